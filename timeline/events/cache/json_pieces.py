"""JSON in pieces of bytes: what is large is never held as a whole text, nor as all of its parts at once."""

import json
from collections.abc import Iterator

SLICE = 8_192
"""How many items of a list are written at a time."""


def json_pieces(value: object) -> Iterator[bytes]:
    """Return JSON in pieces; raises UnicodeEncodeError if a text cannot be written."""
    if isinstance(value, dict):
        yield b"{"
        for number, (key, item) in enumerate(value.items()):
            yield (b"," if number else b"") + _written(str(key)) + b":"
            yield from json_pieces(item)
        yield b"}"
    elif isinstance(value, list) and len(value) > SLICE:
        yield b"["
        for start in range(0, len(value), SLICE):
            yield (b"," if start else b"") + _written(value[start : start + SLICE])[1:-1]
        yield b"]"
    else:
        yield _written(value)


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
