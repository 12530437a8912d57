"""What is known of a large text, made while it is read, and carried over to a text of which only a part is another."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.dates.relations import read_relation
from timeline.events.cache.cached_files import Cache
from timeline.events.cache.event_index import (
    ENCODING_ERRORS,
    Index,
    blocks_of,
    digest_of,
    in_common,
    keep_index,
    recalled_index,
)
from timeline.events.cache.identity import content_key
from timeline.events.yaml.decoding import BOM, may_be_unmerged
from timeline.events.yaml.excerpts import joined_spans, outline_of
from timeline.events.yaml.faults import MOST, Faults
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.scalars import BLOCK_STYLES
from timeline.events.yaml.text import Text
from timeline.problems import Level

DATED = frozenset({"date", "announced", "said_on"})
RELATIVE = re.compile("after|before|during|between")
LEAST_CARRIED = 2_000_000


class Home(NamedTuple):
    """Where what is known of a file is kept: the cache, the key of its bytes, its path."""

    cache: Cache
    key: str
    path: str


@dataclass(frozen=True, slots=True)
class Known:
    """A text whose events are known, and where that is kept."""

    text: Text
    index: Index
    home: Home


class Entries:
    """Collects of each event where it begins, its id, and whom its dates name; `fit` tells whether all have an id."""

    def __init__(self) -> None:
        """Begin with none."""
        self.starts: list[int] = []
        self.ids: list[str] = []
        self.named: dict[int, list[str]] = {}
        self.fit = True

    def add(self, node: Node) -> None:
        """Collect an event."""
        identity = _id_of(node)
        self.fit = self.fit and bool(identity)
        names = [*_names_in(node)]
        if names:
            self.named[len(self.ids)] = names
        self.starts.append(node.start)
        self.ids.append(identity)


def _id_of(node: Node) -> str:
    """Return the id of an event as edits and readers take it alike, else nothing."""
    for key, value in node.pairs if isinstance(node, Pairs) else []:
        if key.text == "id":
            is_line = isinstance(value, Scalar) and value.style not in BLOCK_STYLES and "\n" not in value.text
            return value.text if isinstance(value, Scalar) and is_line else ""
    return ""


def _names_in(node: Node) -> Iterator[str]:
    """Return the ids that the dates of an event, or of a claim, name."""
    for key, value in node.pairs if isinstance(node, Pairs) else []:
        if isinstance(value, Scalar):
            if key.text in DATED and RELATIVE.search(value.text):
                when = read_relation(value.text.strip())
                yield from when.relation.events if when and when.relation else ()
        elif key.text == "sources":
            for claim in value.items if isinstance(value, Items) else [value]:
                yield from _names_in(claim)


def index_of(parts: Outline, entries: Entries) -> Index | None:
    """Return what is known of a text that was read whole; None unless its events are a list of dashes with ids."""
    content, root = parts.text.content, parts.root
    events = root.find("events") if isinstance(root, Pairs) and not root.flow else None
    if not entries.fit or not entries.ids or not isinstance(events, Items) or events.flow:
        return None
    column = _column(parts)
    cuts = [*_cuts(content, column, entries.starts), _end_of_events(parts)]
    return Index(
        column=column,
        key=_key_line(parts),
        cuts=cuts,
        ids=entries.ids,
        named=entries.named,
        length=len(content),
        header=digest_of(content, 0, cuts[0]),
        rest=digest_of(content, cuts[-1], len(content)),
        blocks=blocks_of(parts.text, cuts),
    )


def _cuts(content: str, column: int, starts: Sequence[int]) -> Iterator[int]:
    """Return where the lines of the dashes begin, each the last one above its event; it may stand alone on its line."""
    dash, cut = "\n" + " " * column + "-", 0
    for start in starts:
        cut = content.rfind(dash, cut, start) + 1
        yield cut


def _end_of_events(parts: Outline) -> int:
    """Return where the next key of the header below the events begins, or the end of the text."""
    first = parts.root.find("events") if isinstance(parts.root, Pairs) else None
    start = first.start if first else 0
    return min((key.start for key, _ in parts.header.pairs if key.start > start), default=len(parts.text.content))


def with_errors(index: Index, faults: Faults, context: str, snapshot: str) -> Index | None:
    """Return an index with the errors of each block, as all events were read; nothing if they are many."""
    if any(number > MOST for number in faults.seen.values()):
        return None
    lines = [block.line for block in index.blocks]
    errors: list[Counter[str]] = [Counter() for _ in lines]
    for problem in faults.found:
        if problem.level is Level.ERROR:
            errors[bisect_right(lines, problem.place.line) - 1][problem.code] += 1
    blocks = [replace(block, errors=dict(each)) for block, each in zip(index.blocks, errors, strict=True)]
    return replace(index, blocks=blocks, context=context, snapshot=snapshot)


def known(data: bytes, home: Home) -> Known | None:
    """Return what is known of the bytes of a file, also if others changed it; nothing if all of it has to be read."""
    found = recalled_index(home.cache, home.key, home.path)
    return _known(data.decode("utf-8", ENCODING_ERRORS), home, found) if found else None


def _known(content: str, home: Home, found: tuple[Index, bool]) -> Known | None:
    old, is_exact = found
    text = Text(name=home.path, content=content.removeprefix(BOM), bom=content.startswith(BOM))
    index = old if is_exact else carried(old, text)
    if index is None or index.length != len(text.content):
        return None
    if not is_exact:
        keep_index(*home, index)
    return Known(text, index, home)


def known_text(text: str, path: str, cache: Cache | None) -> Known | None:
    """Return what is known of the text of a file; nothing of a small one, which is soon read."""
    if cache is None or len(text) < cache.smallest:
        return None
    home = Home(cache, content_key(text.encode("utf-8", ENCODING_ERRORS)), path)
    found = recalled_index(cache, home.key, path)
    return _known(text, home, found) if found else None


def carried(old: Index, text: Text) -> Index | None:
    """Return what is known of a text by what was known of another, reading only what lies between like ends of both.

    Nothing if that is too much, or not surely the same as what reading the whole would give.
    """
    head, tail = in_common(old, text.content)
    change = _Change(old, text, max(0, head - 1), tail)
    start, end = change.span
    if end - start > max(LEAST_CARRIED, len(text.content) // 4) or may_be_unmerged(text.content):
        return None
    parts = outline_of(text, change.spans())
    return None if parts is None else change.carried(parts)


class _Change(NamedTuple):
    """A text that begins with so many parts of a known one, and ends with so many."""

    old: Index
    text: Text
    head: int
    tail: int

    @property
    def shift(self) -> int:
        """How far what stands at the end has moved."""
        return len(self.text.content) - self.old.length

    @property
    def span(self) -> tuple[int, int]:
        """Where the text is another one."""
        bounds = self.old.bounds
        return bounds[self.head], bounds[len(bounds) - 1 - self.tail] + self.shift

    @property
    def kept(self) -> tuple[int, int]:
        """The first event that may be another one, and the first below that is not."""
        firsts = [0, *(block.first for block in self.old.blocks), len(self.old.ids), len(self.old.ids)]
        return firsts[self.head], firsts[len(firsts) - 1 - self.tail]

    def spans(self) -> list[tuple[int, int]]:
        """Return what has to be read: what is another text, one event on either side, header and rest."""
        first, below = self.kept
        spans = [self.span]
        if self.head:
            spans += [(0, self.old.cuts[0]), *([self.old.span(first - 1)] if first else [])]
        if self.tail:
            own = [self.old.span(below)] if below < len(self.old.ids) else []
            spans += [
                (start + self.shift, end + self.shift) for start, end in (*own, (self.old.cuts[-1], self.old.length))
            ]
        return joined_spans(spans)

    def carried(self, parts: Outline) -> Index | None:
        """Return what is known of the text now; nothing if what stands on either side does not stand where it did."""
        entries = Entries()
        for item in parts.items:
            entries.add(item)
        cuts = [*_cuts(self.text.content, self.old.column, entries.starts)]
        first, below = self.kept
        left, right = bool(self.head and first), bool(self.tail and below < len(self.old.ids))
        new = slice(left, len(cuts) - right)
        now = self._now(cuts[new], entries.ids[new], (_key_line(parts), _end_of_events(parts)))
        if (
            not entries.fit
            or not now.ids
            or _column(parts) != now.column
            or cuts != now.cuts[first - left :][: len(cuts)]
        ):
            return None
        named = {position + first - left: names for position, names in entries.named.items()}
        return replace(now, named={**now.named, **named}) if self._is_in_place(now) else None

    def _now(self, cuts: list[int], ids: list[str], list_span: tuple[int, int]) -> Index:
        """Return what is known once so many events, at these cuts, stand in place of those that are others."""
        key, end = list_span
        old, content, (first, below) = self.old, self.text.content, self.kept
        after = [cut + self.shift for cut in old.cuts[below:-1]]
        more = first + len(cuts) - below
        tail = old.blocks[len(old.blocks) + 1 - self.tail :] if self.tail else []
        lines = self.text.line_of(after[0]) - tail[0].line if tail else 0
        named = {
            position if position < first else position + more: names
            for position, names in old.named.items()
            if not first <= position < below
        }
        blocks = [
            *old.blocks[: max(0, self.head - 1)],
            *blocks_of(self.text, [*cuts, *(after or [end])[:1]], first),
            *(replace(block, first=block.first + more, line=block.line + lines) for block in tail),
        ]
        every = [*old.cuts[:first], *cuts, *after, end]
        return replace(
            old,
            key=key,
            cuts=every,
            ids=[*old.ids[:first], *ids, *old.ids[below:]],
            named=named,
            length=len(content),
            header=old.header if self.head else digest_of(content, 0, every[0]),
            rest=digest_of(content, end, len(content)),
            blocks=blocks,
            positions={},
        )

    def _is_in_place(self, now: Index) -> bool:
        """Return whether header, like blocks and rest still reach from where they did to where they did."""
        bounds, tail = now.bounds, self.old.bounds[len(self.old.bounds) - 1 - self.tail :]
        return bounds[: self.head + 1] == self.old.bounds[: self.head + 1] and (
            self.tail < 2 or bounds[-len(tail) :] == [bound + self.shift for bound in tail]
        )


def _key_line(parts: Outline) -> int:
    """Return where the line of the key of the events begins."""
    found = parts.root.span("events") if isinstance(parts.root, Pairs) else None
    return parts.text.line_start(found[0].start) if found else 0


def _column(parts: Outline) -> int:
    """Return the column of the dashes of a list of events."""
    events = parts.root.find("events") if isinstance(parts.root, Pairs) else None
    return events.start - parts.text.line_start(events.start) if events else -1
