"""Days told by their number in a declared count: `war day 483`."""

import re
from collections.abc import Sequence

from timeline.dates.calendars.roman import GREGORIAN
from timeline.dates.calendars.system import Calendar
from timeline.dates.counts import Count
from timeline.dates.dating import DateError
from timeline.dates.days import iso_day
from timeline.dates.edtf import instant
from timeline.dates.when import Precision, When

MOST_NAMED = 8
"""How many counts are proposed where none is meant for certain."""
_COUNTED = re.compile(r"(?:(\S{1,100}) )?day (-?[0-9]{1,12})", re.ASCII)


def read_counted(text: str, counts: Sequence[Count], calendar: Calendar = GREGORIAN) -> When | None:
    """Read a day by its number, None if the text has not the form; DateError where no such count is declared.

    counted = [name " "] "day " ["-"] digits          without a name where one count is declared
    """
    match = _COUNTED.fullmatch(text)
    if match is None:
        return None
    day = _count(text, match[1], counts).day_of(int(match[2]))
    calendar = calendar.plain(day, day)
    when = instant(text, day, day, Precision.DAY, 0)
    if calendar is GREGORIAN:
        return when._replace(canonical=iso_day(day))
    try:
        return when._replace(canonical=calendar.written(day), level=None, calendar=calendar.name)
    except ValueError:
        return when


def _count(text: str, name: str | None, counts: Sequence[Count]) -> Count:
    """Find the count that is meant."""
    if name is None and len(counts) == 1:
        return counts[0]
    found = next((count for count in counts if count.name == name), None)
    if found is not None:
        return found
    known = " or ".join(f"{count.name} {text[text.rindex('day ') :]}" for count in counts[:MOST_NAMED])
    if name is None and counts:
        raise DateError(text, "which-count", "several day counts are declared: say which", hint=known)
    message = f"no day count {name!r} is declared" if name else "no day count is declared"
    raise DateError(text, "no-such-count", message, hint=known)
