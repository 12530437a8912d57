"""The values of one mapping, each read as the kind that its key wants."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar, assert_never

from timeline.dates import UNKNOWN, DateError, Dating, When, parse_date
from timeline.dates.calendars import NAMES, dating_calendar
from timeline.dates.reading import read as read_bluntly
from timeline.events.keys import Choice, Degrees, Key, Named, Part, Several, Value
from timeline.events.reading.building import built
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.faults import MOST, Fault, Faults
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, plain
from timeline.events.yaml.scalars import BLOCK_STYLES, meant

OWN_CODES = ("no-such-time", "ambiguous-time", "never-was")
LONGEST_LIST = 10_000
NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?")
TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)


class Context:
    """What reading the values of one file needs: where faults go, how dates are read."""

    def __init__(self, faults: Faults, dating: Dating, language: str = "en") -> None:
        """Begin; dates that occur often are read once."""
        self.faults = faults
        self.dating = dating
        self.language = language
        self.is_blind = False
        self._whens: dict[str, When | DateError] = {}
        self._others: dict[str, Context] = {}

    def of_calendar(self, name: str) -> "Context":
        """Return what reads dates of a calendar, by the name that a file gives it; of an unknown one it reads none."""
        found = self._others.get(name)
        if found is None:
            calendar = dating_calendar(name)
            found = Context(self.faults, replace(self.dating, calendar=calendar or ""), self.language)
            found.is_blind = calendar is None
            self._others[name] = found
        return found

    def when(self, text: str) -> When | DateError:
        """Read a date, or give why it cannot be read."""
        known = self._whens.get(text)
        if known is None:
            known = self._whens[text] = self._parsed(text)
        return known

    def _parsed(self, text: str) -> When | DateError:
        """Read a date; where hundreds were wrong already, without looking for what may have been meant."""
        if self.is_blind:
            return UNKNOWN
        read = parse_date if self.faults.seen["bad-date"] < MOST else read_bluntly
        try:
            return read(text, self.dating)
        except DateError as error:
            error.__context__ = None
            return error.with_traceback(None)


class Fields:
    """The fields of one mapping: what is missing or blank is empty, what is wrong is a fault and empty."""

    __slots__ = ("context", "dated", "event", "nodes", "pairs", "part")

    def __init__(
        self,
        context: Context,
        pairs: Pairs,
        part: Part[object] | None,
        event: str = "",
        dated: Context | None = None,
    ) -> None:
        """Take a mapping, in which the keys of its part may stand, or any.

        `event` is the event it is part of; `dated` reads its own date unless it names a calendar, if not `context`.
        """
        self.context = context
        self.pairs = pairs
        self.part = part
        self.event = event
        self.nodes: dict[str, Node] = {}
        keys = None if part is None else part.by_name
        for key, node in pairs.pairs:
            name = key.text
            if keys is not None and name not in keys and name[:2] != "x-":
                self._unknown(key, keys)
            elif name not in self.nodes and (node.start != node.end or name[:2] == "x-"):
                self.nodes[name] = node
        self.dated = dated or context
        if "calendar" in self.nodes and part is not None and part.dated:
            self.dated = context.of_calendar(self.line("calendar"))

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
        """Return a list of texts; one text alone is a fault that is understood."""
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
        self._fault(Fault(node.start, node.start + 1, "too-long", message))
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
            self.bad(
                node,
                f"`{text[:60]}` is no {words.__name__.lower()}",
                did_you_mean(text, [word.value for word in words]),
            )
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
        self._bad_date(self.nodes[key], when)
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
        name = self.line(key)
        if name and dating_calendar(name) is None:
            fault = f"there is no calendar `{name[:60]}`", did_you_mean(name, NAMES)
            self._fault(Fault(self.nodes[key].start, self.nodes[key].end, "unknown-calendar", *fault))
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
        return {key: plain(node) for key, node in self.nodes.items() if key[:2] == "x-" and key not in part.by_name}

    def _part(self, node: Node, key: str, part: Part[T]) -> T | None:
        """Return what a mapping below describes, or the one value that stands for it."""
        if isinstance(node, Scalar) and part.bare:
            return part.make({part.bare: self._line(node, key)})
        if not isinstance(node, Pairs):
            self.wrong(node, f"{part.owner} is a mapping" + (f", or its `{part.bare}` alone" if part.bare else ""))
            return None
        below = Fields(self.context, node, part, self.event, self.dated)
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

    def missing(self, key: str, hint: str = "") -> None:
        """Say that a key is missing."""
        if not self.context.faults.is_full("missing-key"):
            start = self.pairs.start
            self._fault(Fault(start, start + 1, "missing-key", f"{self._owner} without `{key}`", hint))

    def wrong(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a value is of another kind than its key wants."""
        if not self.context.faults.is_full("wrong-kind"):
            self._fault(Fault(node.start, node.end, "wrong-kind", message, hint))

    def bad(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a value is of the right kind, yet not allowed."""
        self._fault(Fault(node.start, node.end, "bad-value", message, hint))

    @property
    def _owner(self) -> str:
        return self.part.owner if self.part else "this"

    def _item(self, key: str, node: Node) -> str:
        if isinstance(node, Scalar):
            return meant(node, self.context.faults.text.content)
        self.wrong(node, f"`{key}` is a list of texts")
        return ""

    def _unknown(self, key: Scalar, keys: Mapping[str, Key]) -> None:
        if self.context.faults.is_full("unknown-key"):
            return
        message = f"{self._owner} has no key `{key.text[:60]}`"
        hint = did_you_mean(key.text, keys) or "your own keys begin with `x-`"
        self._fault(Fault(key.start, key.end, "unknown-key", message, hint))

    def _bad_date(self, node: Node, error: DateError) -> None:
        start, end = node.start, node.end
        if isinstance(node, Scalar) and node.style in {"'", '"'}:
            start, end = start + 1, end - 1
        if not isinstance(node, Scalar) or end - start == len(error.text):
            start += min(error.column - 1, end - start - 1)
        code = error.code if error.code in OWN_CODES else "bad-date"
        self._fault(Fault(start, end, code, error.message, error.hint))

    def _fault(self, fault: Fault) -> None:
        self.context.faults.add(fault, self.event)


READERS: Mapping[Value, Callable[[Fields, str], object]] = {
    Value.LINE: Fields.line,
    Value.DIGEST: Fields.digest,
    Value.TEXT: Fields.text,
    Value.TEXTS: Fields.texts,
    Value.TITLE: Fields.line,
    Value.DATE: Fields.date,
    Value.DAY: Fields.day,
    Value.NUMBER: Fields.number,
    Value.WHOLE: Fields.whole,
    Value.TRUTH: Fields.truth,
    Value.CALENDAR: Fields.calendar,
}
"""How each kind of value is read; a title in several languages is read by who reads an event."""
