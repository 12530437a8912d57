"""Items that are written alike, each read by one pattern: their keys and columns are fixed, their values are not.

Most events of a file have the keys of the one before, in the same columns. Such an item is matched as a whole, and its
nodes are made of what was matched. The pattern consists of those of the lines, so that it matches what they match.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar
from timeline.events.yaml.plain_style import (
    BLOCK,
    EOL,
    LIST,
    LIST_TEXT,
    MAP,
    MAP_TEXT,
    NOTE,
    NOTES,
    PARTS,
    PLAIN,
    PLAIN_TEXT,
    QUOTED,
    QUOTED_TEXT,
    TEXT,
    VALUES,
    block_of,
)

OFTEN = 64
"""How many items of a shape are read line by line before it gets a pattern, which takes 10 ms to be compiled."""
MOST = 6
LOOKED_AT = 2_000
"""After how many items without a pattern no more shapes are looked for."""
ON_A_LINE = {PLAIN: PLAIN_TEXT, QUOTED: QUOTED_TEXT, LIST: LIST_TEXT, MAP: MAP_TEXT}
EMPTY, BELOW, DASHES = -1, -2, -3
AFTER_KEY = r"(?:\ ++|(?=\r?\n|\Z))"
_new = tuple.__new__


class Read(NamedTuple):
    """An item that was read, and where the line below it begins."""

    node: Node
    end: int


class Slot(NamedTuple):
    """A value: its key, if it has one, its kind, the number of its first group, its column, what is in it."""

    key: str
    kind: int
    group: int
    column: int = 0
    inner: "tuple[Slot, ...]" = ()


class Shapes:
    """The shapes of the items of one text that occurred often, the one that fitted last first."""

    def __init__(self, content: str) -> None:
        """Begin without any."""
        self._content = content
        self._seen: Counter[str] = Counter()
        self._known: list[tuple[re.Pattern[str], tuple[Slot, ...]]] = []
        self._looked = 0

    def read(self, start: int) -> Read | None:
        """Read the item that begins at an offset, if it has a known shape."""
        for number, (pattern, slots) in enumerate(self._known):
            match = pattern.match(self._content, start)
            if match is not None:
                if number:
                    self._known.insert(0, self._known.pop(number))
                return Read(_pairs(slots, match, self._content), match.end())
        return None

    def learn(self, node: Node, start: int) -> None:
        """Look at how an item is written that has no known shape."""
        if self._looked >= LOOKED_AT or len(self._known) >= MOST or not isinstance(node, Pairs):
            return
        self._looked += 1
        plan = Plan(self._content, start, node)
        shape = "".join(plan.lines)
        self._seen[shape] += 1
        if self._seen[shape] == OFTEN:
            self._known.insert(0, (_compiled(shape), plan.slots))


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.VERBOSE)


class Plan:
    """How an item is written: the pattern of those like it, and what its groups are."""

    def __init__(self, content: str, start: int, node: Pairs) -> None:
        """Take an item of a list, whose line begins at an offset."""
        self._content = content
        self._groups = 0
        self.lines: list[str] = []
        self.slots = self._pairs(node, self._lead(content.index("-", start) - start, node))

    def _column(self, offset: int) -> int:
        return offset - self._content.rfind("\n", 0, offset) - 1

    def _lead(self, dash: int, node: Node, group: str = "") -> str:
        """Return the pattern of a dash, with the spaces around it."""
        return rf"\ {{{dash}}}{group}-\ {{{self._column(node.start) - dash - 1}}}"

    def _group(self, number: int = 1) -> int:
        """Return the number of the next group, and go past so many."""
        self._groups += number
        return self._groups - number + 1

    def _pairs(self, node: Pairs, lead: str) -> tuple[Slot, ...]:
        column, slots = self._column(node.start), list[Slot]()
        for key, value in node.pairs:
            group = self._group()
            self.lines.append(f"{lead}({re.escape(key.text)}):")
            slots.append(self._value(key.text, value, group, r"\ ++"))
            lead = rf"\ {{{column}}}"
        return tuple(slots)

    def _value(self, key: str, value: Node, group: int, spaces: str) -> Slot:
        kind = _kind(value)
        if kind in ON_A_LINE:
            self.lines.append(f"{spaces}({ON_A_LINE[kind]}){NOTE}{EOL}")
            self._group()
            return Slot(key, kind, group)
        if kind == BLOCK:
            return self._block(key, value, group, spaces)
        self.lines.append(f"{AFTER_KEY}{NOTE}{EOL}")
        if isinstance(value, Pairs):
            column = self._column(value.start)
            return Slot(key, BELOW, group, 0, self._pairs(value, rf"\ {{{column}}}"))
        return Slot(key, DASHES, group, 0, self._items(value)) if isinstance(value, Items) else Slot(key, EMPTY, group)

    def _block(self, key: str, value: Node, group: int, spaces: str) -> Slot:
        self._group(2)
        first = self._content.index("\n", value.start) + 1
        column = len(self._content[first : value.end]) - len(self._content[first : value.end].lstrip(" "))
        inner = rf"\ {{{column}}}"
        self.lines.append(
            rf"{spaces}(\|-?){NOTE}\r?\n{inner}(?![\ \r\n])({TEXT}*+\r?\n(?>(?:{inner}{TEXT}*+\r?\n|\r?\n){PARTS}))"
            rf"(?!{inner}|\ ++(?:\r?\n|\Z)){NOTES}"
        )
        return Slot(key, BLOCK, group, column)

    def _items(self, node: Items) -> tuple[Slot, ...]:
        dash, slots = self._column(node.start), list[Slot]()
        for item in node.items:
            group, lead = self._group(), self._lead(dash, item, "()")
            if isinstance(item, Pairs) and not item.flow:
                slots.append(Slot("", BELOW, group, 0, self._pairs(item, lead)))
            else:
                self.lines.append(lead)
                slots.append(self._value("", item, group, ""))
        return tuple(slots)


def _kind(value: Node) -> int:
    """Return how a value is written."""
    if isinstance(value, Scalar):
        return {"'": QUOTED, '"': QUOTED, "|": BLOCK}.get(value.style, EMPTY if value.start == value.end else PLAIN)
    if value.flow:
        return MAP if isinstance(value, Pairs) else LIST
    return BELOW


def _pairs(slots: tuple[Slot, ...], match: re.Match[str], content: str) -> Pairs:
    """Make a mapping of the groups of a match."""
    held, places = list[tuple[Scalar, Node]](), match.regs
    for slot in slots:
        key, kind, group, _, _ = slot
        start, end = places[group]
        if kind == PLAIN:
            text, (at, last) = match[group + 1], places[group + 1]
            if text[-1] == " ":
                text = text.rstrip(" ")
                last = at + len(text)
            value: Node = _new(Scalar, (text, at, last, ""))
        else:
            value = _value(slot, match, content)
        held.append((_new(Scalar, (key, start, end, "")), value))
    return _new(Pairs, (held, held[0][0].start, held[-1][1].end, False))


def _value(slot: Slot, match: re.Match[str], content: str) -> Node:
    """Make any value of the groups of a match."""
    kind, group = slot.kind, slot.group
    if kind >= PLAIN and kind != BLOCK:
        return VALUES[kind](match[group + 1], match.start(group + 1))
    if kind == BLOCK:
        return block_of(content, match.start(group + 1), match.span(group + 2), slot.column)
    if kind == BELOW:
        return _pairs(slot.inner, match, content)
    if kind == DASHES:
        held = [_value(each, match, content) for each in slot.inner]
        return _new(Items, (held, match.start(slot.inner[0].group), held[-1].end, False))
    at = match.end(group) + 1
    return _new(Scalar, ("", at, at, ""))
