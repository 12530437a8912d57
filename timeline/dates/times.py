"""A day with a time of day, as ISO 8601 writes it, put on the clock of the timeline's zone."""

import re
from typing import NoReturn

from timeline.dates.calendars.roman import GREGORIAN
from timeline.dates.calendars.system import Calendar
from timeline.dates.dating import DateError
from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.dates.edtf import read_date
from timeline.dates.when import Bounds, Precision, Qualifiers, When

_TIME = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T"
    r"([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})([.,][0-9]+)?)?)?(?:(Z)|([+-])([0-9]{2})(:?)([0-9]{2})?)?([?~%])?",
    re.ASCII,
)
NAIVE = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?![\d:Z+-]|\.\d)")
"""A time without an offset."""
_LAST_SECOND = 86_399


def read_time(text: str, zone: str = "UTC", calendar: Calendar = GREGORIAN, *, strict: bool = False) -> When | None:
    """Read a day with a time, None if the text has not the form of one; DateError where there is no such time.

    datetime  = ["-"] yyyy "-" mm "-" dd "T" hh [":" mm [":" ss [("." | ",") digits]]] [offset]
    offset    = "Z" | ("+" | "-") hh [[":"] mm]
    after it all may stand "?", "~" or "%": the whole of it is uncertain, approximate, or both
    strict    = hours, minutes and seconds all there, no fraction, a colon in the offset
    """
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    tidy = _tidy(match)
    if strict and (match[4] is None or match[5] or (match[10] and not match[9]) or match[11]):
        message = "EDTF wants hours, minutes and seconds, no fraction, a colon in an offset, and no mark"
        raise DateError(text, "bad-time", message, column=match.start(2) + 1, hint=_full(match))
    date = _date(text, match[1], calendar)
    seconds, unit, precision = _clock(text, match)
    offset = _offset(text, match)
    local, offset = _on_the_clock(text, (date.start.earliest or 0) + seconds, offset, zone)
    return When(
        text,
        date.kind,
        Bounds(local, local, timed=True, offset=offset),
        Bounds(local + unit - 1, local + unit - 1, timed=True, offset=offset),
        precision,
        date.level if precision is Precision.SECOND and not match[11] else None,
        uncertain=match[11] in ("?", "%"),
        approximate=match[11] in ("~", "%"),
        qualifiers=Qualifiers(*(match[11] or "",) * 3),
        canonical="" if tidy == text else tidy,
        calendar=date.calendar,
    )


def _on_the_clock(text: str, local: int, offset: int | None, zone: str) -> tuple[int, int]:
    """Return the time on the clock of a zone, and the offset of that clock; zones are loaded when one is asked."""
    if zone == "UTC":
        return local - (offset or 0), 0
    from timeline.dates.zones import clock_of, offset_at

    return (local, offset_at(text, local, zone)) if offset is None else clock_of(text, local - offset, zone)


def _date(text: str, day: str, calendar: Calendar) -> When:
    """Read the day of a time; where days begin at sunset, a time of day does not say which day it is of."""
    try:
        date = read_date(day, calendar=calendar)
    except DateError as fault:
        raise fault.within(text, 0, len(day)) from None
    assert date is not None, day
    if calendar.sunset:
        message = f"a day of the {calendar.title} calendar begins at sunset: a time of day is written as Gregorian"
        hint = f"{iso_day((date.start.earliest or 0) // DAY_SECONDS)}{text[len(day) :]}, `calendar: gregorian`"
        raise DateError(text, "bad-time", message, column=len(day) + 1, hint=hint)
    return date


def _clock(text: str, match: re.Match[str]) -> tuple[int, int, Precision]:
    """Return the seconds since midnight, how many seconds the finest part written lasts, and which part that is.

    The end of a day (24:00) and a leap second (:60) are the last second before them: both belong to the day written.
    """
    hour, minute, second = (int(match[part] or 0) for part in (2, 3, 4))
    if hour == 24 and not (minute or second):
        return _LAST_SECOND, 1, _clock_precision(match)
    for part, value, most in ((2, hour, 23), (3, minute, 59), (4, second, 60)):
        if value > most:
            name = {2: "hour", 3: "minute", 4: "second"}[part]
            _refuse(text, "no-such-time", f"there is no {name} {match[part]}", match.start(part))
    unit = 1 if match[4] else 60 if match[3] else 3600
    return hour * 3600 + minute * 60 + min(second, 59), unit, _clock_precision(match)


def _clock_precision(match: re.Match[str]) -> Precision:
    """Return the finest part of a time that was written."""
    if match[4]:
        return Precision.SECOND
    return Precision.MINUTE if match[3] else Precision.HOUR


def _offset(text: str, match: re.Match[str]) -> int | None:
    """Return the written offset in seconds, None if none was written."""
    if match[6]:
        return 0
    if match[7] is None:
        return None
    hours, minutes = int(match[8]), int(match[10] or 0)
    start = match.start(7)
    if minutes > 59:
        _refuse(text, "bad-offset", f"there is no minute {match[10]} in an offset", match.start(10))
    if hours * 60 + minutes > 14 * 60:
        _refuse(text, "bad-offset", "no clock is more than 14:00 from UTC", start)
    if match[7] == "-" and not (hours or minutes):
        hint = text[:start] + "Z"
        raise DateError(text, "bad-offset", "an offset of zero has no minus", column=start + 1, hint=hint)
    return (hours * 3600 + minutes * 60) * (-1 if match[7] == "-" else 1)


def _refuse(text: str, code: str, message: str, start: int) -> NoReturn:
    """Raise for what stands at `start` (from 0)."""
    raise DateError(text, code, message, column=start + 1)


def _tidy(match: re.Match[str]) -> str:
    """Write a time without fraction and with a colon in its offset."""
    clock = ":".join(part for part in match.group(2, 3, 4) if part)
    return f"{match[1]}T{clock}{_zone_text(match)}{match[11] or ''}"


def _full(match: re.Match[str]) -> str:
    """Write a time with all that EDTF asks for."""
    return f"{match[1]}T{match[2]}:{match[3] or '00'}:{match[4] or '00'}{_zone_text(match)}"


def _zone_text(match: re.Match[str]) -> str:
    """Write an offset as EDTF does."""
    if match[7] is None:
        return match[6] or ""
    return match[7] + match[8] + (f":{match[10]}" if match[10] else "")
