"""Words in which dates are told, turned into the date language against an as-of day."""

from timeline.dates.phrases.stamps import is_catalogued, is_stamp, rewritten
from timeline.dates.phrases.translation import readings_of, translated

__all__ = ["is_catalogued", "is_stamp", "readings_of", "rewritten", "translated"]
