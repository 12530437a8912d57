"""Text to when: the date language, standard library only."""

from timeline.dates.all_readings import readings
from timeline.dates.counts import Count
from timeline.dates.dating import DateError, Dating, Direction
from timeline.dates.explain import Explanation, explain, weekday_name
from timeline.dates.isotext import count_numbers, iso_certain, iso_earliest, iso_latest
from timeline.dates.order import Truth, after, before, contains, during, overlaps, sort_key
from timeline.dates.possible import Reading
from timeline.dates.reading import parse_edtf
from timeline.dates.resolving import Fault, Resolved, resolve
from timeline.dates.tidying import tidied
from timeline.dates.understanding import parse_date, understand
from timeline.dates.when import UNKNOWN, Bounds, Edge, Kind, Precision, Qualifiers, Relation, Span, When
from timeline.dates.words import words
from timeline.dates.writer import edtf, write

__all__ = [
    "UNKNOWN",
    "Bounds",
    "Count",
    "DateError",
    "Dating",
    "Direction",
    "Edge",
    "Explanation",
    "Fault",
    "Kind",
    "Precision",
    "Qualifiers",
    "Reading",
    "Relation",
    "Resolved",
    "Span",
    "Truth",
    "When",
    "after",
    "before",
    "contains",
    "count_numbers",
    "during",
    "edtf",
    "explain",
    "iso_certain",
    "iso_earliest",
    "iso_latest",
    "overlaps",
    "parse_date",
    "parse_edtf",
    "readings",
    "resolve",
    "sort_key",
    "tidied",
    "understand",
    "weekday_name",
    "words",
    "write",
]
