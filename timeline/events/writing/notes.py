"""Edits of a note: its front matter key by key, its title and its description where these are in its text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.events.keys import EVENT
from timeline.events.reading.notes import (
    as_event,
    body_of,
    described,
    is_foreign,
    is_text_of_tags,
    is_titled,
    own_names,
)
from timeline.events.slug import slug
from timeline.events.writing.alteration import Edit, KeyEdit, altered
from timeline.events.writing.ground import Ground, understood
from timeline.events.writing.layout import newline_of
from timeline.events.writing.splices import Splice
from timeline.events.writing.writer import alone
from timeline.events.yaml.nodes import Pairs, Plain, is_empty, plain
from timeline.problems import TimelineError

FENCE = "---\n"


def altered_note(ground: Ground, node: Pairs, edits: Sequence[Edit]) -> str:
    """Return the text of a note after some edits of its event; all that they do not concern stays to the byte."""
    content = ground.before.text.content
    own = [each for each in edits if _is_of_text(content, node, each)]
    splices = [splice for each in own if isinstance(each, KeyEdit) for splice in _text_splices(content, node, each)]
    front = [*_of_front(ground, node, (each for each in edits if each not in own))]
    splice, fields = altered(content, node, front)
    if not fields.get("date"):
        raise TimelineError("an event needs `date`", status=2)
    text = ground.edited([[splice, *splices]], [fields])
    _refuse_other_text(ground, text, own)
    return text


def _is_of_text(content: str, node: Pairs, edit: Edit) -> bool:
    """Return whether an edit concerns the text of a note, not its front matter."""
    if not isinstance(edit, KeyEdit):
        return False
    if edit.key == "description":
        written = node.find("description")
        return bool(described(content, node)) or written is None or is_empty(written)
    return edit.key == "title" and bool(body_of(content, titled=is_titled(node)).heading)


def _text_splices(content: str, node: Pairs, edit: KeyEdit) -> Iterator[Splice]:
    """Return what writes the title into the heading, or the description below it."""
    body, newline = body_of(content, titled=is_titled(node)), newline_of(content)
    value = str(edit.value).replace("\n", newline)
    if edit.key == "title":
        yield Splice(body.heading_start, body.heading_end, value)
        return
    end = len(content) if not value.strip() else body.end
    if body.start > 0 and content[body.start - 1] != "\n":
        value = newline + value
    yield Splice(body.start, max(body.start, end), value if body.end > body.start or not value else value + newline)


def _refuse_other_text(ground: Ground, text: str, edits: Sequence[Edit]) -> None:
    """Raise if what was written into the text of a note would not be read again as it was meant."""
    parts = understood(text, ground.name)
    node = parts.items[0]
    assert isinstance(node, Pairs), "what was edited is a mapping"
    event = as_event(parts.text, node, "")
    for each in edits:
        assert isinstance(each, KeyEdit), "the text of a note has no items"
        read = event.find(each.key)
        if (plain(read) if read else "") != str(each.value).strip():
            message = f"{ground.name}: the text of the note would not say this `{each.key}`"
            raise TimelineError(message, hint="write it into the file", status=1)


def _of_front(ground: Ground, node: Pairs, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Return edits as the front matter wants them: under the keys that are there, a text of tags as a list, once."""
    has_text, listed = bool(described(ground.before.text.content, node)), set[str]()
    for edit in edits:
        if isinstance(edit, KeyEdit):
            yield edit._replace(key=_key_of(ground.name, node, edit.key, has_text=has_text))
            listed.add(edit.field)
            continue
        if edit.field not in listed and is_text_of_tags(edit.field, node.find(edit.field)):
            tags = as_event(ground.before.text, node, "").find(edit.field)
            yield KeyEdit(edit.field, plain(tags) if tags else "")
        listed.add(edit.field)
        yield edit


def _key_of(name: str, node: Pairs, key: str, *, has_text: bool) -> str:
    """Return the key of front matter that a key of ours is; raise if that means something else."""
    field, dot, part = key.partition(".")
    found = node.find(field)
    if field in EVENT.by_name and found is not None and is_foreign(field, found, has_text=has_text):
        message = f"{name}: `{field}` of this note is something else: {str(plain(found))[:60]!r}"
        raise TimelineError(message, hint="change it in the file", status=1)
    names = own_names(node, has_text=has_text)
    raw = {own: each.text for own, (each, _) in zip(names, node.pairs, strict=True) if own.startswith("x-")}
    return raw.get(key, field + dot + part)


def new_note(identity: str, fields: Mapping[str, Plain]) -> str:
    """Write an event as a note: its description as its text, its id only where the file name gives another."""
    front = {key: value for key, value in fields.items() if key not in {"id", "description"} and value}
    if slug(identity) != identity:
        front = {"id": identity, **front}
    text = str(fields.get("description", "")).strip("\n")
    return f"{FENCE}{alone(front)}{FENCE}" + (f"\n{text}\n" if text else "")
