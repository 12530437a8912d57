"""Many events changed at once: each in its own lines, the whole read again once."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.events.reading.gc_pause import without_collection
from timeline.events.writing.alteration import changed
from timeline.events.writing.ground import Ground, id_of, whole_ground
from timeline.events.writing.ground import opened as opened_text
from timeline.events.writing.splices import Splice, spliced
from timeline.events.yaml.nodes import Node, Pairs, Plain, plain, scalars, shifted
from timeline.events.yaml.outline import part_node
from timeline.problems import TimelineError

COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")


class Change(NamedTuple):
    """What is set and unset in one event; `place.lat` is the part `lat` of `place`."""

    values: Mapping[str, Plain]
    unset: Sequence[str] = ()


class Changed(NamedTuple):
    """A text after changes, and why some events, by id, could not be changed."""

    text: str
    unfit: Mapping[str, str]


@without_collection()
def change_many(text: str, changes: Mapping[str, Change], name: str) -> Changed:
    """Return a text in which some events, by id, have other values, and which could not be changed."""
    if not changes:
        return Changed(text, {})
    ground = whole_ground(opened_text(text, name))
    edits, unfit = dict[int, tuple[Splice, Mapping[str, Plain]]](), dict[str, str]()
    places = {identity: at for at, identity in enumerate(ground.ids) if identity in changes}
    alike = Counter(ground.ids)
    for identity, change in changes.items():
        try:
            at = places[identity] if alike[identity] == 1 else ground.position(identity)
            edits[at] = _edit(ground, at, change)
        except TimelineError as error:
            unfit[identity] = error.message
    expected = [edits[at][1] if at in edits else plain(item) for at, item in enumerate(ground.before.items)]
    return Changed(ground.edited([[splice for splice, _ in edits.values()]], expected), unfit)


def fields_by_id(text: str, name: str) -> dict[str, Mapping[str, Plain]]:
    """Return the values of all events that have an id, as their file has them; of equal ids, of the first."""
    found: dict[str, Mapping[str, Plain]] = {}
    for item in whole_ground(opened_text(text, name)).before.items if text else ():
        fields = plain(item)
        if isinstance(fields, Mapping) and id_of(item):
            found.setdefault(id_of(item), fields)
    return found


def _edit(ground: Ground, at: int, change: Change) -> tuple[Splice, Mapping[str, Plain]]:
    """Return what gives one event other values, looked at without the text around it, and the values it has then."""
    content, items = ground.before.text.content, ground.before.items
    item = items[at]
    assert isinstance(item, Pairs), "what has an id is a mapping"
    start = content.rfind("\n", 0, item.start) + 1
    end = _line_start(content, items[at + 1]) if at + 1 < len(items) else len(content)
    own = content[start : max(end, item.end)]
    moved = _own_pairs(item, -start)
    splice, fields = changed(own, moved, change.values, change.unset)
    after = spliced(own, [splice])
    node = part_node(after, splice.start, splice.start + len(splice.text))
    if node is not None and (lost := Counter(_comments(own, moved)) - Counter(_comments(after, node))):
        raise TimelineError(f"this would take out the comment '{next(iter(lost))[:60]}'")
    return Splice(splice.start + start, splice.end + start, splice.text), fields


def _comments(content: str, node: Node) -> list[str]:
    """Return the comments of a text that one event stands in: what follows a `#` outside of its values."""
    at, gaps = 0, list[str]()
    for value in scalars(node):
        gaps.append(content[at : value.start])
        at = value.end
    return COMMENT.findall("\n".join([*gaps, content[at:]]))


def _line_start(content: str, node: Node) -> int:
    return content.rfind("\n", 0, node.start) + 1


def _own_pairs(item: Pairs, by: int) -> Pairs:
    moved = shifted(item, by)
    assert isinstance(moved, Pairs), "a mapping stays one"
    return moved
