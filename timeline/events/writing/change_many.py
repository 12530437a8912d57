"""Many events changed at once: each in its own lines, the whole read again once."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from typing import NamedTuple

from timeline.events.reading.gc_pause import without_collection
from timeline.events.writing.alteration import Edit, altered, key_edits
from timeline.events.writing.editor import alter, remove
from timeline.events.writing.ground import Ground, ImpossibleError, id_of, understood, whole_ground
from timeline.events.writing.ground import opened as opened_text
from timeline.events.writing.removal import removals
from timeline.events.writing.splices import Splice, spliced
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, plain, scalars, shifted
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
            edit = _edit(ground, at, key_edits(change.values, change.unset))
            _refuse_loss(ground, at, edit[0])
            edits[at] = edit
        except TimelineError as error:
            unfit[identity] = error.message
    expected = [edits[at][1] if at in edits else plain(item) for at, item in enumerate(ground.before.items)]
    return Changed(ground.edited([[splice for splice, _ in edits.values()]], expected), unfit)


@without_collection()
def alter_many(text: str, edits: Mapping[str, Sequence[Edit]], name: str) -> str:
    """Return a text in which some events, by id, were edited: all of them, or raise."""
    if is_note(name):
        for identity, each in edits.items():
            text = alter(text, identity, each, name).text
        return text
    ground = whole_ground(opened_text(text, name))
    made = {at: _edit(ground, at, each) for at, each in ((ground.position(id_), each) for id_, each in edits.items())}
    expected = [made[at][1] if at in made else plain(item) for at, item in enumerate(ground.before.items)]
    return ground.edited([[splice for splice, _ in made.values()]], expected)


@without_collection()
def remove_many(text: str, identities: Sequence[str], name: str) -> str:
    """Return a text without some events, by id: all of them, or raise."""
    ground = whole_ground(opened_text(text, name))
    positions = {ground.position(identity) for identity in identities}
    root = ground.before.root.find("events") if isinstance(ground.before.root, Pairs) else ground.before.root
    if isinstance(root, Items):
        splices = [next(removals(ground.before.text.content, root, at)) for at in sorted(positions)]
        left = [plain(item) for at, item in enumerate(ground.before.items) if at not in positions]
        with suppress(ImpossibleError):
            return ground.edited([_joined(chain.from_iterable(splices))], left)
    for identity in reversed(identities):
        text = remove(text, identity, name).text
    return text


def _joined(splices: Iterable[Splice]) -> list[Splice]:
    """Return removals, of which those that overlap are one."""
    joined: list[Splice] = []
    for each in sorted(splices):
        if joined and each.start < joined[-1].end:
            joined[-1] = joined[-1]._replace(end=max(each.end, joined[-1].end))
        else:
            joined.append(each)
    return joined


def fields_by_id(text: str, name: str) -> dict[str, Mapping[str, Plain]]:
    """Return the values of all events that have an id, as their file has them; of equal ids, of the first."""
    found: dict[str, Mapping[str, Plain]] = {}

    def take(_: object, item: Node) -> None:
        fields = plain(item)
        if isinstance(fields, Mapping) and (identity := id_of(item)):
            found.setdefault(identity, fields)

    for item in understood(text, name, take).items if text else ():
        take(None, item)
    return found


def _edit(ground: Ground, at: int, edits: Sequence[Edit]) -> tuple[Splice, Mapping[str, Plain]]:
    """Return what gives one event other values, looked at without the text around it, and the values it has then."""
    item = ground.before.items[at]
    assert isinstance(item, Pairs), "what has an id is a mapping"
    start, own = _own_text(ground, at)
    splice, fields = altered(own, _own_pairs(item, -start), edits)
    return Splice(splice.start + start, splice.end + start, splice.text), fields


def _refuse_loss(ground: Ground, at: int, splice: Splice) -> None:
    """Raise if an edit of an event takes a comment out."""
    start, own = _own_text(ground, at)
    moved = Splice(splice.start - start, splice.end - start, splice.text)
    after = spliced(own, [moved])
    node = part_node(after, moved.start, moved.start + len(moved.text))
    before = shifted(ground.before.items[at], -start)
    if node is not None and (lost := Counter(comments_in(own, before)) - Counter(comments_in(after, node))):
        raise TimelineError(f"this would take out the comment '{next(iter(lost))[:60]}'")


def _own_text(ground: Ground, at: int) -> tuple[int, str]:
    """Return the lines of an event, up to the next one, and where they begin."""
    content, items = ground.before.text.content, ground.before.items
    start = _line_start(content, items[at])
    end = _line_start(content, items[at + 1]) if at + 1 < len(items) else len(content)
    return start, content[start : max(end, items[at].end)]


def comments_in(content: str, node: Node) -> list[str]:
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
