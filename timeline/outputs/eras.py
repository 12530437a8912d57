"""Eras in formats of text: each with its date in words, in the order of time."""

from typing import NamedTuple

from timeline.dates import words
from timeline.events.model import Timeline
from timeline.views.order import eras_in_time_order
from timeline.views.wording import titles_of

HEADING = "Eras"


class EraTold(NamedTuple):
    """An era by its name, and when it was in words."""

    name: str
    date: str


def eras_told(timeline: Timeline) -> tuple[EraTold, ...]:
    """Return the eras, the undated last."""
    titles = titles_of(timeline.events) if any(era.date.relation for era in timeline.eras) else {}
    return tuple(
        EraTold(" ".join(era.name.split()), words(era.date, timeline.language, titles))
        for era in eras_in_time_order(timeline.eras)
    )
