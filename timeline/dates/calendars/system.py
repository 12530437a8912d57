"""What every calendar can tell: its years, months and days as day numbers, and their names."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.days import Civil, iso_year


class Days(NamedTuple):
    """A year or a month as its first and its last day (day numbers), both included."""

    first: int
    last: int


class Calendar(ABC):
    """A calendar: years, months and days, each found by its numbers, and the numbers of each day.

    `first_year` and `last_year` are None if the calendar reaches as far as one likes. `roman` tells that the months
    are January to December, `sunset` that a day begins on the evening before.
    """

    name: str
    title: str
    first_year: int | None = None
    last_year: int | None = None
    roman = False
    sunset = False

    def holds(self, year: int) -> bool:
        """Return whether the calendar has a year."""
        above = self.first_year is None or year >= self.first_year
        return above and (self.last_year is None or year <= self.last_year)

    @abstractmethod
    def year(self, year: int) -> Days:
        """Return the days of a year that the calendar holds."""

    @abstractmethod
    def months(self, year: int) -> Sequence[int]:
        """Return the numbers of the months of a year, in the order in which they come."""

    @abstractmethod
    def month(self, year: int, month: int) -> Days | None:
        """Return the days of a month, None if the year has no such month."""

    @abstractmethod
    def day(self, year: int, month: int, day: int) -> int | None:
        """Return the day number of a day, None if there is no such day."""

    @abstractmethod
    def civil(self, number: int) -> Civil:
        """Return the year, month and day of a day number; ValueError outside of the years that there are."""

    @abstractmethod
    def longest(self, month: int) -> int:
        """Return how many days a month has at most, 0 if no year has such a month."""

    @abstractmethod
    def month_name(self, month: int, year: int) -> str:
        """Name a month in English; the name of the twelfth Hebrew month depends on the year."""

    @abstractmethod
    def year_name(self, year: int) -> str:
        """Name a year in English."""

    def plain(self, first: int, last: int) -> "Calendar":  # noqa: ARG002 - a calendar that changes asks for the days
        """Return the calendar that holds from a first to a last day: this one, unless it changes."""
        return self

    def written(self, number: int) -> str:
        """Write a day number in EDTF's form, `1917-10-25`; ValueError outside of the years that there are."""
        year, month, day = self.civil(number)
        return f"{iso_year(year)}-{month:02d}-{day:02d}"

    def moved(self, number: int, amount: int, *, years: bool) -> int | None:
        """Return the same day of the month some months or years away, or the last day of that month if it is shorter.

        None outside of the years that there are.
        """
        try:
            year, month, day = self.civil(number)
        except ValueError:
            return None
        there = (year + amount, month) if years else self._month_away(year, month, amount)
        if there is None or not self.holds(there[0]):
            return None
        there = there if self.month(*there) else (there[0], month - 1)
        span, found = self.month(*there), self.day(*there, day)
        return span.last if found is None and span is not None else found

    def _month_away(self, year: int, month: int, amount: int) -> tuple[int, int] | None:
        """Return the year and the number of the month some months away."""
        order = list(self.months(year))
        index = order.index(month) + amount
        while index < 0 and self.holds(year - 1):
            year -= 1
            order = list(self.months(year))
            index += len(order)
        while index >= len(order) and self.holds(year + 1):
            index -= len(order)
            year += 1
            order = list(self.months(year))
        return (year, order[index]) if 0 <= index < len(order) else None
