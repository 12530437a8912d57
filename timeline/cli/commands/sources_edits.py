"""`timeline sources add`, `edit`, `remove`, `rename`."""

from timeline.cli.header_edits import (
    Edition,
    Name,
    New,
    UnsetKeys,
    add_entry,
    edit_entry,
    remove_entry,
    rename_declared,
)
from timeline.cli.key_options import SourceKeys
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.declarations import Entry


@spread
def add(
    id: Name,  # noqa: A002 - typer shows this name
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    keys: SourceKeys,
) -> None:
    """Declare a source; no other line of the file is touched.

    Example: timeline sources add bbc-2023-06-21 --title "Too slow" --published 2023-06-21
    """
    add_entry(Entry("sources", id), keys, Edition(file, max_size), dry_run=dry_run)


@spread
def edit(
    id: Name,  # noqa: A002 - typer shows this name
    unset: UnsetKeys = None,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    keys: SourceKeys,
) -> None:
    """Change what the file says of a source; no other line of it is touched.

    Example: timeline sources edit bbc-2023-06-21 --url https://example.org/a
    """
    edit_entry(Entry("sources", id), keys, unset, Edition(file, max_size), dry_run=dry_run)


def remove(
    id: Name,  # noqa: A002 - typer shows this name
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Take out a source that no event names.

    Example: timeline sources remove bbc-2023-06-21
    """
    remove_entry(Entry("sources", id), Edition(file, max_size), dry_run=dry_run)


def rename(
    id: Name,  # noqa: A002 - typer shows this name
    new: New,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Give a source another id, and every event that names it, in all files of the timeline or in none.

    Example: timeline sources rename bbc-2023-06-21 another
    """
    rename_declared(Entry("sources", id), new, Edition(file, max_size), dry_run=dry_run)
