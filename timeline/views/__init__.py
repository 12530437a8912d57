"""Timeline to timeline: which events, and as seen when."""

from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.knowledge import as_known, event_as_known
from timeline.views.order import in_time_order
from timeline.views.pending import is_pending, pending
from timeline.views.phase import Phase, phase, standing
from timeline.views.selection import Filters, Selection, select

__all__ = [
    "Claim",
    "Filters",
    "Phase",
    "Selection",
    "as_known",
    "claims",
    "disagreeing",
    "event_as_known",
    "in_time_order",
    "is_pending",
    "pending",
    "phase",
    "select",
    "standing",
]
