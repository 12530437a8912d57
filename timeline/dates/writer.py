"""When to text: EDTF, and the date language where EDTF has no form."""

from timeline.dates.when import Kind, When


def write(when: When) -> str:
    """Write a date so that reading it gives the same date: EDTF, a relation, or `unknown`."""
    return when.canonical or when.text


def edtf(when: When) -> str | None:
    """Write a date as EDTF, None if it has none: a relation, an unknown date."""
    return None if when.kind in (Kind.RELATION, Kind.UNKNOWN) else write(when)
