"""The lines of GEDCOM to records, each node with its line.

line = level [ "@" id "@" ] tag [ value ]      CONC goes on in the same line of a value, CONT in the next
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

LINE = re.compile(r"[ \t\ufeff]*(\d{1,2})[ \t]+(?:(@[^@\s][^@]*@)[ \t]+)?([A-Za-z_][\w]*)(?: (.*))?")
POINTER = re.compile(r"@[^@\s][^@]*@")


@dataclass(slots=True)
class Node:
    """A line with those that stand below it."""

    level: int
    id: str
    tag: str
    value: str
    line: int
    below: "list[Node]" = field(default_factory=list)

    def all(self, *tags: str) -> "Iterator[Node]":
        """Return the nodes right below that bear one of some tags."""
        return (node for node in self.below if node.tag in tags)

    def text(self, *path: str) -> str:
        """Return the value at a path of tags, empty if there is none."""
        node: Node | None = self
        for tag in path:
            node = next(node.all(tag), None) if node else None
        return node.value if node else ""

    @property
    def target(self) -> str:
        """The id of the record that the value points to, empty if it is none such."""
        return self.value if POINTER.fullmatch(self.value) else ""


def records(text: str) -> tuple[list[Node], list[int]]:
    """Return the records of a file, and the numbers of lines that are none: their text goes on the one above."""
    found, open_nodes, broken = list[Node](), list[Node](), list[int]()
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        match = LINE.fullmatch(line)
        if match is None:
            if line.strip():
                broken.append(number)
                _go_on(open_nodes, "\n" + line)
            continue
        node = Node(int(match[1]), match[2] or "", match[3].upper(), (match[4] or "").replace("@@", "@"), number)
        while open_nodes and open_nodes[-1].level >= node.level:
            open_nodes.pop()
        if node.tag in ("CONC", "CONT") and open_nodes:
            _go_on(open_nodes, ("\n" if node.tag == "CONT" else "") + node.value)
            continue
        (open_nodes[-1].below if open_nodes else found).append(node)
        open_nodes.append(node)
    return found, broken


def _go_on(nodes: Sequence[Node], text: str) -> None:
    if nodes:
        nodes[-1].value += text
