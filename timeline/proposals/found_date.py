"""A date that was found in a text."""

from typing import NamedTuple

from timeline.proposals.proposal import OtherReading
from timeline.texts.sentences import Sentence


class Found(NamedTuple):
    """Words that tell a date: their offsets, the date, what it was read against, the rule, other dates."""

    start: int
    end: int
    sentence: Sentence
    date: str
    anchor: str
    rule: str
    others: tuple[OtherReading, ...] = ()
