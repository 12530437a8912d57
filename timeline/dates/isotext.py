"""Bounds as text for programs: EDTF days, or moments of UTC where a time of day was written."""

from timeline.dates.counts import Count
from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.dates.when import Bounds, When


def iso_earliest(when: When) -> str | None:
    """Return the first day (or moment) at which it may have begun, None if open or unknown."""
    return iso_bound(when.start.earliest, when.start)


def iso_latest(when: When) -> str | None:
    """Return the last day (or moment) at which it may have ended, None if open or unknown."""
    return iso_bound(when.end.latest, when.end)


def iso_certain(when: When) -> tuple[str | None, str | None] | None:
    """Return the first and last day of the certain core, None if there is none; an open end is None."""
    span = when.certain
    if span is None:
        return None
    first, last = (None if second is None else iso_day(second // DAY_SECONDS) for second in span)
    return first, last


def iso_bound(second: int | None, bounds: Bounds) -> str | None:
    """Write one bound: `2023-06-21`, or `2023-06-21T11:30:00Z` where a time was written and its zone is known."""
    if second is None:
        return None
    if not bounds.timed:
        return iso_day(second // DAY_SECONDS)
    day, rest = divmod(second - (bounds.offset or 0), DAY_SECONDS)
    clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
    return f"{iso_day(day)}T{clock}{'' if bounds.offset is None else 'Z'}"


def count_numbers(when: When, count: Count) -> tuple[int | None, int | None] | None:
    """Return the numbers of the first and the last possible day in a count, None if neither is known."""
    if when.earliest_day is None and when.latest_day is None:
        return None
    first, last = (None if day is None else count.number_of(day) for day in (when.earliest_day, when.latest_day))
    return first, last
