"""An event's date in words, also where it could not be read."""

from timeline.dates import Kind, words
from timeline.events.model import Event


def date_words(event: Event, language: str = "en") -> str:
    """Say when an event was; a date that could not be read stands as it was written, and says so."""
    if event.when.kind is Kind.UNKNOWN and event.date != event.when.text:
        return f"{event.date} (not understood)"
    return words(event.when, language)
