"""The text of one event, as it is in its file: shown without the indentation of its list, and replaced."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from timeline.events.reading.gc_pause import without_collection
from timeline.events.writing.editor import Edited
from timeline.events.writing.ground import Ground, Opened, on_ground
from timeline.events.writing.layout import item_end, newline_of
from timeline.events.writing.splices import Splice
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Node, Pairs, Plain, plain
from timeline.events.yaml.outline import outline
from timeline.problems import TimelineError

DASH = "- "


class Extent(NamedTuple):
    """Where the text of an event begins and ends; the column of its lines, 0 if they are taken as they are."""

    start: int
    end: int
    column: int


def own_text(whole: Opened, identity: str) -> str:
    """Return the text of one event; of a note, and of a file with only that event, all of it."""
    return on_ground(whole, lambda index: index.places_of(identity), partial(_text, identity=identity))


@without_collection()
def rewritten(whole: Opened, identity: str, text: str) -> Edited:
    """Replace the text of one event; raise if the new one is not an event, is another one, or would touch others."""
    edit = partial(_rewritten, identity=identity, text=text)
    return on_ground(whole, lambda index: index.places_of(identity), edit)


def fields_in(text: str, name: str) -> Mapping[str, Plain]:
    """Return the keys and values of the text of one event; raise if it is none. `name` is that of its file."""
    lines = text if is_note(name) else DASH + text.replace("\n", "\n" + " " * len(DASH))
    parts = outline(*clean(lines, name if is_note(name) else "events.yaml"))
    problem = next(iter(parts.faults.problems()), None)
    if problem is not None:
        raise TimelineError(f"line {problem.place.line}: {problem.message}", hint=problem.hint, status=1)
    if len(parts.items) != 1 or not isinstance(parts.items[0], Pairs):
        raise TimelineError("this is no event", hint="one key a line: `title: What happened`", status=1)
    fields = plain(parts.items[0])
    assert isinstance(fields, Mapping), "pairs are a mapping"
    return fields


def _text(ground: Ground, identity: str) -> str:
    found = _extent(ground, identity)
    lines = ground.before.text.content[found.start : found.end].replace("\r\n", "\n").split("\n")
    indent = " " * found.column
    return "\n".join(line.removeprefix(indent) if line.startswith(indent) else line.lstrip(" ") for line in lines)


def _rewritten(ground: Ground, identity: str, text: str) -> Edited:
    content, name = ground.before.text.content, ground.name
    text = text.replace("\r\n", "\n")
    if text == _text(ground, identity):
        return Edited(ground.edited([[]], [plain(each) for each in ground.before.items]), identity)
    fields, found = fields_in(text, name), _extent(ground, identity)
    _refuse_other(fields, identity, is_named=not is_note(name))
    newline, indent = newline_of(content), " " * found.column
    body = text if found == (0, len(content), 0) else text.rstrip("\n")
    lines = [indent + line if line.strip() and number else line for number, line in enumerate(body.split("\n"))]
    expected = [plain(each) for each in ground.before.items]
    expected[ground.position(identity)] = fields
    return Edited(ground.edited([[Splice(found.start, found.end, newline.join(lines))]], expected), identity)


def _refuse_other(fields: Mapping[str, Plain], identity: str, *, is_named: bool) -> None:
    """Raise if the text is that of an event with another id, or has none if it needs one."""
    if fields.get("id", identity) != identity or (is_named and "id" not in fields):
        message = f"the id of this event is `{identity}`, and stays: dates and people name it"
        raise TimelineError(message, hint="`timeline rename` gives it another one", status=1)


def _extent(ground: Ground, identity: str) -> Extent:
    before = ground.before
    content, item = before.text.content, before.items[ground.position(identity)]
    if is_note(ground.name) or item is before.root:
        return Extent(0, len(content), 0)
    if isinstance(item, Pairs) and item.flow:
        return Extent(item.start, item.end, 0)
    column = item.start - (content.rfind("\n", 0, item.start) + 1)
    return Extent(item.start, _end(content, item, column), column)


def _end(content: str, item: Node, column: int) -> int:
    """Return where the lines of an event end, with the comments below that are as deep as its keys."""
    end = item_end(content, item, column - 1)
    return end - len(content[item.start : end]) + len(content[item.start : end].rstrip("\r\n"))
