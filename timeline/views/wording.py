"""Dates as people are told them: in words, also where one could not be read, with the numbers of a day count."""

from timeline.dates import Count, Kind, When, count_numbers, words
from timeline.events.model import Event


def date_words(event: Event, language: str = "en") -> str:
    """Say when an event was; a date that could not be read stands as it was written, and says so."""
    if event.when.kind is Kind.UNKNOWN and event.date != event.when.text:
        return f"{event.date} (not understood)"
    return words(event.when, language)


def count_text(when: When, count: Count) -> str:
    """Write the numbers that a date has in a count: '483', '220..250', '469..' where it goes on, '' where none."""
    first, last = count_numbers(when, count) or (None, None)
    if first is None and last is None:
        return ""
    return str(first) if first == last else f"{'' if first is None else first}..{'' if last is None else last}"
