"""What a check finds; its place in the file is looked up only when it is shown."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from timeline.events.model import Event, Timeline
from timeline.problems import Level, Origin


class Finding(NamedTuple):
    """A fault of an event (or of another thing with an origin), and the path of the value that is at fault."""

    origin: Origin
    path: tuple[str | int, ...]
    message: str
    hint: str = ""
    event: Event | None = None


Rule: TypeAlias = Callable[[Timeline], Iterator[Finding]]


class Check(NamedTuple):
    """A rule with its level; its code is its name, its docstring its page in the manual."""

    rule: Rule
    level: Level = Level.ERROR

    @property
    def code(self) -> str:
        """The stable code: `ends_before_it_starts` is `ends-before-it-starts`."""
        return self.rule.__name__.replace("_", "-")

    @property
    def page(self) -> str:
        """What the manual says."""
        return " ".join((self.rule.__doc__ or "").split())


def at(event: Event, path: tuple[str | int, ...], message: str, hint: str = "") -> Finding:
    """Return a finding about an event."""
    return Finding(event.origin, path, message, hint, event)
