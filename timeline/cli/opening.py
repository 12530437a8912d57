"""Opening a timeline for a command that shows it: from which day it is seen, what was wrong with its files."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from timeline.cli.few_names import few
from timeline.cli.files import named_files, read_files, today
from timeline.cli.filters import Typed
from timeline.cli.options import AsOf, MaxSize
from timeline.cli.phrasing import Phrasing
from timeline.cli.progress import Quiet
from timeline.cli.terminal import counted, one_line, say
from timeline.dates import understand
from timeline.edits.unparsed import refuse_moved, refuse_unparsed
from timeline.events.cache.cache_folder import usual_cache
from timeline.events.model import Timeline, Verification
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.passed_over import NO_EVENT
from timeline.problems import Level, Problem, TimelineError
from timeline.views.own_keys import own_keys, without_own_keys
from timeline.views.phase import phase
from timeline.views.selection import select
from timeline.views.unknown_names import refuse_unknown_names
from timeline.views.zones import utc_assumed

DOUBTED = (Verification.DRAFT, Verification.RETRACTED, Verification.UNVERIFIED)
LET_THROUGH = (
    "`timeline edit ID --set verification=verified`, `edit --where verification=unverified --set ...` for many, "
    "or the list `publish` in the file"
)
MOST_HELD = 20
"""For how many reasons events that are held back are named."""


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


class Viewpoint(NamedTuple):
    """From when a timeline is seen, how large it may be, and how words are read."""

    as_of: AsOf = None
    max_size: MaxSize = LARGEST
    quiet: Quiet = False
    phrasing: Phrasing = Phrasing()

    def opened(self, files: Sequence[str] | None) -> Opened:
        """Read files for a command that shows them; with an as-of day, only what was known on it."""
        timeline, problems = read_files(named_files(files), self.max_size)
        timeline = self.phrasing.on(timeline)
        _say_problems(problems)
        day = timeline.seen_from(today())
        _say_zone(timeline)
        if self.as_of is None:
            return Opened(timeline, problems, day, timeline)
        from timeline.views.knowledge import as_known

        known_day = timeline.day_meant(self.as_of, day)
        known = as_known(timeline, known_day)
        _say_withheld(timeline, known)
        return Opened(known, problems, known_day, timeline)

    @without_collection()
    def opened_around(self, files: Sequence[str] | None, identity: str) -> Opened:
        """Read files for a command that shows one event; without an as-of day, large files that are known not whole."""
        from timeline.events.reading.around import read_around

        names = named_files(files)
        around = read_around(names, identity, self.max_size, usual_cache()) if self.as_of is None else None
        if around is None:
            return self.opened(files)
        timeline = self.phrasing.on(around.timeline)
        _say_problems(around.problems, around.more)
        _say_zone(timeline)
        return Opened(timeline, around.problems, timeline.seen_from(today()), timeline)


class Look(NamedTuple):
    """What a command looks at: a timeline from a viewpoint, and the filters that choose among its events."""

    viewpoint: Viewpoint
    filters: Typed

    def opened(
        self, files: Sequence[str] | None, *, publish: bool = False, kept: Collection[str] | None = None
    ) -> tuple[Opened, Opened]:
        """Return a timeline as it was opened, and as it is shown: with the events that the filters ask for.

        What is published is without keys of one's own, but for those that are `kept`; None if nothing shows any.
        """
        opened = self.viewpoint.opened(files)
        opened = let_through(opened) if publish else opened
        dating = opened.timeline.dating_on(opened.day)
        selection = self.filters.selection(lambda text: understand(text, dating))
        refuse_unknown_names(selection, opened.whole)
        shown = opened._replace(timeline=select(opened.timeline, selection, opened.day))
        return opened, _without_own_keys(shown, kept) if publish else shown


def say_standing(shown: Opened) -> None:
    """Say how many of the events that are shown are drafts, were retracted, or are not verified.

    An event that does not say how far it is checked is not verified, in a timeline whose events say so.
    """
    usual = Verification.UNVERIFIED if any(event.verification for event in shown.whole.events) else None
    numbers = Counter(event.verification or usual for event in shown.timeline.events)
    among = [f"{numbers[each]:,} {each}" for each in DOUBTED if numbers[each]]
    if among:
        say(f"among them: {', '.join(among)}")


def _say_zone(timeline: Timeline) -> None:
    """Say that times are read as UTC where no zone is named."""
    if utc_assumed(timeline):
        say(
            "times without an offset are read as UTC: the file names no `timezone` (`timezone: UTC` says that they are)"
        )


def _say_withheld(timeline: Timeline, known: Timeline) -> None:
    """Say how many claims about the events shown are withheld since nobody wrote when they were made."""
    from timeline.views.claims import claims

    shown = {event.id for event in known.events}
    found = (claim for event in timeline.events if event.id in shown for claim in claims(timeline, event))
    if number := sum(claim.known is None for claim in found):
        say(f"withheld, since no day is stated: {counted(number, 'citation')}; `published` or `said_on` would say")


def _say_problems(problems: Sequence[Problem], more: Mapping[str, int] = MappingProxyType({})) -> None:
    """Say that the files have problems; where events may be missing for it, there is no ground to stand on.

    `more` counts, by file, the errors that are not among the problems.
    """
    refuse_unparsed(problems)
    refuse_moved(problems)
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    for problem in problems:
        if problem.code == NO_EVENT:
            say(problem.message)
    numbers = Counter(problem.place.file for problem in errors) + Counter(more)
    if numbers:
        say(f"{', '.join(sorted(numbers))}: {counted(numbers.total(), 'problem')}; `timeline check` shows where")


def _without_own_keys(shown: Opened, kept: Collection[str] | None) -> Opened:
    """Leave keys of one's own out of what is published, and say which, unless nothing would show any."""
    if kept is not None and (names := [name for name in own_keys(shown.timeline) if name not in kept]):
        say(f"held back: keys of your own, unless --columns names them: {few(names)}")
    return shown._replace(timeline=without_own_keys(shown.timeline, kept or ()))


def let_through(opened: Opened) -> Opened:
    """Select what may be published, and say what is held back and why."""
    from timeline.views.gate import publishable

    gate = publishable(opened.timeline)
    by_reason: dict[str, list[str]] = {}
    for event, reason in gate.held:
        by_reason.setdefault(reason, []).append(event.id)
    for reason, ids in islice(by_reason.items(), MOST_HELD):
        say(f"held back: {few(ids)} ({one_line(reason)})")
    if more := sum(len(ids) for ids in islice(by_reason.values(), MOST_HELD, None)):
        say(f"held back: {more} more")
    for era in gate.eras[:MOST_HELD]:
        say(f"held back: the era {one_line(era.id)} (its date depends on an event that is held back)")
    if gate.held and not gate.timeline.events:
        raise TimelineError("nothing may be published: every event is held back", hint=LET_THROUGH, status=1)
    return opened._replace(timeline=gate.timeline, held=len(gate.held))


def say_what_is_left_out(opened: Opened, shown: Opened) -> None:
    """Count what is shown and what is not, where anything was left out: '9 events: 8 shown (1 undated), 1 held back'.

    What is undated is shown, too.
    """
    undated = sum(phase(event, shown.day) == "undated" for event in shown.timeline.events)
    known, kept = len(opened.timeline.events), len(shown.timeline.events)
    counts = (
        (opened.read - opened.held - known, "not known yet"),
        (opened.held, "held back"),
        (known - kept, "filtered out"),
    )
    if undated or any(number for number, _ in counts):
        among = f" ({undated:,} undated)" if undated else ""
        parts = [f"{kept:,} shown{among}", *(f"{number:,} {what}" for number, what in counts if number)]
        say(f"{counted(opened.read, 'event')}: {', '.join(parts)}")
