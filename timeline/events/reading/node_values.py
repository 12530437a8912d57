"""The values of one mapping, each read as the kind that its key wants."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar, assert_never

from timeline.dates import DateError, When
from timeline.dates.calendars import dating_calendar
from timeline.events.calendars_meant import calendar_meant
from timeline.events.key_forms import Choice, Degrees, Key, Named, Part, Several, Value
from timeline.events.model import Status, Verification
from timeline.events.reading.building import built
from timeline.events.reading.context import Context
from timeline.events.reading.reporter import Reporter
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, plain
from timeline.events.yaml.scalars import BLOCK_STYLES, meant

LONGEST_LIST = 10_000
NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?")
TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)


class NodeValues(Reporter):
    """The fields of one mapping: what is missing or blank is empty, what is wrong is a fault and empty."""

    __slots__ = ("dated", "nodes")

    def __init__(
        self,
        context: Context,
        pairs: Pairs,
        part: Part[object] | None,
        event: str = "",
        dated: Context | None = None,
    ) -> None:
        """Take a mapping, in which the keys of its part are allowed, or any.

        `event` is the event it is part of; `dated` reads its own date unless it names a calendar, if not `context`.
        """
        super().__init__(context, pairs, part, event)
        self.nodes: dict[str, Node] = {}
        keys = None if part is None else part.by_name
        for key, node in pairs.pairs:
            name = key.text
            if keys is not None and name not in keys and name[:2] != "x-":
                self.unknown(key, keys)
            elif name not in self.nodes and (node.start != node.end or name[:2] == "x-"):
                self.nodes[name] = node
        self.dated = dated or context
        named = self.nodes.get("calendar")
        if named is not None and part is not None and part.dated:
            self.dated = context.of_calendar(named.text.strip() if isinstance(named, Scalar) else "?")

    def names(self) -> Iterable[str]:
        """Return the names of the keys that are there."""
        return self.nodes

    def value(self, key: Key) -> object:
        """Return the value of a key as what it holds, None if there is none."""
        holds, name = key.holds, key.name
        match holds:
            case Value():
                return READERS[holds](self, name)
            case Degrees(most):
                return self.number(name, most)
            case Choice(words, several=several):
                return self.choices(name, words) if several else self.choice(name, words)
            case Several(part):
                return tuple(self._parts(name, part))
            case Part():
                return self._part(self.nodes[name], name, holds)
            case Named():
                raise AssertionError("named mappings are more than one value")
        assert_never(holds)

    def text(self, key: str) -> str:
        """Return a text."""
        node = self.nodes.get(key)
        return "" if node is None else self._text(node, key)

    def _text(self, node: Node, key: str) -> str:
        if type(node) is Scalar:
            return meant(node, self.context.faults.text.content) if node.style in BLOCK_STYLES else node.text
        self.wrong(node, f"`{key}` is a text")
        return ""

    def line(self, key: str) -> str:
        """Return a text of one line."""
        node = self.nodes.get(key)
        return "" if node is None else self._line(node, key)

    def _line(self, node: Node, key: str) -> str:
        text = self._text(node, key)
        if "\n" in text and "\n" in (text := text.rstrip("\n")):
            self.wrong(node, f"`{key}` is one line")
            return text.replace("\n", " ")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is an error that is understood."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            self.wrong(node, f"`{key}` is a list", f"[{node.text}]")
            return (node.text,)
        if isinstance(node, Pairs):
            self.wrong(node, f"`{key}` is a list of texts")
            return ()
        return tuple(self._item(key, item) for item in self.entries(key, node))

    def entries(self, key: str, node: Items) -> list[Node]:
        """Return the entries of a list, unless there are too many."""
        if len(node.items) <= LONGEST_LIST:
            return node.items
        message = f"a list of {len(node.items):,}; {LONGEST_LIST:,} are allowed under `{key}`"
        self.fault(Fault(node.start, node.start + 1, "too-long", message))
        return []

    def choice(self, key: str, words: type[Word]) -> Word | None:
        """Return one of a few words."""
        text = self.text(key).rstrip("\n")
        return self._word(self.nodes[key], text, words) if text else None

    def choices(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        """Return several of a few words."""
        node = self.nodes.get(key)
        items = node.items if isinstance(node, Items) else [node] if node else []
        found = [self._word(item, self._item(key, item), words) for item in items]
        return tuple(word for word in found if word is not None)

    def _word(self, node: Node, text: str, words: type[Word]) -> Word | None:
        if text in [*words]:
            return words(text)
        if isinstance(node, Scalar):
            other = next((each for each in (Status, Verification) if text in [*each]), None)
            elsewhere = f"`{other.__name__.lower()}: {text}`" if other and other is not words else ""
            hint = elsewhere or did_you_mean(text, [word.value for word in words])
            self.bad(node, f"`{text[:60]}` is no {words.__name__.lower()}", hint)
        return None

    def number(self, key: str, most: float = float("inf")) -> float | None:
        """Return a number, at most so far from zero."""
        text = self.text(key).strip()
        if not text:
            return None
        if NUMBER.fullmatch(text) and len(text) < 100 and abs(float(text)) <= most:
            return float(text)
        limits = f" between {-most:g} and {most:g}" if most < float("inf") else ""
        self.bad(self.nodes[key], f"`{key}` is a number{limits}, not `{text[:60]}`")
        return None

    def whole(self, key: str) -> int | None:
        """Return a whole number."""
        number = self.number(key)
        if number is not None and number != int(number):
            self.bad(self.nodes[key], f"`{key}` is a whole number")
        return None if number is None else int(number)

    def digest(self, key: str) -> str:
        """Return a text of one line in small letters."""
        return self.line(key).strip().lower()

    def truth(self, key: str) -> bool:
        """Return yes or no."""
        text = self.text(key).rstrip("\n")
        if text and text.lower() not in TRUTH:
            self.bad(self.nodes[key], f"`{key}` is true or false, not `{text[:60]}`")
        return TRUTH.get(text.lower(), False)

    def date_text(self, key: str) -> str:
        """Return a date as it is written: `[..]` and `{..}` are dates, not lists."""
        node = self.nodes.get(key)
        if node is None:
            return ""
        if isinstance(node, Scalar):
            return node.text.strip()
        if node.flow:
            return self.context.faults.text.content[node.start : node.end]
        self.wrong(node, f"`{key}` is a date")
        return ""

    def date(self, key: str) -> When | None:
        """Return a date; one that cannot be read is a fault that points at the part that is wrong."""
        if key not in self.nodes:
            return None
        text = self.date_text(key)
        if not text:
            return None
        context = self.dated if self.part is not None and self.part.dated == key else self.context
        when = context.when(text)
        if not isinstance(when, DateError):
            return when
        self.bad_date(self.nodes[key], when)
        return None

    def day(self, key: str) -> int | None:
        """Return the day number of a date that is one day."""
        when = self.date(key)
        if when is None:
            return None
        if when.earliest_day is None or when.earliest_day != when.latest_day:
            self.bad(self.nodes[key], f"`{key}` is one day, not `{when.text}`", "write year, month and day")
            return None
        return when.earliest_day

    def calendar(self, key: str) -> str:
        """Return the name of a calendar."""
        name = self.line(key).strip()
        if name and dating_calendar(name) is None:
            fault = f"there is no calendar `{name[:60]}`", calendar_meant(name)
            self.fault(Fault(self.nodes[key].start, self.nodes[key].end, "unknown-calendar", *fault))
            return ""
        return name

    def mapping(self, key: str) -> Pairs | None:
        """Return a mapping."""
        node = self.nodes.get(key)
        if node is None or isinstance(node, Pairs):
            return node
        self.wrong(node, f"`{key}` is a mapping")
        return None

    def extras(self, part: Part[object]) -> Mapping[str, Plain]:
        """Return the user's own keys."""
        own = self.nodes.keys() - part.by_name.keys()
        return {key: plain(node) for key, node in self.nodes.items() if key in own} if own else {}

    def _part(self, node: Node, key: str, part: Part[T]) -> T | None:
        """Return what a mapping below describes, or the single value that replaces it."""
        if isinstance(node, Scalar) and part.bare:
            return part.make({part.bare: self._line(node, key)})
        if not isinstance(node, Pairs):
            self.wrong(node, f"{part.owner} is a mapping" + (f", or its `{part.bare}` alone" if part.bare else ""))
            return None
        below = NodeValues(self.context, node, part, self.event, self.dated)
        for name in part.lacking(below.nodes):
            below.missing(name)
        return built(part, below)

    def _parts(self, key: str, part: Part[T]) -> Iterator[T]:
        """Return what each mapping of a list describes."""
        node = self.nodes[key]
        if not isinstance(node, Items):
            self.wrong(node, f"`{key}` is a list", "begin each entry with `- `")
        for item in self.entries(key, node) if isinstance(node, Items) else [node]:
            made = self._part(item, key, part)
            if made is not None:
                yield made

    def _item(self, key: str, node: Node) -> str:
        if isinstance(node, Scalar):
            return meant(node, self.context.faults.text.content)
        self.wrong(node, f"`{key}` is a list of texts")
        return ""


READERS: Mapping[Value, Callable[[NodeValues, str], object]] = {
    Value.LINE: NodeValues.line,
    Value.DIGEST: NodeValues.digest,
    Value.TEXT: NodeValues.text,
    Value.TEXTS: NodeValues.texts,
    Value.TITLE: NodeValues.line,
    Value.DATE: NodeValues.date,
    Value.DAY: NodeValues.day,
    Value.NUMBER: NodeValues.number,
    Value.WHOLE: NodeValues.whole,
    Value.TRUTH: NodeValues.truth,
    Value.CALENDAR: NodeValues.calendar,
}
"""How each kind of value is read; a title in several languages is read where an event is."""
