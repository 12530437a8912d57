"""The parts of one file: its header, and the nodes of its events; after a syntax error, part by part."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.events.composer import Receiver, compose
from timeline.events.faults import MOST, Fault, Faults, Refused
from timeline.events.nodes import Items, Node, Pairs, Scalar, is_empty
from timeline.events.text import Text

SECTION = re.compile(r"^[^\s#\-\[\]{}&*!|>%@`][^\n]*", re.MULTILINE)
EVENTS_KEY = re.compile(r"(?:events|'events'|\"events\")[ \t]*:(?=\s|$)")
FIRST_DASH = re.compile(r"^([ ]*)-(?=[ \t\r\n]|$)", re.MULTILINE)


class Outline(NamedTuple):
    """One file as read: what is wrong with its text, its header without the events, and the events' nodes.

    `root` is the whole, None where it could not be parsed in one piece.
    """

    text: Text
    faults: Faults
    header: Pairs
    items: list[Node]
    root: Node | None = None


def outline(text: Text, faults: Faults, item: Receiver | None = None) -> Outline:
    """Give the parts of a text; what cannot be parsed is pointed at and the rest is given.

    `item` receives the events while they are composed, and they are not among the items then; should there be a
    syntax error after all, every event that can be parsed is among the items.
    """
    try:
        root, found = compose(text.content, item)
    except Refused as refused:
        return _recovered(text, faults, refused.fault)
    for fault in found:
        faults.add(fault)
    return _divided(text, faults, root)


def items_again(text: Text) -> list[Node]:
    """Give the nodes of the events of a text that has been found to be in order."""
    root, _ = compose(text.content)
    events = root.find("events") if isinstance(root, Pairs) else root
    return events.items if isinstance(events, Items) else []


def _divided(text: Text, faults: Faults, root: Node | None) -> Outline:
    """Tell the events of a root apart from its header; a file may also be one event, or a list of them."""
    nothing = Pairs([], 0, 0, flow=False)
    match root:
        case None:
            faults.add(Fault(0, 0, "no-events", "nothing stands in this file", "`timeline init` begins one"))
            return Outline(text, faults, nothing, [])
        case Items(items):
            return Outline(text, faults, nothing, items, root)
        case Pairs():
            if root.find("events") is None and root.find("date") is not None:
                return Outline(text, faults, nothing, [root], root)
            return Outline(text, faults, _without_events(root), _items(faults, root.find("events")), root)
        case Scalar():
            message = "this is a text, not a timeline"
            faults.add(Fault(root.start, root.end, "wrong-kind", message, "a timeline begins with `events:`"))
            return Outline(text, faults, nothing, [])


def _without_events(root: Pairs) -> Pairs:
    return root._replace(pairs=[pair for pair in root.pairs if pair[0].text != "events"])


def _items(faults: Faults, events: Node | None) -> list[Node]:
    if events is None or is_empty(events):
        return []
    if isinstance(events, Items):
        return events.items
    hint = "begin each event with `- `"
    faults.add(Fault(events.start, events.end, "wrong-kind", "`events` is a list", hint))
    return []


def _recovered(text: Text, faults: Faults, whole: Fault) -> Outline:
    """Parse each section, and each event, alone; `whole` is the fault of the text in one piece."""
    before = sum(faults.seen.values())
    header: Pairs = Pairs([], 0, 0, flow=False)
    items: list[Node] = []
    for start, end in _sections(text.content):
        if faults.seen["syntax"] > MOST:
            break
        if EVENTS_KEY.match(text.content, start):
            items += _recovered_items(text, faults, start, end)
        else:
            node = _part(text, faults, start, end)
            header.pairs.extend(node.pairs if isinstance(node, Pairs) else [])
    if sum(faults.seen.values()) == before:
        faults.add(whole)
    return Outline(text, faults, header, items)


def _sections(content: str) -> Iterator[tuple[int, int]]:
    """Give the spans that begin at a line without indentation."""
    starts = [match.start() for match in SECTION.finditer(content)]
    yield from zip([0, *starts[1:]] if starts else [], [*starts[1:], len(content)], strict=False)


def _recovered_items(text: Text, faults: Faults, start: int, end: int) -> Iterator[Node]:
    """Parse each item of the list in a section alone: its dashes stand below one another.

    Behind hundreds of broken items the rest is parsed in one piece.
    """
    first = FIRST_DASH.search(text.content, text.line_end(start), end)
    if first is None:
        events = _part(text, faults, start, end)
        yield from _items(faults, events.find("events")) if isinstance(events, Pairs) else []
        return
    dashes = re.compile(rf"^{first[1]}-(?=[ \t\r\n]|$)", re.MULTILINE)
    starts = [match.start() for match in dashes.finditer(text.content, first.start(), end)]
    for item_start, item_end in zip(starts, [*starts[1:], end], strict=True):
        hopeless = faults.seen["syntax"] >= MOST
        node = _part(text, faults, item_start, end if hopeless else item_end)
        yield from node.items if isinstance(node, Items) else []
        if hopeless:
            return


def _part(text: Text, faults: Faults, start: int, end: int) -> Node | None:
    """Parse a span alone; a fault in it is kept, and nothing given."""
    try:
        node, found = compose(text.content[start:end])
    except Refused as refused:
        faults.add(_shifted_fault(refused.fault, start))
        return None
    for fault in found:
        faults.add(_shifted_fault(fault, start))
    return None if node is None else shifted(node, start)


def _shifted_fault(fault: Fault, by: int) -> Fault:
    return fault._replace(start=fault.start + by, end=fault.end + by)


def shifted(node: Node, by: int) -> Node:
    """Move a node that was parsed from a part of a text to where that part stands."""
    match node:
        case Scalar(_, start, end):
            return node._replace(start=start + by, end=end + by)
        case Items(items, start, end):
            return node._replace(items=[shifted(item, by) for item in items], start=start + by, end=end + by)
        case Pairs(pairs, start, end):
            moved = [(key._replace(start=key.start + by, end=key.end + by), shifted(value, by)) for key, value in pairs]
            return node._replace(pairs=moved, start=start + by, end=end + by)


def part_node(content: str, start: int, end: int) -> Node | None:
    """Parse the span of one node again, where it stands; nothing where it is no node any more."""
    line_start = content.rfind("\n", 0, start) + 1
    indentation = "" if content[start : start + 1] in {"[", "{"} else " " * (start - line_start)
    try:
        node, _ = compose(indentation + content[start:end])
    except Refused:
        return None
    return None if node is None else shifted(node, start - len(indentation))
