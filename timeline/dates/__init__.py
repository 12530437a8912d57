"""Text to when: the date language, standard library only."""

from timeline.dates.counts import Count
from timeline.dates.dating import DateError, Dating
from timeline.dates.when import UNKNOWN, Bounds, Edge, Kind, Precision, Span, When

__all__ = ["UNKNOWN", "Bounds", "Count", "DateError", "Dating", "Edge", "Kind", "Precision", "Span", "When"]
