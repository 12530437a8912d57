"""`--where FILTER=TEXT`: the filters of `list` for commands that change several events at once."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from timeline.cli.edits import TextEdit, made_together
from timeline.cli.few_names import few
from timeline.cli.files import file_to_write, read_files, today
from timeline.cli.filters import Typed
from timeline.cli.terminal import counted
from timeline.dates import understand
from timeline.edits.whole_timeline import root_of
from timeline.events.model import Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError
from timeline.views.filters import FILTERS
from timeline.views.selection import select
from timeline.views.unknown_names import refuse_unknown_names

SPANS = {"from": "start", "to": "end"}
NAMES = {each.option: each.keyword for each in FILTERS}


class Beside(NamedTuple):
    """A file that is edited with those of the events, and what was done to it."""

    path: Path
    what: str


class Selected(NamedTuple):
    """A timeline as it is, and with the events that are selected."""

    whole: Timeline
    timeline: Timeline


def selected(where: Sequence[str], file: Path | None, max_size: int) -> Selected:
    """Return the timeline of a file, and the events that are selected; raise where there is none."""
    path = file or file_to_write()
    timeline, _ = read_files([root_of(path, max_size)], max_size)
    day = timeline.seen_from(today())
    dating = timeline.dating_on(day)
    selection = filters_typed(where).selection(lambda text: understand(text, dating))
    refuse_unknown_names(selection, timeline)
    events = select(timeline, selection, day).events
    if not events:
        raise TimelineError(f"{path}: no event is selected", hint="`timeline list` takes the same filters", status=1)
    ids = frozenset(event.id for event in timeline.events)
    return Selected(timeline, _with_events(timeline, events, ids))


def _with_events(timeline: Timeline, events: tuple[Event, ...], ids: frozenset[str]) -> Timeline:
    """Return a timeline with some of its events, whose typed dates may be told by all."""
    return replace(timeline, events=events, dating=replace(timeline.dating, events=ids))


def filters_typed(where: Iterable[str]) -> Typed:
    """Return the filters that `tag=east`, `not-tag=nato`, `from=2022` and `certainly` stand for."""
    spans: dict[str, str] = {}
    typed: dict[str, list[str]] = {}
    certainly = False
    for each in where:
        name, equals, text = each.partition("=")
        name = name.strip().removeprefix("--")
        negated = name.startswith("not-")
        keyword = NAMES.get(name.removeprefix("not-"))
        if name == "certainly" and not equals:
            certainly = True
        elif name in SPANS and text:
            spans[SPANS[name]] = text
        elif name.removeprefix("not-").startswith("x-") and text:
            typed.setdefault("not_fields" if negated else "fields", []).append(f"{name.removeprefix('not-')}={text}")
        elif keyword and text:
            typed.setdefault(f"not_{keyword}" if negated else keyword, []).append(text)
        else:
            hint = did_you_mean(name, [*NAMES, *SPANS]) if text else "write FILTER=TEXT, as tag=east"
            raise TimelineError(f"{each!r} selects nothing", hint=hint, status=2)
    return Typed(spans.get("start"), spans.get("end"), certainly=certainly, **typed)


def by_file(timeline: Timeline) -> dict[str, list[Event]]:
    """Return the events by the file that each stands in."""
    found: dict[str, list[Event]] = {}
    for event in timeline.events:
        found.setdefault(file_of(event, timeline), []).append(event)
    return found


def file_of(event: Event, timeline: Timeline) -> str:
    """Return the file that an event stands in; where there are several, its place is looked up."""
    return timeline.files[0] if len(timeline.files) == 1 else event.origin.place().file


def edit_files(
    timeline: Timeline, edit: TextEdit, *, what: str, dry_run: bool, yes: bool, beside: Beside | None = None
) -> None:
    """Edit the files of the selected events, and one beside, all or none; on a terminal, show it and ask before."""
    events = by_file(timeline)
    files = list(dict.fromkeys([*map(Path, events), *([beside.path] if beside else [])]))
    asks = not (dry_run or yes) and sys.stdin.isatty() and sys.stdout.isatty()
    if dry_run or asks:
        made_together(files, edit, None, dry_run=True)
    if dry_run or (asks and not _agreed(f"{what} {counted(len(timeline.events), 'event')}?")):
        return

    def done(file: Path) -> str:
        own = [f"{what} {told(events[str(file)])}"] if str(file) in events else []
        return ", ".join([*own, *([beside.what] if beside and file == beside.path else [])])

    made_together(files, edit, done)


def _agreed(question: str) -> bool:
    """Ask whether to go on; Enter is no."""
    try:
        if input(f"{question} [y/N] ").strip().casefold() in {"y", "yes"}:
            return True
    except EOFError:
        pass
    raise TimelineError("nothing was saved", status=1)


def told(events: Sequence[Event]) -> str:
    """Count events and name the first ones: '3 events: a, b, c'."""
    return f"{counted(len(events), 'event')}: {few([event.id for event in events])}"
