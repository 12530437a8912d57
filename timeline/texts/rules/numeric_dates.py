"""Days without the name of a month: '1998-02-12', '12.02.1998', '10/31/98', 'the 15th'."""

import re

from timeline.dates.days import day_number, month_length
from timeline.texts.moments import Scale, moment_of
from timeline.texts.rules.clocks import clock_of
from timeline.texts.rules.named_tokens import full_year
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import DayAlone, Said, Written

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})")


def _numeric(found: Found) -> Said | None:
    """Read '1998-02-12', '12.02.1998', '10/31/98'; where day and month could change places, nothing."""
    text = found["date"].word
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]), clock_of(found))
    match = _NUMERIC.fullmatch(text)
    assert match is not None
    first, second, year = map(int, match.groups())
    year = year if len(match[3]) == 4 else full_year(year)
    if "." in text or first == second or first > 12:
        return _day(year, second, first, clock_of(found))
    return _day(year, first, second, clock_of(found)) if second > 12 else None


def _day(year: int, month: int, day: int, clock: str) -> Said | None:
    """Return a day, None if there is none."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    return Said(Written(moment_of(day_number(year, month, day), Scale.DAY)), "", clock)


def _day_alone(found: Found) -> Said | None:
    """Read 'the 15th', 'the 26th at 7.30 p.m.'."""
    day = found["day"].value
    return Said(DayAlone(day), "", clock_of(found)) if 1 <= day <= 31 and found["day"].word[0].isdigit() else None


NUMERIC_DATES: tuple[Rule, ...] = (
    rule("(?:(?P<weekday>[Ww]),?)?(?P<date>%)(?:,?i?(?P<clock>C))?", _numeric),
    rule("0(?P<day>O)(?!U)", _day_alone),
    rule("(?<=i)(?P<day>O)(?=[.,;|])", _day_alone),
    rule("(?:0(?P<day>[ON])|(?<=i)(?P<day2>O))[i,&c]*7?(?P<clock>C)@?", _day_alone),
)
