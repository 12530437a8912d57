"""Day counts: 'day 483 of the war', from a first day and its number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

COUNTED_IN_TEXT = (
    r"\bday\s+(?P<before>\d{{1,12}})\s+of\s+(?:the\s+)?{name}\b"
    r"|\b(?P<after>\d{{1,12}})(?:st|nd|rd|th)\s+day\s+of\s+(?:the\s+)?{name}\b"
)
"""A pattern of running text that names a day of a count, by a pattern of its name: '483rd day of the war'."""

DAY_OF = re.compile(
    r"\bday\s+(?P<before>\d{1,12})\s+of\s+|\b(?P<after>\d{1,12})(?:st|nd|rd|th)\s+day\s+of\s+", re.IGNORECASE
)
THE = re.compile(r"the\s+", re.IGNORECASE)
BOUNDARY = re.compile(r"\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A count of days declared in the file: its first day (a day number) and the number that day bears."""

    name: str
    first: int
    number: int = 1
    label: str = "Day {n}"

    def number_of(self, day: int) -> int:
        """Return the number that a day (a day number) bears in this count."""
        return day - self.first + self.number

    def day_of(self, number: int) -> int:
        """Return the day number of the day that bears `number`."""
        return self.first + number - self.number


class Counts:
    """Counts by their names, of which a text names few: each text is looked through once, however many there are."""

    def __init__(self, counts: Iterable[Count]) -> None:
        """Take the counts of a timeline."""
        self._by_name: defaultdict[str, list[Count]] = defaultdict(list)
        for count in counts:
            self._by_name[count.name.lower()].append(count)
        self._lengths = sorted({*map(len, self._by_name)})

    def named_in(self, text: str) -> Iterator[tuple[Count, int]]:
        """Return each count of which a text names a day, with the number of the first such day."""
        seen = set[str]()
        for found in DAY_OF.finditer(text) if self._by_name else ():
            for count in self._at(text, found.end()):
                if count.name not in seen:
                    seen.add(count.name)
                    yield count, int(found["before"] or found["after"])

    def _at(self, text: str, start: int) -> Iterator[Count]:
        """Return the counts whose name is at an offset, the article left out or not."""
        article = THE.match(text, start)
        for at in (start, article.end()) if article else (start,):
            for length in self._lengths:
                if BOUNDARY.match(text, at + length):
                    yield from self._by_name.get(text[at : at + length].lower(), ())
