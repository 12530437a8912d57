"""Where things were read from: kept as two offsets, looked up only when a problem is shown."""

from typing import NamedTuple

from timeline.events.yaml.nodes import Node, Pairs, below
from timeline.events.yaml.outline import part_node
from timeline.events.yaml.text import Text
from timeline.problems import Place


class ItemOrigin(NamedTuple):
    """The origin of an event: the span of its node. Places inside it are found by parsing that span again."""

    text: Text
    start: int
    end: int

    def place(self, *path: str | int) -> Place:
        """Return the place of the value under a path, or of its nearest parent."""
        node = self.node()
        found = None if node is None else below(node, path)
        return self.text.place(self.start, self.end) if found is None else self.text.place(found.start, found.end)

    def node(self) -> Node | None:
        """Parse the span, unless it was the last one that was parsed."""
        span, known = (self.start, self.end), self.text.last_parsed
        if span not in known:
            known.clear()
            known[span] = part_node(self.text.content, self.start, self.end)
        return known[span]


class HeaderOrigin(NamedTuple):
    """The origin of a part of a header, whose nodes are kept."""

    text: Text
    node: Pairs
    path: tuple[str, ...] = ()

    def place(self, *path: str | int) -> Place:
        """Return the place of the value under a path, or of its nearest parent."""
        found = below(self.node, (*self.path, *path))
        return self.text.place(found.start, found.end)
