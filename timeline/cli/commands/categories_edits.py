"""`timeline categories add`, `edit`, `remove`, `rename`."""

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
from timeline.cli.key_options import CategoryKeys
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
    keys: CategoryKeys,
) -> None:
    """Declare a category; no other line of the file is touched.

    Example: timeline categories add economy --label Economy
    """
    add_entry(Entry("categories", id), keys, Edition(file, max_size), dry_run=dry_run)


@spread
def edit(
    id: Name,  # noqa: A002 - typer shows this name
    unset: UnsetKeys = None,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    keys: CategoryKeys,
) -> None:
    """Change what the file says of a category; no other line of it is touched.

    Example: timeline categories edit economy --color teal
    """
    edit_entry(Entry("categories", id), keys, unset, Edition(file, max_size), dry_run=dry_run)


def remove(
    id: Name,  # noqa: A002 - typer shows this name
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Take out a category that no event names.

    Example: timeline categories remove economy
    """
    remove_entry(Entry("categories", id), Edition(file, max_size), dry_run=dry_run)


def rename(
    id: Name,  # noqa: A002 - typer shows this name
    new: New,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Give a category another id, and every event that names it, in all files of the timeline or in none.

    Example: timeline categories rename economy another
    """
    rename_declared(Entry("categories", id), new, Edition(file, max_size), dry_run=dry_run)
