"""Words in which dates are told, turned into the date language against an as-of day."""

from timeline.dates.phrases.stamps import is_catalogued, is_stamp, rewritten
from timeline.dates.phrases.told_by_events import names_event, told_by_event
from timeline.dates.phrases.translation import readings_of, translated

__all__ = ["is_catalogued", "is_stamp", "names_event", "readings_of", "rewritten", "told_by_event", "translated"]
