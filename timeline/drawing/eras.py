"""Eras as a drawing knows them: their bounds, their names, the numbers of their colours."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.dates import Kind, When, words
from timeline.drawing.colors import hexadecimal
from timeline.events.model import Era, Timeline
from timeline.views.order import eras_in_time_order


class Eras(NamedTuple):
    """What is told of eras, and the colours that they have and nothing else has."""

    told: list[dict[str, object]]
    colors: list[str]


def eras_of(timeline: Timeline, lanes: int, colors: Sequence[str], titles: Mapping[str, str]) -> Eras:
    """Return the eras in order of time; their colours are numbered after those of the lanes and the events.

    One that was at several times is told as often.
    """
    eras = eras_in_time_order(timeline.eras)
    found = [color for era in eras if (color := hexadecimal(era.color))]
    more = [color for color in dict.fromkeys(found) if color not in colors]
    places = {color: lanes + number for number, color in enumerate([*colors, *more])}
    said = [
        _told(era, when, words(era.date, timeline.language, titles), places.get(hexadecimal(era.color)))
        for era in eras
        for when in _stretches(era.date)
    ]
    return Eras(said, more)


def _stretches(when: When) -> tuple[When, ...]:
    return when.members if when.kind is Kind.ALL_OF and when.members else (when,)


def _told(era: Era, when: When, said: str, tone: int | None) -> dict[str, object]:
    return {
        "id": era.id,
        "label": " ".join(era.name.split()),
        "words": said,
        "tone": tone,
        "s0": when.start.earliest,
        "s1": when.start.latest,
        "e0": when.end.earliest,
        "e1": when.end.latest,
        "on": [when.open_start, when.open_end],
    }
