"""Where things were read from: kept as two offsets, looked up exactly when a problem is shown."""

from dataclasses import dataclass

from timeline.events.composer import compose
from timeline.events.faults import Refused
from timeline.events.nodes import Node, Pairs, below
from timeline.events.outline import shifted
from timeline.events.text import Text
from timeline.problems import Place


@dataclass(frozen=True, slots=True)
class ItemOrigin:
    """The origin of an event: the span of its node. Places inside it are found by parsing that span again."""

    text: Text
    start: int
    end: int

    def place(self, *path: str | int) -> Place:
        """Give the place of the value under a path, or of its nearest parent."""
        node = self.node()
        if node is None:
            return self.text.place(self.start, self.end)
        found = below(node, path)
        return self.text.place(found.start, found.end)

    def node(self) -> Node | None:
        """Give the event's node again, with all its offsets."""
        first = self.text.line_start(self.start)
        block = self.text.content[self.start] not in "[{"
        indentation = " " * (self.start - first) if block else ""
        try:
            node, _ = compose(indentation + self.text.content[self.start : self.end])
        except Refused:
            return None
        return None if node is None else shifted(node, self.start - len(indentation))


@dataclass(frozen=True, slots=True)
class HeaderOrigin:
    """The origin of what stands in a header, whose nodes are kept."""

    text: Text
    node: Pairs
    path: tuple[str, ...] = ()

    def place(self, *path: str | int) -> Place:
        """Give the place of the value under a path, or of its nearest parent."""
        found = below(self.node, (*self.path, *path))
        return self.text.place(found.start, found.end)
