"""YAML text to nodes with their offsets, from libyaml's stream of events."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Protocol, TypeAlias

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from timeline.events.yaml.faults import MOST, Fault, Refused
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar

DEEPEST = 24
LONGEST_SCALAR = 1_000_000
MOST_BETWEEN = 16_000_000
"""How many characters there may be without a value: comments, or one text, which libyaml would hold several times."""
LEFT_OUT = "leave it out; or quote a text that begins with"
BLOCK_STYLES = ("|", ">")
SPACE = re.compile(r"[ :,\-]*\n?[ \-]*")
_new = tuple.__new__
"""Makes a NamedTuple without calling its own `__new__`, which would take a tenth of the reading time."""


Receiver: TypeAlias = Callable[[list[tuple[Scalar, Node]], Node], None]
"""Receives the header before an event, and the event."""


class Mark(Protocol):
    """A position of libyaml; `index` counts characters."""

    index: int


class Parsed(Protocol):
    """What an event of libyaml holds, whatever its kind."""

    anchor: str | None
    tag: str | None
    value: str
    style: str
    flow_style: bool
    version: tuple[int, int] | None
    tags: dict[str, str] | None
    start_mark: Mark
    end_mark: Mark


def compose(content: str, item: Receiver | None = None) -> tuple[Node | None, list[Fault]]:
    """Return the node of a text, None if it holds nothing, and its faults; raise Refused if it is not YAML.

    `item` receives each event as soon as it is complete, with the header before it; the node does
    not hold these events any more then.
    """
    composer = Composer(content, item)
    parser = CParser(content if len(content) <= MOST_BETWEEN else Fed(composer))
    try:
        return composer.compose(parser), composer.faults
    except MarkedYAMLError as error:
        from timeline.events.yaml.syntax import explain_syntax

        raise Refused(_too_deep(composer, error) or explain_syntax(content, error), composer.faults) from None
    except YAMLError as error:
        raise Refused(Fault(0, 1, "syntax", str(error))) from None
    finally:
        parser.dispose()


class Fed:
    """A long text, handed to libyaml piece by piece, until so much was handed over that no value came of."""

    def __init__(self, composer: "Composer") -> None:
        """Begin at the beginning of the text of a composer."""
        self._composer = composer
        self._at = 0

    def read(self, size: int = 16_384, /) -> str:
        """Return the next characters."""
        start, self._at = self._at, self._at + size
        if start - self._composer.reached() > MOST_BETWEEN:
            message = f"one text, or comments, of more than {MOST_BETWEEN:,} characters"
            at = _end_of_space(self._composer.content, self._composer.reached())
            raise Refused(Fault(at, at + 1, "too-long", message, f"a text may have {LONGEST_SCALAR:,}"))
        return self._composer.content[start : self._at]


def _end_of_space(content: str, start: int) -> int:
    match = SPACE.match(content, start)
    return match.end() if match else start


class Frame:
    """A sequence or a mapping that is not closed yet: what it holds so far, and the key that waits for its value."""

    __slots__ = ("flow", "held", "key", "mapped", "start")

    def __init__(self, start: int, *, flow: bool, mapped: bool) -> None:
        """Open it."""
        self.start = start
        self.flow = flow
        self.mapped = mapped
        self.held: list[Node] = []
        self.key: Scalar | None = None

    def pairs(self) -> list[tuple[Scalar, Node]]:
        """Return what a mapping holds so far, key and value in turn."""
        held = self.held
        return list(zip(held[::2], held[1::2], strict=False))  # type: ignore[arg-type] # every other one is a key


class Composer:
    """Builds the node of one text; what can be read in spite of a fault is read, and the fault is kept.

    Every scalar stays text. Anchors, aliases, merge keys, tags, directives and a second document are faults:
    a timeline means the same to every reader, however much of YAML it knows.
    """

    def __init__(self, content: str, item: Receiver | None) -> None:
        """Take a text, and who receives its events."""
        self.content = content
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self._handed = 0
        self._item = item
        self._top: Frame | None = None
        self._below: list[Frame] = []
        self._names: dict[str, str] = {}
        self._counts: Counter[str] = Counter()

    def compose(self, parser: CParser) -> Node | None:
        """Read all events of a parser into one node."""
        while (event := parser.get_event()) is not None:
            kind: type = type(event)
            parsed: Parsed = event  # type: ignore[assignment] # each kind has what is asked of it
            if kind is ScalarEvent:
                self._add(self._scalar(parsed))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(parsed)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._start(parsed, mapped=kind is MappingStartEvent)
            elif kind is AliasEvent:
                self._add(self._alias(parsed))
            elif kind is DocumentStartEvent:
                self._directives(parsed)
            elif kind is DocumentEndEvent:
                self._end(parser)
                return self.root
        return self.root

    def may_be_too_deep(self, end: int) -> bool:
        """Return whether the brackets between the last node and an offset could nest too deep."""
        seen = self.reached()
        return len(self._below) + sum(self.content.count(bracket, seen, end) for bracket in "[{") >= DEEPEST

    def reached(self) -> int:
        """Return the offset up to which nodes were made of the text."""
        frame = self._top
        return max(self._handed, 0 if frame is None else frame.held[-1].end if frame.held else frame.start)

    def _add(self, node: Node) -> None:
        frame = self._top
        if frame is None:
            self.root = node
        elif frame.mapped and frame.key is None:
            frame.key = self._key(node)
            frame.held.append(frame.key)
        else:
            frame.held.append(node)
            frame.key = None

    def _key(self, node: Node) -> Scalar:
        if type(node) is not Scalar:
            self._fault(Fault(node.start, node.end, "wrong-kind", "a key is a text", "put it in quotes"))
            return Scalar(self.content[node.start : node.end], node.start, node.end)
        text = node.text
        if text == "<<" and not node.style:
            hint = "write the keys out"
            self._fault(Fault(node.start, node.end, "merge-key", "a timeline has no merge keys", hint))
        return _new(Scalar, (self._names.setdefault(text, text), node.start, node.end, node.style))

    def _scalar(self, event: Parsed) -> Scalar:
        text, start, end = event.value, event.start_mark.index, event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._forbidden(event)
        if event.style in BLOCK_STYLES:
            end = self._block_end(start, end)
        if len(text) > LONGEST_SCALAR:
            message = f"a text of {len(text):,} characters; {LONGEST_SCALAR:,} are allowed"
            self._fault(Fault(start, start + 1, "too-long", message))
            text = ""
        return _new(Scalar, (text, start, end, event.style or ""))

    def _block_end(self, start: int, end: int) -> int:
        """Return where a block scalar ends: with its last line, or with the blank lines that `+` keeps."""
        block = self.content[start:end]
        if "+" in block.partition("\n")[0].partition("#")[0]:
            return end - len(block) + len(block.removesuffix("\n").removesuffix("\r"))
        shown = start + len(block.rstrip())
        line_end = self.content.find("\n", shown)
        return end if line_end < 0 else min(end, line_end - (self.content[line_end - 1] == "\r"))

    def _start(self, event: Parsed, *, mapped: bool) -> None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._forbidden(event)
        if self._top is not None:
            self._below.append(self._top)
        if len(self._below) >= DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} deep"
            raise Refused(Fault(start, start + 1, "too-deep", message))
        self._top = Frame(start, flow=bool(event.flow_style), mapped=mapped)

    def _close(self, event: Parsed) -> None:
        frame = self._top
        assert frame is not None, "what ends has begun"
        end = event.end_mark.index if frame.flow else frame.held[-1].end if frame.held else frame.start
        if frame.mapped:
            pairs = frame.pairs()
            if len({key.text for key, _ in pairs}) != len(pairs):
                self._repeated(pairs)
            node: Node = _new(Pairs, (pairs, frame.start, end, frame.flow))
        else:
            node = _new(Items, (frame.held, frame.start, end, frame.flow))
        self._top = self._below.pop() if self._below else None
        if self._item is None or len(self._below) != 1 or not self._is_event():
            self._add(node)
        else:
            self._handed = end
            self._item(self._below[0].pairs(), node)

    def _is_event(self) -> bool:
        """Return whether the node that was closed last is an item of the root's `events`."""
        key = self._below[0].key
        return key is not None and key.text == "events" and self._top is not None and not self._top.mapped

    def _repeated(self, pairs: list[tuple[Scalar, Node]]) -> None:
        seen: set[str] = set()
        for key, _ in pairs:
            if key.text not in seen:
                seen.add(key.text)
            elif self._counts["duplicate-key"] > MOST:
                self._counts["duplicate-key"] += 1
            else:
                message = f"the key `{key.text[:60]}` is given twice"
                self._fault(Fault(key.start, key.end, "duplicate-key", message, "keep one of them"))

    def _fault(self, fault: Fault) -> None:
        self._counts[fault.code] += 1
        if self._counts[fault.code] <= MOST + 1:
            self.faults.append(fault)

    def _forbidden(self, event: Parsed) -> None:
        start = event.start_mark.index
        if event.anchor is not None:
            message, hint = f"`&{event.anchor[:60]}`: a timeline has no anchors", f"{LEFT_OUT} `&`"
            self._fault(Fault(start, start + 1 + len(event.anchor), "anchor", message, hint))
        if event.tag is not None:
            start = self.content.find("!", start)
            tag = self.content[start : start + 60].split(maxsplit=1)[0]
            self._fault(Fault(start, start + len(tag), "tag", f"`{tag}`: a timeline has no tags", f"{LEFT_OUT} `!`"))

    def _alias(self, event: Parsed) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        message, hint = f"`{self.content[start:end][:60]}`: a timeline has no aliases", "write the value out"
        self._fault(Fault(start, end, "alias", message, hint))
        return Scalar("", start, end, "*")

    def _directives(self, event: Parsed) -> None:
        if event.version is not None or event.tags:
            start = event.start_mark.index
            hint = "leave the line out"
            self._fault(Fault(start, start + 1, "directive", "a timeline has no directives", hint))

    def _end(self, parser: CParser) -> None:
        event = parser.get_event()
        if type(event) is DocumentStartEvent and event.start_mark is not None:
            start = event.start_mark.index
            message, hint = "a second document begins here, and is not read", "one file holds one timeline"
            self._fault(Fault(start, start + 3, "second-document", message, hint))


def _too_deep(composer: Composer, error: MarkedYAMLError) -> Fault | None:
    """Return the nesting error that is before a syntax error, None if it is within the limit.

    A bracket may begin a key, so libyaml reads on for a colon before it gives the event of the bracket. It can meet
    an error, or a limit of its own, while the composer has not seen the brackets before it yet. Of the text up to
    there it gives every event.
    """
    end = min((mark.index for mark in (error.context_mark, error.problem_mark) if mark), default=0)
    if not composer.may_be_too_deep(end):
        return None
    parser = CParser(composer.content[:end])
    try:
        Composer(composer.content, lambda _header, _event: None).compose(parser)
    except Refused as refused:
        return refused.fault
    except YAMLError:
        return None
    finally:
        parser.dispose()
    return None
