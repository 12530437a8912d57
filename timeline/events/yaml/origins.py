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
        node: Node = self.node
        for step in (*self.path, *path):
            deeper = self._entry(node, step) if isinstance(node, Pairs) else below(node, (step,))
            if deeper is None or deeper is node:
                break
            node = deeper
        return self.text.place(node.start, node.end)

    def _entry(self, node: Pairs, step: str | int) -> Node | None:
        """Return the value of a key of a mapping, of whose thousands of keys each may have a problem."""
        known = self.text.entries.get(node.start)
        if known is None:
            known = self.text.entries[node.start] = {key.text: value for key, value in reversed(node.pairs)}
        return known.get(step) if isinstance(step, str) else None
