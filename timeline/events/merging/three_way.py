"""Three versions of a piece made one: what one side changed is taken from it, what both changed alike once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from timeline.events.merging.chunks import Chunk, Conflict, dashed, shifted
from timeline.events.merging.flow import merged_in_flow
from timeline.events.merging.naming import names_among, names_of_sides
from timeline.events.merging.order import merged_order
from timeline.events.merging.pieces import Piece
from timeline.events.merging.units import WHOLE, accepted, dated_apart
from timeline.events.yaml.nodes import Items

Path: TypeAlias = tuple[str, ...]


def merged(base: Piece | None, ours: Piece, theirs: Piece, path: Path = ()) -> list[Chunk]:
    """Return the lines of a piece, in our indentation; `base` is None if both sides added it."""
    if _is_same(ours, theirs):
        return [ours.text]
    if base is not None and _is_same(ours, base):
        return [_at_home(theirs, ours)]
    if base is not None and _is_same(theirs, base):
        return [ours.text]
    if _is_one(ours, path):
        return _in_look(base, ours, theirs, path)
    filled = base if base is not None and base.value else None
    return _by_parts(filled, ours, theirs, path) or _by_value(base, ours, theirs, path)


def _is_one(piece: Piece, path: Path) -> bool:
    """Return whether a piece is changed as one: a place, an image, a citation, whose page is that of its words."""
    return any(path[-1:] == (key,) for key in WHOLE) or (piece.item and path[-2:-1] == ("sources",))


def _by_value(base: Piece | None, ours: Piece, theirs: Piece, path: Path) -> list[Chunk]:
    """Return the lines of a piece that cannot be divided into lines: entry by entry, or one side's."""
    in_flow = merged_in_flow(base, ours, theirs)
    return _in_look(base, ours, theirs, path) if in_flow is None else [in_flow]


def _in_look(base: Piece | None, ours: Piece, theirs: Piece, path: Path) -> list[Chunk]:
    """Return the lines of one side if the other changed only its look, else a conflict."""
    if "#" not in theirs.text and theirs.value in (ours.value, None if base is None else base.value):
        return [ours.text]
    if base is not None and "#" not in ours.text and ours.value == base.value:
        return [_at_home(theirs, ours)]
    return [Conflict(path, ours.text, _at_home(theirs, ours))]


def _by_parts(base: Piece | None, ours: Piece, theirs: Piece, path: Path) -> list[Chunk]:
    """Return the lines of a piece part by part; none if it cannot be divided on all sides in the same way."""
    sides = [side for side in (base, ours, theirs) if side is not None]
    if len({isinstance(side.node, Items) for side in sides}) > 1 or not all(side.parts for side in sides):
        return []
    opening = _opening(base, ours, theirs, path)
    was, own, their = _named(base, ours, theirs)
    chunks, column = list[Chunk]([opening]), ours.parts[0].column
    values = [{name: part.value for name, part in side.items()} for side in (was, own, their)]
    tied, settled = dated_apart(*values), accepted(*values)
    first = next((key for key in tied if key in own or key in their), "")
    for name in merged_order(list(was), list(own), list(their)):
        if name in tied:
            chunks += _dates_of_both(own, their, tied, path) if name == first else []
            continue
        mine, other = (own.get(name), their.get(name))
        if name in settled:
            mine, other = (None, other) if settled[name] else (mine, None)
        part = _part(was.get(name), mine, other, (*path, name), column)
        if part is None:
            return []
        chunks += part
    return [*chunks, _lines_of_both(base.tail if base else "", ours.tail, theirs.tail)]


def _dates_of_both(
    ours: Mapping[str, Piece], theirs: Mapping[str, Piece], keys: Sequence[str], path: Path
) -> list[Chunk]:
    """Return the lines of a date that both sides changed in two ways, all its keys as one conflict."""
    mine, others = ([side[key] for key in keys if key in side] for side in (ours, theirs))
    above = "".join(dict.fromkeys(each.above for each in (*mine, *others)))
    column = next(each.column for each in (*mine, *others))
    sides = ("".join(shifted(each.text, column - each.column) for each in side) for side in (mine, others))
    return [above, Conflict((*path, "date"), *sides)]


def _named(base: Piece | None, ours: Piece, theirs: Piece) -> Iterator[Mapping[str, Piece]]:
    """Return the parts of each side by their names."""
    sides = [[] if side is None else side.parts for side in (base, ours, theirs)]
    if not isinstance(ours.node, Items):
        yield from ({part.name: part for part in parts} for parts in sides)
        return
    was, own, their = ([part.value for part in parts] for parts in sides)
    for names, parts in zip((names_among(was, was), *names_of_sides(was, own, their)), sides, strict=True):
        yield dict(zip(names, parts, strict=True))


def _part(base: Piece | None, ours: Piece | None, theirs: Piece | None, path: Path, column: int) -> list[Chunk] | None:
    """Return the lines of a part with those above it, in a column; None if there is no place for its dash."""
    if ours is None or theirs is None:
        return _of_one(base, ours, theirs, path, column)
    above = _lines_of_both(base.above if base else "", ours.above, theirs.above)
    lines = merged(base, ours, theirs, path)
    if not ours.item:
        return [above, *lines]
    marked = dashed(lines, ours.column)
    if marked is None:
        marked = dashed([Conflict(path, ours.text, _at_home(theirs, ours))], ours.column)
    return None if marked is None else [above, *marked]


def _of_one(base: Piece | None, ours: Piece | None, theirs: Piece | None, path: Path, column: int) -> list[Chunk]:
    """Return the lines of a part that one side has: added there, or taken out on the other."""
    side = ours or theirs
    if side is None:
        return []
    if base is not None and _is_untouched(side, base):
        return ["".join(_added(side.above, {line.strip() for line in base.above.splitlines()}))]
    above = shifted(side.above, column - side.column)
    written = shifted(side.content[side.start : side.end] if side.item else side.text, column - side.column)
    if base is None:
        return [above, written]
    whole = above + written
    return [Conflict(path, whole, "") if side is ours else Conflict(path, "", whole)]


def _is_untouched(side: Piece, base: Piece) -> bool:
    """Return whether nothing that counts was changed in its own lines: no value, no comment."""
    if side.value != base.value:
        return False
    words, before = (each.text.split() for each in (side, base))
    return words == before or not any("#" in word for word in (*words, *before))


def _is_same(one: Piece, other: Piece) -> bool:
    """Return whether two pieces have the same lines, wherever they are indented."""
    if one.column == other.column:
        return one.text == other.text
    return one.value == other.value and shifted(other.text, one.column - other.column) == one.text


def _at_home(theirs: Piece, ours: Piece) -> str:
    """Return the lines of their piece in the place of ours."""
    return shifted(theirs.text, ours.column - theirs.column)


def _opening(base: Piece | None, ours: Piece, theirs: Piece, path: Path) -> Chunk:
    """Return the lines above the parts: that of the key, whose comment both sides may have changed."""
    before = base.opening if base else ""
    if theirs.opening.strip() in (before.strip(), ours.opening.strip()):
        return ours.opening
    if ours.opening.strip() == before.strip():
        return shifted(theirs.opening, ours.column - theirs.column)
    if ours.item:
        return _lines_of_both(before, ours.opening, theirs.opening)
    named = (*path[:-1], f"the comment of `{path[-1]}`") if path else ("the comment above",)
    return Conflict(named, ours.opening, shifted(theirs.opening, ours.column - theirs.column))


def _lines_of_both(base: str, ours: str, theirs: str) -> str:
    """Return comments and empty lines; where both sides changed them, ours and then what they added."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    known = {line.strip() for line in (base + ours).splitlines()}
    return ours + "".join(_added(theirs, known))


def _added(theirs: str, known: set[str]) -> Iterator[str]:
    yield from (line for line in theirs.splitlines(keepends=True) if line.strip() and line.strip() not in known)
