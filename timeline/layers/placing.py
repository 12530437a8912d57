"""When the rows of a layer are, and why some have no time."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.layers.counted import QUARTERS, Unread
from timeline.layers.times import Clock, Stretch

HOUR = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}")
MOST_TEXTS = 3
LONGEST_TEXT = 40


class Time(NamedTuple):
    """When rows begin and end, as an engine gives it, and how exactly; the names are those of the query."""

    s: str | None = None
    sz: str | None = None
    e: str | None = None
    ez: str | None = None
    p: str | None = None


class Reasons:
    """How many rows cannot be read for one reason, and the first texts of these in the order of the alphabet."""

    def __init__(self) -> None:
        """Begin with none."""
        self.number = 0
        self.texts: set[str] = set()

    def add(self, number: int, text: str | None) -> None:
        """Add rows with the same text."""
        self.number += number
        self.texts.add((text or "")[:LONGEST_TEXT])
        if len(self.texts) > MOST_TEXTS:
            self.texts.remove(max(self.texts))

    def told(self) -> Unread:
        """Return the number and the texts."""
        return Unread(self.number, tuple(sorted(self.texts)))


class Place(NamedTuple):
    """The period in which rows are, None if it is not known; the reason to separate them, and the text for it."""

    stretch: Stretch | None
    reason: Reasons | None = None
    text: str | None = None


def _written(head: str | None, tail: str | None) -> str:
    """Return the text of a time; its minutes, by which rows are not separated, are a placeholder."""
    return (head or "") + ("…" if tail and HOUR.fullmatch(head or "") else "") + (tail or "")


class Places:
    """The places of the rows of a layer, each found once."""

    def __init__(self, clock: Clock, until: int | None) -> None:
        """Begin; nothing is known after the day `until` (a day number)."""
        self.clock = clock
        self.until = None if until is None else (until + 1) * QUARTERS
        self.undated, self.unsaid, self.endless, self.later = Reasons(), Reasons(), Reasons(), Reasons()
        self.unweighed = 0
        self._found: dict[Stretch, None] = {}

    def stretches(self) -> Iterator[Stretch]:
        """Return the different periods in which rows are."""
        yield from self._found

    def place(self, time: Time) -> Place:
        """Return when rows are: nowhere if their time or its precision cannot be read, or is not known yet."""
        if self.clock.unit(time.p) == "":
            return Place(None, self.unsaid, time.p)
        place = self._known(self._between(time) if time.e and time.s else self._at(time))
        if place.stretch is not None:
            self._found[place.stretch] = None
        return place

    def _known(self, place: Place) -> Place:
        """Return a place as far as it is known on the as-of day."""
        if place.stretch is None or self.until is None:
            return place
        first, end, somewhere = place.stretch
        if first >= self.until:
            return Place(None, self.later)
        return place._replace(stretch=Stretch(first, min(end, self.until), somewhere))

    def _at(self, time: Time) -> Place:
        stretch = self.clock.stretch(time.s or "", time.sz, time.p)
        return Place(stretch) if stretch else Place(None, self.undated, _written(time.s, time.sz))

    def _between(self, time: Time) -> Place:
        """Return the place of rows that have an end; up to it, where it can be read and comes after their beginning."""
        start = self.clock.stretch(time.s or "", time.sz, None)
        end = self.clock.stretch(time.e or "", time.ez, None)
        if start is None or end is None or end.end < start.end:
            alone = self._at(time)
            return alone if alone.reason else alone._replace(reason=self.endless, text=_written(time.e, time.ez))
        inexact = self.clock.unit(time.p) not in {None, "hour", "day"}
        return Place(Stretch(start.first, end.end, inexact or start.somewhere or end.somewhere))
