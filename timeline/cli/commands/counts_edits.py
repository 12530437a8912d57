"""`timeline counts add`, `edit`, `remove`, `rename`."""

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
from timeline.cli.key_options import CountKeys
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
    keys: CountKeys,
) -> None:
    """Declare a day count; no other line of the file is touched.

    Example: timeline counts add siege --first 2022-05-01 --label "Day {n} of the siege"
    """
    add_entry(Entry("counts", id), keys, Edition(file, max_size), dry_run=dry_run)


@spread
def edit(
    id: Name,  # noqa: A002 - typer shows this name
    unset: UnsetKeys = None,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    keys: CountKeys,
) -> None:
    """Change what the file says of a day count; no other line of it is touched.

    Example: timeline counts edit siege --number 0
    """
    edit_entry(Entry("counts", id), keys, unset, Edition(file, max_size), dry_run=dry_run)


def remove(
    id: Name,  # noqa: A002 - typer shows this name
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Take out a day count that no event names.

    Example: timeline counts remove siege
    """
    remove_entry(Entry("counts", id), Edition(file, max_size), dry_run=dry_run)


def rename(
    id: Name,  # noqa: A002 - typer shows this name
    new: New,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Give a day count another id, and every event that names it, in all files of the timeline or in none.

    Example: timeline counts rename siege another
    """
    rename_declared(Entry("counts", id), new, Edition(file, max_size), dry_run=dry_run)
