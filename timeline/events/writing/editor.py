"""Edits of one event: the text around it stays as it is, and the result is read again before anybody gets it."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from timeline.events.key_forms import Part, Value
from timeline.events.keys import EVENT, rank
from timeline.events.reading.gc_pause import without_collection
from timeline.events.slug import slug
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import Edit, altered, field_and_part, key_edits
from timeline.events.writing.ground import Ground, Opened, last_event, on_ground, opened
from timeline.events.writing.insertion import insertions
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Items, Pairs, Plain, is_empty, plain
from timeline.problems import TimelineError

NAME = "events.yaml"
NO_FILE = ""
"""The text of a file that is to be there no more."""

PARTED = EVENT.names(Value.TITLE, Part)


class Edited(NamedTuple):
    """A text after an edit, and the id of the event that was edited."""

    text: str
    id: str


@without_collection()
def insert(
    text: str | Opened, fields: Mapping[str, Plain], name: str = NAME, elsewhere: frozenset[str] = frozenset()
) -> Edited:
    """Add an event after the last one; without an `id` it gets one from its title, unlike those `elsewhere`.

    A text of which something is known, here and below, is not read whole; the result is the same.
    """
    return on_ground(opened(text, name), last_event, partial(insert_into, fields=fields, elsewhere=elsewhere))


def insert_into(ground: Ground, fields: Mapping[str, Plain], elsewhere: frozenset[str]) -> Edited:
    """Add an event to the ground around the last one."""
    identity, ordered = named_fields(fields, elsewhere.union(ground.ids))
    expected = [*map(plain, ground.before.items), ordered]
    return Edited(ground.edited(insertions(ground.before, ordered), expected), identity)


def named_fields(fields: Mapping[str, Plain], taken: Collection[str]) -> tuple[str, Mapping[str, Plain]]:
    """Return the id of a new event, and its fields in their order; raise if the id is taken."""
    named = {"id": slug(str(fields.get("title", "")), taken), **fields}
    identity = str(named["id"])
    if identity in taken:
        raise already_taken(identity, taken)
    return identity, {key: named[key] for key in sorted(named, key=rank) if named[key]}


@without_collection()
def change(
    text: str | Opened, identity: str, values: Mapping[str, Plain], unset: Sequence[str] = (), name: str = NAME
) -> Edited:
    """Set and unset keys of one event."""
    refuse_keys(values, unset)
    return alter(text, identity, key_edits(values, unset), name)


@without_collection()
def alter(text: str | Opened, identity: str, edits: Sequence[Edit], name: str = NAME) -> Edited:
    """Make some edits of one event, one after another."""
    return on_ground(
        opened(text, name),
        lambda index: index.places_of(identity),
        partial(_altered, identity=identity, edits=edits),
    )


def _altered(ground: Ground, identity: str, edits: Sequence[Edit]) -> Edited:
    items, position = ground.before.items, ground.position(identity)
    item = items[position]
    if not isinstance(item, Pairs):
        raise TimelineError(f"{ground.name}: `{identity}` is no mapping", status=1)
    if is_note(ground.name):
        from timeline.events.writing.notes import altered_note

        return Edited(altered_note(ground, item, edits), identity)
    splice, fields = altered(ground.before.text.content, item, edits)
    for key in EVENT.required:
        written = item.find(key)
        if not fields.get(key) and written is not None and not is_empty(written) and plain(written):
            raise TimelineError(f"an event needs `{key}`", status=2)
    expected = [fields if number == position else plain(each) for number, each in enumerate(items)]
    return Edited(ground.edited([[splice]], expected), identity)


@without_collection()
def remove(text: str | Opened, identity: str, name: str = NAME) -> Edited:
    """Remove one event; of a file with only that event nothing is left."""
    return on_ground(opened(text, name), lambda index: index.places_of(identity), partial(_removed, identity=identity))


def _removed(ground: Ground, identity: str) -> Edited:
    before, position = ground.before, ground.position(identity)
    found = before.root.find("events") if isinstance(before.root, Pairs) else before.root
    if not isinstance(found, Items):
        return Edited(NO_FILE, identity)
    left = [plain(each) for number, each in enumerate(before.items) if number != position]
    from timeline.events.writing.removal import removals

    return Edited(ground.edited(removals(before.text.content, found, position), left), identity)


def refuse_keys(values: Mapping[str, Plain], unset: Sequence[str]) -> None:
    """Raise if a key cannot be set or unset: it is unknown, or is needed, or has no parts."""
    if "id" in values:
        raise TimelineError("an id is not set like other keys: dates may name it", hint="timeline rename", status=2)
    for key in [*unset, *(key for key, value in values.items() if not value or str(value).isspace())]:
        if key in EVENT.required:
            raise TimelineError(f"an event needs `{key}`", status=2)
    for key in (*values, *unset):
        field, part = field_and_part(key)
        if field not in EVENT.by_name and not field.startswith("x-"):
            raise TimelineError(f"an event has no key `{field}`", hint=did_you_mean(field, EVENT.by_name), status=2)
        if part and field not in PARTED:
            raise TimelineError(f"`{field}` has no parts", hint=f"{field}=TEXT", status=2)


def already_taken(identity: str, taken: Collection[str]) -> TimelineError:
    """Return the error that an id is that of another event."""
    hint = f"such as `{slug(identity, taken)}`"
    return TimelineError(f"there is an event `{identity}` already", hint=hint, status=1)
