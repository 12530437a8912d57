"""What a date means: four bounds, and from them the possible extent and the certain core."""

from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from timeline.dates.days import DAY_SECONDS


class Kind(StrEnum):
    """The form of a date."""

    DATE = "date"
    INTERVAL = "interval"
    ONE_OF = "one_of"
    ALL_OF = "all_of"
    RELATION = "relation"
    UNKNOWN = "unknown"


class Edge(StrEnum):
    """How an end of a date stands: known (with bounds), open (`..`, it goes on), or unknown (left empty)."""

    KNOWN = "known"
    OPEN = "open"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The finest part that was written."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    QUADRIMESTER = "quadrimester"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    DEEP = "deep"
    UNKNOWN = "unknown"


class Bounds(NamedTuple):
    """The first and the last second at which one end of a date may lie; None if there is no such bound.

    Seconds count from 1970-01-01T00:00:00 in the civil time of the timeline's zone. A start is the first second
    of its day (or month, or minute), an end the last second of it. `offset` is the zone's offset in seconds
    where a time of day was written and its zone is known; `timed` tells that a time of day was written.
    """

    earliest: int | None
    latest: int | None
    edge: Edge = Edge.KNOWN
    timed: bool = False
    offset: int | None = None


class Span(NamedTuple):
    """From a first to a last second, both included; None if it has no such end."""

    first: int | None
    last: int | None


class Qualifiers(NamedTuple):
    """What is uncertain (`?`), approximate (`~`) or both (`%`) of a date: its year, month, day; '' where none."""

    year: str = ""
    month: str = ""
    day: str = ""


UNQUALIFIED = Qualifiers()
_MEANING = slice(1, 11)
"""The parts of a date that count for equality: all but its text, its EDTF and its calendar."""


class Relation(NamedTuple):
    """A date told by other events: after, before, during one, between two, or a distance after or before one."""

    word: str
    events: tuple[str, ...]
    amount: int = 0
    unit: str = ""


class _Parts(NamedTuple):
    """The parts of a date, in their order."""

    text: str
    kind: Kind
    start: Bounds
    end: Bounds
    precision: Precision
    level: int | None = None
    uncertain: bool = False
    approximate: bool = False
    members: tuple["When", ...] = ()
    qualifiers: Qualifiers = UNQUALIFIED
    relation: Relation | None = None
    canonical: str = ""
    calendar: str = ""


class When(_Parts):
    """A date as understood: its form, and the bounds of its start and its end.

    `text` is what was written and `canonical` its EDTF where that is another text; neither counts for equality.
    `members` are the two ends of an interval or the elements of a set. `calendar` names the calendar in which a single
    date was written, '' if that is the Gregorian; bounds are Gregorian whatever it is, and it does not count either.

    It is a named tuple since a file of 100,000 events makes as many, and a frozen dataclass takes five times as long to
    make.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Return whether another date means the same, however it was written."""
        return isinstance(other, When) and self[_MEANING] == other[_MEANING]

    def __ne__(self, other: object) -> bool:
        """Return whether another date means something else."""
        return not self == other

    def __hash__(self) -> int:
        """Return the hash of what it means."""
        return hash(self[_MEANING])

    def __repr__(self) -> str:
        """Return the text as written, and the EDTF or the calendar where that says more."""
        more = "".join(
            f", {name}={value!r}"
            for name, value in (("canonical", self.canonical), ("calendar", self.calendar))
            if value
        )
        return f"When({self.text!r}{more})"

    @property
    def calendars(self) -> tuple[str, ...]:
        """The names of the other calendars in which the date, or its members, were written."""
        own = (self.calendar,) if self.calendar else ()
        return tuple(dict.fromkeys((*own, *(name for member in self.members for name in member.calendars))))

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of the events that it is told by, as 'after some-event' is."""
        return self.relation.events if self.relation else ()

    @property
    def earliest(self) -> int | None:
        """The first second at which it may have begun."""
        return self.start.earliest

    @property
    def latest(self) -> int | None:
        """The last second at which it may have ended."""
        return self.end.latest

    @property
    def earliest_day(self) -> int | None:
        """The day number of `earliest`."""
        return None if self.start.earliest is None else self.start.earliest // DAY_SECONDS

    @property
    def latest_day(self) -> int | None:
        """The day number of `latest`."""
        return None if self.end.latest is None else self.end.latest // DAY_SECONDS

    @property
    def bounds(self) -> tuple[int | None, int | None, int | None, int | None]:
        """The first and the last second at which it may have begun, and those at which it may have ended."""
        return (self.start.earliest, self.start.latest, self.end.earliest, self.end.latest)

    @property
    def possible(self) -> Span:
        """The possible extent: earliest start to latest end."""
        return Span(self.start.earliest, self.end.latest)

    @property
    def certain(self) -> Span | None:
        """The certain core: latest start to earliest end.

        None if it is empty or a bound is missing, or if the date is uncertain or approximate: then nothing is certain.
        Of all of some dates there is one only if it has no gap.
        """
        if self.uncertain or self.approximate or (self.kind is Kind.ALL_OF and self._has_gaps()):
            return None
        first, last = self.start.latest, self.end.earliest
        if first is None or (last is None and self.end.edge is not Edge.OPEN) or (last is not None and first > last):
            return None
        return Span(first, last)

    def _has_gaps(self) -> bool:
        """Return whether some moment between the members of a set is certainly of none of them."""
        cores = sorted((each.certain for each in self.members if each.certain is not None), key=_begun)
        ends = [_FOREVER if core.last is None else core.last for core in cores]
        return len(cores) < len(self.members) or any(
            (core.first or 0) > end + 1 for core, end in zip(cores[1:], accumulate(ends, max), strict=False)
        )

    @property
    def open_start(self) -> bool:
        """Whether it has no beginning (`..`)."""
        return self.start.edge is Edge.OPEN

    @property
    def open_end(self) -> bool:
        """Whether it goes on (`..`)."""
        return self.end.edge is Edge.OPEN


def _begun(core: Span) -> int:
    """Return the second with which a core begins."""
    return _LONG_AGO if core.first is None else core.first


_LONG_AGO, _FOREVER = -(10**30), 10**30
NOWHEN = Bounds(None, None, Edge.UNKNOWN)
UNKNOWN = When("unknown", Kind.UNKNOWN, NOWHEN, NOWHEN, Precision.UNKNOWN)
