"""Lists and mappings in brackets, `[a, b]` or `{name: a}`, merged entry by entry."""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.events.merging.naming import names_among
from timeline.events.merging.pieces import Piece
from timeline.events.merging.units import WHOLE, dated_apart
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar, plain

COMMA = ", "
CITATION = "an item of sources"
ONE = (*WHOLE, CITATION)
"""What is changed as one: a place, an image, a citation."""


class Entry(NamedTuple):
    """An entry: its node, and the offsets of all its text, which for a mapping begins with the key."""

    node: Node
    start: int
    end: int
    content: str

    @property
    def text(self) -> str:
        """The entry as it is written."""
        return self.content[self.start : self.end]

    def entries(self, base: "Entry | None") -> "Mapping[str, Entry] | None":
        """Return the entries of a list or of a mapping in brackets by their names; None if this is neither."""
        match self.node:
            case Items(items, flow=True):
                before = base.node.items if base is not None and isinstance(base.node, Items) else []
                names = names_among([plain(item) for item in items], [plain(item) for item in before])
                found = [Entry(item, item.start, item.end, self.content) for item in items]
            case Pairs(pairs, flow=True):
                names = [key.text for key, _ in pairs]
                found = [Entry(value, key.start, max(key.end, value.end), self.content) for key, value in pairs]
            case _:
                return None
        return dict(zip(names, found, strict=True)) if len(set(names)) == len(names) else None


def merged_in_flow(base: Piece | None, ours: Piece, theirs: Piece) -> str | None:
    """Return our lines with the entries of both sides; None if they cannot be merged entry by entry."""
    if isinstance(ours.node, Scalar) or not _alike_around(base, ours, theirs):
        return None
    merged = _merged(None if base is None else _value(base), _value(ours), _value(theirs), ours.name)
    start, end = ours.node.start - ours.start, ours.node.end - ours.start
    return None if merged is None else f"{ours.text[:start]}{merged}{ours.text[end:]}"


def _alike_around(base: Piece | None, ours: Piece, theirs: Piece) -> bool:
    """Return whether their lines say nothing outside the brackets, as in a comment, that ours or the base do not."""
    around = {_around(side) for side in (base, ours) if side is not None}
    return _around(theirs) in around


def _around(piece: Piece) -> str:
    return " ".join((piece.content[piece.start : piece.node.start] + piece.content[piece.node.end : piece.end]).split())


def _value(piece: Piece) -> Entry:
    return Entry(piece.node, piece.node.start, piece.node.end, piece.content)


def _merged(base: Entry | None, ours: Entry, theirs: Entry, name: str) -> str | None:
    """Return the text of an entry; None if both sides changed what has no entries, or is changed as one."""
    if base is not None and ours.text == base.text:
        return theirs.text
    if ours.text == theirs.text or (base is not None and theirs.text == base.text):
        return ours.text
    own, their = ours.entries(base), theirs.entries(base)
    was = {} if base is None else base.entries(base)
    if name in ONE or own is None or their is None or was is None or type(ours.node) is not type(theirs.node):
        return None
    if dated_apart(*({name: plain(entry.node) for name, entry in each.items()} for each in (was, own, their))):
        return None
    if "#" in _between(theirs) and (base is None or _between(theirs) != _between(base)):
        return None
    below = CITATION if name == "sources" and isinstance(ours.node, Items) else ""
    names = {**own, **their}
    return _joined(
        ours, own, {each: _chosen(was.get(each), own.get(each), their.get(each), below or each) for each in names}
    )


def _between(entry: Entry) -> str:
    """Return what is between the brackets around the entries: commas, line ends, comments."""
    found, at = "", entry.start
    for each in (entry.entries(None) or {}).values():
        found, at = found + entry.content[at : each.start], each.end
    return found + entry.content[at : entry.end]


def _chosen(base: Entry | None, ours: Entry | None, theirs: Entry | None, name: str) -> str | None:
    """Return the text of an entry of both sides, '' if it was taken out, None if both sides changed it."""
    if ours is not None and theirs is not None:
        return _merged(base, ours, theirs, name)
    side = ours or theirs
    if side is None or (base is not None and plain(side.node) == plain(base.node)):
        return ""
    return side.text if base is None else None


def _joined(ours: Entry, own: Mapping[str, Entry], chosen: Mapping[str, str | None]) -> str | None:
    """Return our brackets with the chosen entries; None if one is not decided, or a comment could be lost."""
    texts = {name: text for name, text in chosen.items() if text is not None}
    if len(texts) < len(chosen):
        return None
    pieces, at, gaps = list[str](), ours.start, ""
    for name, entry in own.items():
        gap, at = ours.content[at : entry.start], entry.end
        gaps, pieces = gaps + gap, [*pieces, gap, texts[name]]
    new = [text for name, text in texts.items() if text and name not in own]
    if own and all(texts[name] for name in own):
        return "".join([*pieces, *(COMMA + text for text in new), ours.content[at : ours.end]])
    if "#" in gaps + ours.content[at : ours.end]:
        return None
    opening, closing = ours.content[ours.start], ours.content[ours.end - 1]
    return f"{opening}{COMMA.join(text for text in texts.values() if text)}{closing}"
