"""Where the events of a text begin, their ids, and which events their dates name."""

import re
from collections.abc import Iterator, Sequence

from timeline.dates.relations import read_relation
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.scalars import BLOCK_STYLES

DATED = frozenset({"date", "announced", "said_on"})
RELATIVE = re.compile("after|before|during|between")


class Entries:
    """Collects of each event where it begins, its id, and the events it names; `fit` is whether all have an id."""

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
                yield from when.events if when else ()
        elif key.text == "sources":
            for claim in value.items if isinstance(value, Items) else [value]:
                yield from _names_in(claim)


def cuts_of(content: str, column: int, starts: Sequence[int]) -> Iterator[int]:
    """Return where the lines of the dashes begin, each the last one above its event; its line may hold nothing else."""
    dash, cut = "\n" + " " * column + "-", 0
    for start in starts:
        cut = content.rfind(dash, cut, start) + 1
        yield cut


def end_of_events(parts: Outline) -> int:
    """Return where the next key of the header below the events begins, or the end of the text."""
    first = parts.root.find("events") if isinstance(parts.root, Pairs) else None
    start = first.start if first else 0
    return min((key.start for key, _ in parts.header.pairs if key.start > start), default=len(parts.text.content))


def key_line(parts: Outline) -> int:
    """Return where the line of the key of the events begins."""
    found = parts.root.span("events") if isinstance(parts.root, Pairs) else None
    return parts.text.line_start(found[0].start) if found else 0


def column_of(parts: Outline) -> int:
    """Return the column of the dashes of a list of events."""
    events = parts.root.find("events") if isinstance(parts.root, Pairs) else None
    return events.start - parts.text.line_start(events.start) if events else -1
