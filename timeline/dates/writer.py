"""When to text: EDTF, and the date language where EDTF has no form."""

from timeline.dates.gregorian import gregorian_edtf
from timeline.dates.when import Kind, When


def write(when: When) -> str:
    """Write a date so that reading it, in its calendar, gives the same date: EDTF, a relation, or `unknown`."""
    return when.canonical or when.text


def edtf(when: When) -> str | None:
    """Write a date as EDTF, which is Gregorian; None if it has none: a relation, an unknown date."""
    if when.kind in (Kind.RELATION, Kind.UNKNOWN):
        return None
    return gregorian_edtf(when) if when.calendars else write(when)
