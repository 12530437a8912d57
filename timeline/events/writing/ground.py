"""What an edit works on, and the proof that it does no more than it should: all of a text, or what it can concern."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from timeline.events.cache.event_index import Index, Known
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.layout import dash_of
from timeline.events.writing.splices import Splice, spliced
from timeline.events.yaml.composer import Receiver
from timeline.events.yaml.decoding import BOM, clean
from timeline.events.yaml.excerpts import Span, excerpt, joined_spans, outline_of
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, plain, significant
from timeline.events.yaml.outline import Outline, outline
from timeline.problems import TimelineError

Result = TypeVar("Result")
MANY, FEW = 1_000_000, 3
"""From how many characters, and events, on it pays to read a text one by one before it is added to."""


class ImpossibleError(TimelineError):
    """An edit that would touch more than its event."""


class Opened(NamedTuple):
    """A text that is to be edited, its name, and what is known of it."""

    text: str
    name: str
    known: Known | None = None


def opened(text: str | Opened, name: str) -> Opened:
    """Return a text of which nothing is known, or one that is opened already."""
    return text if isinstance(text, Opened) else Opened(text, name)


class Ground(NamedTuple):
    """A text that is to be edited: what was read of it, the ids of all its events, and the spans that were read.

    Of a large text that is known, the header and the events around the edit are read, before it and after it. Each of
    the spans begins at the line of a dash, or at the header: what is beyond them is read as before.
    """

    before: Outline
    ids: Sequence[str]
    spans: Sequence[Span]

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.before.text.name

    def position(self, identity: str) -> int:
        """Return where an event is among those that were read; raise unless exactly one of all has the id.

        The one event of a note is meant by whatever id: that by its file name depends on the other notes.
        """
        if is_note(self.name) and self.before.items:
            return 0
        if (count := self.ids.count(identity)) != 1:
            raise missing_event(self.name, identity, count, self.ids)
        return [id_of(item) for item in self.before.items].index(identity)

    def edited(
        self, attempts: Iterable[Sequence[Splice]], expected: Sequence[Plain], header: Plain | None = None
    ) -> str:
        """Return the text after the first attempt with the expected effect and no other; raise if none has it.

        Without a `header` that is expected it stays as it was.
        """
        text = self.before.text
        wanted = plain(self.before.header) if header is None else header
        for splices in attempts:
            content = spliced(text.content, splices)
            if self._has_effect(content, splices, expected, wanted):
                return BOM * text.bom + content
        raise ImpossibleError(
            f"{self.name}: this cannot be done without touching more than one event; nothing was changed"
        )

    def _has_effect(self, content: str, splices: Sequence[Splice], expected: Sequence[Plain], header: Plain) -> bool:
        """Return whether an edited text has the expected events and header."""
        if not all(any(start <= each.start and each.end <= end for start, end in self.spans) for each in splices):
            return False
        spans = [(_moved(start, splices, own=False), _moved(end, splices, own=True)) for start, end in self.spans]
        after = outline(*clean(excerpt(content, spans), self.name))
        if after.faults.seen.keys() - {"no-events"} or len(after.items) != len(expected):
            return False
        same = all(_is_same(plain(item), event) for item, event in zip(after.items, expected, strict=True))
        return same and plain(after.header) == header


def _moved(offset: int, splices: Sequence[Splice], *, own: bool) -> int:
    """Return where an offset is after some splices; what is put in at the offset itself comes before it if `own`."""
    before = (each for each in splices if each.end <= offset and (own or each.start < offset))
    return offset + sum(len(each.text) - (each.end - each.start) for each in before)


def _is_same(found: Plain, expected: Plain) -> bool:
    """Return whether an event is as expected; a block at the end of a text without a line end may win one below it."""
    return found == expected or significant(found) == significant(expected)


def whole_ground(whole: Opened) -> Ground:
    """Return the ground that all of a text is; raise if any of it is not understood."""
    before = understood(whole.text, whole.name)
    own = _id_by_name(before) if is_note(whole.name) else ""
    return Ground(before, [id_of(item) or own for item in before.items], [(0, len(before.text.content))])


def _id_by_name(note: Outline) -> str:
    """Return the id that a note has by the name of its file, '' if it gives one itself."""
    from timeline.events.reading.notes import note_ids

    return note_ids([note]).get(note.text.name, "")


def understood(text: str, name: str, item: Receiver | None = None) -> Outline:
    """Read a text that is to be edited; raise if any of it is not understood. `item` receives the events."""
    parts = outline(*clean(text, name), item)
    refuse_misunderstood(parts)
    return parts


def refuse_misunderstood(parts: Outline) -> None:
    """Raise if anything of a text that is to be edited is not understood."""
    problem = next((problem for problem in parts.faults.problems() if problem.code != "no-events"), None)
    if problem is not None:
        raise TimelineError(
            f"{problem.place}: {problem.message}; a file that is not fully understood is never rewritten",
            hint=problem.hint,
        )


def missing_event(name: str, identity: str, count: int, ids: Collection[str]) -> TimelineError:
    """Return what is said where a file has none or several events with an id; `ids` are those that it has."""
    if count:
        return TimelineError(f"{name}: {count} events have the id `{identity}`", status=1)
    near = did_you_mean(identity, ids) if ids else ""
    return TimelineError(f"{name}: there is no event `{identity}`", hint=near, status=1)


def known_ground(whole: Opened, positions: Callable[[Index], Collection[int]]) -> Ground | None:
    """Return the ground around some events of a known text; None if it is another text, or has to be read whole."""
    known = whole.known
    if known is None or BOM * known.text.bom + known.text.content != whole.text:
        return None
    index = known.index
    near = {each for position in positions(index) for each in range(position - 1, position + 2)}
    own = [index.span(position) for position in near if 0 <= position < len(index.ids)]
    spans = joined_spans([(0, index.cuts[0]), *own, (index.cuts[-1], index.length)])
    before = outline_of(replace(known.text, name=whole.name), spans)
    return None if before is None else Ground(before, index.ids, spans)


def last_event(index: Index) -> list[int]:
    """Return the position of the last event."""
    return [len(index.ids) - 1]


def ground_to_add(whole: Opened) -> Ground:
    """Return the ground on which events are added: around the last one if the text is known, else all of it."""
    return known_ground(whole, last_event) or whole_ground(whole)


def on_ground(whole: Opened, positions: Callable[[Index], Collection[int]], edit: Callable[[Ground], Result]) -> Result:
    """Make an edit on the ground around some events if that is enough, else on the whole text."""
    ground = known_ground(whole, positions)
    if ground is not None:
        with suppress(ImpossibleError):
            return edit(ground)
    return edit(whole_ground(whole))


class Few(NamedTuple):
    """A text with only its last two events; those that are left out, between header and these; the ids of all."""

    text: str
    left_out: str = ""
    ids: Sequence[str] = ()

    def whole(self, edited: str, like: str) -> str:
        """Return an edited text with the events that were left out; in `like` the list begins where it does there."""
        if not self.left_out:
            return edited
        parts = understood(like, "")
        content = parts.text.content
        dash = dash_of(content, parts.items[0].start)
        at = content.rfind("\n", 0, dash) + 1 + parts.text.bom
        return edited[:at] + self.left_out + edited[at:]


def few_events(whole: Opened) -> Few:
    """Return what of a text is needed to edit its header, or to add to its end: all of one that is not known."""
    ground = known_ground(whole, last_event)
    if ground is None:
        return _last_two(whole) if len(whole.text) > MANY else Few(whole.text)
    content, bom = ground.before.text.content, BOM * ground.before.text.bom
    gaps = [content[end:start] for (_, end), (start, _) in pairwise(ground.spans)]
    return Few(bom + excerpt(content, ground.spans), "".join(gaps), ground.ids)


def _last_two(whole: Opened) -> Few:
    """Return a text with only its last two events, read one by one; all of it if these are no list of dashes."""
    places, ids = list[int](), list[str]()

    def take(_: object, item: Node) -> None:
        places.append(item.start)
        ids.append(id_of(item))

    parts = understood(whole.text, whole.name, take)
    content, root = parts.text.content, parts.root
    events = root.find("events") if isinstance(root, Pairs) and not root.flow else None
    if parts.items or len(places) < FEW or not isinstance(events, Items) or events.flow:
        return Few(whole.text)
    start, end = (content.rfind("\n", 0, dash_of(content, place)) + 1 for place in (places[0], places[-2]))
    return Few(BOM * parts.text.bom + content[:start] + content[end:], content[start:end], ids)


def id_of(item: Node) -> str:
    """Return the id in the node of an event."""
    identity = item.find("id") if isinstance(item, Pairs) else None
    return identity.text if isinstance(identity, Scalar) else ""
