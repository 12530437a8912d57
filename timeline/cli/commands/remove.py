"""`timeline remove`."""

from timeline.cli.commands.edit import Identity
from timeline.cli.edits import made, opened_event
from timeline.cli.opening import file_to_write
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.cli.terminal import say
from timeline.events.model import Event, Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.editor import remove


def remove_event(
    id: Identity,  # noqa: A002 - typer shows this name
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Take one event out; no other line of the file is touched.

    Example: timeline remove vilnius-summit --dry-run
    """
    timeline, _, path = opened_event(file or file_to_write(), id, max_size)
    made(path, lambda opened: remove(opened, id, str(path)), dry_run=dry_run)
    naming = [event.id for event in dated_by(timeline, id)]
    if naming:
        say(f"{path}: the dates of {', '.join(naming)} name {id}, which is gone; `timeline check` shows where")
    if not dry_run:
        say(f"{path}: removed {id}; to take it back: timeline undo -f {path}")


def dated_by(timeline: Timeline, identity: str) -> list[Event]:
    """Return the events whose dates name another one."""
    return [event for event in timeline.events if event.when.relation and identity in event.when.relation.events]
