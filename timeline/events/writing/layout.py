"""How a list of events is laid out in its text: where its dashes are, and where each event ends."""

import re

from timeline.events.writing.writer import Style
from timeline.events.yaml.nodes import Items, Node, scalars

LONE_DASH = re.compile(r"([ ]*)-[ \t]*(?:#[^\n]*)?\r?$")


def newline_of(content: str) -> str:
    """Return the kind of line end that a text uses."""
    first = content.find("\n")
    return "\r\n" if first > 0 and content[first - 1] == "\r" else "\n"


def style_of(content: str, events: Items) -> Style:
    """Return how a list of dashes is written, as its last item shows."""
    newline = newline_of(content)
    last = events.items[-1]
    dash = dash_of(content, last.start)
    start = content.rfind("\n", 0, dash) + 1
    same_line = content.find("\n", dash, last.start) < 0
    return Style(
        dash=dash - start,
        gap=max(1, last.start - dash - 1) if same_line else 1,
        newline=newline,
        blank_between=_blank_between(content, events),
    )


def dash_of(content: str, start: int) -> int:
    """Return the offset of the dash before the item that begins at `start`; it may be all there is on a line above."""
    own = content.rfind("\n", 0, start) + 1
    before = content[own:start].rstrip(" \t")
    if before.endswith("-"):
        return own + len(before) - 1
    line_end = content.rfind("\n", 0, start)
    while line_end >= 0:
        line_start = content.rfind("\n", 0, line_end) + 1
        lone = LONE_DASH.match(content, line_start, line_end)
        if lone:
            return lone.end(1)
        line_end = line_start - 1
    return start


def line_end_of(content: str, offset: int) -> int:
    """Return where the line of an offset ends, before its line end of one or two characters."""
    end = content.find("\n", offset)
    if end < 0:
        return len(content)
    return end - 1 if end and content[end - 1] == "\r" else end


def item_end(content: str, node: Node, column: int) -> int:
    """Return where an event ends: its last line, with the comments below that are deeper than its dash."""
    end = line_end_of(content, node.end)
    if keeps_blank_lines(content, node):
        return end
    deeper = re.compile(rf"\r?\n[ ]{{{column + 1},}}#[^\n]*?(?=\r?\n|\Z)")
    while match := deeper.match(content, end):
        end = match.end()
    return end


def keeps_blank_lines(content: str, node: Node) -> bool:
    """Return whether the last text of a node owns the blank lines below it (`|+`)."""
    last = next(reversed([*scalars(node)]), None)
    return last is not None and last.style in {"|", ">"} and "+" in content[last.start : last.end].partition("\n")[0]


def _blank_between(content: str, events: Items) -> bool:
    """Return whether a blank line parts the last two events; if there is one event only, it will."""
    if len(events.items) < 2:
        return True
    before, last = events.items[-2:]
    between = content[before.end : dash_of(content, last.start)]
    return bool(re.search(r"\n[ \t]*\r?\n", between))
