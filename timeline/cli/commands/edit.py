"""`timeline edit`."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated

from typer import Argument, Option

from timeline.cli.assignments import Moment, assigned, sources_named
from timeline.cli.declared import NOTHING, Declarations, Declare, also_declared, refuse_undeclared, undeclared
from timeline.cli.edits import made, opened_event
from timeline.cli.opening import file_to_write, today
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import say, tell
from timeline.cli.understood import echo_lines
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.append_many import join
from timeline.events.writing.editor import Edited, change
from timeline.events.writing.ground import Opened
from timeline.events.writing.soundness import refuse_new_errors
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError

Identity = Annotated[str, Argument(metavar="ID", help="The id of the event.")]
Set = Annotated[
    list[str] | None,
    Option("--set", metavar="FIELD=TEXT", help="A field and its new value; repeat for more. tags=a,b; place.lat=48.9"),
]
Unset = Annotated[list[str] | None, Option("--unset", metavar="FIELD", help="A field to take out; repeat for more.")]
SaidOn = Annotated[
    str | None, Option("--said-on", metavar="DATE", help="The day on which the words of a date were said.")
]


@spread
def edit(
    id: Identity,  # noqa: A002 - typer shows this name
    set: Set = None,  # noqa: A002 - and this one
    unset: Unset = None,
    said_on: SaidOn = None,
    declare: Declare = False,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    phrasing: Phrasing,
) -> None:
    """Change fields of one event; no other line of the file is touched.

    A date in words is read from the day of the event's own source, and said as it was understood.

    Example: timeline edit vilnius-summit --set status=happened --unset said
    """
    if not set and not unset:
        raise TimelineError("nothing to change", hint="--set status=happened, or --unset said", status=2)
    timeline, event, path = opened_event(file or file_to_write(), id, max_size)
    timeline = phrasing.on(timeline)
    values, dates = assigned(set or (), event, timeline, Moment(today(), said_on or ""))
    missing = undeclared(timeline, [str(values.get("category", ""))], sources_named(values))
    refuse_undeclared(timeline, NOTHING if declare else missing)
    emptied = [key for key in ("calendar",) if values.get(key) == "" and event.calendar]
    kept = {key: value for key, value in values.items() if key != "calendar" or value}
    made(path, partial(sound, event.id, kept, (*(unset or ()), *emptied), missing), dry_run=dry_run)
    for line in (line for each in dates for line in echo_lines(each, timeline)):
        tell(line)
    if not dry_run:
        say(f"{path}: changed {id}{also_declared(missing)}; to take it back: timeline undo -f {path}")


def sound(
    identity: str, values: Mapping[str, Plain], unset: tuple[str, ...], missing: Declarations, opened: Opened
) -> Edited:
    """Change an event, and declare what is missing; raise if that would bring a new error into it."""
    edited = change(opened, identity, values, unset)
    refuse_new_errors(opened, edited.text, identity, values)
    return Edited(join(edited.text, [], missing, opened.name).text, identity) if missing else edited
