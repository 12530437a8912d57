"""What a merge writes: lines, and between them the conflicts with the lines of both sides."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias


class Conflict(NamedTuple):
    """The same thing changed in two ways: its path, such as `("lyman", "date")`, and the lines of each side."""

    path: tuple[str, ...]
    ours: str
    theirs: str


Chunk: TypeAlias = str | Conflict


class Apart(NamedTuple):
    """The marks around the two sides of a conflict, as git writes them; if a side is preferred, only its lines."""

    ours: str = "ours"
    theirs: str = "theirs"
    size: int = 7
    preferred: str = ""

    def marked(self, conflict: Conflict) -> str:
        """Return a conflict with the usual marks around its lines, or settled for the preferred side."""
        if self.preferred:
            return conflict.ours if self.preferred == "ours" else conflict.theirs
        return (
            f"{'<' * self.size} {self.ours}\n{conflict.ours}{'=' * self.size}\n"
            f"{conflict.theirs}{'>' * self.size} {self.theirs}\n"
        )


def dashed(chunks: Sequence[Chunk], column: int) -> list[Chunk] | None:
    """Return the chunks of an item with its dash before the first key; None if a conflict leaves no place for it."""
    for number, chunk in enumerate(chunks):
        sides = (chunk,) if isinstance(chunk, str) else (chunk.ours, chunk.theirs)
        put = [_with_dash(side, column) for side in sides]
        if all(put):
            done: Chunk = put[0] if isinstance(chunk, str) else Conflict(chunk.path, *put)
            return [*chunks[:number], done, *chunks[number + 1 :]]
        if any(put) or isinstance(chunk, Conflict):
            return None
    return None


def _with_dash(text: str, column: int) -> str:
    """Return a text with a dash on its first line that is neither empty nor a comment; '' if it has none."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and not line.lstrip().startswith("#"):
            is_free = line[: column + 1] == " " * (column + 1)
            return f"{text[: at + column]}-{text[at + column + 1 :]}" if is_free else ""
        at += len(line)
    return ""


def shifted(text: str, by: int) -> str:
    """Return lines moved to the right by some columns, or to the left; empty lines stay."""
    if not by:
        return text
    return "".join(_moved(line, by) for line in text.splitlines(keepends=True))


def _moved(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]


def conflicts_of(chunks: Iterable[Chunk]) -> list[Conflict]:
    """Return the conflicts among some chunks."""
    return [chunk for chunk in chunks if isinstance(chunk, Conflict)]
