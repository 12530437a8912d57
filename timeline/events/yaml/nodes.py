"""What YAML text consists of: scalars, sequences, mappings, each with its offsets."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

Plain: TypeAlias = str | Sequence["Plain"] | Mapping[str, "Plain"]


class Scalar(NamedTuple):
    """A text, as written between its offsets; `style` is empty, or one of `'` `"` `|` `>`."""

    text: str
    start: int
    end: int
    style: str = ""


class Items(NamedTuple):
    """A sequence of nodes; `flow` is true for `[a, b]`, false for a list of dashes."""

    items: "list[Node]"
    start: int
    end: int
    flow: bool


class Pairs(NamedTuple):
    """A mapping in the order of the file."""

    pairs: "list[tuple[Scalar, Node]]"
    start: int
    end: int
    flow: bool

    def find(self, key: str) -> "Node | None":
        """Return the value of a key, the first one if the key is there twice."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def span(self, key: str) -> tuple[Scalar, "Node"] | None:
        """Return a key with its value."""
        return next((pair for pair in self.pairs if pair[0].text == key), None)


Node: TypeAlias = Scalar | Items | Pairs


def is_empty(node: Node) -> bool:
    """Return whether nothing was written (`key:`)."""
    return isinstance(node, Scalar) and node.start == node.end


def plain(node: Node) -> Plain:
    """Return only the values: texts, lists and mappings."""
    match node:
        case Scalar(text):
            return text
        case Items(items):
            return [plain(item) for item in items]
        case Pairs(pairs):
            return {key.text: plain(value) for key, value in pairs}


def significant(value: Plain) -> Plain:
    """Return a value without what does not count: line breaks at the end of a text."""
    match value:
        case str():
            return value.rstrip("\n")
        case Mapping():
            return {key: significant(each) for key, each in value.items()}
        case Sequence():
            return [significant(each) for each in value]


def below(node: Node, path: tuple[str | int, ...]) -> Node:
    """Return the node under a path, or its nearest parent that exists."""
    for step in path:
        deeper = _child(node, step)
        if deeper is None:
            return node
        node = deeper
    return node


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Items) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    if isinstance(node, Pairs) and isinstance(step, str):
        return node.find(step)
    return None


def scalars(node: Node) -> Iterator[Scalar]:
    """Return every scalar value below a node, keys left out."""
    match node:
        case Scalar():
            yield node
        case Items(items):
            for item in items:
                yield from scalars(item)
        case Pairs(pairs):
            for _, value in pairs:
                yield from scalars(value)


def shifted(node: Node, by: int) -> Node:
    """Move a node that was parsed from a part of a text to where that part is."""
    match node:
        case Scalar():
            return shifted_scalar(node, by)
        case Items(items, start, end, flow):
            return Items([shifted(item, by) for item in items], start + by, end + by, flow)
        case Pairs(pairs, start, end, flow):
            return Pairs(
                [(shifted_scalar(key, by), shifted(value, by)) for key, value in pairs], start + by, end + by, flow
            )


def shifted_scalar(node: Scalar, by: int) -> Scalar:
    """Move a scalar by some characters."""
    return Scalar(node.text, node.start + by, node.end + by, node.style)
