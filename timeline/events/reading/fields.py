"""The values of one mapping, each read as the kind that its key wants."""

import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from timeline.dates import DateError, Dating, When, parse_date
from timeline.dates.reading import read as read_bluntly
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.faults import MOST, Fault, Faults
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, is_empty, plain
from timeline.events.yaml.scalars import BLOCK_STYLES, meant

CLOCK_CODES = ("no-such-time", "ambiguous-time")
LONGEST_LIST = 10_000
NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?")
TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
Choice = TypeVar("Choice", bound=StrEnum)


class Context:
    """What reading the values of one file needs: where faults go, how dates are read."""

    def __init__(self, faults: Faults, dating: Dating, language: str = "en") -> None:
        """Begin; dates that occur often are read once."""
        self.faults = faults
        self.dating = dating
        self.language = language
        self._whens: dict[str, When | DateError] = {}

    def when(self, text: str) -> When | DateError:
        """Read a date, or give why it cannot be read."""
        known = self._whens.get(text)
        if known is None:
            known = self._whens[text] = self._parsed(text)
        return known

    def _parsed(self, text: str) -> When | DateError:
        """Read a date; where hundreds were wrong already, without looking for what may have been meant."""
        read = parse_date if self.faults.seen["bad-date"] < MOST else read_bluntly
        try:
            return read(text, self.dating)
        except DateError as error:
            error.__context__ = None
            return error.with_traceback(None)


class Fields:
    """The fields of one mapping: what is missing reads as empty, what is wrong is a fault and reads as empty."""

    __slots__ = ("context", "event", "nodes", "owner", "pairs")

    def __init__(self, context: Context, pairs: Pairs, allowed: Collection[str], owner: str, event: str = "") -> None:
        """Take a mapping; `owner` names it in messages ('an event'), `event` is the id of the event it is part of."""
        self.context = context
        self.pairs = pairs
        self.owner = owner
        self.event = event
        self.nodes: dict[str, Node] = {}
        for key, node in pairs.pairs:
            name = key.text
            if name not in allowed and name[:2] != "x-":
                self._unknown(key, allowed)
            elif name not in self.nodes:
                self.nodes[name] = node

    def text(self, key: str) -> str:
        """Return a text."""
        node = self.nodes.get(key)
        if node is None:
            return ""
        if type(node) is Scalar:
            return meant(node, self.context.faults.text.content) if node.style in BLOCK_STYLES else node.text
        self.wrong(node, f"`{key}` is a text")
        return ""

    def line(self, key: str) -> str:
        """Return a text of one line."""
        if key not in self.nodes:
            return ""
        text = self.text(key).rstrip("\n")
        if "\n" in text:
            self.wrong(self.nodes[key], f"`{key}` is one line")
            return text.replace("\n", " ")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a fault that is understood."""
        node = self.nodes.get(key)
        if node is None or is_empty(node):
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

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """Return one of a few words."""
        if key not in self.nodes:
            return None
        text = self.text(key).rstrip("\n")
        if not text:
            return None
        try:
            return choices(text)
        except ValueError:
            self.bad(
                self.nodes[key], f"`{text[:60]}` is no {key}", did_you_mean(text, [each.value for each in choices])
            )
            return None

    def number(self, key: str, lowest: float = float("-inf"), highest: float = float("inf")) -> float | None:
        """Return a number between two others."""
        if key not in self.nodes:
            return None
        text = self.text(key).strip()
        if not text:
            return None
        if NUMBER.fullmatch(text) and len(text) < 100 and lowest <= float(text) <= highest:
            return float(text)
        limits = f" between {lowest:g} and {highest:g}" if highest < float("inf") else ""
        self.bad(self.nodes[key], f"`{key}` is a number{limits}, not `{text[:60]}`")
        return None

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
        when = self.context.when(text)
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

    def mapping(self, key: str) -> Pairs | None:
        """Return a mapping."""
        node = self.nodes.get(key)
        if node is None or is_empty(node) or isinstance(node, Pairs):
            return node if isinstance(node, Pairs) else None
        self.wrong(node, f"`{key}` is a mapping")
        return None

    def extras(self) -> Mapping[str, Plain]:
        """Return the user's own keys."""
        return {key: plain(node) for key, node in self.nodes.items() if key[:2] == "x-"}

    def missing(self, key: str, hint: str = "") -> None:
        """Say that a key is missing."""
        if not self.context.faults.is_full("missing-key"):
            start = self.pairs.start
            self._fault(Fault(start, start + 1, "missing-key", f"{self.owner} without `{key}`", hint))

    def wrong(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a value is of another kind than its key wants."""
        if not self.context.faults.is_full("wrong-kind"):
            self._fault(Fault(node.start, node.end, "wrong-kind", message, hint))

    def bad(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a value is of the right kind, yet not allowed."""
        self._fault(Fault(node.start, node.end, "bad-value", message, hint))

    def _item(self, key: str, node: Node) -> str:
        if isinstance(node, Scalar):
            return meant(node, self.context.faults.text.content)
        self.wrong(node, f"`{key}` is a list of texts")
        return ""

    def _unknown(self, key: Scalar, allowed: Collection[str]) -> None:
        if self.context.faults.is_full("unknown-key"):
            return
        message = f"{self.owner} has no key `{key.text[:60]}`"
        hint = did_you_mean(key.text, allowed) or "your own keys begin with `x-`"
        self._fault(Fault(key.start, key.end, "unknown-key", message, hint))

    def _bad_date(self, node: Node, error: DateError) -> None:
        start, end = node.start, node.end
        if isinstance(node, Scalar) and node.style in {"'", '"'}:
            start, end = start + 1, end - 1
        if not isinstance(node, Scalar) or end - start == len(error.text):
            start += min(error.column - 1, end - start - 1)
        code = error.code if error.code in CLOCK_CODES else "bad-date"
        self._fault(Fault(start, end, code, error.message, error.hint))

    def _fault(self, fault: Fault) -> None:
        self.context.faults.add(fault, self.event)
