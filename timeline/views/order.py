"""The order of time."""

from collections.abc import Iterable

from timeline.dates import sort_key
from timeline.events.model import Event


def in_time_order(events: Iterable[Event]) -> list[Event]:
    """Sort events by their dates, then by their `order`, then by their place in the file; undated ones come last."""
    return sorted(events, key=lambda event: (*sort_key(event.when)[:-1], event.order))
