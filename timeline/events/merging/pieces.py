"""The pieces of a text: its keys, its events, their keys and their citations, each with its lines and its comments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from timeline.events.merging.naming import names_of
from timeline.events.writing.ground import understood
from timeline.events.writing.layout import dash_of, keeps_blank_lines
from timeline.events.writing.removal import BLANK_LINES
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, plain, significant

NO_DASH = -1


class Span(NamedTuple):
    """Where a part is: its name among its siblings, its value, the offset of its key or dash, and its end."""

    name: str
    node: Node
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A piece of a text whose lines all end in a line feed.

    lead    the offset of the comments and empty lines above it
    start   the offset of its first line
    end     the offset after its last line
    node    what it holds: the value of a key, an item of a list
    column  the column of its dash, or of its key
    dash    the offset of the dash on its lines, -1 if there is none
    item    whether it is an item of a list
    """

    content: str
    name: str
    node: Node
    lead: int
    start: int
    end: int
    column: int
    dash: int = NO_DASH
    item: bool = False

    @property
    def text(self) -> str:
        """Its lines, with a space for its dash."""
        return self.between(self.start, self.end)

    @property
    def above(self) -> str:
        """The comments and empty lines above it."""
        return self.content[self.lead : self.start]

    @cached_property
    def value(self) -> Plain:
        """What it holds, without the look of its text, and without line feeds at the end of texts."""
        return significant(plain(self.node))

    def between(self, start: int, end: int) -> str:
        """Return a part of the text, with a space for the dash."""
        if start <= self.dash < end:
            return f"{self.content[start : self.dash]} {self.content[self.dash + 1 : end]}"
        return self.content[start:end]

    @cached_property
    def parts(self) -> "tuple[Piece, ...]":
        """Its keys or its items; none if it is not a mapping or list in block style, or if two would share a line."""
        pieces = tuple(_cut(self, _spans(self)))
        alike = len({piece.start for piece in pieces}) < len(pieces) or len({each.name for each in pieces}) < len(
            pieces
        )
        apart = self.item and pieces and pieces[0].start != self.start
        return () if alike or apart else pieces

    @property
    def opening(self) -> str:
        """The lines above its parts."""
        return self.between(self.start, self.parts[0].lead)

    @property
    def tail(self) -> str:
        """The comments and empty lines after its parts."""
        return self.content[self.parts[-1].end : self.end]


def whole(text: str, name: str) -> Piece | None:
    """Return the piece that a whole text is, None if it holds nothing; raise if it is not understood.

    Its lines end in line feeds, the last one too.
    """
    uniform = text.removeprefix(BOM).replace("\r\n", "\n")
    parts = understood(uniform if uniform.endswith("\n") or not uniform else f"{uniform}\n", name)
    content, root = parts.text.content, parts.root
    if root is None:
        return None
    return Piece(content=content, name="", node=root, lead=0, start=0, end=len(content), column=0)


def _spans(piece: Piece) -> list[Span]:
    """Return where the parts of a piece are, none if it is neither a mapping nor a list in block style."""
    match piece.node:
        case Pairs(pairs, flow=False):
            return [Span(key.text, value, key.start, max(key.end, value.end)) for key, value in pairs]
        case Items(items, flow=False):
            names = names_of([plain(item) for item in items])
            dashes = [dash_of(piece.content, item.start) for item in items]
            return [
                Span(name, item, dash, max(item.end, dash + 1))
                for name, item, dash in zip(names, items, dashes, strict=True)
            ]
        case _:
            return []


def _cut(piece: Piece, spans: Sequence[Span]) -> Iterator[Piece]:
    """Return the parts of a piece; the comments and empty lines between two belong to the second one."""
    content, listed = piece.content, isinstance(piece.node, Items)
    lead = piece.start if piece.item or not piece.name else content.find("\n", piece.start) + 1
    for span in spans:
        start = _start_of_line(content, span.start)
        column = span.start - start
        end = min(_end_of_lines(content, span, start, column), piece.end)
        dash = span.start if listed else piece.dash
        yield Piece(
            content=content,
            name=span.name,
            node=span.node,
            lead=min(lead, start),
            start=start,
            end=end,
            column=column,
            dash=dash,
            item=listed,
        )
        lead = end


def _start_of_line(content: str, offset: int) -> int:
    return content.rfind("\n", 0, offset) + 1


def _end_of_lines(content: str, span: Span, start: int, column: int) -> int:
    """Return where the last line of a part ends, with the comments below that are deeper than it.

    The empty lines below it are its own where its last text keeps them.
    """
    end = span.end
    while end > start and content[end - 1] in " \t\n":
        end -= 1
    after = content.find("\n", end) + 1
    if keeps_blank_lines(content, span.node) and (blank := BLANK_LINES.match(content, after)):
        return blank.end()
    while match := _deeper_comment(column).match(content, after):
        after = match.end()
    return after


@cache
def _deeper_comment(column: int) -> re.Pattern[str]:
    return re.compile(rf"[ ]{{{column + 1},}}#[^\n]*\n")
