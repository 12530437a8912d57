"""The moment at which a message says that it was sent."""

import calendar
import re
from email.utils import parsedate_tz

from timeline.records.moving import offset_text

SENT = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{3,9}),? +)?\d{1,2}[ -][^\W\d_]{3,9}[ -](?P<year>\d{4}) +\d{1,2}:\d{2}(?P<second>:\d{2})?"
    r"(?: *(?P<zone>[+-](?:[01]\d|2[0-3])[0-5]\d|UTC?|GMT|Z|[ECMP][SD]T)(?= *(?:\(|$)))?"
)
"""How RFC 5322 writes a moment: `Fri, 14 May 2021 15:40:00 -0400 (EDT)`."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def sent(written: str, warnings: list[str]) -> str:
    """Return the moment of a header `Date`; without an offset, its day; else what it says.

    Two headers that differ stand with a comma between, and are no moment.
    """
    form = SENT.match(written)
    found = parsedate_tz(written) if form else None
    if form is None or found is None or found[0] != int(form["year"]) or "," in written[form.end() :]:
        return written
    year, month, day, hour, minute, second, *_, offset = found
    text = f"{year:04d}-{month:02d}-{day:02d}"
    if weekday := _other_weekday(form["weekday"], year, month, day):
        warnings.append(f"Date: '{written}' was a {weekday}; kept as x-mail-date")
    if not form["zone"]:
        why = "has no offset that can be read, and its day is taken without the time"
        warnings.append(f"Date: '{written}' {why}; kept as x-mail-date")
        return text
    seconds = f":{second:02d}" if form["second"] else ""
    return f"{text}T{hour:02d}:{minute:02d}{seconds}{offset_text(offset or 0)}"


def _other_weekday(written: str | None, year: int, month: int, day: int) -> str:
    """Return the weekday of a day where another one is written; '' else, and of days that are none."""
    short = (written or "")[:3].lower()
    if short not in DAYS or day > calendar.monthrange(year, month)[1]:
        return ""
    weekday = calendar.weekday(year, month, day)
    return "" if short == DAYS[weekday] else calendar.day_name[weekday]
