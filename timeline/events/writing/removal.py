"""One event less: its lines are removed, with the blank lines that separated it from the next one."""

import re
from collections.abc import Iterator, Sequence

from timeline.events.writing.layout import dash_of, item_end
from timeline.events.writing.splices import Splice
from timeline.events.yaml.nodes import Items

BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")


def removals(content: str, events: Items, index: int) -> Iterator[Sequence[Splice]]:
    """Return the ways to take an event out of its list, the one that leaves the best look first."""
    yield from _flow(content, events, index) if events.flow else _block(content, events, index)


def _block(content: str, events: Items, index: int) -> Iterator[Sequence[Splice]]:
    node = events.items[index]
    dash = dash_of(content, node.start)
    start = content.rfind("\n", 0, dash) + 1
    end = item_end(content, node, dash - start)
    after = content.find("\n", end) + 1 or len(content)
    blank = BLANK_LINES.match(content, after)
    blanks_end = blank.end() if blank else after
    if index + 1 < len(events.items) and blanks_end < len(content):
        yield [Splice(start, blanks_end, "")]
    elif index > 0:
        yield [Splice(_before_blank_lines(content, start), end, "")]
    yield [Splice(start, after, "")]
    yield [Splice(start, end, "")]


def _before_blank_lines(content: str, start: int) -> int:
    """Return the end of the last line above that is not blank."""
    shown = len(content[:start].rstrip())
    line_end = content.find("\n", shown, start)
    return shown if line_end < 0 else line_end - (content[line_end - 1] == "\r")


def _flow(content: str, events: Items, index: int) -> Iterator[Sequence[Splice]]:
    """Take an item out of `[...]` with the comma before or after it."""
    node = events.items[index]
    if index + 1 < len(events.items):
        following = events.items[index + 1].start
        comma = content.index(",", node.end)
        if not content[comma + 1 : following].strip():
            yield [Splice(node.start, following, "")]
        yield [Splice(node.start, comma + 1, "")]
    elif index > 0:
        before = events.items[index - 1].end
        if not content[before : node.start].replace(",", "", 1).strip():
            yield [Splice(before, node.end, "")]
    yield [Splice(node.start, node.end, "")]
    comma = content.find(",", node.end)
    if comma >= 0:
        yield [Splice(node.start, comma + 1, "")]
