"""`timeline rename`."""

from functools import partial
from pathlib import Path
from typing import Annotated

from typer import Argument

from timeline.cli.commands.edit import Identity
from timeline.cli.commands.remove import dated_by
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.cli.reading import default_file
from timeline.cli.saving import made, opened_event
from timeline.cli.terminal import say
from timeline.events import rename
from timeline.events.reading.input_bytes import LARGEST
from timeline.problems import TimelineError

New = Annotated[str, Argument(metavar="NEW", help="Its new id.")]


def rename_event(
    id: Identity,  # noqa: A002 - typer shows this name
    new: New,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Give an event another id, and every date that names it.

    Example: timeline rename vilnius-summit nato-summit-2023
    """
    timeline, event, path = opened_event(file or default_file(), id, max_size)
    if any(each.id == new for each in timeline.events):
        raise TimelineError(f"there is an event `{new}` already", status=1)
    naming = {Path(each.origin.place().file) for each in dated_by(timeline, id)}
    for target in sorted({path, *naming}):
        made(target, partial(rename, identity=event.id, new=new, name=str(target)), dry_run=dry_run)
        if not dry_run:
            say(f"{target}: {id} is {new} now; to take it back: timeline undo -f {target}")
