"""Opening a timeline for a command: which files, which day, what was wrong with them."""

import datetime as dt
import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from timeline.cli.filters import Typed
from timeline.cli.option_groups import OptionGroup
from timeline.cli.options import AsOf, MaxSize
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import counted, one_line, say
from timeline.dates import understand
from timeline.dates.days import day_number
from timeline.events.cache.cached_files import usual_cache
from timeline.events.model import Timeline, Verification
from timeline.events.named_files import is_there
from timeline.events.reading.around import read_around
from timeline.events.reading.file_queue import ENDINGS
from timeline.events.reading.gc_pause import set_aside, without_collection
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.faults import UNPARSED
from timeline.problems import Level, Problem, TimelineError
from timeline.views import Selection, as_known, claims, phase, publishable, select

DEFAULT = "events.yaml"
VARIABLE = "TIMELINE_FILE"
WRITTEN = frozenset(
    {".csv", ".tsv", ".html", ".htm", ".ics", ".jsonl", ".ods", ".parquet", ".pdf", ".png", ".svg", ".xls", ".xlsx"}
)
"""How files of other kinds end, which a command may be given for a timeline by mistake."""

OF_A_TIMELINE = re.compile(rb"^(?:- *\{?)? *[\"']?(?:events|date|id)[\"']? *:", re.MULTILINE)
MOST_LOOKED_AT = 100_000
APART = re.compile(rb"^include: *\[ *[\"']?\.[\"']? *\]", re.MULTILINE)
DOUBTED = (Verification.DRAFT, Verification.RETRACTED, Verification.UNVERIFIED)
LET_THROUGH = "`timeline edit ID --set verification=verified`, or the list `publish` in the file"
MOST_HELD = 20
"""How many events that are held back are named."""


class Opened(NamedTuple):
    """A timeline as a command sees it: its events, what was wrong, and the day it is judged from (a day number).

    `whole` is the timeline as it was read, before anything was left out; `held` counts what may not be published.
    """

    timeline: Timeline
    problems: list[Problem]
    day: int
    whole: Timeline
    held: int = 0

    @property
    def read(self) -> int:
        """Count the events of the files."""
        return len(self.whole.events)


def named_files(files: Sequence[str] | None) -> list[str]:
    """Return the files of a command: those named, else $TIMELINE_FILE, else the nearest events.yaml."""
    for name in files or ():
        refuse_foreign(name)
    return list(files) if files else [str(default_file())]


def refuse_foreign(name: str) -> None:
    """Raise where a file is by its name none of ours: a page that was to be written, a table to be imported."""
    suffix = Path(name).suffix.lower()
    if suffix in WRITTEN and not is_there(name):
        raise TimelineError(f"{name}: there is no such file", hint=f"to write it: -o {name}", status=2)
    if suffix in WRITTEN:
        hint = f"`timeline import FORMAT {name}` reads what others wrote; -o {name} writes it"
        raise TimelineError(f"{name}: this is no timeline", hint=hint, status=2)


def default_file(folder: Path | None = None) -> Path:
    """Return $TIMELINE_FILE, else the nearest events.yaml in this folder or one above."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    here = Path.cwd() if folder is None else folder
    for above in (here, *here.parents):
        if (above / DEFAULT).exists():
            return above / DEFAULT if above != here else Path(DEFAULT)
    raise TimelineError(
        f"there is no {DEFAULT} in this folder or one above",
        hint="name a file, set TIMELINE_FILE, or make one with `timeline init`",
    )


def file_to_write() -> Path:
    """Return the file that a command writes to which names none; raise where this folder has timelines of its own.

    An events.yaml further up is another timeline then, or has this folder's files beside it.
    """
    path = default_file()
    if os.environ.get(VARIABLE) or path == Path(DEFAULT):
        return path
    for folder in (Path.cwd(), *Path.cwd().parents):
        if folder == path.parent:
            return path
        if files := own_timelines(folder):
            message = f"{folder} has timelines of its own, and no {DEFAULT}; nothing was written to {path}"
            raise TimelineError(message, hint=f"name the file: -f {files[0]}, or -f {path}", status=2)
    return path


def holds_apart(file: Path) -> bool:
    """Return whether a file is the header of a folder in which each event is a file of its own: it includes `.`."""
    try:
        return file.name == DEFAULT and APART.search(file.read_bytes()[:MOST_LOOKED_AT]) is not None
    except OSError:
        return False


def own_timelines(folder: Path) -> list[str]:
    """Return the names of the files of a folder that look like timelines."""
    return [file.name for file in sorted(folder.glob("*.y*ml")) if file.suffix in ENDINGS and _begins_one(file)]


def _begins_one(file: Path) -> bool:
    """Return whether a file looks like a timeline, or like an event of one."""
    try:
        with file.open("rb") as opened:
            return OF_A_TIMELINE.search(opened.read(MOST_LOOKED_AT)) is not None
    except OSError:
        return False


def today() -> int:
    """Return the day number of today, by the clock of this machine."""
    now = dt.datetime.now().astimezone()
    return day_number(now.year, now.month, now.day)


@without_collection()
def read_files(files: Sequence[str | Path], max_size: int) -> tuple[Timeline, list[Problem]]:
    """Read files as one timeline, by what is kept of them where they were read before."""
    found = read(files, max_size, usual_cache())
    set_aside()
    return found


@without_collection()
def timeline_around(path: Path, identity: str, max_size: int) -> tuple[Timeline, list[str]]:
    """Read what concerns one event: a timeline that has it, if there is one, and the ids of all events."""
    around = read_around([path], identity, max_size, usual_cache())
    if around is None:
        timeline, _ = read_files([path], max_size)
        return timeline, [event.id for event in timeline.events]
    dating = replace(around.timeline.dating, events=frozenset(around.ids))
    return replace(around.timeline, dating=dating), around.ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint(OptionGroup):
    """From when a timeline is seen, how large it may be, and how words are read."""

    as_of: AsOf = None
    max_size: MaxSize = LARGEST
    phrasing: Phrasing

    def opened(self, files: Sequence[str] | None) -> Opened:
        """Read files for a command that shows them; with an as-of day, only what was known on it."""
        timeline, problems = read_files(named_files(files), self.max_size)
        timeline = self.phrasing.on(timeline)
        _say_problems(problems)
        day = timeline.as_of if timeline.as_of is not None else today()
        if self.as_of is None:
            return Opened(timeline, problems, day, timeline)
        known_day = timeline.day_meant(self.as_of, day)
        known = as_known(timeline, known_day)
        _say_withheld(timeline, known)
        return Opened(known, problems, known_day, timeline)

    @without_collection()
    def opened_around(self, files: Sequence[str] | None, identity: str) -> Opened:
        """Read files for a command that shows one event; without an as-of day, large files that are known not whole."""
        names = named_files(files)
        around = read_around(names, identity, self.max_size, usual_cache()) if self.as_of is None else None
        if around is None:
            return self.opened(files)
        timeline = self.phrasing.on(around.timeline)
        _say_problems(around.problems, around.more)
        return Opened(timeline, around.problems, timeline.as_of if timeline.as_of is not None else today(), timeline)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look(OptionGroup):
    """What a command looks at: a timeline from a viewpoint, and the filters that choose among its events."""

    viewpoint: Viewpoint
    filters: Typed

    def opened(self, files: Sequence[str] | None, *, publish: bool = False) -> tuple[Opened, Opened]:
        """Return a timeline as it was opened, and as it is shown: with the events that the filters ask for."""
        opened = self.viewpoint.opened(files)
        opened = let_through(opened) if publish else opened
        dating = opened.timeline.dating_on(opened.day)
        selection = self.filters.selection(lambda text: understand(text, dating))
        refuse_unknown_names(selection, opened.whole)
        return opened, opened._replace(timeline=select(opened.timeline, selection, opened.day))


def refuse_unknown_names(selection: Selection, timeline: Timeline) -> None:
    """Raise where a filter asks for a name that nothing bears: a slip would show nothing, or leave nothing out."""
    if not any((*selection.wanted.values(), *selection.unwanted.values())):
        return
    from timeline.views.unknown_names import unknown_names

    for each in unknown_names(selection, timeline):
        hint = did_you_mean(each.text, each.known) or "`timeline stats` counts what there is"
        raise TimelineError(f"there is no {each.filter.option} `{one_line(each.text[:80])}`", hint=hint, status=1)


def say_standing(shown: Opened) -> None:
    """Say how many of the events that are shown are drafts, were retracted, or are not verified.

    An event that does not say how far it is checked is not verified, in a timeline whose events say so.
    """
    usual = Verification.UNVERIFIED if any(event.verification for event in shown.whole.events) else None
    numbers = Counter(event.verification or usual for event in shown.timeline.events)
    among = [f"{numbers[each]:,} {each}" for each in DOUBTED if numbers[each]]
    if among:
        say(f"among them: {', '.join(among)}")


def _say_withheld(timeline: Timeline, known: Timeline) -> None:
    """Say how many claims about the events shown are withheld since nobody wrote when they were made."""
    shown = {event.id for event in known.events}
    found = (claim for event in timeline.events if event.id in shown for claim in claims(timeline, event))
    if number := sum(claim.known is None for claim in found):
        say(f"withheld, since no day is stated: {counted(number, 'citation')}; `published` or `said_on` would say")


def _say_problems(problems: Sequence[Problem], more: Mapping[str, int] = MappingProxyType({})) -> None:
    """Say that the files have problems; where events may be missing for it, there is no ground to stand on.

    `more` counts, by file, the errors that are not among the problems.
    """
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    unparsed = [problem for problem in errors if problem.code in UNPARSED]
    if unparsed:
        raise TimelineError(
            f"{unparsed[0].place}: {unparsed[0].message}; the file is not fully understood, and events may be missing",
            hint="`timeline check` shows every problem and how to mend it",
        )
    numbers = Counter(problem.place.file for problem in errors) + Counter(more)
    if numbers:
        say(f"{', '.join(sorted(numbers))}: {counted(numbers.total(), 'problem')}; `timeline check` shows where")


def let_through(opened: Opened) -> Opened:
    """Select what may be published, and say what is held back and why."""
    gate = publishable(opened.timeline)
    for event, reason in gate.held[:MOST_HELD]:
        say(f"held back: {one_line(event.id)} ({one_line(reason)})")
    if len(gate.held) > MOST_HELD:
        say(f"held back: {len(gate.held) - MOST_HELD} more")
    if gate.held and not gate.timeline.events:
        raise TimelineError("nothing may be published: every event is held back", hint=LET_THROUGH, status=1)
    return opened._replace(timeline=gate.timeline, held=len(gate.held))


def say_what_is_left_out(opened: Opened, shown: Opened) -> None:
    """Count what is shown and what is not, where anything was left out: '12 events: 9 shown, 3 filtered out'."""
    undated = sum(phase(event, shown.day) == "undated" for event in shown.timeline.events)
    known, kept = len(opened.timeline.events), len(shown.timeline.events)
    counts = (
        (opened.read - opened.held - known, "not known yet"),
        (opened.held, "held back"),
        (known - kept, "filtered out"),
        (undated, "undated"),
    )
    if any(number for number, _ in counts):
        parts = [f"{kept - undated} shown", *(f"{number} {what}" for number, what in counts if number)]
        say(f"{counted(opened.read, 'event')}: {', '.join(parts)}")
