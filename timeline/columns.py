"""Timeline to the columns of the one table; their names live here and nowhere else."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from timeline.dates import Count, edtf, iso_certain, iso_earliest, iso_latest
from timeline.events.model import Citation, Event, Timeline
from timeline.views.exhibits import exhibits
from timeline.views.phase import phase
from timeline.views.wording import count_text, date_words, titles_of

DAY_COUNT = "day_"
"""What the name of a day count's column begins with; the name of the count follows."""


class CellType(Enum):
    """What the cells of a column are; the values name the types that pandas holds them as."""

    TEXT = "str"
    TEXTS = "object"
    NUMBER = "float64"
    TRUTH = "bool"


class Column(NamedTuple):
    """A column: its name, what its cells are, and the cell of an event; None if there is nothing."""

    name: str
    type: CellType
    cell: Callable[[Event], object]


def columns(timeline: Timeline, day: int) -> tuple[Column, ...]:
    """Return the columns of an event: what it says, then what a picture needs; the phase is judged from `day`.

    `earliest` to `certain_end` are EDTF days or UTC times as text, since no clock of pandas reaches every year;
    `start_earliest` to `end_latest` are seconds from 1970-01-01T00:00:00 in the timeline's zone, for drawing.
    """
    return (*cited_columns(timeline, day), *_drawn())


def cited_columns(timeline: Timeline, day: int) -> tuple[Column, ...]:
    """Return the columns that say of an event what a reader may cite."""
    titles, language = titles_of(timeline.events), timeline.language
    return (
        Column("id", CellType.TEXT, lambda event: event.id),
        Column("title", CellType.TEXT, lambda event: event.title),
        Column("date", CellType.TEXT, lambda event: event.date),
        Column("words", CellType.TEXT, lambda event: date_words(event, language, titles)),
        Column("earliest", CellType.TEXT, lambda event: iso_earliest(event.when)),
        Column("latest", CellType.TEXT, lambda event: iso_latest(event.when)),
        Column("certain_start", CellType.TEXT, lambda event: (iso_certain(event.when) or (None, None))[0]),
        Column("certain_end", CellType.TEXT, lambda event: (iso_certain(event.when) or (None, None))[1]),
        Column("precision", CellType.TEXT, lambda event: event.when.precision.value),
        Column("uncertain", CellType.TRUTH, lambda event: event.when.uncertain),
        Column("approximate", CellType.TRUTH, lambda event: event.when.approximate),
        *map(_day_count, timeline.counts),
        Column("category", CellType.TEXT, lambda event: event.category),
        Column("tags", CellType.TEXTS, lambda event: event.tags),
        Column("actors", CellType.TEXTS, lambda event: event.actors),
        Column("place", CellType.TEXT, lambda event: event.place.name if event.place else ""),
        Column("lat", CellType.NUMBER, lambda event: event.place.lat if event.place else None),
        Column("lon", CellType.NUMBER, lambda event: event.place.lon if event.place else None),
        Column("status", CellType.TEXT, lambda event: event.status or ""),
        Column("verification", CellType.TEXT, lambda event: event.verification or ""),
        Column("phase", CellType.TEXT, lambda event: phase(event, day).value),
        Column("sources", CellType.TEXTS, lambda event: tuple(citation.source for citation in event.citations)),
        Column("quotes", CellType.TEXTS, lambda event: tuple(citation.quote for citation in event.citations)),
        Column("url", CellType.TEXT, lambda event: event.url),
        Column("description", CellType.TEXT, lambda event: event.description),
    )


def evidence_columns(timeline: Timeline) -> tuple[Column, ...]:
    """Return the columns that say who says what and where: an item for each citation, in the order of the event."""
    labels = exhibits(timeline)
    return (
        Column("exhibit", CellType.TEXTS, lambda event: tuple(labels[each.source] for each in event.citations)),
        Column("at", CellType.TEXTS, lambda event: tuple(each.at for each in event.citations)),
        Column("claim_dates", CellType.TEXTS, lambda event: tuple(_own_date(each) for each in event.citations)),
    )


def _own_date(citation: Citation) -> str:
    """Return the date that a claim gives where it is not the event's."""
    return citation.date.text if citation.date else ""


def _day_count(count: Count) -> Column:
    """Return the column of a day count: '483', or '220..250' where the day is not known."""
    return Column(f"{DAY_COUNT}{count.name}", CellType.TEXT, lambda event: count_text(event.when, count))


def _drawn() -> tuple[Column, ...]:
    """Return the date for other programs, and what a picture needs to name, to paint and to place an event."""
    return (
        Column("calendar", CellType.TEXT, lambda event: ", ".join(event.when.calendars)),
        Column("edtf", CellType.TEXT, lambda event: edtf(event.when) or ""),
        Column("kind", CellType.TEXT, lambda event: event.when.kind.value),
        Column("said", CellType.TEXT, lambda event: event.said),
        Column("order", CellType.NUMBER, lambda event: event.order),
        Column("color", CellType.TEXT, lambda event: event.color),
        Column("icon", CellType.TEXT, lambda event: event.icon),
        Column("start_earliest", CellType.NUMBER, lambda event: event.when.start.earliest),
        Column("start_latest", CellType.NUMBER, lambda event: event.when.start.latest),
        Column("end_earliest", CellType.NUMBER, lambda event: event.when.end.earliest),
        Column("end_latest", CellType.NUMBER, lambda event: event.when.end.latest),
        Column("open_start", CellType.TRUTH, lambda event: event.when.open_start),
        Column("open_end", CellType.TRUTH, lambda event: event.when.open_end),
    )
