"""The Gregorian date that stands beside a date of another calendar, and its EDTF."""

from timeline.dates.calendars import GREGORIAN, calendar_named
from timeline.dates.days import DAY_SECONDS, civil, iso_day, iso_year
from timeline.dates.edtf import instant
from timeline.dates.intervals import MISSING, OPEN, between
from timeline.dates.naming import CLOCKS
from timeline.dates.when import Bounds, Kind, Precision, When

_LONG = (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.DEEP)
_ABOUT = "~%"
_YEARS = (Precision.YEAR, *_LONG)


def gregorian(when: When) -> When:
    """Return a date as the Gregorian days that it may be, for words: a month of another calendar is a row of days.

    Decades and longer are told in years. What is uncertain or approximate of the date is left out.
    """
    if when.kind is Kind.DATE:
        return _days(when)
    if when.kind is Kind.INTERVAL:
        return _interval(when)
    return when._replace(members=tuple(gregorian(member) for member in when.members))


def is_as_vague(when: When) -> bool:
    """Return whether a date leaves more open than its calendar: 'about 1640' is that year in the Julian, too."""
    if when.members:
        told = [each for each in when.members if each not in (OPEN, MISSING)]
        return bool(told) and all(map(is_as_vague, told))
    is_roman = bool(when.calendar) and calendar_named(when.calendar).roman
    return is_roman and when.precision in _YEARS and any(mark in _ABOUT for mark in when.qualifiers if mark)


def _interval(when: When) -> When:
    """Return an interval from the first day of its start to the last day of its end."""
    start, end = (each if each in (OPEN, MISSING) else _days(each) for each in when.members)
    ends = (start.members or (start,))[0], (end.members or (end,))[-1]
    return when._replace(members=ends)


def _days(when: When) -> When:
    """Return one date as a day, as a row of days, or as a row of years."""
    first, last = when.earliest_day, when.latest_day
    if not when.calendar or first is None or last is None:
        return when
    if when.precision in CLOCKS:
        return when._replace(text=_moment(when), canonical="", calendar="")
    if first == last:
        return _day(first)
    if when.precision in _LONG:
        return _row(_year(civil(first).year), _year(civil(last).year))
    return _row(_day(first), _day(last))


def _row(start: When, end: When) -> When:
    """Return a row of days or years, or the one that it is."""
    return start if start == end else between(f"{start.text}/{end.text}", start, end)


def _day(number: int) -> When:
    """Return a day."""
    return instant(iso_day(number), number, number, Precision.DAY, 0)


def _year(year: int) -> When:
    """Return a year."""
    return instant(iso_year(year), *GREGORIAN.year(year), Precision.YEAR, 0)


def _moment(when: When) -> str:
    """Write a day with its time."""
    day, second = divmod(when.earliest or 0, DAY_SECONDS)
    clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    return f"{iso_day(day)}T{clock[: {Precision.HOUR: 2, Precision.MINUTE: 5}.get(when.precision, 8)]}"


def same_digits(when: When) -> When | None:
    """Return a date of Roman months as the Gregorian one of the same digits, None if there is none."""
    if when.members:
        members = tuple(same_digits(member) for member in when.members)
        known = tuple(member for member in members if member is not None)
        whole = len(known) == len(members)
        return when._replace(start=known[0].start, end=known[-1].end, members=known) if whole else None
    start, end = _same_bounds(when.start, when.calendar), _same_bounds(when.end, when.calendar)
    return None if start is None or end is None else when._replace(start=start, end=end, calendar="")


def _same_bounds(bounds: Bounds, calendar: str) -> Bounds | None:
    """Return bounds with the days of the same digits, None if one of these days is no Gregorian day."""
    named = calendar_named(calendar)
    moved: list[int | None] = []
    for second in bounds[:2]:
        day, rest = divmod(second or 0, DAY_SECONDS)
        there = GREGORIAN.day(*named.civil(day))
        if there is None:
            return None
        moved.append(None if second is None else there * DAY_SECONDS + rest)
    return bounds._replace(earliest=moved[0], latest=moved[1])


def gregorian_edtf(when: When) -> str | None:
    """Write a date of another calendar as EDTF with the same bounds, None if EDTF has no form for it.

    A month or a year is one of its days; an interval that begins or ends in such has no form.
    """
    if when.kind is Kind.DATE:
        point = _point(when)
        return f"[{point}]" if ".." in point else point
    if when.kind is Kind.INTERVAL:
        ends = [each.text if each in (OPEN, MISSING) else _point(each) for each in when.members]
        return None if any(".." in end.strip(".") for end in ends) else "/".join(ends)
    elements = [_element(member) for member in when.members]
    if when.kind is Kind.ALL_OF:
        return None if any(map(_is_coarse, when.members)) else f"{{{','.join(elements)}}}"
    return f"[{','.join(elements)}]"


def _is_coarse(member: When) -> bool:
    """Return whether a date, or one end of a range, is not one day."""
    ends = member.members if member.kind is Kind.INTERVAL else (member,)
    return any(".." in _point(end) for end in ends if end != OPEN)


def _element(member: When) -> str:
    """Write one element of a set."""
    if member.kind is not Kind.INTERVAL:
        return _point(member)
    start, end = member.members
    first = "" if start == OPEN else _ends(start)[0]
    return f"{first}..{'' if end == OPEN else _ends(end)[1]}"


def _point(when: When) -> str:
    """Write a day with its marks, or the first and the last day of a month."""
    if not when.calendar:
        return when.canonical or when.text
    first, last = _ends(when)
    return first if first == last else f"{first}..{last}"


def _ends(when: When) -> tuple[str, str]:
    """Write the first and the last day of a date, each with its marks; a time of day is both."""
    if when.precision in CLOCKS:
        return _moment(when), _moment(when)
    mark = "%" if when.uncertain and when.approximate else "?" * when.uncertain or "~" * when.approximate
    return f"{iso_day(when.earliest_day or 0)}{mark}", f"{iso_day(when.latest_day or 0)}{mark}"
