"""One word of a phrase, with the mark of what it is."""

from typing import NamedTuple

from timeline.dates.phrases.values import Clock


class Token(NamedTuple):
    """One word: its mark, its value (month 6, weekday 2, number 14), its text and its column (from 1).

    A time of day has a clock; its value is 1 if it may be of the morning or of the afternoon.
    """

    mark: str
    value: int
    text: str
    column: int
    clock: Clock | None = None
