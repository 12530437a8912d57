r"""The plain block style of YAML, read without libyaml: the same nodes at the same offsets in a third of the time.

    text   = header "events:" eol {item} rest
    item   = column "- " (pairs | value)
    pairs  = pair {column pair}
    pair   = key ":" " " value | key ":" eol [pairs | items]
    items  = {column "- " (pairs | value)}
    value  = (plain | quoted | list | map) eol | "|" ["-"] eol {deeper column {character} line-end}
    list   = "[" [entry {"," entry}] "]"
    map    = "{" key ": " entry {"," key ": " entry} "}"
    entry  = word {" " word} | quoted
    quoted = "'" {character but "'" | "''"} "'" | '"' {character but '"' and "\"} '"'
    plain  = character but a sign, {character}: no ": " in it, no ":" at its end
    eol    = [" #" {character}] line-end {[column "#" {character}] line-end}

Header and rest are read by libyaml, each separately, and so is an item of any other form. If that leaves a doubt, or an
error, libyaml reads the whole text: nothing here reports errors, and what is not certainly plain is not read here.
"""

import re
from collections.abc import Iterator
from functools import cache

from timeline.events.yaml.composer import LONGEST_SCALAR, Receiver, compose
from timeline.events.yaml.faults import Fault, Refused
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar, is_empty, shifted
from timeline.events.yaml.plain_style import (
    BLOCK,
    BLOCK_LINES,
    DASH,
    EVENTS,
    KEY,
    LINE,
    NAME,
    PLAIN,
    VALUES,
    NotPlain,
    block_of,
    pairs_of,
)
from timeline.events.yaml.shapes import Shapes

DEEPEST = 16
TRIED = 64
"""After how many items that only libyaml could read, it reads the whole text if they are more than half of all."""

SPACES = re.compile(r"[ ]*+")
ENDING = re.compile(rf"(?:-|{NAME}:)(?=[ \r\n]|\Z)")
EXPLICIT_KEY = re.compile(r"^[ -]*\?\s", re.MULTILINE)
ODD_BREAKS = ("\x85", "\u2028", "\u2029")
MARKERS = ("\n---", "\n...", "\n%")
_new = tuple.__new__


def scan(content: str, item: Receiver | None = None) -> tuple[Node | None, list[Fault]]:
    """Return what `compose` returns for a text, and raise what it raises; the plain parts of the text are read here."""
    receiver = None if item is None else Once(item)
    try:
        return _root(content, receiver), []
    except NotPlain:
        return compose(content, receiver and receiver.again())


class Once:
    """Passes each event on once, even if its text is read twice."""

    def __init__(self, item: Receiver) -> None:
        """Take who receives the events."""
        self._item = item
        self._seen = self._handed = 0

    def __call__(self, header: list[tuple[Scalar, Node]], node: Node) -> None:
        """Receive an event."""
        self._seen += 1
        if self._seen > self._handed:
            self._handed = self._seen
            self._item(header, node)

    def again(self) -> Receiver:
        """Begin with the first event again."""
        self._seen = 0
        return self


def _root(content: str, item: Receiver | None) -> Pairs:
    """Return the mapping that a text is; raise NotPlain if it may be anything else."""
    start = _start_of_events(content)
    header = _part(content, 0, start)
    lines = Lines(content, start)
    first, held = lines.start + lines.column, list[Node]()
    for node in _items(lines):
        if item is None or isinstance(node, Scalar):
            held.append(node)
        else:
            item([*header], node)
    key = Scalar("events", start, start + len("events"))
    events = Items(held, first, held[-1].end if held else first, flow=False)
    pairs = [*header, (key, events), *_part(content, lines.start, len(content))]
    if len({name.text for name, _ in pairs}) != len(pairs):
        raise NotPlain
    return Pairs(pairs, pairs[0][0].start, pairs[-1][1].end, flow=False)


def _start_of_events(content: str) -> int:
    """Return the offset of the key of the events, unless the text has breaks or marks that only libyaml knows."""
    odd = "\r" in content and content.count("\r") != content.count("\r\n")
    if odd or any(sign in content for sign in (*ODD_BREAKS, *MARKERS)) or content.startswith(("...", "%")):
        raise NotPlain
    start = 0 if content.startswith("events:") else content.find("\nevents:") + 1
    if not EVENTS.match(content, start):
        raise NotPlain
    return start


def _part(content: str, start: int, end: int) -> list[tuple[Scalar, Node]]:
    """Let libyaml read what is above or below the events: a mapping without indentation, or nothing."""
    node = _by_libyaml(content[start:end])
    if node is None or is_empty(node):
        return []
    moved = shifted(node, start)
    if not isinstance(moved, Pairs) or moved.flow or content[max(0, moved.start - 1) : moved.start] not in {"", "\n"}:
        raise NotPlain
    return moved.pairs


def _by_libyaml(part: str) -> Node | None:
    """Let libyaml read a part of a text that means the same as it does in the whole."""
    if EXPLICIT_KEY.search(part):
        raise NotPlain
    try:
        node, faults = compose(part)
    except Refused:
        raise NotPlain from None
    if faults:
        raise NotPlain
    return node


def _items(lines: "Lines") -> Iterator[Node]:
    """Return the items of the list that begins here; afterwards the line is the one that ends it."""
    column, plain, other = lines.column, 0, 0
    while lines.dash and lines.column == column:
        start = lines.start
        try:
            node = lines.whole_item()
            plain += 1
        except NotPlain:
            other += 1
            if other > max(TRIED, plain):
                raise
            node = _other_item(lines, start, column)
        if not lines.ends_item(column):
            raise NotPlain
        yield node
    if not plain + other:
        raise NotPlain


def _other_item(lines: "Lines", start: int, column: int) -> Node:
    """Let libyaml read a single item, up to the next line that is not deeper than its dash."""
    content, above = lines.content, "events:\n"
    ended = _up_to(column).search(content, content.find("\n", start) + 1 or len(content))
    end = ended.start() if ended else len(content)
    if end - start > LONGEST_SCALAR:
        raise NotPlain
    node = _by_libyaml(above + content[start:end])
    events = node.find("events") if isinstance(node, Pairs) else None
    if not isinstance(events, Items) or len(events.items) != 1 or events.start != len(above) + column:
        raise NotPlain
    lines.go_to(end)
    return shifted(events.items[0], start - len(above))


@cache
def _up_to(column: int) -> re.Pattern[str]:
    """Return the pattern of a line that begins with something at a column, or before it."""
    return re.compile(rf"^[ ]{{0,{column}}}(?=[^ \r\n#])", re.MULTILINE)


class Lines:
    """The lines of a text, read one ahead: where the next one begins, its column, whether it has a dash.

    The column of a line with a dash is that of the dash, until it is taken. A line of another form has a column all
    the same, and raises NotPlain where more is asked of it. After the last line the column is -1.
    """

    __slots__ = ("_match", "_names", "_shapes", "column", "content", "dash", "start")

    def __init__(self, content: str, at: int) -> None:
        """Begin after the line of the events' key, which is at an offset."""
        self.content = content
        self._names: dict[str, str] = {}
        self._shapes = Shapes(content)
        match = EVENTS.match(content, at)
        self.go_to(match.end() if match else at)

    def go_to(self, at: int) -> None:
        """Read the line that begins at an offset."""
        self.start = at
        match = self._match = LINE.match(self.content, at)
        if match is None or match.end() == at:
            self._other_line()
            return
        self.column = match.end(1) - at
        self.dash = match[DASH] is not None

    def _other_line(self) -> None:
        """Look at a line of another form, or at the end of the text."""
        shown = _end_of(SPACES, self.content, self.start)
        self._match = None
        self.column = shown - self.start if self.start < len(self.content) else -1
        self.dash = self.content.startswith("-", shown)

    def ends_item(self, column: int) -> bool:
        """Return whether an item whose dash is at a column certainly ends here."""
        if self.column not in {-1, column if self.dash else 0}:
            return False
        if self.dash and self._match is not None:
            return True
        return self.column < 0 or bool(ENDING.match(self.content, self.start + self.column))

    def whole_item(self) -> Node:
        """Read an item with all that is deeper than its dash."""
        start, column = self.start, self.column
        alike = self._shapes.read(start)
        if alike is not None:
            self.go_to(alike.end)
            if self.column <= column and self.start - start <= LONGEST_SCALAR:
                return alike.node
            self.go_to(start)  # something of it is below, or it is very long
        node = self._item(0)
        if self.column > column or self.start - start > LONGEST_SCALAR:
            raise NotPlain
        self._shapes.learn(node, start)
        return node

    def _item(self, depth: int) -> Node:
        match = self._match
        if match is None:
            raise NotPlain
        self.column, self.dash = match.end(DASH) - self.start, False
        return self._value(match) if match[KEY] is None else self._pairs(depth)

    def _items(self, depth: int) -> Items:
        column, start, held = self.column, self.start + self.column, list[Node]()
        while self.dash and self.column == column:
            held.append(self._item(depth))
        return _new(Items, (held, start, held[-1].end, False))

    def _pairs(self, depth: int) -> Pairs:
        """Read a mapping; its plain values, which most lines have, are read here, without a call for each."""
        column, names, held = self.column, self._names, list[tuple[Scalar, Node]]()
        while self.column == column and not self.dash:
            match = self._match
            if match is None or (text := match[KEY]) is None:
                raise NotPlain
            start = self.start + column
            end = start + len(text)
            kind = match.lastindex
            if kind == PLAIN:
                shown, at = match[PLAIN], match.start(PLAIN)
                if shown[-1] == " ":
                    shown = shown.rstrip(" ")
                value: Node = _new(Scalar, (shown, at, at + len(shown), ""))
                self.go_to(match.end())
            else:
                value = self._below(match, end + 1, depth) if kind == KEY else self._value(match)
            held.append((_new(Scalar, (names.setdefault(text, text), start, end, "")), value))
        return pairs_of(held, held[0][0].start, flow=False)

    def _below(self, match: re.Match[str], at: int, depth: int) -> Node:
        """Read what is below a key: a list, a mapping, or nothing."""
        column = self.column
        self.go_to(match.end())
        if depth > DEEPEST:
            raise NotPlain
        if self.dash and self.column >= column:
            return self._items(depth + 2)
        if self.column > column:
            return self._pairs(depth + 1)
        return _new(Scalar, ("", at, at, ""))

    def _value(self, match: re.Match[str]) -> Node:
        """Read what is on a line after the key, or after the dash."""
        kind = match.lastindex or 0
        if kind == BLOCK:
            return self._block(match)
        if kind < PLAIN:
            raise NotPlain
        self.go_to(match.end())
        return VALUES[kind](match[kind], match.start(kind))

    def _block(self, header: re.Match[str]) -> Scalar:
        """Read a block; its lines begin at the column at which the first of them does."""
        content = self.content
        lines = BLOCK_LINES.match(content, header.end())
        if lines is None or (column := lines.end(1) - lines.start()) <= self.column:
            raise NotPlain
        self.go_to(lines.end())
        return block_of(content, header.start(BLOCK), lines.span(2), column)


def _end_of(pattern: re.Pattern[str], content: str, at: int) -> int:
    """Return where a match ends; the pattern may match nothing."""
    match = pattern.match(content, at)
    return match.end() if match else at
