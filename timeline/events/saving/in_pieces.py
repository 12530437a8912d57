"""Long texts written and hashed piece by piece: a second copy of a file's text would be as large as the file."""

import hashlib
import json
from collections.abc import Iterator, Mapping

PIECE = 1 << 18
"""So many characters at once."""
Written = str | int | None | Mapping[str, "Written"] | list["Written"] | tuple["Written", ...]


def text_pieces(text: str) -> Iterator[str]:
    """Return a text in pieces."""
    return (text[at : at + PIECE] for at in range(0, len(text), PIECE))


def text_digest(text: str, errors: str) -> str:
    """Return the SHA-256 of a text in UTF-8."""
    digest = hashlib.sha256()
    for piece in text_pieces(text):
        digest.update(piece.encode("utf-8", errors))
    return digest.hexdigest()


def json_pieces(value: Written) -> Iterator[bytes]:
    """Return the JSON of a value, as `json.dumps` writes it."""
    if isinstance(value, str) and len(value) > PIECE:
        yield b'"'
        yield from (json.dumps(piece)[1:-1].encode("ascii") for piece in text_pieces(value))
        yield b'"'
    elif isinstance(value, Mapping):
        yield b"{"
        for number, (key, each) in enumerate(value.items()):
            yield f"{', ' * (number > 0)}{json.dumps(key)}: ".encode("ascii")
            yield from json_pieces(each)
        yield b"}"
    elif isinstance(value, list | tuple):
        yield b"["
        for number, each in enumerate(value):
            yield b", " * (number > 0)
            yield from json_pieces(each)
        yield b"]"
    else:
        yield json.dumps(value).encode("ascii")
