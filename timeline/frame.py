"""Timeline to the one table that every output starts from; the names of its columns live here and nowhere else."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

import pandas as pd

from timeline.dates import Bounds, Count, When, iso_certain, iso_earliest, iso_latest
from timeline.events.model import Event, Timeline
from timeline.views import count_text, date_words, in_time_order, phase, titles_of

DAY_COUNT = "day_"
"""What the name of a day count's column begins with; the name of the count follows."""


def frame(timeline: Timeline, day: int) -> pd.DataFrame:
    """Return one row an event, in order of time and the undated last; the phase is judged from `day` (a day number).

    `earliest` to `certain_end` are EDTF days or UTC times as text, since no clock of pandas reaches every year;
    `start_earliest` to `end_latest` are seconds from 1970-01-01T00:00:00 in the timeline's zone, for drawing.
    """
    events = in_time_order(timeline.events)
    table = pd.DataFrame({"id": pd.Series([event.id for event in events], dtype="str")})
    return (
        table.pipe(_with_texts, events)
        .pipe(_with_bounds, events)
        .pipe(_with_day_counts, events, timeline.counts)
        .pipe(_with_details, events, day)
        .pipe(_with_words, events, timeline.language)
        .pipe(_with_seconds, events)
    )


def events_of(timeline: Timeline, table: pd.DataFrame) -> list[Event]:
    """Return the event of each row of a frame; events that share an id are told apart by the order of time."""
    bearers: defaultdict[str, deque[Event]] = defaultdict(deque)
    for event in in_time_order(timeline.events):
        bearers[event.id].append(event)
    return [bearers[identifier].popleft() for identifier in table["id"]]


def _texts(events: Sequence[Event], text: Callable[[Event], str | None]) -> "pd.Series[str]":
    """Make a column of texts, one an event; what is missing is NaN, as pandas has it."""
    return pd.Series([text(event) for event in events], dtype="str")


def _tuples(events: Sequence[Event], cell: Callable[[Event], tuple[str, ...]]) -> "pd.Series[list[str]]":
    """Make a column of tuples of texts."""
    return pd.Series([cell(event) for event in events], dtype="object")


def _numbers(events: Sequence[Event], number: Callable[[Event], float | None]) -> "pd.Series[float]":
    """Make a column of floats, NaN where there is no number."""
    return pd.Series([number(event) for event in events], dtype="float64")


def _with_texts(table: pd.DataFrame, events: Sequence[Event]) -> pd.DataFrame:
    """Add the title and the date as it is written."""
    return table.assign(
        title=_texts(events, lambda event: event.title),
        date=_texts(events, lambda event: event.date),
    )


def _with_bounds(table: pd.DataFrame, events: Sequence[Event]) -> pd.DataFrame:
    """Add what is possible and what is certain, as EDTF."""
    certain = [iso_certain(event.when) or (None, None) for event in events]
    return table.assign(
        earliest=_texts(events, lambda event: iso_earliest(event.when)),
        latest=_texts(events, lambda event: iso_latest(event.when)),
        certain_start=pd.Series([first for first, _ in certain], dtype="str"),
        certain_end=pd.Series([last for _, last in certain], dtype="str"),
        precision=_texts(events, lambda event: event.when.precision.value),
        uncertain=pd.Series([event.when.uncertain for event in events], dtype="bool"),
        approximate=pd.Series([event.when.approximate for event in events], dtype="bool"),
    )


def _with_day_counts(table: pd.DataFrame, events: Sequence[Event], counts: Sequence[Count]) -> pd.DataFrame:
    """Add one column a day count: '483', or '220..250' where the day is not known."""
    columns = {f"{DAY_COUNT}{count.name}": [count_text(event.when, count) for event in events] for count in counts}
    return table.assign(**{name: pd.Series(texts, dtype="str") for name, texts in columns.items()})


def _with_details(table: pd.DataFrame, events: Sequence[Event], day: int) -> pd.DataFrame:
    """Add what the event is about, what became of it, and who says so."""
    return table.assign(
        category=_texts(events, lambda event: event.category),
        tags=_tuples(events, lambda event: event.tags),
        actors=_tuples(events, lambda event: event.actors),
        place=_texts(events, lambda event: event.place.name if event.place else ""),
        lat=_numbers(events, lambda event: event.place.lat if event.place else None),
        lon=_numbers(events, lambda event: event.place.lon if event.place else None),
        status=_texts(events, lambda event: event.status or ""),
        verification=_texts(events, lambda event: event.verification or ""),
        phase=_texts(events, lambda event: phase(event, day).value),
        sources=_tuples(events, lambda event: tuple(citation.source for citation in event.citations)),
        quotes=_tuples(events, lambda event: tuple(citation.quote for citation in event.citations)),
        url=_texts(events, lambda event: event.url),
        description=_texts(events, lambda event: event.description),
    )


def _with_words(table: pd.DataFrame, events: Sequence[Event], language: str) -> pd.DataFrame:
    """Add the date in words and what a picture needs to name and to paint an event."""
    titles = titles_of(events)
    return table.assign(
        words=_texts(events, lambda event: date_words(event, language, titles)),
        kind=_texts(events, lambda event: event.when.kind.value),
        said=_texts(events, lambda event: event.said),
        order=_numbers(events, lambda event: event.order),
        color=_texts(events, lambda event: event.color),
        icon=_texts(events, lambda event: event.icon),
    )


def _with_seconds(table: pd.DataFrame, events: Sequence[Event]) -> pd.DataFrame:
    """Add the four bounds in seconds, and which ends are open."""

    def seconds(pick: Callable[[Bounds], int | None], end: Callable[[When], Bounds]) -> "pd.Series[float]":
        return _numbers(events, lambda event: pick(end(event.when)))

    return table.assign(
        start_earliest=seconds(lambda bounds: bounds.earliest, lambda when: when.start),
        start_latest=seconds(lambda bounds: bounds.latest, lambda when: when.start),
        end_earliest=seconds(lambda bounds: bounds.earliest, lambda when: when.end),
        end_latest=seconds(lambda bounds: bounds.latest, lambda when: when.end),
        open_start=pd.Series([event.when.open_start for event in events], dtype="bool"),
        open_end=pd.Series([event.when.open_end for event in events], dtype="bool"),
    )
