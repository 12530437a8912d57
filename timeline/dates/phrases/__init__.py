"""English as journalists and cataloguers write it, turned into the date language against an as-of day."""

from timeline.dates.phrases.translation import translated

__all__ = ["translated"]
