"""One calendar date of EDTF levels 0 to 2."""

import re
from dataclasses import replace
from typing import Literal

from timeline.dates import masks, seasons
from timeline.dates.dating import DateError
from timeline.dates.days import DAY_SECONDS, day_number, month_length
from timeline.dates.refusals import refuse_day, refuse_month, refuse_negative_zero
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


def read_date(text: str, hemisphere: Hemisphere = "north") -> When | None:
    """Read one calendar date, None if the text has not the form of one; DateError where there is no such date.

    date      = year | year "-" month | year "-" month "-" day | year "-" season
    year      = ["-"] 4 (digit | "X") ["S" digits] | "Y" ["-"] digits ["E" digits] ["S" digits]
    month, day = 2 (digit | "X")          season = "21" .. "41"
    each of them may bear "?", "~" or "%": before it, for it alone; after it, for it and all to its left
    """
    match = _PLAIN.fullmatch(text)
    if match is not None:
        year, month, day = match.groups()
        if month is None:
            number = int(year)
            return instant(text, day_number(number), day_number(number + 1) - 1, Precision.YEAR, 0)
        if month <= "12":
            return _plain(text, int(year), int(month), day)
    match = _DATE.fullmatch(text)
    return None if match is None else _qualified(text, match, hemisphere)


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


def _qualified(text: str, match: re.Match[str], hemisphere: Hemisphere) -> When:
    """Make a date that may have masks, qualifiers, a letter or a season."""
    year, month, day = match.group(2, 5, 8)
    if month is None:
        when = _year(text, match)
    elif year[0] == "Y" or "S" in year:
        when = _lettered_day(text, match)
    else:
        refuse_negative_zero(text, year, match.start(2))
        if month.isdigit() and int(month) > 12:
            when = _season(text, match, hemisphere)
        elif "X" in year or "X" in month or (day and "X" in day):
            when = _masked(text, match)
        else:
            when = _signed(text, match)
    marks = match.group(1, 3, 4, 6, 7, 9)
    return _marked(when, marks, 1 + (month is not None) + (day is not None)) if any(marks) else when


def _year(text: str, match: re.Match[str]) -> When:
    """Make a year: masked, signed or with a letter."""
    year = match[2]
    if year[0] == "Y" or "S" in year:
        lettered = _lettered(text, match)
        first, last = day_number(lettered.first), day_number(lettered.last + 1) - 1
        return instant(text, first, last, lettered.precision, lettered.level)
    refuse_negative_zero(text, year, match.start(2))
    low, high = masks.year_span(year)
    return instant(text, day_number(low), day_number(high + 1) - 1, _year_precision(year), _year_level(year))


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


def _lettered_day(text: str, match: re.Match[str]) -> When:
    """Make a month or a day of a year past four digits: ours, for the standard gives such years alone."""
    years, (month, day) = _lettered(text, match), match.group(5, 8)
    if years.level != 1 or not f"{month}{day or ''}".isdigit():
        message = f"only a year that is written out can have a month, {match[2]} cannot"
        raise DateError(text, "bad-year", message, column=match.start(2) + 1, hint=match[2])
    return replace(_signed(text, match, years.first), level=None)


def _signed(text: str, match: re.Match[str], number: int | None = None) -> When:
    """Make a month or a day without masks."""
    year, month, day = int(match[2]) if number is None else number, int(match[5]), match[8]
    if not 1 <= month <= 12:
        refuse_month(text, match.start(5))
    if day is not None and not 1 <= int(day) <= month_length(year, month):
        refuse_day(text, year, match[5], match.start(8))
    first = day_number(year, month, int(day or 1))
    last = first if day else first + month_length(year, month) - 1
    return instant(text, first, last, Precision.DAY if day else Precision.MONTH, 1 if year < 0 else 0)


def _season(text: str, match: re.Match[str], hemisphere: Hemisphere) -> When:
    """Make a season or another part of a year."""
    year, month, day = match.group(2, 5, 8)
    piece = seasons.part(int(month), hemisphere)
    if piece is None:
        refuse_month(text, match.start(5))
    if day is not None:
        message = f"{month} is a part of a year, which has no days"
        raise DateError(text, "season-with-day", message, column=match.start(8) + 1, hint=text[: match.end(5)])
    low, high = masks.year_span(year)
    level = 2 if "X" in year else seasons.level(int(month))
    return instant(text, seasons.first_day(low, piece), seasons.last_day(high, piece), piece.precision, level)


def _masked(text: str, match: re.Match[str]) -> When:
    """Make a month or a day, some digits of which may be unspecified."""
    year, month, day = match.group(2, 5, 8)
    if not masks.completions(month, 12):
        refuse_month(text, match.start(5))
    span = masks.day_span(year, month, day or "XX")
    if span is None:
        refuse_day(text, None if "X" in year else int(year), month, match.start(8))
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
    )


def _joined(*marks: str | None) -> str:
    """Join qualifiers of one part: uncertain and approximate together are `%`."""
    kinds = {mark for mark in marks if mark}
    return "%" if len(kinds) > 1 else "".join(kinds)
