"""Dates as text for readers: in words, with the numbers of a day count."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from timeline.dates import Count, Kind, When, count_numbers, words
from timeline.events.model import Event

UNTITLED: Mapping[str, str] = MappingProxyType({})


def titles_of(events: Iterable[Event]) -> dict[str, str]:
    """Return the title of each event by its id."""
    return {event.id: event.title for event in events}


def date_words(event: Event, language: str = "en", titles: Mapping[str, str] = UNTITLED) -> str:
    """Return in words when an event was, other events by their titles; an unread date as it was written."""
    if event.when.kind is Kind.UNKNOWN and event.date != event.when.text:
        return f"{event.date} (not understood)"
    return words(event.when, language, titles)


def count_text(when: When, count: Count) -> str:
    """Return the numbers of a date in a count: '483', '220..250', '469..' if it continues, '' if there are none."""
    first, last = count_numbers(when, count) or (None, None)
    if first is None and last is None:
        return ""
    return str(first) if first == last else f"{'' if first is None else first}..{'' if last is None else last}"
