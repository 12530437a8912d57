"""YAML text to nodes with their offsets, over libyaml's stream of events."""

from collections import Counter
from typing import Protocol

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

from timeline.events.faults import Fault, Refused
from timeline.events.nodes import Items, Node, Pairs, Scalar
from timeline.events.syntax import explain_syntax

DEEPEST = 24
LONGEST_SCALAR = 1_000_000
BLOCK_STYLES = ("|", ">")
_new = tuple.__new__
"""Makes a NamedTuple without the detour over its own `__new__`, which would cost a tenth of the reading."""


class Mark(Protocol):
    """A position of libyaml; `index` counts characters."""

    index: int


class Parsed(Protocol):
    """What an event of libyaml tells, whatever its kind."""

    anchor: str | None
    tag: str | None
    value: str
    style: str
    flow_style: bool
    version: tuple[int, int] | None
    tags: dict[str, str] | None
    start_mark: Mark
    end_mark: Mark


def compose(content: str, deepest: int = DEEPEST) -> tuple[Node | None, list[Fault]]:
    """Give the node of a text, None where it holds nothing, and its faults; raise Refused where it is no YAML."""
    parser, composer = CParser(content), Composer(content, deepest)
    try:
        return composer.compose(parser), composer.faults
    except MarkedYAMLError as error:
        raise Refused(explain_syntax(content, error)) from None
    except YAMLError as error:
        raise Refused(Fault(0, 1, "syntax", str(error))) from None
    finally:
        parser.dispose()


class Composer:
    """Builds the node of one text; what can be read in spite of a fault is read, and the fault kept.

    Every scalar stays text. Anchors, aliases, merge keys, tags, directives and a second document are faults:
    a timeline means the same to every reader, whatever that one knows of YAML.
    """

    def __init__(self, content: str, deepest: int) -> None:
        """Take a text; `deepest` bounds how far collections may stand in one another."""
        self.content = content
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self._deepest = deepest
        self._open: list[Items | Pairs] = []
        self._keys: list[Scalar | None] = []
        self._names: dict[str, str] = {}

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
                self._start(parsed, pairs=kind is MappingStartEvent)
            elif kind is AliasEvent:
                self._add(self._alias(parsed))
            elif kind is DocumentStartEvent:
                self._directives(parsed)
            elif kind is DocumentEndEvent:
                self._end(parser)
                return self.root
        return self.root

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if type(parent) is Items:
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = self._key(node)
        else:
            parent[0].append((key, node))  # type: ignore[arg-type] # type() does not narrow
            self._keys[-1] = None

    def _key(self, node: Node) -> Scalar:
        if type(node) is not Scalar:
            self.faults.append(Fault(node.start, node.end, "wrong-kind", "a key is a text", "put it in quotes"))
            return Scalar(self.content[node.start : node.end], node.start, node.end)
        text = node.text
        if text == "<<" and not node.style:
            hint = "write the keys out"
            self.faults.append(Fault(node.start, node.end, "merge-key", "a timeline has no merge keys", hint))
        return _new(Scalar, (self._names.setdefault(text, text), node.start, node.end, node.style))

    def _scalar(self, event: Parsed) -> Scalar:
        text, start, end = event.value, event.start_mark.index, event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._forbidden(event)
        if event.style in BLOCK_STYLES:
            end = self._block_end(start, end)
        if len(text) > LONGEST_SCALAR:
            message = f"a text of {len(text):,} characters; {LONGEST_SCALAR:,} are allowed"
            self.faults.append(Fault(start, start + 1, "too-long", message))
            text = ""
        return _new(Scalar, (text, start, end, event.style or ""))

    def _block_end(self, start: int, end: int) -> int:
        """Give where a block scalar ends: with its last line, or with the blank lines that `+` keeps."""
        block = self.content[start:end]
        if "+" in block.partition("\n")[0].partition("#")[0]:
            return end - len(block) + len(block.removesuffix("\n").removesuffix("\r"))
        shown = start + len(block.rstrip())
        line_end = self.content.find("\n", shown)
        return end if line_end < 0 else min(end, line_end - (self.content[line_end - 1] == "\r"))

    def _start(self, event: Parsed, *, pairs: bool) -> None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._forbidden(event)
        if len(self._open) >= self._deepest:
            message = f"lists and mappings stand more than {self._deepest} deep in one another"
            raise Refused(Fault(start, start + 1, "too-deep", message))
        flow = bool(event.flow_style)
        self._open.append(Pairs([], start, start, flow) if pairs else Items([], start, start, flow))
        self._keys.append(None)

    def _close(self, event: Parsed) -> None:
        node = self._open.pop()
        self._keys.pop()
        end = event.end_mark.index if node.flow else _last_end(node)
        if isinstance(node, Pairs):
            self._repeated(node)
        self._add(node._replace(end=end))

    def _repeated(self, node: Pairs) -> None:
        if len({key.text for key, _ in node.pairs}) == len(node.pairs):
            return
        seen: Counter[str] = Counter()
        for key, _ in node.pairs:
            seen[key.text] += 1
            if seen[key.text] > 1:
                message = f"`{key.text[:60]}` stands here twice"
                self.faults.append(Fault(key.start, key.end, "duplicate-key", message, "keep one of them"))

    def _forbidden(self, event: Parsed) -> None:
        start = event.start_mark.index
        if event.anchor is not None:
            message, hint = f"`&{event.anchor[:60]}`: a timeline has no anchors", "quote a text that begins with `&`"
            self.faults.append(Fault(start, start + 1 + len(event.anchor), "anchor", message, hint))
        if event.tag is not None:
            message, hint = f"`{event.tag[:60]}`: a timeline has no tags", "quote a text that begins with `!`"
            self.faults.append(Fault(start, start + 1, "tag", message, hint))

    def _alias(self, event: Parsed) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        message, hint = f"`{self.content[start:end][:60]}`: a timeline has no aliases", "write the value out"
        self.faults.append(Fault(start, end, "alias", message, hint))
        return Scalar("", start, end, "*")

    def _directives(self, event: Parsed) -> None:
        if event.version is not None or event.tags:
            start = event.start_mark.index
            hint = "leave the line out"
            self.faults.append(Fault(start, start + 1, "directive", "a timeline has no directives", hint))

    def _end(self, parser: CParser) -> None:
        event = parser.get_event()
        if type(event) is DocumentStartEvent and event.start_mark is not None:
            start = event.start_mark.index
            message, hint = "a second document begins here, and is not read", "one file holds one timeline"
            self.faults.append(Fault(start, start + 3, "second-document", message, hint))


def _last_end(node: Items | Pairs) -> int:
    """Give where the last thing in a block collection ends."""
    if isinstance(node, Items):
        return node.items[-1].end if node.items else node.end
    return node.pairs[-1][1].end if node.pairs else node.end
