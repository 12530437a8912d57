"""What a file or a command says about reading dates: its counts, its zone, its hemisphere, its as-of day."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from timeline.dates.counts import Count
from timeline.problems import TimelineError


class Direction(StrEnum):
    """On which side of the as-of day a date lies that does not say its year."""

    NEAREST = "nearest"
    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """How dates are read.

    The declared day counts, the IANA zone and whether it was named, the hemisphere of the seasons, the as-of day (a
    day number), the codes of the languages that phrases are read in (all that there are if none is named), the name of
    the calendar of its dates ('' for the Gregorian), on which side of the as-of day lies what does not say its year,
    and the ids of the events that a typed date may be told by. `unread` says why no date can be read, '' if they can:
    the file names a calendar that there is not.
    """

    counts: tuple[Count, ...] = ()
    timezone: str = "UTC"
    hemisphere: Literal["north", "south"] = "north"
    as_of: int | None = None
    languages: tuple[str, ...] = ()
    calendar: str = ""
    direction: Direction = Direction.NEAREST
    events: frozenset[str] = frozenset()
    names_timezone: bool = False
    unread: str = ""

    @property
    def assumes_utc(self) -> bool:
        """Whether times without an offset are read as UTC only since no zone was named."""
        return self.timezone == "UTC" and not self.names_timezone

    def of_calendar(self, name: str) -> "Dating":
        """Return how dates are read in a calendar, by its name, '' for the Gregorian."""
        return replace(self, calendar=name, unread="")


SHOWN = 60
"""How many characters of a faulty text are shown."""


class DateError(TimelineError):
    """A text that is no date: what was read, the rule (`code`), the column (from 1), and what would be right."""

    def __init__(self, text: str, code: str, message: str, *, column: int = 1, hint: str = "") -> None:
        """Keep what is needed to point at the fault."""
        super().__init__(message, hint=hint, status=1)
        self.text = text
        self.code = code
        self.column = column

    @property
    def with_text(self) -> str:
        """The message with the text before it, for where no line can be shown."""
        shown = self.text if len(self.text) <= SHOWN else f"{self.text[:SHOWN]}…"
        return str(self.message) if not shown or shown in self.message else f"'{shown}': {self.message}"

    def within(self, text: str, start: int, length: int) -> "DateError":
        """Return the same fault for the longer text in which the faulty one stands from `start` (from 0)."""
        hints = [f"{text[:start]}{hint}{text[start + length :]}" for hint in self.hint.split(" or ") if self.hint]
        return DateError(text, self.code, self.message, column=self.column + start, hint=" or ".join(hints))
