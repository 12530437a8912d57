"""The parts of one file: its header, and the nodes of its events; after a syntax error, part by part."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from typing import NamedTuple

from timeline.events.yaml.composer import Receiver, compose
from timeline.events.yaml.faults import MOST, Fault, Faults, Refused
from timeline.events.yaml.front_matter import front_of, is_note, why_unread
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar, is_empty, shifted
from timeline.events.yaml.text import Text

SECTION = re.compile(r"^[^\s#\-\[\]{}&*!|>%@`][^\n]*", re.MULTILINE)
EVENTS_KEY = re.compile(r"(?:events|'events'|\"events\")[ \t]*:(?=\s|$)")
BUNCH = 64
LONG = 100_000
"""From how many characters on the scanner saves more than its patterns take to be compiled, 10 ms."""
FIRST_DASH = re.compile(r"^([ ]*)-(?=[ \t\r\n]|$)", re.MULTILINE)


class Outline(NamedTuple):
    """One file as read: what is wrong with its text, its header without the events, and the events' nodes.

    `root` is the whole, None if it could not be parsed in one piece.
    """

    text: Text
    faults: Faults
    header: Pairs
    items: list[Node]
    root: Node | None = None


def outline(text: Text, faults: Faults, item: Receiver | None = None) -> Outline:
    """Return the parts of a text; what cannot be parsed is reported, and the rest is returned.

    `item` receives the events while they are composed, and they are not among the items then; after a syntax error
    every further event that can be parsed is among the items. The one event of a note always is.
    """
    if is_note(text.name):
        return _note(text, faults)
    reached = 0

    def received(header: list[tuple[Scalar, Node]], node: Node) -> None:
        nonlocal reached
        if item is not None:
            item(header, node)
        reached = node.end

    try:
        root, found = parsed(text.content, None if item is None else received)
    except Refused as refused:
        return _recovered(text, faults, refused, reached)
    for fault in found:
        faults.add(fault)
    return _divided(text, faults, root)


def _note(text: Text, faults: Faults) -> Outline:
    """Return the front matter of a note as its one event; without a date it is not one."""
    front, nothing = front_of(text.content), Pairs([], 0, 0, flow=False)
    if front is None:
        why, hint = why_unread(text.content)
        if why:
            faults.add(Fault(0, 3, "front-matter", why, hint))
        return Outline(text, faults, nothing, [])
    try:
        root, found = compose(text.content[: front.end])
    except Refused as refused:
        root, found = None, [*refused.found, refused.fault]
    for fault in found:
        faults.add(fault)
    date = root.find("date") if isinstance(root, Pairs) else None
    return Outline(text, faults, nothing, [root] if root and date and not is_empty(date) else [], root)


def parsed(content: str, item: Receiver | None) -> tuple[Node | None, list[Fault]]:
    """Return what `compose` returns; a long text is read by the scanner where it can be."""
    if len(content) < LONG:
        return compose(content, item)
    scanned: tuple[Node | None, list[Fault]] = import_module("timeline.events.yaml.scanner").scan(content, item)
    return scanned


def items_again(text: Text) -> list[Node]:
    """Return the nodes of all events of a text whose faults are known."""
    return outline(text, Faults(text)).items


def _divided(text: Text, faults: Faults, root: Node | None) -> Outline:
    """Return the events of a root apart from its header; a file may also be one event, or a list of them."""
    nothing = Pairs([], 0, 0, flow=False)
    match root:
        case None:
            faults.add(Fault(0, 0, "no-events", "this file contains nothing", "`timeline init` begins one"))
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


def _recovered(text: Text, faults: Faults, whole: Refused, reached: int) -> Outline:
    """Parse each section, and each event after `reached`, separately; `whole` holds the errors of the whole text."""
    before = sum(faults.seen.values())
    header: Pairs = Pairs([], 0, 0, flow=False)
    items: list[Node] = []
    for start, end in _sections(text.content):
        if faults.seen["syntax"] > MOST:
            break
        if EVENTS_KEY.match(text.content, start):
            for fault in whole.found:
                if start <= fault.start < reached:
                    faults.add(fault)
            items += _recovered_items(text, faults, start, end, reached)
        else:
            node = _part(text, faults, start, end)
            header.pairs.extend(node.pairs if isinstance(node, Pairs) else [])
    if sum(faults.seen.values()) == before:
        faults.add(whole.fault)
    return Outline(text, faults, header, items)


def _sections(content: str) -> Iterator[tuple[int, int]]:
    """Return the spans that begin at a line without indentation."""
    starts = [match.start() for match in SECTION.finditer(content)]
    yield from zip([0, *starts[1:]] if starts else [], [*starts[1:], len(content)], strict=False)


def _recovered_items(text: Text, faults: Faults, start: int, end: int, reached: int) -> Iterator[Node]:
    """Parse the items of the list in a section, whose dashes are in one column: in bunches, a broken bunch one by one.

    After hundreds of broken items the rest is parsed in one piece.
    """
    first = FIRST_DASH.search(text.content, text.line_end(start), end)
    if first is None:
        events = _part(text, faults, start, end)
        yield from _items(faults, events.find("events")) if isinstance(events, Pairs) else []
        return
    dashes = re.compile(rf"^{first[1]}-(?=[ \t\r\n]|$)", re.MULTILINE)
    starts = [match.start() for match in dashes.finditer(text.content, max(first.start(), reached), end)]
    for at in range(0, len(starts), BUNCH):
        if faults.seen["syntax"] >= MOST:
            rest = _part(text, faults, starts[at], end)
            yield from rest.items if isinstance(rest, Items) else []
            return
        yield from _bunch(text, faults, [*starts[at : at + BUNCH + 1], end][: BUNCH + 1])


def _bunch(text: Text, faults: Faults, starts: list[int]) -> Iterator[Node]:
    """Parse items in one piece if that yields each of them, else one by one; `starts` ends with the end of the last."""
    tried = Faults(text)
    node = _part(text, tried, starts[0], starts[-1])
    items = node.items if isinstance(node, Items) else []
    if len(items) == len(starts) - 1 or len(starts) == 2:
        faults.absorb(tried)
        yield from items
        return
    for item_start, item_end in pairwise(starts):
        single = _part(text, faults, item_start, item_end)
        yield from single.items if isinstance(single, Items) else []


def _part(text: Text, faults: Faults, start: int, end: int) -> Node | None:
    """Return the node of a span that is parsed separately; None if it has an error, which is kept."""
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


def part_node(content: str, start: int, end: int) -> Node | None:
    """Return the node of a span that is parsed again, where it is; None if it is not a node any more."""
    line_start = content.rfind("\n", 0, start) + 1
    indentation = "" if content[start : start + 1] in {"[", "{"} else " " * (start - line_start)
    try:
        node, _ = compose(indentation + content[start:end])
    except Refused:
        return None
    return None if node is None else shifted(node, start - len(indentation))
