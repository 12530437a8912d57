"""Texts close to plain block style without number: the scanner reads each as libyaml does, or leaves it to libyaml.

Each second text has items that are written alike, which are read by one pattern from the second of them on.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from unittest.mock import patch

from tests.faults.program import CLOCK, Outcome
from tests.properties.near_plain import Writer
from timeline.events.yaml import shapes
from timeline.events.yaml.composer import compose
from timeline.events.yaml.faults import Fault, Refused
from timeline.events.yaml.nodes import Items, Node, Pairs
from timeline.events.yaml.plain_style import NotPlain
from timeline.events.yaml.scanner import _root, scan

EVENT_BY_EVENT = 4
"""Each so many texts that the scanner reads are read event by event as well, as all others are."""
OF_A_SHAPE = 480
"""So many texts in a row have items of one shape: a pattern takes as long to be compiled as several to be read."""


def run(_: Path, *, full: bool) -> Outcome:
    """Read many texts both ways; what the scanner gives up, and each fourth text, event by event."""
    seeds = CLOCK.share(range(100_000 if full else 3_000))
    done, scanned, by_pattern, faults = 0, 0, list[int](), list[str]()
    for seed in CLOCK.timely(seeds):
        is_alike = seed % 2 == 1
        text = Writer(seed // OF_A_SHAPE, odd=0).alike(seed) if is_alike else Writer(seed).text()
        with _patterns(by_pattern) if is_alike else nullcontext():
            root = _scanned(text)
            is_right = root is None or ((root, []), kinds(root)) == _with_kinds(compose(text))
            if is_right and (root is None or done % EVENT_BY_EVENT == 0):
                is_right = read(text, by_scanner=True) == read(text, by_scanner=False)
        faults += [] if is_right else [f"read otherwise: {text!r}"]
        done, scanned = done + 1, scanned + (root is not None)
    told = f"{scanned:,} of them by the scanner, {len(by_pattern):,} items by a pattern"
    return Outcome(f"{done:,} of {len(seeds):,} texts, {told}", faults)


@contextmanager
def _patterns(offsets: list[int]) -> Iterator[None]:
    """Make a pattern of the first item of each shape; the offset of each item that is read by one is added."""
    once = shapes.Shapes.read

    def counted(self: shapes.Shapes, start: int) -> shapes.Read | None:
        found = once(self, start)
        offsets.extend([start] if found else [])
        return found

    with patch.object(shapes, "OFTEN", 1), patch.object(shapes.Shapes, "read", counted):
        yield


def _scanned(text: str) -> Node | None:
    """Return what the scanner makes of a text; None if it leaves it to libyaml."""
    try:
        return _root(text, None)
    except NotPlain:
        return None


def read(text: str, *, by_scanner: bool) -> object:
    """Return all that is told of a text event by event; what is handed out before an error is left out."""
    handed: list[Node] = []
    try:
        told = (scan if by_scanner else compose)(text, lambda _, node: handed.append(node))
    except Refused as refused:
        return refused.fault, refused.found
    return _with_kinds(told), handed, [*map(kinds, handed)]


def _with_kinds(told: tuple[Node | None, list[Fault]]) -> object:
    return told, told[0] and kinds(told[0])


def kinds(node: Node) -> object:
    """Return what is a list and what a mapping, which as tuples are equal where they are empty."""
    match node:
        case Items(items):
            return [kinds(each) for each in items]
        case Pairs(pairs):
            return {key.start: kinds(value) for key, value in pairs}
    return ""
