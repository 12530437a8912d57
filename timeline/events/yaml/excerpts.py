"""Parts of a text read as one text: its header and some of its events, at the offsets that they have in the whole."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias

from timeline.events.yaml.decoding import clean
from timeline.events.yaml.faults import Faults
from timeline.events.yaml.nodes import Items, Node, Pairs, shifted, shifted_scalar
from timeline.events.yaml.outline import Outline, outline
from timeline.events.yaml.text import Text

Span: TypeAlias = tuple[int, int]


def joined_spans(spans: Iterable[Span]) -> list[Span]:
    """Return spans in their order, those that touch or overlap as one, and without empty ones."""
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def excerpt(content: str, spans: Sequence[Span]) -> str:
    """Return the parts of a text between offsets, one after another."""
    return "".join(content[start:end] for start, end in spans)


def outline_of(text: Text, spans: Sequence[Span]) -> Outline | None:
    """Read spans of a text as if they were all of it; nothing if there is a fault in them, or no list of dashes.

    Each span begins at a line, and what begins in one ends in it. All that is given is where it is in the whole.
    """
    parts = outline(*clean(excerpt(text.content, spans), text.name))
    root = parts.root
    if parts.faults.seen or not isinstance(root, Pairs) or root.flow:
        return None
    starts = [*accumulate((end - start for start, end in spans[:-1]), initial=0)]

    def move(node: Node) -> int:
        span = bisect_right(starts, node.start) - 1
        return spans[span][0] - starts[span]

    pairs = [(shifted_scalar(key, move(key)), _moved(value, move)) for key, value in root.pairs]
    whole = Pairs(pairs, pairs[0][0].start, pairs[-1][1].end, flow=False)
    events = whole.find("events")
    if not isinstance(events, Items) or events.flow:
        return None
    header = whole._replace(pairs=[pair for pair in pairs if pair[1] is not events])
    return Outline(text, Faults(text), header, events.items, whole)


def _moved(node: Node, move: Callable[[Node], int]) -> Node:
    """Return a value of the root where it is in the whole; the items of a list may be in several spans."""
    if not isinstance(node, Items) or not node.items or node.flow:
        return shifted(node, move(node))
    items = [shifted(item, move(item)) for item in node.items]
    return Items(items, node.start + move(node), items[-1].end, flow=False)
