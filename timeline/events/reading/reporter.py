"""What is wrong with the values of one mapping, reported with its place."""

from collections.abc import Mapping

from timeline.dates import DateError
from timeline.events.key_forms import Key, Part
from timeline.events.reading.context import Context
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Node, Pairs, Scalar

OWN_CODES = ("no-such-time", "ambiguous-time", "never-was")


class Reporter:
    """A mapping with what messages call it, and the id of the event that it is part of."""

    __slots__ = ("context", "event", "pairs", "part")

    def __init__(self, context: Context, pairs: Pairs, part: Part[object] | None, event: str) -> None:
        """Take the mapping."""
        self.context = context
        self.pairs = pairs
        self.part = part
        self.event = event

    def missing(self, key: str, hint: str = "") -> None:
        """Say that a key is missing."""
        if not self.context.faults.is_full("missing-key"):
            start = self.pairs.start
            self.fault(Fault(start, start + 1, "missing-key", f"{self._owner} without `{key}`", hint))

    def wrong(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a value is of another kind than its key wants."""
        if not self.context.faults.is_full("wrong-kind"):
            self.fault(Fault(node.start, node.end, "wrong-kind", message, hint))

    def bad(self, node: Node, message: str, hint: str = "") -> None:
        """Say that a value is of the right kind, yet not allowed."""
        self.fault(Fault(node.start, node.end, "bad-value", message, hint))

    @property
    def _owner(self) -> str:
        return self.part.owner if self.part else "this"

    def unknown(self, key: Scalar, keys: Mapping[str, Key]) -> None:
        """Report that a key is unknown."""
        if self.context.faults.is_full("unknown-key"):
            return
        from timeline.events.key_names import key_meant

        message = f"{self._owner} has no key `{key.text[:60]}`"
        hint = key_meant(self._owner, key.text) or did_you_mean(key.text, keys) or "your own keys begin with `x-`"
        self.fault(Fault(key.start, key.end, "unknown-key", message, hint))

    def bad_date(self, node: Node, error: DateError) -> None:
        """Say what is wrong with a date, at the part that is."""
        start, end = node.start, node.end
        if isinstance(node, Scalar) and node.style in {"'", '"'}:
            start, end = start + 1, end - 1
        if not isinstance(node, Scalar) or end - start == len(error.text):
            start += min(error.column - 1, end - start - 1)
        code = error.code if error.code in OWN_CODES else "bad-date"
        self.fault(Fault(start, end, code, error.message, error.hint))

    def fault(self, fault: Fault) -> None:
        """Add a fault."""
        self.context.faults.add(fault, self.event)
