"""Nights between two days: 'the night from 3 to 4 May', 'in der Nacht von Samstag auf Sonntag'."""

from collections.abc import Container

from timeline.dates.days import month_length
from timeline.texts.moments import NIGHT
from timeline.texts.rules.clocks import PARTS
from timeline.texts.rules.date_patterns import DAY, MONTH, NIGHT_OF, OF, ON, YEAR
from timeline.texts.rules.month_dates import dated
from timeline.texts.rules.named_tokens import year_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Doubt, NamedDay, Said

_FEBRUARY, _LAST_OF_FEBRUARY = 2, 28
_LEAP, _PLAIN = 2000, 2001
"""A month without its year may be of either."""


def _night_of_days(found: Found) -> Said | None:
    """Read 'the night from 3 to 4 May', 'the night of May 3-4', 'in der Nacht vom 30. April auf den 1. Mai 2021'."""
    year = year_of(found)
    if year is not None and "until" in found:
        year -= found["until"].value < found["month"].value
    return _night(found, year, ("part",))


def _night_of_years(found: Found) -> Said | None:
    """Read 'the night of 31 December 2020 to 1 January 2021', 'the night of December 31, 2020 to January 1'."""
    year, last = year_of(found), found.get("until_year")
    if last is not None and last.value != (year or 0) + (found["until"].value < found["month"].value):
        return None
    return _night(found, year, ("part", "until", "until_year"))


def _night(found: Found, year: int | None, unread: Container[str]) -> Said | None:
    """Return the night of a day, if the other day that is named is the next one."""
    if not (_is_night(found) and _is_next(found, year)):
        return None
    said = dated({name: each for name, each in found.items() if name not in unread})
    doubt = Doubt.LEAP_NIGHT if "until" in found and found["day"].value == _LAST_OF_FEBRUARY else Doubt.NONE
    return said and said._replace(clock=NIGHT, doubt=doubt)


def _is_night(found: Found) -> bool:
    """Return whether the part of a day that is told is a night."""
    return found["part"].mark == "n" or PARTS[found["part"].value] == NIGHT


def _is_next(found: Found, year: int | None) -> bool:
    """Return whether the second day of a night is the one after the first, in some year where none is named.

    1 March is after 28 February of any year, since who says so may have forgotten the day between.
    """
    day, next_day, month = found["day"].value, found["next"].value, found["month"].value
    lengths = [month_length(each, month) for each in ((_LEAP, _PLAIN) if year is None else (year,))]
    if "until" not in found or found["until"].value == month:
        return next_day == day + 1 and next_day <= max(lengths)
    is_last = day in lengths or (month, day) == (_FEBRUARY, _LAST_OF_FEBRUARY)
    return is_last and found["until"].value == month % 12 + 1 and next_day == 1


def _night_of_weekdays(found: Found) -> Said | None:
    """Read 'the night from Saturday to Sunday', 'w nocy z soboty na niedzielę'."""
    is_next = (found["weekday"].value + 1) % 7 == found["next"].value
    return Said(NamedDay(found["weekday"].value), "", NIGHT) if _is_night(found) and is_next else None


_FIRST, _NEXT = f"{DAY}-?_?0?{MONTH}", "(?P<next>[NO])-?_?0?(?P<until>[Mm])"
_LAST_YEAR = "(?P<until_year>[Yj])"
NIGHTS: tuple[Rule, ...] = (
    rule(f"{NIGHT_OF}{DAY}{ON}(?P<next>[NO])-?_?0?{MONTH}(?:{OF}{YEAR}U?)?", _night_of_days),
    rule(f"{NIGHT_OF}{MONTH}{DAY}{ON}(?P<next>[NO])(?:,?{YEAR})?", _night_of_days),
    rule(f"{NIGHT_OF}{_FIRST}{ON}{_NEXT}(?:{OF}{YEAR}U?)?", _night_of_days),
    rule(f"{NIGHT_OF}{_FIRST}{OF}{YEAR}U?{ON}{_NEXT}(?:{OF}{_LAST_YEAR}U?)?", _night_of_years),
    rule(f"{NIGHT_OF}{MONTH}{DAY}{ON}(?P<until>[Mm])(?P<next>[NO])(?:,?{YEAR})?", _night_of_days),
    rule(f"{NIGHT_OF}{MONTH}{DAY},?{YEAR},?{ON}(?P<until>[Mm])(?P<next>[NO])(?:,?{_LAST_YEAR})?", _night_of_years),
    rule(f"{NIGHT_OF}(?P<weekday>W){ON}(?P<next>W)", _night_of_weekdays),
)
