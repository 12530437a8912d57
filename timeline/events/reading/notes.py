"""A note as an event: the keys of its front matter are the event's, the text below it its description."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from timeline.events.key_forms import Several, Value
from timeline.events.keys import EVENT
from timeline.events.slug import FALLBACK, Slugs, slug
from timeline.events.yaml.composer import LONGEST_SCALAR
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.front_matter import front_of, is_note
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar, is_empty
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.text import Text

HEADING = re.compile(r"\s*(?<![^\n])#[ \t]+([^\r\n]*?)[ \t]*#*[ \t]*\r?(?:\n|\Z)")
BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
LISTS = frozenset({*EVENT.names(Value.TEXTS, Several), "sources"} - {"x-ignore"})
TAG = re.compile(r"[^\s,]+")
WORDS = re.compile(r"[\W_]+")
STAMP = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{2}):?(\d{2}))?", re.ASCII)
"""A day and a time with a space between, as Jekyll and YAML have it: 2023-06-21 10:30:00 +0200."""
OF_DATES = frozenset({"after", "before", "between", "during", "unknown"})
"""Words of dates, by which no event can be named."""


class Body(NamedTuple):
    """The text of a note: what its first heading says, where that is, and where the text below it is."""

    heading: str
    heading_start: int
    start: int
    end: int

    @property
    def heading_end(self) -> int:
        """Where the words of the heading end."""
        return self.heading_start + len(self.heading)


def body_of(content: str, *, titled: bool) -> Body:
    """Return the text of a note; a heading that it begins with is its title where the front matter has none."""
    front = front_of(content)
    start = front.body if front else 0
    found = None if titled else HEADING.match(content, start)
    heading, heading_start = (found[1], found.start(1)) if found and found[1] else ("", start)
    start = found.end() if heading and found else start
    blank = BLANK_LINES.match(content, start)
    start = blank.end() if blank else start
    return Body(heading, heading_start, start, max(start, len(content.rstrip())))


def is_titled(node: Pairs) -> bool:
    """Return whether front matter has a title."""
    title = node.find("title")
    return title is not None and not is_empty(title)


def described(content: str, node: Pairs) -> str:
    """Return the description that the text of a note is."""
    body = body_of(content, titled=is_titled(node))
    return content[body.start : body.end].replace("\r\n", "\n")


def as_event(text: Text, node: Pairs, identity: str) -> Pairs:
    """Return front matter as `events.yaml` would have it, with the text of the note; an unknown key becomes `x-`."""
    body, titled = body_of(text.content, titled=is_titled(node)), is_titled(node)
    description = described(text.content, node)
    names = own_names(node, has_text=bool(description))
    pairs = [(key._replace(text=names[at]), _meant(key.text, value)) for at, (key, value) in enumerate(node.pairs)]
    given = {key.text for key, value in pairs if not is_empty(value)}
    start, end = (body.heading_start, body.heading_end) if body.heading else (node.start, node.start + 1)
    own = {
        "id": Scalar(identity, node.start, node.start + 1),
        "title": Scalar(body.heading or PurePath(text.name).stem, start, end),
        "description": Scalar(description, body.start, body.end),
    }
    missing = {key: value for key, value in own.items() if key not in given and value.text}
    if titled:
        missing.pop("title", None)
    added = [(Scalar(key, node.start, node.start), value) for key, value in missing.items()]
    return node._replace(pairs=[*(pair for pair in pairs if pair[0].text not in missing), *added])


def own_names(node: Pairs, *, has_text: bool) -> list[str]:
    """Return what each key of front matter is for us: itself, or `x-` and what it is."""
    taken = {key.text for key, _ in node.pairs}
    names: list[str] = []
    for key, value in node.pairs:
        name = key.text
        if not name.startswith("x-") and (name not in EVENT.by_name or is_foreign(name, value, has_text=has_text)):
            name = f"x-{name}"
            while name in taken:
                name = f"x-{name}"
        names.append(name)
    return names


def is_foreign(name: str, value: Node, *, has_text: bool) -> bool:
    """Return whether a key of ours means something else in a note: `url: /posts/a` is Hugo's, not a link."""
    if not isinstance(value, Scalar) or is_empty(value):
        return False
    is_address = "://" in value.text or value.text.startswith("mailto:")
    return (name == "url" and not is_address) or name == "image" or (name == "description" and has_text)


def _meant(name: str, value: Node) -> Node:
    """Return a value as `events.yaml` would have it: a time as Jekyll writes it, a text that represents a list."""
    stamp = STAMP.fullmatch(value.text.strip()) if name == "date" and isinstance(value, Scalar) else None
    if stamp and isinstance(value, Scalar):
        day, time, hours, minutes = stamp.groups()
        return value._replace(text=f"{day}T{time}{f'{hours}:{minutes}' if hours else ''}")
    return _listed(name, value)


def _listed(name: str, value: Node) -> Node:
    """Return a text that represents a list as one: tags are separated by commas and spaces."""
    if name not in LISTS or not isinstance(value, Scalar) or is_empty(value):
        return value
    if name != "tags" or value.style in {"|", ">"}:
        return Items([value], value.start, value.end, flow=True)
    start = value.start + bool(value.style)
    tags = [
        Scalar(each[0].removeprefix("#"), start + each.start(), start + each.end()) for each in TAG.finditer(value.text)
    ]
    return Items([*tags], value.start, value.end, flow=True)


def is_text_of_tags(name: str, value: Node | None) -> bool:
    """Return whether several tags are in one text."""
    return name == "tags" and isinstance(value, Scalar) and bool(value.text)


def ids_of_notes(names: Iterable[str]) -> dict[str, str]:
    """Return the ids that notes have by their file names; where several have one name, by those of their folders too.

    Files of one folder that nothing else distinguishes get a number, in the order of their names.
    """
    alike: dict[str, list[str]] = {}
    for name in sorted(names):
        alike.setdefault(_id_of(name, 1), []).append(name)
    found = {name: each for group in alike.values() for name, each in _told_apart(group).items()}
    if len(set(found.values())) == len(found):
        return found
    numbers, slugs = Counter(found.values()), Slugs(())
    return {name: slugs.new(each) if numbers[each] > 1 else each for name, each in found.items()}


def _told_apart(names: Sequence[str]) -> dict[str, str]:
    """Return the ids of notes of one name, with as many folders as distinguish them; a single one has its name only."""
    for depth in (1, 2, 3, 4):
        found = {name: _id_of(name, depth) for name in names}
        if len(set(found.values())) == len(names):
            return found
    return {name: _id_of(name, 1) for name in names}


def _id_of(name: str, depth: int) -> str:
    """Return an id by a file name and those of folders above; digits and words of dates would be taken for a date."""
    path = Path(name)
    parts = [path.stem] if depth == 1 else [*path.absolute().parts[-depth:-1], path.stem]
    words = " ".join(parts)
    identity = slug(words)
    if identity == FALLBACK:
        identity = WORDS.sub("-", words.casefold()).strip("-")[:60] or FALLBACK
    return f"note-{identity}" if identity.replace("-", "").isdigit() or identity in OF_DATES else identity


def id_of_front(node: Node) -> str:
    """Return the id that front matter gives."""
    found = node.find("id") if isinstance(node, Pairs) else None
    return found.text if isinstance(found, Scalar) else ""


def note_ids(outlines: Sequence[Outline]) -> dict[str, str]:
    """Return the ids of notes that give none, by their names."""
    notes = [each for each in outlines if is_note(each.text.name) and each.items]
    return ids_of_notes(each.text.name for each in notes if not id_of_front(each.items[0]))


def with_events(parts: Outline, ids: Mapping[str, str]) -> Outline:
    """Return a note whose item is the event; a file that is not a note as it is."""
    name = parts.text.name
    if not is_note(name) or not parts.items or not isinstance(parts.items[0], Pairs):
        return parts
    node = as_event(parts.text, parts.items[0], ids.get(name, ""))
    text = node.find("description")
    if isinstance(text, Scalar) and len(text.text) > LONGEST_SCALAR:
        message = f"a text of {len(text.text):,} characters; {LONGEST_SCALAR:,} are allowed"
        parts.faults.add(Fault(text.start, text.start + 1, "too-long", message))
    return parts._replace(items=[node])
