"""Edits of one event: the text around it stays as it is, and the result is read again before anybody gets it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.events.keys import EVENT, Part, Value, rank
from timeline.events.reading.gc_pause import without_collection
from timeline.events.slug import slug
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import changed, field_and_part
from timeline.events.writing.insertion import insertions
from timeline.events.writing.removal import removals
from timeline.events.writing.splices import Splice, spliced
from timeline.events.yaml.decoding import BOM, clean
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, plain, significant
from timeline.events.yaml.outline import Outline, outline
from timeline.problems import TimelineError

NAME = "events.yaml"
PARTED = EVENT.names(Value.TITLE, Part)


class ImpossibleError(TimelineError):
    """An edit that would touch more than its event."""


class Edited(NamedTuple):
    """A text after an edit, and the id of the event that was edited."""

    text: str
    id: str


@without_collection()
def insert(text: str, fields: Mapping[str, Plain], name: str = NAME, elsewhere: frozenset[str] = frozenset()) -> Edited:
    """Add an event after the last one; without an `id` it gets one from its title, unlike those `elsewhere`."""
    return insert_into(understood(text, name), fields, elsewhere)


def insert_into(before: Outline, fields: Mapping[str, Plain], elsewhere: frozenset[str] = frozenset()) -> Edited:
    """Add an event to a text that is understood already."""
    identity, ordered = named_fields(fields, elsewhere.union(map(id_of, before.items)))
    expected = [*map(plain, before.items), ordered]
    return Edited(verified(before, insertions(before, ordered), expected), identity)


def named_fields(fields: Mapping[str, Plain], taken: Collection[str]) -> tuple[str, Mapping[str, Plain]]:
    """Return the id of a new event, and its fields in their order; raise where the id is taken."""
    named = {"id": slug(str(fields.get("title", "")), taken), **fields}
    identity = str(named["id"])
    if identity in taken:
        raise already_taken(identity, taken)
    return identity, {key: named[key] for key in sorted(named, key=rank) if named[key]}


@without_collection()
def change(
    text: str, identity: str, values: Mapping[str, Plain], unset: Sequence[str] = (), name: str = NAME
) -> Edited:
    """Set and unset keys of one event."""
    before = understood(text, name)
    index = index_of(before, identity)
    _refuse_keys(values, unset)
    item = before.items[index]
    if not isinstance(item, Pairs):
        raise TimelineError(f"{name}: `{identity}` is no mapping", status=1)
    content, fields = changed(before.text.content, item, values, unset)
    for key in EVENT.required:
        if not fields.get(key) and item.find(key) is not None:
            raise TimelineError(f"an event needs `{key}`", status=2)
    events = [fields if number == index else plain(each) for number, each in enumerate(before.items)]
    return Edited(confirmed(before, content, events), identity)


@without_collection()
def remove(text: str, identity: str, name: str = NAME) -> Edited:
    """Take one event out."""
    before = understood(text, name)
    index = index_of(before, identity)
    events = before.root if isinstance(before.root, Items) else None
    if isinstance(before.root, Pairs):
        found = before.root.find("events")
        events = found if isinstance(found, Items) else None
    if events is None:
        raise TimelineError(f"{name}: this file is that event alone", hint="remove the file")
    left = [plain(each) for number, each in enumerate(before.items) if number != index]
    attempts = removals(before.text.content, events, index)
    return Edited(verified(before, attempts, left), identity)


def understood(text: str, name: str) -> Outline:
    """Read a text that is to be edited; raise where any of it is not understood."""
    parts = outline(*clean(text, name))
    problem = next((problem for problem in parts.faults.problems() if problem.code != "no-events"), None)
    if problem is not None:
        raise TimelineError(
            f"{problem.place}: {problem.message}; a file that is not fully understood is never rewritten",
            hint=problem.hint,
        )
    return parts


def index_of(before: Outline, identity: str) -> int:
    """Return where an event stands among the others; raise where it does not, or where two have its id."""
    ids = [id_of(item) for item in before.items]
    count = ids.count(identity)
    if count > 1:
        raise TimelineError(f"{before.text.name}: {count} events have the id `{identity}`", status=1)
    if not count:
        near = did_you_mean(identity, ids) if ids else ""
        raise TimelineError(f"{before.text.name}: there is no event `{identity}`", hint=near, status=1)
    return ids.index(identity)


def verified(
    before: Outline,
    attempts: Iterable[Sequence[Splice]],
    expected: Sequence[Plain],
    header: Plain | None = None,
) -> str:
    """Return the text of the first attempt that has the expected effect and no other; raise where none has.

    Without a `header` that is expected it stays as it was.
    """
    wanted = plain(before.header) if header is None else header
    for splices in attempts:
        content = spliced(before.text.content, splices)
        if _has_effect(before, content, expected, wanted):
            return BOM * before.text.bom + content
    raise _impossible(before.text.name)


def confirmed(before: Outline, content: str, expected: Sequence[Plain]) -> str:
    """Return an edited text if it has the expected effect and no other; raise where it has not."""
    if _has_effect(before, content, expected, plain(before.header)):
        return BOM * before.text.bom + content
    raise _impossible(before.text.name)


def id_of(item: Node) -> str:
    """Return the id that stands in the node of an event."""
    identity = item.find("id") if isinstance(item, Pairs) else None
    return identity.text if isinstance(identity, Scalar) else ""


def _has_effect(before: Outline, content: str, expected: Sequence[Plain], header: Plain) -> bool:
    """Return whether an edited text has the expected events and header."""
    after = outline(*clean(content, before.text.name))
    if after.faults.seen.keys() - {"no-events"} or len(after.items) != len(expected):
        return False
    same = all(_is_same(plain(item), event) for item, event in zip(after.items, expected, strict=True))
    return same and plain(after.header) == header


def _is_same(found: Plain, expected: Plain) -> bool:
    """Return whether an event is as expected; a block at the end of a text without a line end may win one below it."""
    return found == expected or significant(found) == significant(expected)


def _refuse_keys(values: Mapping[str, Plain], unset: Sequence[str]) -> None:
    if "id" in values:
        raise TimelineError("an id is not set like other keys: dates may name it", hint="timeline rename", status=2)
    for key in [*unset, *(key for key, value in values.items() if not value)]:
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


def _impossible(name: str) -> ImpossibleError:
    return ImpossibleError(f"{name}: this cannot be done without touching more than one event; nothing was changed")
