"""The hashes of the blocks of a large text."""

import hashlib
from collections.abc import Sequence

from timeline.events.cache.event_index import Block
from timeline.events.yaml.text import Text

BLOCK = 32
"""How many events have a hash of their own together."""

ENCODING_ERRORS = "surrogateescape"


def blocks_of(text: Text, cuts: Sequence[int], first: int = 0) -> list[Block]:
    """Return the events between cuts by blocks; `first` is the position of the first of them."""
    ends = [*cuts[BLOCK:-1:BLOCK], cuts[-1]]
    spans = [*enumerate(zip(cuts[:-1:BLOCK], ends, strict=False))]
    return [
        Block(first + number * BLOCK, text.line_of(start), digest_of(text.content, start, end))
        for number, (start, end) in spans
    ]


def digest_of(content: str, start: int, end: int) -> str:
    """Return the hash of the bytes of a part of a text."""
    return hashlib.sha256(content[start:end].encode("utf-8", ENCODING_ERRORS)).hexdigest()[:40]
