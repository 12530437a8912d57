"""Phrases that tell their calendar: 'O.S.', two dates for one day, '1 Muharram 1445', 'Easter 1916'."""

from timeline.dates.calendar_phrases.feast_places import places_of_feasts
from timeline.dates.calendar_phrases.feasts import of_the_other_rite
from timeline.dates.calendar_phrases.named_days import days_within
from timeline.dates.calendar_phrases.reading import calendar_phrase, phrase_in_calendar, readings_in_calendar

__all__ = [
    "calendar_phrase",
    "days_within",
    "of_the_other_rite",
    "phrase_in_calendar",
    "places_of_feasts",
    "readings_in_calendar",
]
