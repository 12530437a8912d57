"""Three texts of one file made one, and the proof that no event was lost."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.merging.chunks import Apart, Chunk, Conflict, conflicts_of
from timeline.events.merging.pieces import Piece, whole
from timeline.events.merging.three_way import merged
from timeline.events.merging.values import merged_values, unordered
from timeline.events.writing.layout import newline_of
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError


class Texts(NamedTuple):
    """The versions of one file: the one from which both sides come, ours, theirs."""

    base: str
    ours: str
    theirs: str


class Sides(NamedTuple):
    """What each version holds; nothing if both sides made the file."""

    base: Piece | None
    ours: Piece
    theirs: Piece


class Merge(NamedTuple):
    """A merged text, and what both sides changed in two ways."""

    text: str
    conflicts: Sequence[Conflict]


AS_GIT_DOES = Apart()


class UnmergedError(TimelineError):
    """A merge that cannot be made event by event; the texts can still be merged line by line."""


def merge_texts(texts: Texts, name: str, apart: Apart = AS_GIT_DOES) -> Merge:
    """Merge three versions of a file by event, key and citation.

    What one side changed is taken from it. What both changed in two ways is put between the marks of `apart`, with the
    lines of both. Our line ends stay. Raise UnmergedError if a version is not understood, or where what was written
    would not be read as what both sides say; and for notes, which are text.
    """
    if is_note(name):
        raise UnmergedError(f"{name}: a note is text")
    base, ours, theirs = (_version(text, name) for text in texts)
    if ours is None or theirs is None:
        raise UnmergedError(f"{name}: one of the versions holds nothing", status=3)
    sides = Sides(base, ours, theirs)
    chunks = merged(*sides)
    found = conflicts_of(chunks)
    _prove(sides, chunks, found, name)
    text = "".join(chunk if isinstance(chunk, str) else apart.marked(chunk) for chunk in chunks)
    return Merge(_in_form_of(texts.ours, text), found)


def _in_form_of(ours: str, text: str) -> str:
    """Return a text with the line ends and the byte order mark of ours, and with no more line feed at its end."""
    if ours and not ours.endswith("\n") and not text.endswith("\n\n"):
        text = text.removesuffix("\n")
    newline = newline_of(ours)
    return BOM * ours.startswith(BOM) + (text if newline == "\n" else text.replace("\n", newline))


def _version(text: str, name: str) -> Piece | None:
    """Read one version, None if it holds nothing."""
    try:
        return whole(text, name)
    except TimelineError as error:
        raise UnmergedError(f"{error}", status=3) from None


def _prove(sides: Sides, chunks: Sequence[Chunk], conflicts: Sequence[Conflict], name: str) -> None:
    """Raise UnmergedError unless the lines are read as what both sides say; with conflicts, each way to settle them."""
    ways = [_read(chunks, name, side=side) for side in ((0,) if not conflicts else (0, 1))]
    wanted = merged_values(None if sides.base is None else sides.base.value, sides.ours.value, sides.theirs.value)
    if not conflicts and unordered(ways[0]) != unordered(wanted):
        raise UnmergedError(f"{name}: the sides cannot be joined event by event", status=3)


def _read(chunks: Sequence[Chunk], name: str, *, side: int) -> Plain:
    """Read a merged text in which each conflict is settled for one side."""
    text = "".join(chunk if isinstance(chunk, str) else (chunk.ours, chunk.theirs)[side] for chunk in chunks)
    try:
        read = whole(text, name)
    except TimelineError as error:
        raise UnmergedError(f"{name}: what would be written is not understood: {error}", status=3) from None
    return "" if read is None else read.value
