"""Days told from a feast, or from a date of another calendar: 'two days after Easter 2022', 'Easter 2022, 3pm'."""

import re

from timeline.dates.calendar_phrases.reader import Read, by, tried
from timeline.dates.calendars.roman import FIRST_CHANGE
from timeline.dates.dating import Dating
from timeline.dates.days import iso_day
from timeline.dates.when import When

_AWAY = re.compile(r"(?P<head>(?:[a-z0-9]+ ){1,4}(?:before|after|from)) (?P<feast>\S.*)", re.IGNORECASE)
_TIME = r"(?:at )?(?P<{0}>noon|(?:\d{{1,2}}[:.]\d{{2}}|\d{{1,2}}(?= ?[ap]\.?m))(?: ?[ap]\.?m\.?)?)"
_TIMED = re.compile(
    rf"(?P<day>\S.*?),? {_TIME.format('last')}|{_TIME.format('first')} (?:on|of) (?P<later>\S.*)", re.IGNORECASE
)


def timed(text: str, dating: Dating, single: Read, read: Read) -> When | None:
    """Read a Gregorian day that `single` reads with a time of it, None if the text is none."""
    match = _TIMED.fullmatch(text)
    when = None if match is None or dating.calendar else tried(single, match["day"] or match["later"], dating)
    if match is None or when is None or when.calendars or when.earliest_day is None:
        return None
    is_day = when.earliest_day == when.latest_day
    return tried(read, f"{iso_day(when.earliest_day)} {match['last'] or match['first']}", dating) if is_day else None


def away(text: str, dating: Dating, single: Read, read: Read) -> When | None:
    """Read an amount of time from a day that `single` reads, None if the text is none; the Gregorian day is counted."""
    match = _AWAY.fullmatch(text)
    when = None if match is None or dating.calendar else tried(single, match["feast"], dating)
    day = None if when is None else when.earliest_day
    if match is None or when is None or day is None or day != when.latest_day or day < FIRST_CHANGE:
        return None
    return tried(read, f"{match['head']} {iso_day(day)}", by(dating, ""))
