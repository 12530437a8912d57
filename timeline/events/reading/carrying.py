"""What is known of a text, carried over to a new one with some changed parts: only these are read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.cache.blocks import blocks_of, digest_of
from timeline.events.cache.event_index import Block, Index
from timeline.events.cache.likeness import Stretch, stretches
from timeline.events.reading.entries import Entries, column_of, cuts_of, end_of_events, key_line
from timeline.events.yaml.decoding import may_be_unmerged
from timeline.events.yaml.excerpts import Span, joined_spans, outline_of
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.text import Text

LEAST_CARRIED = 2_000_000
"""How many characters may be read again, or a quarter of the text; if it is more, all of it has to be."""


class _Event(NamedTuple):
    """An event of what was read again: where it begins, its id, which events its dates name."""

    cut: int
    id: str
    names: list[str]


def carried(old: Index, text: Text) -> Index | None:
    """Return what is known of a text by what was known of another; None if all of it has to be read.

    Between the parts that are alike the text is read with an event of each, which has to be where it was: what
    is in between are events of the same list then, and all of them.
    """
    found = stretches(old, text.content)
    length = sum(each.end - each.start for each in found if not each.alike)
    if length > max(LEAST_CARRIED, len(text.content) // 4) or may_be_unmerged(text.content):
        return None
    parts = outline_of(text, joined_spans(span for each in found for span in _spans(old, each)))
    if parts is None or column_of(parts) != old.column:
        return None
    entries = Entries()
    for item in parts.items:
        entries.add(item)
    cuts = cuts_of(text.content, old.column, entries.starts)
    events = [_Event(cut, entries.ids[number], entries.named.get(number, [])) for number, cut in enumerate(cuts)]
    return _Carrying(old, text, found, events).index(parts) if entries.fit else None


def _spans(old: Index, stretch: Stretch) -> Iterator[Span]:
    """Return what of a stretch is read: all of it; of one that is alike the header, the rest, its outermost events."""
    if not stretch.alike:
        yield stretch.start, stretch.end
        return
    moved = stretch.start - old.begin(stretch.first)
    for start, end in _alike_spans(old, stretch):
        yield start + moved, end + moved


def _alike_spans(old: Index, stretch: Stretch) -> Iterator[Span]:
    first, below = _events_of(old, stretch)
    if stretch.first == 0:
        yield 0, old.cuts[0]
    if first < below:
        yield old.span(first)
        yield old.span(below - 1)
    if stretch.below == len(old.blocks) + 2:
        yield old.cuts[-1], old.length


def _events_of(old: Index, stretch: Stretch) -> tuple[int, int]:
    """Return the positions of the first event of a stretch and of the first below it."""
    firsts = [0, *(block.first for block in old.blocks), len(old.ids), len(old.ids)]
    return firsts[stretch.first], firsts[stretch.below]


class _Carrying:
    """Puts together what is known of a text, stretch by stretch."""

    def __init__(self, old: Index, text: Text, found: Sequence[Stretch], events: Sequence[_Event]) -> None:
        self.old = old
        self.text = text
        self.found = found
        self.events = {event.cut: event for event in events}
        self.cuts: list[int] = []
        self.ids: list[str] = []
        self.named: dict[int, list[str]] = {}
        self.blocks: list[Block] = []

    def index(self, parts: Outline) -> Index | None:
        """Return the index; None if what was read does not fit between what is alike."""
        end = end_of_events(parts)
        ends = [*(each.start for each in self.found[1:]), end]
        for stretch, below in zip(self.found, ends, strict=True):
            fits = self._alike(stretch, end) if stretch.alike else self._other(stretch, min(below, end))
            if not fits:
                return None
        if self.events or not self.ids:
            return None
        content = self.text.content
        return self.old._replace(
            key=key_line(parts),
            cuts=[*self.cuts, end],
            ids=self.ids,
            named=self.named,
            length=len(content),
            header=digest_of(content, 0, self.cuts[0]),
            rest=digest_of(content, end, len(content)),
            blocks=self.blocks,
        )

    def _alike(self, stretch: Stretch, end: int) -> bool:
        """Take over events that are alike; return whether the first and the last of them are where they should be."""
        old, (first, below) = self.old, _events_of(self.old, stretch)
        moved, more = stretch.start - old.begin(stretch.first), len(self.ids) - first
        blocks = old.blocks[max(0, stretch.first - 1) : stretch.below - 1]
        lines = self.text.line_of(old.cuts[first] + moved) - blocks[0].line if blocks else 0
        self.cuts += [cut + moved for cut in old.cuts[first:below]]
        self.ids += old.ids[first:below]
        self.named |= {place + more: names for place, names in old.named.items() if first <= place < below}
        self.blocks += [each._replace(first=each.first + more, line=each.line + lines) for each in blocks]
        outermost = {first, below - 1} if first < below else set[int]()
        stand = all(self._is_in_place(old.cuts[place] + moved, old.ids[place]) for place in outermost)
        return stand and (below < len(old.ids) or not blocks or old.cuts[-1] + moved == end)

    def _is_in_place(self, cut: int, identity: str) -> bool:
        event = self.events.pop(cut, None)
        return event is not None and event.id == identity

    def _other(self, stretch: Stretch, below: int) -> bool:
        """Add events that are others; return whether the first of them begins where the stretch does."""
        events = [event for event in self.events.values() if stretch.start <= event.cut < below]
        first = len(self.ids)
        for number, event in enumerate(events):
            del self.events[event.cut]
            self.cuts.append(event.cut)
            self.ids.append(event.id)
            if event.names:
                self.named[first + number] = event.names
        self.blocks += blocks_of(self.text, [*(event.cut for event in events), below], first) if events else []
        return stretch.start in {0, events[0].cut if events else below}
