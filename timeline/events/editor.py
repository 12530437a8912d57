"""One event more: the text around it stays as it is, and the result is read again before anybody gets it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.events.decoding import BOM, clean
from timeline.events.faults import Faults
from timeline.events.insertion import Splice, insertions
from timeline.events.items import EVENT_KEYS
from timeline.events.nodes import Node, Pairs, Plain, Scalar, plain
from timeline.events.outline import Outline, outline
from timeline.events.slug import slug
from timeline.events.text import Text
from timeline.problems import TimelineError


class Edited(NamedTuple):
    """A text after an edit, and the id of the event that was edited."""

    text: str
    id: str


class Expected(NamedTuple):
    """The effect that an edit shall have: the fields of the event at an index, None where it shall be gone."""

    at: int
    fields: Mapping[str, Plain] | None
    inserted: bool = False


def insert(text: str, fields: Mapping[str, Plain], name: str = "events.yaml") -> Edited:
    """Add an event behind the last one; without an `id` it gets one from its title."""
    before = understood(text, name)
    taken = {id_of(item) for item in before.items}
    named = {"id": slug(str(fields.get("title", "")), taken), **fields}
    identity = str(named["id"])
    if identity in taken:
        raise TimelineError(
            f"there is an event `{identity}` already", hint=f"such as `{slug(identity, taken)}`", status=1
        )
    ordered = {key: named[key] for key in sorted(named, key=_rank) if named[key]}
    expected = Expected(len(before.items), ordered, inserted=True)
    return Edited(verified(before, insertions(before, ordered), expected), identity)


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


def verified(before: Outline, attempts: Iterable[Sequence[Splice]], expected: Expected) -> str:
    """Give the text of the first attempt that has the expected effect and no other; raise where none has."""
    name = before.text.name
    for splices in attempts:
        content = spliced(before.text.content, splices)
        after = _reread(name, content)
        if after is not None and _has_effect(before, after, expected):
            return BOM * before.text.bom + content
    raise TimelineError(f"{name}: this cannot be done without touching more than one event; nothing was changed")


def spliced(content: str, splices: Sequence[Splice]) -> str:
    """Put texts in place of spans that do not overlap."""
    for start, end, text in sorted(splices, reverse=True):
        content = content[:start] + text + content[end:]
    return content


def significant(value: Plain) -> Plain:
    """Give a value without what does not count: line breaks at the end of a text."""
    match value:
        case str():
            return value.rstrip("\n")
        case Mapping():
            return {key: significant(each) for key, each in value.items()}
        case Sequence():
            return [significant(each) for each in value]


def id_of(item: Node) -> str:
    """Give the id that stands in the node of an event."""
    identity = item.find("id") if isinstance(item, Pairs) else None
    return identity.text if isinstance(identity, Scalar) else ""


def _has_effect(before: Outline, after: Outline, expected: Expected) -> bool:
    """Tell whether one event is as expected, and all the others and the header as they were."""
    index, fields, inserted = expected
    old, new = [plain(item) for item in before.items], [plain(item) for item in after.items]
    if not inserted:
        del old[index]
    if fields is not None and (index >= len(new) or significant(new.pop(index)) != significant(fields)):
        return False
    return old == new and plain(after.header) == plain(before.header)


def _reread(name: str, content: str) -> Outline | None:
    """Read an edited text; nothing where it has a fault."""
    parts = outline(Text(name=name, content=content), Faults(Text(name=name, content=content)))
    return None if parts.faults.seen else parts


def _rank(key: str) -> int:
    """Give the place of a key among the keys of an event."""
    return EVENT_KEYS.index(key) if key in EVENT_KEYS else len(EVENT_KEYS)
