"""One file of events and files of one event each: from one form to the other, comments and all."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from timeline.events.merging.chunks import dashed, shifted
from timeline.events.merging.pieces import Piece, whole
from timeline.events.slug import Slugs
from timeline.events.writing.ground import id_of, understood
from timeline.events.writing.layout import keeps_blank_lines
from timeline.events.yaml.nodes import Items, Pairs, Plain, Scalar, plain
from timeline.problems import TimelineError

EVENTS = "events"
LONE_DASH = re.compile(r"^[ ]*\n")
"""What is left of the line of a single dash, once the dash is a space."""
NOTHING = re.compile(r"(?<=:) *\[ *\]")
MARKS = re.compile(r"^(?:---|\.\.\.)[ ]*\r?\n", re.MULTILINE)
"""What begins and ends a document of YAML."""
OWN_FOLDER = "include: [.]\n"
COLUMN = 2


class Item(NamedTuple):
    """An event as an item of a list, and whether its last text keeps the empty lines below it."""

    lines: str
    keeps: bool


class Split(NamedTuple):
    """A header without events, and the text of each event as a file of its own, by its id."""

    header: str
    events: dict[str, str]


def split(text: str, name: str) -> Split:
    """Return the parts of a text; raise if they cannot be separated line by line."""
    root = _root(text, name)
    listed = next((part for part in root.parts if part.name == EVENTS), None)
    if listed is None or not listed.parts:
        raise TimelineError(f"{name}: it has no `events:` with each event on lines of its own", status=1)
    slugs = Slugs(filter(None, (id_of(part.node) for part in listed.parts)))
    events = {_identity(part, slugs, name): _alone(part) for part in listed.parts}
    if len(events) < len(listed.parts):
        raise TimelineError(f"{name}: two events have one id", hint="`timeline check` names them", status=1)
    key, _, note = listed.opening.partition(":")
    none = f"{key}: []{note}"
    header = root.content[: listed.start] + OWN_FOLDER + none + listed.tail + root.content[listed.end :]
    if [_events(event, name) for event in events.values()] != [[plain(part.node)] for part in listed.parts]:
        raise TimelineError(f"{name}: its events cannot be told apart line by line", status=1)
    return Split(header, events)


def joined(header: str, further: Sequence[tuple[str, str]], name: str) -> str:
    """Return one text: that with the header, and below its events those of `further` texts, each after its name.

    Raise if one of these has a header of its own.
    """
    root = _root(_alone_again(_root(header, name)), name)
    listed = next((part for part in root.parts if part.name == EVENTS), None)
    own = [] if listed is None else list(_items(listed))
    items = [*own, *chain.from_iterable(_items_of(text, each) for each, text in further)]
    start, end = (len(root.content),) * 2 if listed is None else (listed.start, listed.end)
    opening, tail = _around(listed, empty=not items)
    text = root.content[:start] + opening + _listed(items) + tail + root.content[end:]
    texts = [(name, header), *further]
    if _events(text, name) != [event for each, part in texts for event in _events(part, each)]:
        raise TimelineError(f"{name}: these files cannot be joined line by line", status=1)
    return text


def _around(listed: Piece | None, *, empty: bool) -> tuple[str, str]:
    """Return the line of the key above the events, and the comments below them."""
    if listed is None:
        return ("events: []\n" if empty else "events:\n"), ""
    if listed.parts:
        return listed.opening, listed.tail
    first, _, below = listed.text.partition("\n")
    return f"{first if empty else NOTHING.sub('', first)}\n", below


def _listed(items: Sequence[Item]) -> str:
    """Return events below each other with an empty line between, or none if a text keeps the lines below it."""
    pieces = list[str]()
    for number, item in enumerate(items):
        last = number + 1 == len(items)
        pieces.append(item.lines.lstrip("\n") if item.keeps else item.lines.strip("\n") + "\n" * (1 if last else 2))
    return "".join(pieces)


def _alone_again(root: Piece) -> str:
    """Return the text of a header without the key by which it includes other files, which are joined with it."""
    own = next((part for part in root.parts if part.name == "include"), None)
    return root.content if own is None else root.content[: own.start] + root.content[own.end :]


def has_header(text: str, name: str) -> bool:
    """Return whether a file says something about the whole, in addition to its events."""
    parts = understood(text, name)
    return bool(parts.header.pairs)


def _events(text: str, name: str) -> list[Plain]:
    return [plain(item) for item in understood(text, name).items]


def _root(text: str, name: str) -> Piece:
    """Read a text; raise if it holds nothing."""
    root = whole(text, name)
    if root is None:
        raise TimelineError(f"{name}: it holds nothing", status=1)
    return root


def _identity(part: Piece, slugs: Slugs, name: str) -> str:
    """Return the id of an event, or the one that it would get."""
    if not isinstance(part.node, Pairs):
        raise TimelineError(f"{name}: an event is no mapping", hint="`timeline check` shows where", status=1)
    if part.node.find("date") is None:
        place = f"{name}: `{id_of(part.node)}`"
        raise TimelineError(
            f"{place} has no date, by which a file of one event is known", hint="date: unknown", status=1
        )
    title = part.node.find("title")
    return id_of(part.node) or slugs.new(title.text if isinstance(title, Scalar) else "event")


def _alone(part: Piece) -> str:
    """Return the lines of an event, with the comments above it, as a file of its own."""
    lines = LONE_DASH.sub("", part.text)
    column = len(lines) - len(lines.lstrip(" "))
    above = part.above.strip("\n")
    return shifted(f"{above}\n" if above else "", -column) + shifted(lines, -column)


def _items(listed: Piece) -> Iterator[Item]:
    """Return the events of a list as they are, moved to the usual column."""
    for part in listed.parts:
        lines = part.above + part.content[part.start : part.end]
        yield Item(shifted(lines, COLUMN - part.column), keeps_blank_lines(part.content, part.node))


def _items_of(text: str, name: str) -> Iterator[Item]:
    """Return the events of a further file as items."""
    root = _root(MARKS.sub("", text), name)
    listed = next((part for part in root.parts if part.name == EVENTS), None)
    if isinstance(root.node, Items):
        yield from _items(root)
    elif isinstance(root.node, Pairs) and listed is None and root.node.find("date") is not None:
        above = root.parts[0].above if root.parts else ""
        lines = dashed([shifted(above, COLUMN) + shifted(root.content.removeprefix(above), COLUMN + 2)], COLUMN)
        yield Item("".join(map(str, lines or ())), keeps_blank_lines(root.content, root.node))
    elif listed is None or len(root.parts) > 1:
        raise TimelineError(f"{name}: it has a header of its own", hint="one file alone has the header", status=1)
    else:
        yield from _items(listed)
