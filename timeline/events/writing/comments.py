"""The comments of an event: taken along where it becomes a part of another."""

from collections import Counter
from collections.abc import Sequence

from timeline.events.writing.ground import Ground, whole_ground
from timeline.events.writing.ground import opened as opened_text
from timeline.events.writing.layout import dash_of, item_end, line_end_of, newline_of
from timeline.events.writing.one_by_one import comments_in
from timeline.events.writing.splices import Splice
from timeline.events.yaml.front_matter import front_of, is_note
from timeline.events.yaml.nodes import Pairs, plain, shifted


def comments_of(text: str, identity: str, name: str) -> list[str]:
    """Return the comments in the lines of an event; in a file with only the event, all of them."""
    ground = whole_ground(opened_text(text, name))
    start, end, _ = _lines_of(ground, ground.position(identity))
    node = shifted(ground.before.items[ground.position(identity)], -start)
    return comments_in(ground.before.text.content[start:end], node)


def with_comments(text: str, identity: str, comments: Sequence[str], name: str) -> str:
    """Return a text in which an event has further comments, each on a line below its own; those it has, once."""
    new = Counter(comments) - Counter(comments_of(text, identity, name))
    if not new:
        return text
    ground = whole_ground(opened_text(text, name))
    _, end, column = _lines_of(ground, ground.position(identity))
    content = ground.before.text.content
    if is_note(name) or _is_alone(ground):
        end = line_end_of(content, ground.before.items[0].end)
    lines = "".join(f"{newline_of(content)}{' ' * column}{each}" for each in new.elements())
    return ground.edited([[Splice(end, end, lines)]], [plain(item) for item in ground.before.items])


def _is_alone(ground: Ground) -> bool:
    root = ground.before.root
    return isinstance(root, Pairs) and root.find("events") is None


def _lines_of(ground: Ground, position: int) -> tuple[int, int, int]:
    """Return where the lines of an event begin and end, and the column of its keys."""
    content, node = ground.before.text.content, ground.before.items[position]
    if _is_alone(ground):
        front = front_of(content) if is_note(ground.name) else None
        return 0, front.end if front else len(content), node.start - (content.rfind("\n", 0, node.start) + 1)
    dash = dash_of(content, node.start)
    start = content.rfind("\n", 0, dash) + 1
    return start, item_end(content, node, dash - start), dash - start + 2
