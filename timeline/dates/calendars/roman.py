"""The Gregorian and the Julian calendar, any year, and the change from one to the other."""

from collections.abc import Sequence

from timeline.dates import days
from timeline.dates.calendars import julian
from timeline.dates.calendars.system import Calendar, Days
from timeline.dates.days import MONTH_LENGTHS, Civil

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_IN_ORDER = range(1, 13)
FIRST_CHANGE = days.day_number(1582, 10, 15)


class Roman(Calendar):
    """A calendar of the months January to December, years numbered as astronomers do."""

    roman = True

    def months(self, year: int) -> Sequence[int]:  # noqa: ARG002 - all years are alike
        """Return 1 to 12."""
        return _IN_ORDER

    def longest(self, month: int) -> int:
        """Return the length of a month, 29 for February."""
        if month not in _IN_ORDER:
            return 0
        return 29 if month == 2 else MONTH_LENGTHS[month - 1]

    def month_name(self, month: int, year: int) -> str:  # noqa: ARG002 - all years are alike
        """Name a month."""
        return MONTHS[month - 1]

    def year_name(self, year: int) -> str:
        """Name a year: '44 BC', 'AD 74', '2023', 'AD 17,000,002'."""
        if year <= 0:
            return f"{_grouped(1 - year)} BC"
        return str(year) if 1000 <= year <= 9999 else f"AD {_grouped(year)}"

    def _month_away(self, year: int, month: int, amount: int) -> tuple[int, int] | None:
        """Return the year and the number of the month some months away."""
        years, index = divmod(month - 1 + amount, 12)
        return year + years, index + 1


def _grouped(year: int) -> str:
    """Write a number with commas if it has more than four digits."""
    return f"{year:,}" if year > 9999 else str(year)


class Gregorian(Roman):
    """The calendar of today, carried back before it was made."""

    name = "gregorian"
    title = "Gregorian"

    def year(self, year: int) -> Days:
        """Return the days of a year."""
        return Days(days.day_number(year), days.day_number(year + 1) - 1)

    def month(self, year: int, month: int) -> Days | None:
        """Return the days of a month."""
        if month not in _IN_ORDER:
            return None
        first = days.day_number(year, month)
        return Days(first, first + days.month_length(year, month) - 1)

    def day(self, year: int, month: int, day: int) -> int | None:
        """Return the day number of a day."""
        exists = month in _IN_ORDER and 1 <= day <= days.month_length(year, month)
        return days.day_number(year, month, day) if exists else None

    def civil(self, number: int) -> Civil:
        """Return the year, month and day of a day number."""
        return days.civil(number)


class Julian(Roman):
    """The calendar of Julius Caesar, carried back before it was made."""

    name = "julian"
    title = "Julian (Old Style)"

    def year(self, year: int) -> Days:
        """Return the days of a year."""
        return Days(julian.day_number(year), julian.day_number(year + 1) - 1)

    def month(self, year: int, month: int) -> Days | None:
        """Return the days of a month."""
        if month not in _IN_ORDER:
            return None
        first = julian.day_number(year, month)
        return Days(first, first + julian.month_length(year, month) - 1)

    def day(self, year: int, month: int, day: int) -> int | None:
        """Return the day number of a day."""
        exists = month in _IN_ORDER and 1 <= day <= julian.month_length(year, month)
        return julian.day_number(year, month, day) if exists else None

    def civil(self, number: int) -> Civil:
        """Return the year, month and day of a day number."""
        return julian.civil(number)


GREGORIAN, JULIAN = Gregorian(), Julian()


class Changing(Roman):
    """Julian up to the eve of a day, Gregorian from that day on: some days between never were."""

    def __init__(self, change: int) -> None:
        """Take the first Gregorian day (a day number), from 1582-10-15 on."""
        self.change = change
        self.name = f"julian until {days.iso_day(change)}"
        self.title = f"Julian, Gregorian from {days.iso_day(change)}"

    def year(self, year: int) -> Days:
        """Return the days of a year, one of which may be shorter by the days that never were."""
        return self._cut(JULIAN.year(year), GREGORIAN.year(year))

    def month(self, year: int, month: int) -> Days | None:
        """Return the days of a month."""
        old, new = JULIAN.month(year, month), GREGORIAN.month(year, month)
        return None if old is None or new is None else self._cut(old, new)

    def _cut(self, old: Days, new: Days) -> Days:
        """Return what is Julian before the change, and Gregorian after it."""
        first = old.first if old.first < self.change else max(new.first, self.change)
        return Days(first, new.last if new.last >= self.change else min(old.last, self.change - 1))

    def day(self, year: int, month: int, day: int) -> int | None:
        """Return the day number of a day, None if it never was."""
        old, new = JULIAN.day(year, month, day), GREGORIAN.day(year, month, day)
        if old is not None and old < self.change:
            return old
        return new if new is not None and new >= self.change else None

    def civil(self, number: int) -> Civil:
        """Return the year, month and day of a day number."""
        return julian.civil(number) if number < self.change else days.civil(number)

    def plain(self, first: int, last: int) -> Calendar:
        """Return the Julian calendar before the change, the Gregorian after it, this one for what lies across."""
        if last < self.change:
            return JULIAN
        return GREGORIAN if first >= self.change else self

    def moved(self, number: int, amount: int, *, years: bool) -> int | None:
        """Return the same day of the month some months or years away, by the calendar that the first day is of."""
        return (JULIAN if number < self.change else GREGORIAN).moved(number, amount, years=years)
