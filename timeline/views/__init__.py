"""Timeline to timeline: which events, and as seen when."""

from timeline.views.calendars import dating_of
from timeline.views.changes import Act, Change, changes
from timeline.views.citing import Cited, cited, on_one_source
from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.exhibits import exhibits
from timeline.views.gate import Held, Published, publishable
from timeline.views.heaps import Heap, heaps
from timeline.views.knowledge import as_known, event_as_known
from timeline.views.order import in_time_order
from timeline.views.pending import is_pending, pending
from timeline.views.phase import Phase, phase, standing
from timeline.views.selection import Selection, select
from timeline.views.story import Chapter, Turn, story
from timeline.views.tallies import Tally, tallies
from timeline.views.wording import count_text, date_words, titles_of

__all__ = [
    "Act",
    "Change",
    "Chapter",
    "Cited",
    "Claim",
    "Heap",
    "Held",
    "Phase",
    "Published",
    "Selection",
    "Tally",
    "Turn",
    "as_known",
    "changes",
    "cited",
    "claims",
    "count_text",
    "date_words",
    "dating_of",
    "disagreeing",
    "event_as_known",
    "exhibits",
    "heaps",
    "in_time_order",
    "is_pending",
    "on_one_source",
    "pending",
    "phase",
    "publishable",
    "select",
    "standing",
    "story",
    "tallies",
    "titles_of",
]
