"""A date of GEDCOM to the date language, in its calendar.

    BEF 1820        [..1819]               FROM 1820 TO 1825      1820/1825
    AFT 1820        [1821..]               FROM 1820              1820/..
    BET 1820 AND 1825  [1820..1825]        TO 1820                ../1820
    ABT, CAL, EST   1820~                  INT 1820 (words)       1820, the words kept

A year of two numbers (1731/32) is Old Style: the year that began on 1 January is the second.
"""

import re
from typing import NamedTuple

from timeline.dates import DateError, Dating, parse_date, understand
from timeline.dates.calendars.julian import month_length as julian_month_length
from timeline.dates.days import iso_year, month_length
from timeline.dates.understanding import understood_or_none
from timeline.problems import missing_extra

CALENDARS = {"GREGORIAN": "", "JULIAN": "julian", "HEBREW": "hebrew", "FRENCH R": "french-republican"}
HEBREW = ("NSN", "IYR", "SVN", "TMZ", "AAV", "ELL", "TSH", "CSH", "KSL", "TVT", "SHV", "ADR", "ADS")
"""The Hebrew months as files here count them: Nisan is the first."""
SEVENTH = re.compile(r"\b(GREGORIAN|JULIAN|HEBREW|FRENCH_R)\b(?=\s+[\w.])")
"""A calendar as GEDCOM 7 names it."""
ISO_DAY = re.compile(r"-?\d{4}-\d\d-\d\d")
TIME = re.compile(r"([01]?\d|2[0-3])(:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z?)")
"""A time of day as GEDCOM writes it, in UTC where it ends with Z."""
ERA = re.compile(r"\s*\b(?:BCE|BC)\b\.?")


class Found(NamedTuple):
    """A date, its calendar, the words that it was read from, and what was wrong."""

    text: str
    calendar: str = ""
    said: str = ""
    wrong: str = ""

    @property
    def has_time(self) -> bool:
        """Whether it has a time of day."""
        return "T" in self.text


def read_date(value: str, dating: Dating, time: str = "") -> Found:
    """Read a date, and a time of that day where it is one day; what is none is `unknown`, its words kept and told."""
    found = _read_date(value, dating)
    match = TIME.fullmatch(time.strip())
    if not match or found.calendar or not ISO_DAY.fullmatch(found.text):
        return found
    return found._replace(text=f"{found.text}T{int(match[1]):02d}{match[2]}")


def _read_date(value: str, dating: Dating) -> Found:
    try:
        from ged4py.date import DateValue, DateValuePhrase
    except ModuleNotFoundError:
        raise missing_extra("GEDCOM", "ged4py", "gedcom") from None
    words = " ".join(value.split())
    try:
        found = DateValue.parse(_as_fifth(words))
    except ValueError:
        found = None
    if found is None or isinstance(found, DateValuePhrase):
        return _phrase(words, dating)
    dates = [each for name in ("date", "date1", "date2") if (each := getattr(found, name, None)) is not None]
    calendars = {_calendar(each, words) for each in dates}
    if len(calendars) != 1:
        return Found("unknown", said=words, wrong=f"'{words}' is of two calendars")
    calendar, kind = calendars.pop(), found.kind.name
    ends = [_text(each) for each in dates]
    try:
        text = _joined(kind, ends, Dating(calendar=calendar))
        parse_date(text, Dating(calendar=calendar))
    except DateError as error:
        return Found("unknown", said=words, wrong=f"'{words}': {error.message}")
    exact = kind == "SIMPLE" and not any(getattr(each, "dual_year", None) for each in dates)
    return Found(text, calendar, "" if exact else str(getattr(found, "phrase", "") or words))


def _phrase(words: str, dating: Dating) -> Found:
    """Read words: in brackets they are for people, else they may be a date as this program reads it."""
    if bracketed := re.fullmatch(r"\((.*)\)", words):
        return Found("unknown", said=bracketed[1])
    if not words:
        return Found("unknown")
    when = understood_or_none(words, dating)
    if when is None:
        return Found("unknown", said=words, wrong=f"'{words}' is no date of GEDCOM")
    return Found(when.text, when.calendar, words)


def _as_fifth(words: str) -> str:
    """Return a date of GEDCOM 7 as version 5.5.1 writes it."""
    named = SEVENTH.sub(lambda name: f"@#D{name[1].replace('_', ' ')}@", words.upper() if "(" not in words else words)
    return ERA.sub(" B.C.", named)


def _calendar(date: object, words: str) -> str:
    """Return the calendar of a date; a year of two numbers tells the Julian one, unless the Gregorian is named."""
    name = str(getattr(date, "calendar").value)  # noqa: B009 - the classes of calendars share no type with it
    if name == "GREGORIAN" and getattr(date, "dual_year", None) and "GREGORIAN" not in words.upper():
        return "julian"
    return CALENDARS[name]


def _text(date: object) -> str:
    """Return a date as year, month and day."""
    year, month, day = (getattr(date, name, None) for name in ("year", "month", "day"))
    year = getattr(date, "dual_year", None) or year
    if not isinstance(year, int):
        return ""
    year = 1 - year if getattr(date, "bc", False) else year
    number = HEBREW.index(str(month)) + 1 if month in HEBREW else getattr(date, "month_num", None)
    parts = [iso_year(year), *(f"{part:02d}" for part in (number, day) if isinstance(part, int))]
    return "-".join(parts)


def _next(text: str, step: int, dating: Dating) -> str:
    """Return the day, month or year after a date, or before it; DateError if the calendar's months are not known."""
    match = re.fullmatch(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?", text)
    if match is None or (match[2] and not match[3] and dating.calendar not in ("", "julian")):
        raise DateError(text, "not-a-date", f"the month beside {text} is not known")
    if match[3]:
        day = understand(f"{'after' if step > 0 else 'before'} {text}", dating).text
        return day.strip("[.]")
    if not match[2]:
        return iso_year(int(match[1]) + step)
    year, month = divmod(int(match[1]) * 12 + int(match[2]) - 1 + step, 12)
    return f"{iso_year(year)}-{month + 1:02d}"


def _to_the_day(text: str, dating: Dating, *, last: bool) -> str:
    """Return the first day of a date, or its last; DateError if the calendar's months are not known."""
    lengths = {"": month_length, "julian": julian_month_length}.get(dating.calendar)
    sign, parts = text[: text.startswith("-")], text.removeprefix("-").split("-")
    if lengths is None:
        raise DateError(text, "not-a-date", f"the first and the last day of {text} are not known")
    month = parts[1] if len(parts) > 1 else "12" if last else "01"
    length = lengths(int(sign + parts[0]), int(month))
    day = parts[2] if len(parts) > 2 else f"{length:02d}" if last else "01"
    return f"{sign}{parts[0]}-{month}-{day}"


FORMS = {
    "ABOUT": "{0}~", "CALCULATED": "{0}~", "ESTIMATED": "{0}~", "RANGE": "[{0}..{1}]", "PERIOD": "{0}/{1}",
    "FROM": "{0}/..", "TO": "../{0}",
}  # fmt: skip
"""How each kind of date is written, of one end or of two."""


def _joined(kind: str, ends: list[str], dating: Dating) -> str:
    if kind == "BEFORE":
        return f"[..{_next(ends[0], -1, dating)}]"
    if kind == "AFTER":
        return f"[{_next(ends[0], 1, dating)}..]"
    if kind == "RANGE" and len({end.count("-", 1) for end in ends}) > 1:
        ends = [_to_the_day(end, dating, last=bool(number)) for number, end in enumerate(ends)]
    return FORMS.get(kind, "{0}").format(*ends)
