"""Many events changed at once: each in its own lines, the whole read again once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from typing import NamedTuple

from timeline.events.reading.gc_pause import without_collection
from timeline.events.writing.alteration import Edit, key_edits
from timeline.events.writing.editor import alter, remove
from timeline.events.writing.ground import ImpossibleError, id_of, understood, whole_ground
from timeline.events.writing.ground import opened as opened_text
from timeline.events.writing.one_by_one import edited_one_by_one
from timeline.events.writing.removal import removals
from timeline.events.writing.splices import Splice
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, plain


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
    edits = {identity: key_edits(change.values, change.unset) for identity, change in changes.items()}
    found = edited_one_by_one(text, name, edits, keep_comments=True)
    return Changed(found.text, {identity: error.message for identity, error in found.unfit.items()})


@without_collection()
def alter_many(text: str, edits: Mapping[str, Sequence[Edit]], name: str) -> str:
    """Return a text in which some events, by id, were edited: all of them, or raise."""
    if is_note(name):
        for identity, each in edits.items():
            text = alter(text, identity, each, name).text
        return text
    found = edited_one_by_one(text, name, edits, keep_comments=False)
    if found.unfit:
        raise next(found.unfit[identity] for identity in edits if identity in found.unfit)
    return found.text


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


def fields_by_id(
    text: str, name: str, held: Callable[[Mapping[str, Plain]], Mapping[str, Plain]] = dict
) -> dict[str, Mapping[str, Plain]]:
    """Return the values of all events that have an id, as their file has them; of equal ids, of the first.

    `held` is what holds them.
    """
    found: dict[str, Mapping[str, Plain]] = {}

    def take(_: object, item: Node) -> None:
        fields = plain(item)
        if isinstance(fields, Mapping) and (identity := id_of(item)):
            found.setdefault(identity, held(fields))

    for item in understood(text, name, take).items if text else ():
        take(None, item)
    return found
