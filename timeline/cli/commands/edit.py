"""`timeline edit`."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.edits import made, made_together, opened_event, told_change
from timeline.cli.files import file_to_write, today
from timeline.cli.option_groups import spread
from timeline.cli.options import Declare, DryRun, MaxSize, Target, Where, Yes
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import say, tell
from timeline.edits.altering import edits_typed, sound
from timeline.edits.assignments import Moment
from timeline.edits.declared import (
    NOTHING,
    Declarations,
    also_declared,
    refuse_undeclared,
    told_ahead,
    undeclared,
    with_declarations,
    with_events_ahead,
)
from timeline.edits.item_assignments import Lists, Typed
from timeline.edits.opening import opened
from timeline.edits.understood import echo_lines
from timeline.edits.whole_timeline import declaring
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.alteration import Edit
from timeline.events.writing.soundness import refuse_more_errors
from timeline.problems import TimelineError

Identity = Annotated[str, Argument(metavar="ID", help="The id of the event.")]
OneOrWhere = Annotated[str | None, Argument(metavar="[ID]", help="The id of the event.", show_default=False)]
Set = Annotated[
    list[str] | None,
    Option("--set", metavar="FIELD=TEXT", help="A field and its new value; repeat for more. tags=a,b; place.lat=48.9"),
]
Add = Annotated[
    list[str] | None, Option("--add", metavar="LIST=TEXT", help="One more of a list: tags=east, sources=ID.")
]
Drop = Annotated[
    list[str] | None, Option("--drop", metavar="LIST=TEXT", help="One less of a list: tags=east, sources.2.")
]
Unset = Annotated[list[str] | None, Option("--unset", metavar="FIELD", help="A field to take out; repeat for more.")]
SaidOn = Annotated[
    str | None, Option("--said-on", metavar="DATE", help="The day on which the words of a date were said.")
]


@spread
def edit(
    id: OneOrWhere = None,  # noqa: A002 - typer shows this name
    where: Where = None,
    set: Set = None,  # noqa: A002 - and this one
    unset: Unset = None,
    add: Add = None,
    drop: Drop = None,
    said_on: SaidOn = None,
    declare: Declare = False,
    yes: Yes = False,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    phrasing: Phrasing,
) -> None:
    """Change fields of one event; no other line of the file is touched.

    With --where, of all events that the filters select, in one edit, which is shown first on a terminal. A list takes
    --add and --drop; its items are counted from 1: `sources.2.quote`. A date in words is read from the day of the
    event's own source, and said as it was understood.

    Example: timeline edit vilnius-summit --set status=happened --unset said
    """
    if not (set or unset or add or drop):
        raise TimelineError("nothing to change", hint="--set status=happened, or --unset said", status=2)
    typed, moment = Typed(set or (), unset or (), add or (), drop or ()), Moment(today(), said_on or "")
    refuse_both(id, where)
    if id is None:
        from timeline.cli.where import selected

        shown = phrasing.on(selected(where or (), file, max_size).timeline)
        change_selected(shown, typed, moment, declare=declare, dry_run=dry_run, yes=yes)
        return
    timeline, event, path = opened_event(file or file_to_write(), id, max_size)
    known = phrasing.on(timeline)
    timeline = with_events_ahead(known, values_of(typed)) if declare else known
    edits, named, dates = edits_typed(typed, event, timeline, moment)
    missing = undeclared(timeline, *named)
    refuse_undeclared(timeline, NOTHING if declare else missing)
    has_changed = make(path, event.id, edits, missing, timeline, dry_run=dry_run)
    for line in (line for each in dates for line in echo_lines(each, timeline)):
        tell(line)
    if not dry_run:
        say(told_change(path, f"changed {id}{also_declared(missing)}", has_changed=has_changed))
    for line in told_ahead([each.when for each in dates], known):
        say(line)


def values_of(typed: Typed) -> list[str]:
    """Return what typed assignments assign."""
    return [each.partition("=")[2] for each in typed.set]


def refuse_both(identity: str | None, where: Sequence[str] | None) -> None:
    """Raise unless either one event is named, or filters are."""
    if (identity is None) is (not where):
        raise TimelineError("name an event, or several by --where", hint="ID, or --where tag=east", status=2)


def change_selected(
    timeline: Timeline, typed: Typed, moment: Moment, *, declare: bool, dry_run: bool, yes: bool
) -> None:
    """Change all events of a timeline in one edit; an event that has not what is to be dropped keeps the rest."""
    from timeline.cli.where import Beside, by_file, edit_files
    from timeline.events.writing.change_many import alter_many

    edits, named = dict[str, Sequence[Edit]](), (list[str](), list[str]())
    for event in timeline.events:
        lists = Lists(event)
        own = typed._replace(drop=[each for each in typed.drop if lists.has(each)])
        edits[event.id], names, _ = edits_typed(own, event, timeline, moment)
        named[0].extend(names[0])
        named[1].extend(names[1])
    missing = undeclared(timeline, *named)
    refuse_undeclared(timeline, NOTHING if declare else missing)
    files = by_file(timeline)
    home = declaring(timeline, Path(next(iter(files)))) if missing else None
    beside = Beside(home, also_declared(missing).removeprefix(", ")) if home else None

    def changed(texts: Mapping[str, str]) -> Mapping[str, str]:
        after = {
            name: alter_many(text, {event.id: edits[event.id] for event in files.get(name, ())}, name)
            for name, text in texts.items()
        }
        if home is not None:
            after[str(home)] = with_declarations(after[str(home)], missing, str(home))
        for name, text in texts.items():
            refuse_more_errors(text, after[name], name, timeline)
        return after

    edit_files(timeline, changed, what="changed", dry_run=dry_run, yes=yes, beside=beside)


def make(
    path: Path, identity: str, edits: Sequence[Edit], missing: Declarations, timeline: Timeline, *, dry_run: bool
) -> bool:
    """Make the edits of an event, and declare what is missing: in its file, or where the timeline has its header.

    Return whether that changes anything.
    """
    home = declaring(timeline, path) if missing else path
    if home == path:
        return made(path, partial(sound, identity, edits, missing, timeline), dry_run=dry_run).has_changed

    def edited(texts: Mapping[str, str]) -> Mapping[str, str]:
        after = sound(identity, edits, NOTHING, timeline, opened(path, texts[str(path)])).text
        return {str(path): after, str(home): with_declarations(texts[str(home)], missing, str(home))}

    made_together([path, home], edited, None, dry_run=dry_run)
    return True
