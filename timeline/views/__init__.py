"""Timeline to timeline: which events, and as seen when."""

from timeline.views.calendars import dating_of
from timeline.views.changes import Act, Change, changes
from timeline.views.citing import Cited, cited, on_one_source
from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.eras import era_finder, eras_among
from timeline.views.exhibits import exhibits
from timeline.views.gate import Held, Published, publishable
from timeline.views.heaps import Heap, heaps
from timeline.views.knowledge import as_known, event_as_known
from timeline.views.nesting import above, circular, in_tree, parents, without_circles
from timeline.views.order import eras_in_time_order, in_time_order
from timeline.views.pending import is_pending, pending
from timeline.views.phase import Phase, phase, standing
from timeline.views.selection import Selection, select
from timeline.views.story import Chapter, Turn, story
from timeline.views.tallies import Tally, tallies
from timeline.views.wording import count_text, date_words, titles_of
from timeline.views.zones import unzoned, utc_assumed, zone_told

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
    "above",
    "as_known",
    "changes",
    "circular",
    "cited",
    "claims",
    "count_text",
    "date_words",
    "dating_of",
    "disagreeing",
    "era_finder",
    "eras_among",
    "eras_in_time_order",
    "event_as_known",
    "exhibits",
    "heaps",
    "in_time_order",
    "in_tree",
    "is_pending",
    "on_one_source",
    "parents",
    "pending",
    "phase",
    "publishable",
    "select",
    "standing",
    "story",
    "tallies",
    "titles_of",
    "unzoned",
    "utc_assumed",
    "without_circles",
    "zone_told",
]
