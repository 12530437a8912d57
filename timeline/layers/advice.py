"""What to write in place of texts that are not times in a table: what they look like, as a time."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

MONTH_FIRST = "which of day and month comes first is not told"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SINCE = {10: ("seconds", 1), 13: ("milliseconds", 10**3), 16: ("microseconds", 10**6), 19: ("nanoseconds", 10**9)}
EXCEL = date(1899, 12, 30)
HOURS = 24


class Form(NamedTuple):
    """A form of texts that is not one of ours, and what is said of one."""

    pattern: re.Pattern[str]
    advice: Callable[[re.Match[str]], str]


def advice(texts: Iterable[str]) -> str:
    """Return what to write in place of the first of some texts that is known, '' if none is."""
    for text in texts:
        for form in FORMS:
            match = form.pattern.fullmatch(text.strip())
            try:
                if match and (told := form.advice(match)) and told != f"write {text}":
                    return told
            except (ValueError, OverflowError):
                continue
    return ""


def _since_1970(match: re.Match[str]) -> str:
    unit, parts = SINCE[len(match[0])]
    at = datetime.fromtimestamp(int(match[0]) // parts, UTC)
    return f"if it counts {unit} since 1970, write {at:%Y-%m-%dT%H:%M:%SZ}"


def _in_one(match: re.Match[str]) -> str:
    at = datetime(*(int(part) for part in match.groups() if part))  # type: ignore[arg-type] # noqa: DTZ001 - as written
    return f"write {at:%Y-%m-%dT%H:%M:%S}" if match[4] else f"write {at:%Y-%m-%d}"


def _year_first(match: re.Match[str]) -> str:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return f"write {day}{', with its time after `T`: 2022-03-15T16:10' if match[4] else ''}"


def _hours(match: re.Match[str]) -> str:
    day = date.fromisoformat(match[1])
    if int(match[2]) >= HOURS:
        return f"hours go from 00 to 23: the end of that day is {day + timedelta(days=1)}T00:00"
    return "an offset is `Z` or as `+02:00`; a zone of all times stands in `zone`"


def _figures(match: re.Match[str]) -> str:
    first, second, year = (int(part) for part in match.groups())
    if len(match[3]) < 4:
        return f"{MONTH_FIRST}, nor the century: write 2022-03-15"
    found = {day.isoformat() for day in (_day(year, second, first), _day(year, first, second)) if day}
    return f"write {' or '.join(sorted(found))}{f': {MONTH_FIRST}' if len(found) > 1 else ''}" if found else ""


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named(match: re.Match[str]) -> str:
    month = MONTHS.index(match["month"][:3].lower()) + 1
    return f"write {date(int(match['year']), month, int(match['day']))}"


def _excel(match: re.Match[str]) -> str:
    return f"if Excel counted these days, write {EXCEL + timedelta(days=int(match[0]))}"


NAME = rf"(?P<month>(?i:{'|'.join(MONTHS)}))[a-z]*\.?"
FORMS = (
    Form(re.compile(r"[0-9]{10}(?:[0-9]{3}){0,3}"), _since_1970),
    Form(re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])(?:T?([0-2][0-9])([0-5][0-9])([0-5][0-9])?Z?)?"), _in_one),
    Form(re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}).*"), _hours),
    Form(re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})([T ].*)?"), _year_first),
    Form(re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?:[, T].*)?"), _figures),
    Form(re.compile(rf"(?P<day>[0-9]{{1,2}})[- ]{NAME}[- ](?P<year>[0-9]{{4}})(?:[, T].*)?"), _named),
    Form(re.compile(rf"{NAME} (?P<day>[0-9]{{1,2}}),? (?P<year>[0-9]{{4}})(?:[, T].*)?"), _named),
    Form(re.compile(r"[2-6][0-9]{4}(?:\.[0-9]+)?"), _excel),
)
