"""AVIF: the items that draw are kept; everything else is overwritten with zeros in place, so that no offset moves."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from timeline.images.faults import UnsafeImageError, refuse_giants

BRAND = b"avif"
DRAWS = frozenset({b"av01", b"grid", b"tmap", b"iden", b"iovl"})
ABOUT = frozenset({b"hdlr", b"pitm", b"iinf", b"iloc", b"iref", b"iprp", b"idat", b"grpl"})
TRAITS = frozenset(b"ispe pixi av1C colr irot imir auxC clap pasp clli mdcv cclv amve a1op a1lx lsel".split())
STORES = frozenset({b"mdat", b"idat"})
HANDLER = 24
"""How many bytes after the head of `hdlr` its name begins."""

BROKEN = "it is broken, or ends too early"


class Box(NamedTuple):
    """A piece of the file: its type, where it begins, where what it holds begins, where it ends."""

    name: bytes
    start: int
    body: int
    end: int


class Span(NamedTuple):
    """Where a part of an item lies."""

    item: int
    start: int
    end: int


def strip(content: bytes) -> bytes:
    """Return an AVIF in which all that does not draw is zeros."""
    made, boxes = bytearray(content), list(_boxes(content, 0, len(content)))
    meta = _by_name([box for box in boxes if box.name != b"mdat"], {b"meta"})[b"meta"]
    if any(box.name == b"moov" for box in boxes):
        raise UnsafeImageError("it is animated; in an animated AVIF, metadata cannot be told from the picture")
    inner = list(_boxes(content, meta.body + 4, meta.end))
    about = _by_name(inner, {b"iinf", b"iloc", b"iprp", b"hdlr"})
    _blank_boxes(made, boxes, {b"ftyp", b"meta", b"mdat"})
    _blank_boxes(made, inner, ABOUT)
    _blank_traits(made, about[b"iprp"])
    _blank(made, about[b"hdlr"].body + HANDLER, about[b"hdlr"].end)
    drawn = _blank_items(made, about[b"iinf"])
    idat = about.get(b"idat")
    kept = [span for span in _spans(content, about[b"iloc"], idat.body if idat else None) if span.item in drawn]
    _blank_stores(made, [box for box in (*boxes, *inner) if box.name in STORES], kept)
    return bytes(made)


def _by_name(boxes: Iterable[Box], needed: AbstractSet[bytes]) -> dict[bytes, Box]:
    """Return boxes by name; raise UnsafeImageError if a needed one is missing, or one is there twice."""
    found: dict[bytes, Box] = {}
    for box in boxes:
        if box.name in found and box.name in ABOUT | {b"meta"}:
            raise UnsafeImageError(BROKEN)
        found[box.name] = box
    if not needed <= found.keys():
        raise UnsafeImageError(BROKEN)
    return found


def _boxes(content: bytes | bytearray, at: int, end: int) -> Iterator[Box]:
    """Return the boxes of a stretch.

    box = length(4) type(4) [length(8), where the first is 1] content ; a length of 0 reaches to the end
    """
    while at < end:
        length, body = int.from_bytes(content[at : at + 4]), at + 8
        if length == 1:
            length, body = int.from_bytes(content[at + 8 : at + 16]), at + 16
        after = at + length if length else end
        if after < body or after > end:
            raise UnsafeImageError(BROKEN)
        yield Box(bytes(content[at + 4 : at + 8]), at, body, after)
        at = after


def _blank(made: bytearray, start: int, end: int) -> None:
    made[start:end] = bytes(max(0, end - start))


def _blank_boxes(made: bytearray, boxes: Iterable[Box], known: Iterable[bytes]) -> None:
    """Turn the boxes that are not known into free space."""
    for box in boxes:
        if box.name not in known:
            _blank(made, box.body, box.end)
            made[box.start + 4 : box.start + 8] = b"free"


def _blank_traits(made: bytearray, iprp: Box) -> None:
    """Overwrite the properties that drawing does not need, and refuse an image that is too large."""
    _blank_boxes(made, _boxes(made, iprp.body, iprp.end), {b"ipco", b"ipma"})
    for ipco in _boxes(made, iprp.body, iprp.end):
        if ipco.name == b"ipco":
            traits = list(_boxes(made, ipco.body, ipco.end))
            _blank_boxes(made, traits, TRAITS)
            for trait in traits:
                if trait.name == b"ispe":
                    refuse_giants(_number(made, trait.body + 4, 4), _number(made, trait.body + 8, 4))


def _blank_items(made: bytearray, iinf: Box) -> set[int]:
    """Overwrite the names of all items, and the types of those that don't draw; return the numbers of the others."""
    wide = 4 if made[iinf.body] else 2
    drawn = set()
    for box in _boxes(made, iinf.body + 4 + wide, iinf.end):
        version = made[box.body]
        if box.name != b"infe" or version not in (2, 3):
            raise UnsafeImageError(BROKEN)
        length = 4 if version == 3 else 2
        kind = box.body + 4 + length + 2
        if bytes(made[kind : kind + 4]) in DRAWS:
            drawn.add(_number(made, box.body + 4, length))
        else:
            made[kind : kind + 4] = b"free"
        _blank(made, kind + 4, box.end)
    return drawn


def _spans(content: bytes, iloc: Box, idat: int | None) -> Iterator[Span]:
    """Return where each part of each item lies.

    iloc = version(1) flags(3) sizes(2) number item* ; item = number [method] reference base count extent*
    """
    version, at = content[iloc.body], iloc.body + 4
    sizes = _number(content, at, 2)
    offset, length, base, index = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15 if version else 0
    wide = 4 if version == 2 else 2
    items, at = _number(content, at + 2, wide), at + 2 + wide
    for _ in range(items):
        item, at = _number(content, at, wide), at + wide
        method, at = (_number(content, at, 2) & 15, at + 2) if version else (0, at)
        start, at = _number(content, at + 2, base), at + 2 + base
        count, at = _number(content, at, 2), at + 2
        if method > 1 or (method == 1 and idat is None) or at > iloc.end:
            raise UnsafeImageError(BROKEN)
        origin = start + (idat or 0 if method else 0)
        for _ in range(count):
            first = origin + _number(content, at + index, offset)
            many = _number(content, at + index + offset, length)
            at += index + offset + length
            if not many:
                raise UnsafeImageError(BROKEN)
            yield Span(item, first, first + many)


def _blank_stores(made: bytearray, stores: Iterable[Box], kept: Iterable[Span]) -> None:
    """Overwrite what belongs to no item that draws."""
    for store in stores:
        at = store.body
        for span in sorted(kept, key=lambda span: span.start):
            if store.body <= span.start and span.end <= store.end:
                _blank(made, at, span.start)
                at = max(at, span.end)
        _blank(made, at, store.end)


def _number(content: bytes | bytearray, at: int, length: int) -> int:
    if at + length > len(content):
        raise UnsafeImageError(BROKEN)
    return int.from_bytes(content[at : at + length])
