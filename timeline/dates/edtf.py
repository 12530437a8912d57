"""One calendar date of EDTF levels 0 to 2."""

import re
from typing import Literal, NoReturn

from timeline.dates import masks, seasons
from timeline.dates.calendars.roman import GREGORIAN
from timeline.dates.calendars.system import Calendar
from timeline.dates.dating import DateError
from timeline.dates.days import DAY_SECONDS, day_number, month_length
from timeline.dates.refusals import refuse_day, refuse_month, refuse_negative_zero, refuse_parts, refuse_year
from timeline.dates.when import Bounds, Kind, Precision, Qualifiers, When
from timeline.dates.years import Years, lettered_years

Hemisphere = Literal["north", "south"]

_MARK = "([?~%]?)"
_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_YEAR = r"-?[0-9X]{4}(?:S[0-9]+)?|Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?"
_DATE = re.compile(
    f"{_MARK}({_YEAR}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?", re.ASCII
)
_LAST_SECOND = DAY_SECONDS - 1
_MASKED_YEARS = {
    "X": Precision.DECADE,
    "XX": Precision.CENTURY,
    "XXX": Precision.MILLENNIUM,
    "XXXX": Precision.DEEP,
}


def read_date(text: str, hemisphere: Hemisphere = "north", calendar: Calendar = GREGORIAN) -> When | None:
    """Read one date of a calendar, None if the text has not the form of one; DateError where there is no such date.

    date      = year | year "-" month | year "-" month "-" day | year "-" season
    year      = ["-"] 4 (digit | "X") ["S" digits] | "Y" ["-"] digits ["E" digits] ["S" digits]
    month, day = 2 (digit | "X")          season = "21" .. "41"
    each of them may bear "?", "~" or "%": before it, for it alone; after it, for it and all to its left

    EDTF is of the Gregorian calendar: a date of another has no level of it, and bears the name of its calendar.
    """
    if calendar is not GREGORIAN:
        return _in_calendar(text, hemisphere, calendar)
    match = _PLAIN.fullmatch(text)
    if match is not None:
        year, month, day = match.groups()
        if month is None:
            number = int(year)
            return instant(text, day_number(number), day_number(number + 1) - 1, Precision.YEAR, 0)
        if month <= "12":
            return _plain(text, int(year), int(month), day)
    match = _DATE.fullmatch(text)
    return None if match is None else _qualified(text, match, hemisphere, GREGORIAN)


def _in_calendar(text: str, hemisphere: Hemisphere, calendar: Calendar) -> When | None:
    """Read one date of another calendar than the Gregorian."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    when = _qualified(text, match, hemisphere, calendar)
    assert when.start.earliest is not None, text
    assert when.end.latest is not None, text
    plain = calendar.plain(when.start.earliest // DAY_SECONDS, when.end.latest // DAY_SECONDS)
    if plain is not calendar and _qualified(text, match, hemisphere, plain).possible == when.possible:
        calendar = plain
    return when if calendar is GREGORIAN else when._replace(calendar=calendar.name, level=None)


def instant(text: str, first: int, last: int, precision: Precision, level: int | None) -> When:
    """Make the date of something that took place on one day from `first` to `last` (day numbers)."""
    first_second, last_second = first * DAY_SECONDS, last * DAY_SECONDS
    return When(
        text,
        Kind.DATE,
        Bounds(first_second, last_second),
        Bounds(first_second + _LAST_SECOND, last_second + _LAST_SECOND),
        precision,
        level,
    )


def _plain(text: str, year: int, month: int, day: str | None) -> When:
    """Make a date of digits alone."""
    if month == 0:
        refuse_month(text, 5)
    if day is None:
        first = day_number(year, month)
        return instant(text, first, first + month_length(year, month) - 1, Precision.MONTH, 0)
    number = int(day)
    if not 0 < number <= month_length(year, month):
        refuse_day(text, year, text[5:7], 8)
    first = day_number(year, month, number)
    return instant(text, first, first, Precision.DAY, 0)


def _qualified(text: str, match: re.Match[str], hemisphere: Hemisphere, calendar: Calendar) -> When:
    """Make a date that may have masks, qualifiers, a letter or a season."""
    year, month, day = match.group(2, 5, 8)
    if month is None:
        when = _year(text, match, calendar)
    elif year[0] == "Y" or "S" in year:
        when = _lettered_day(text, match, calendar)
    else:
        refuse_negative_zero(text, year, match.start(2))
        if month.isdigit() and int(month) > 12 and not calendar.longest(int(month)):
            when = _season(text, match, hemisphere, calendar)
        elif "X" in year or "X" in month or (day and "X" in day):
            when = _masked(text, match, calendar)
        else:
            when = _signed(text, match, calendar)
    marks = match.group(1, 3, 4, 6, 7, 9)
    return _marked(when, marks, 1 + (month is not None) + (day is not None)) if any(marks) else when


def _year(text: str, match: re.Match[str], calendar: Calendar) -> When:
    """Make a year: masked, signed or with a letter."""
    year = match[2]
    if year[0] == "Y" or "S" in year:
        lettered = _lettered(text, match)
        first, last = _years(text, match, (lettered.first, lettered.last), calendar)
        return instant(text, first, last, lettered.precision, lettered.level)
    refuse_negative_zero(text, year, match.start(2))
    first, last = _years(text, match, masks.year_span(year), calendar)
    return instant(text, first, last, _year_precision(year), _year_level(year))


def _years(text: str, match: re.Match[str], span: tuple[int, int], calendar: Calendar) -> tuple[int, int]:
    """Return the days of the years from one to another, as far as the calendar has them."""
    low, high = span if span[0] <= span[1] else span[::-1]
    if calendar is GREGORIAN:
        return day_number(low), day_number(high + 1) - 1
    low = low if calendar.first_year is None else max(low, calendar.first_year)
    high = high if calendar.last_year is None else min(high, calendar.last_year)
    if low > high:
        refuse_year(text, match.start(2), calendar)
    return calendar.year(low).first, calendar.year(high).last


def _year_precision(year: str) -> Precision:
    """Return how fine a year is: `19XX` is a century; `1XX3` is a year, for its last digit was written."""
    return _MASKED_YEARS.get(year[len(year.rstrip("X")) :], Precision.YEAR)


def _year_level(year: str) -> int:
    """Return the level of a year alone: one or two masked digits at its end are level 1, other masks level 2."""
    head = year.rstrip("X")
    if "X" in head or len(year) - len(head) > 2:
        return 2
    return 1 if year[0] == "-" or head != year else 0


def _lettered(text: str, match: re.Match[str]) -> Years:
    """Read the year with a letter within the whole text."""
    try:
        years = lettered_years(match[2])
    except DateError as fault:
        raise fault.within(text, match.start(2), len(match[2])) from None
    if years is None:
        message = "S counts certain digits: the year before it has no unspecified ones"
        raise DateError(text, "bad-significance", message, column=match.start(2) + 1)
    return years


def _lettered_day(text: str, match: re.Match[str], calendar: Calendar) -> When:
    """Make a month or a day of a year past four digits: ours, for the standard gives such years alone."""
    years, (month, day) = _lettered(text, match), match.group(5, 8)
    if years.level != 1 or not f"{month}{day or ''}".isdigit():
        message = f"only a year that is written out can have a month, {match[2]} cannot"
        raise DateError(text, "bad-year", message, column=match.start(2) + 1, hint=match[2])
    return _signed(text, match, calendar, years.first)._replace(level=None)


def _signed(text: str, match: re.Match[str], calendar: Calendar, number: int | None = None) -> When:
    """Make a month or a day without masks."""
    year, month, day = int(match[2]) if number is None else number, int(match[5]), match[8]
    span = _span(year, month, day, calendar)
    if span is None:
        _refuse_signed(text, match, year, calendar)
    first, last = span
    return instant(text, first, last, Precision.DAY if day else Precision.MONTH, 1 if year < 0 else 0)


def _span(year: int, month: int, day: str | None, calendar: Calendar) -> tuple[int, int] | None:
    """Return the first and the last day of a month, or a day twice; None if there is none."""
    if calendar is GREGORIAN:
        if not 1 <= month <= 12 or (day is not None and not 1 <= int(day) <= month_length(year, month)):
            return None
        first = day_number(year, month, int(day or 1))
        return first, first if day else first + month_length(year, month) - 1
    if not calendar.holds(year):
        return None
    found = None if day is None else calendar.day(year, month, int(day))
    return calendar.month(year, month) if day is None else None if found is None else (found, found)


def _refuse_signed(text: str, match: re.Match[str], year: int, calendar: Calendar) -> NoReturn:
    """Raise for a year, a month or a day that there is not."""
    if not calendar.holds(year):
        refuse_year(text, match.start(2), calendar)
    if calendar.month(year, int(match[5])) is None:
        refuse_month(text, match.start(5), calendar)
    refuse_day(text, year, match[5], match.start(8), calendar)


def _season(text: str, match: re.Match[str], hemisphere: Hemisphere, calendar: Calendar) -> When:
    """Make a season or another part of a year."""
    year, month, day = match.group(2, 5, 8)
    piece = seasons.part(int(month), hemisphere)
    if piece is None:
        refuse_month(text, match.start(5), calendar)
    if not calendar.roman:
        refuse_parts(text, match.start(5), calendar)
    if day is not None:
        message = f"{month} is a part of a year, which has no days"
        raise DateError(text, "season-with-day", message, column=match.start(8) + 1, hint=text[: match.end(5)])
    low, high = masks.year_span(year)
    level = 2 if "X" in year else seasons.level(int(month))
    first, last = seasons.first_day(low, piece, calendar), seasons.last_day(high, piece, calendar)
    return instant(text, first, last, piece.precision, level)


def _masked(text: str, match: re.Match[str], calendar: Calendar) -> When:
    """Make a month or a day, some digits of which may be unspecified."""
    year, month, day = match.group(2, 5, 8)
    if not masks.completions(month, 13 if calendar.longest(13) else 12):
        refuse_month(text, match.start(5), calendar)
    if calendar.first_year is not None:
        _years(text, match, masks.year_span(year), calendar)
    span = masks.day_span(year, month, day or "XX", calendar)
    if span is None:
        refuse_day(text, None if "X" in year else int(year), month, match.start(8), calendar)
    plain_year, blank = "X" not in year, day in (None, "XX")
    level = 1 if plain_year and blank and (month == "XX" or month.isdigit()) else 2
    return instant(text, *span, _masked_precision(year, month, day), level)


def _masked_precision(year: str, month: str, day: str | None) -> Precision:
    """Return the finest part of which at least one digit was written."""
    if day not in (None, "XX"):
        return Precision.DAY
    return _year_precision(year) if month == "XX" else Precision.MONTH


def _marked(when: When, marks: tuple[str, ...], parts: int) -> When:
    """Put the qualifiers on the parts they are for; a mark after a part is for all to its left too."""
    before, behind = marks[0::2], marks[1::2]
    if any(before) or any(behind[: parts - 1]):
        each = [_joined(before[index], *behind[index:parts]) if index < parts else "" for index in range(3)]
        level = 2
    else:
        each = [behind[parts - 1] if index < parts else "" for index in range(3)]
        level = when.level or 1
    together = "".join(each)
    return When(
        when.text,
        when.kind,
        when.start,
        when.end,
        when.precision,
        None if when.level is None else level,
        "?" in together or "%" in together,
        "~" in together or "%" in together,
        (),
        Qualifiers(*each),
        calendar=when.calendar,
    )


def _joined(*marks: str | None) -> str:
    """Join qualifiers of one part: uncertain and approximate together are `%`."""
    kinds = {mark for mark in marks if mark}
    return "%" if len(kinds) > 1 else "".join(kinds)
