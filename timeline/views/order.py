"""The order of time."""

from collections.abc import Iterable

from timeline.dates import sort_key
from timeline.events.model import Era, Event


def in_time_order(events: Iterable[Event]) -> list[Event]:
    """Sort events by their dates, then by their `order`, then by their place in the file; undated ones come last."""
    return sorted(events, key=lambda event: (*sort_key(event.when)[:-1], event.order))


def eras_in_time_order(eras: Iterable[Era]) -> list[Era]:
    """Sort eras by their dates, then by their place in the file; those without a date come last."""
    return sorted(eras, key=lambda era: sort_key(era.date)[:-1])
