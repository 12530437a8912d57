"""Changes of a text: what to put in place of the characters between two offsets."""

from collections.abc import Sequence
from typing import NamedTuple


class Splice(NamedTuple):
    """What to put in place of the characters between two offsets."""

    start: int
    end: int
    text: str


def spliced(content: str, splices: Sequence[Splice]) -> str:
    """Put texts in place of spans that do not overlap."""
    pieces, at = list[str](), 0
    for start, end, text in sorted(splices):
        pieces += (content[at:start], text)
        at = end
    return "".join([*pieces, content[at:]])
