"""Calendars whose months are listed year by year: Hebrew, Islamic, Persian, French Republican."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from timeline.dates.calendars import persian
from timeline.dates.calendars.system import Calendar, Days
from timeline.dates.days import Civil
from timeline.dates.roman_numerals import in_roman
from timeline.problems import TimelineError

_UNIX_EPOCH = 2_440_587.5
_HEBREW = (
    "Nisan",
    "Iyar",
    "Sivan",
    "Tammuz",
    "Av",
    "Elul",
    "Tishri",
    "Heshvan",
    "Kislev",
    "Tevet",
    "Shevat",
    "Adar",
    "Adar II",
)
_ISLAMIC = (
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Awwal",
    "Jumada al-Thani",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qadah",
    "Dhu al-Hijjah",
)
_PERSIAN = (
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
)
_REPUBLICAN = (
    "Vendémiaire",
    "Brumaire",
    "Frimaire",
    "Nivôse",
    "Pluviôse",
    "Ventôse",
    "Germinal",
    "Floréal",
    "Prairial",
    "Messidor",
    "Thermidor",
    "Fructidor",
    "Sansculottides",
)


class Month(NamedTuple):
    """A month of one year: its number, its first day (a day number), and how many days it has."""

    number: int
    first: int
    length: int


MonthsOf = Callable[[int], tuple[Month, ...]]


class Listed(Calendar):
    """A calendar given by the months of each of its years, in the order in which they come."""

    month_names: tuple[str, ...]
    longest_months: tuple[int, ...]
    mean_year: float

    def __init__(self, months_of: MonthsOf) -> None:
        """Take what lists the months of a year; each year is listed once."""
        self._months_of = cache(months_of)

    def year(self, year: int) -> Days:
        """Return the days of a year."""
        listed = self._months_of(year)
        return Days(listed[0].first, listed[-1].first + listed[-1].length - 1)

    def months(self, year: int) -> Sequence[int]:
        """Return the months of a year in their order."""
        return [month.number for month in self._months_of(year)]

    def month(self, year: int, month: int) -> Days | None:
        """Return the days of a month."""
        found = next((each for each in self._months_of(year) if each.number == month), None)
        return None if found is None else Days(found.first, found.first + found.length - 1)

    def day(self, year: int, month: int, day: int) -> int | None:
        """Return the day number of a day."""
        span = self.month(year, month)
        return span.first + day - 1 if span is not None and 1 <= day <= span.last - span.first + 1 else None

    def civil(self, number: int) -> Civil:
        """Return the year, month and day of a day number; ValueError outside of the years that there are."""
        assert self.first_year is not None
        year = self.first_year + int((number - self.year(self.first_year).first) // self.mean_year)
        for near in (year, year - 1, year + 1):
            if self.holds(near) and self.year(near).first <= number <= self.year(near).last:
                month = next(each for each in self._months_of(near) if number < each.first + each.length)
                return Civil(near, month.number, number - month.first + 1)
        raise ValueError(number)

    def longest(self, month: int) -> int:
        """Return how many days a month has at most."""
        return self.longest_months[month - 1] if 1 <= month <= len(self.longest_months) else 0

    def month_name(self, month: int, year: int) -> str:  # noqa: ARG002 - most years are alike
        """Name a month."""
        return self.month_names[month - 1]

    def year_name(self, year: int) -> str:
        """Name a year by its number."""
        return str(year)


class Hebrew(Listed):
    """The Hebrew calendar since its fixed rule; Nisan is month 1, and the year begins with month 7, Tishri."""

    name, title = "hebrew", "Hebrew"
    first_year, last_year, mean_year = 1, 9999, 365.2468
    month_names = _HEBREW
    longest_months = (30, 29, 30, 29, 30, 29, 30, 30, 30, 29, 30, 30, 29)
    sunset = True

    def month_name(self, month: int, year: int) -> str:
        """Name a month: in a year of thirteen, month 12 is Adar I."""
        return "Adar I" if month == 12 and len(self.months(year)) > 12 else self.month_names[month - 1]


class Islamic(Listed):
    """The Islamic calendar by the tables (civil epoch, Friday 16 July 622): observation may be a day off."""

    name, title = "islamic", "Islamic (tabular)"
    first_year, last_year, mean_year = 1, 9999, 354.3667
    month_names = _ISLAMIC
    longest_months = (30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 30)
    sunset = True


class Persian(Listed):
    """The Solar Hijri calendar of Iran, by law since 1304 (1925); counted back from there."""

    name, title = "persian", "Persian (Solar Hijri)"
    first_year, last_year, mean_year = persian.FIRST_YEAR, persian.LAST_YEAR, 365.2424
    month_names = _PERSIAN
    longest_months = (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30)


class Republican(Listed):
    """The French Republican calendar, from 1 Vendémiaire Year I (22 September 1792) to 10 Nivôse Year XIV."""

    name, title = "french-republican", "French Republican"
    first_year, last_year, mean_year = 1, 14, 365.25
    month_names = _REPUBLICAN
    longest_months = (*[30] * 12, 6)

    def year_name(self, year: int) -> str:
        """Name a year: 'Year II'."""
        return f"Year {in_roman(year)}"


def _day(julian_date: float) -> int:
    """Return the day number of the midnight of a Julian date, as astronomers count."""
    return int(julian_date - _UNIX_EPOCH)


def _following(first: int, lengths: Sequence[tuple[int, int]]) -> tuple[Month, ...]:
    """Put months, each with its number and its length, one after another."""
    months = []
    for number, length in lengths:
        months.append(Month(number, first, length))
        first += length
    return tuple(months)


def hebrew() -> Calendar:
    """Return the Hebrew calendar; TimelineError without convertdate."""
    try:
        from convertdate import hebrew as library
    except ImportError:
        raise _missing("hebrew") from None

    def months_of(year: int) -> tuple[Month, ...]:
        numbers = [*range(7, library.year_months(year) + 1), *range(1, 7)]
        lengths = [(number, library.month_length(year, number)) for number in numbers]
        return _following(_day(library.to_jd(year, 7, 1)), lengths)

    return Hebrew(months_of)


def islamic() -> Calendar:
    """Return the tabular Islamic calendar; TimelineError without convertdate."""
    try:
        from convertdate import islamic as library
    except ImportError:
        raise _missing("islamic") from None

    def months_of(year: int) -> tuple[Month, ...]:
        lengths = [(number, library.month_length(year, number)) for number in range(1, 13)]
        return _following(_day(library.to_jd(year, 1, 1)), lengths)

    return Islamic(months_of)


def republican() -> Calendar:
    """Return the French Republican calendar; TimelineError without convertdate."""
    try:
        from convertdate import french_republican as library
    except ImportError:
        raise _missing("french-republican") from None

    def months_of(year: int) -> tuple[Month, ...]:
        whole = [(number, 30) for number in range(1, 13)]
        lengths = [*whole[:3], (4, 10)] if year == 14 else [*whole, (13, 5 + library.leap(year))]
        return _following(_day(library.to_jd(year, 1, 1)), lengths)

    return Republican(months_of)


def solar_hijri() -> Calendar:
    """Return the Persian calendar."""
    return Persian(
        lambda year: _following(persian.first_day(year), list(enumerate(persian.month_lengths(year), start=1)))
    )


def _missing(name: str) -> TimelineError:
    """Return the error for a calendar whose library is not installed."""
    message = f"the {name} calendar needs convertdate"
    return TimelineError(message, hint="pip install 'sourced-timeline[calendars]'", status=3)
