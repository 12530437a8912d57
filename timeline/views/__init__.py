"""Timeline to timeline: which events, and as seen when."""

from timeline.views.changes import Act, Change, changes
from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.gate import Held, Published, publishable
from timeline.views.knowledge import as_known, event_as_known
from timeline.views.order import in_time_order
from timeline.views.pending import is_pending, pending
from timeline.views.phase import Phase, phase, standing
from timeline.views.selection import Filters, Selection, select
from timeline.views.story import Chapter, Turn, story

__all__ = [
    "Act",
    "Change",
    "Chapter",
    "Claim",
    "Filters",
    "Held",
    "Phase",
    "Published",
    "Selection",
    "Turn",
    "as_known",
    "changes",
    "claims",
    "disagreeing",
    "event_as_known",
    "in_time_order",
    "is_pending",
    "pending",
    "phase",
    "publishable",
    "select",
    "standing",
    "story",
]
