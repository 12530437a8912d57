"""A command as it is called: what it takes, and what was typed."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

HELP = frozenset({"-h", "--help"})


class Offered(Protocol):
    """A parameter, by the options that it is given with, or by its own name."""

    @property
    def name(self) -> str | None:
        """What it is called in the function."""
        ...  # pragma: no cover

    @property
    def opts(self) -> Sequence[str]:
        """The options, or the name of an argument."""
        ...  # pragma: no cover

    @property
    def secondary_opts(self) -> Sequence[str]:
        """The options that say no."""
        ...  # pragma: no cover


class Called(NamedTuple):
    """A command as it is called: its name, what it takes, and what was typed."""

    command: str
    parameters: Sequence[Offered]
    typed: Sequence[str]

    @property
    def own(self) -> frozenset[str]:
        """The options of the command, and the names of its arguments."""
        names = (name for each in self.parameters for name in (*each.opts, *each.secondary_opts))
        return HELP.union(names)

    @property
    def with_value(self) -> frozenset[str]:
        """The options that take the next word as their value."""
        taking = (each for each in self.parameters if not getattr(each, "is_flag", True))
        return frozenset(name for each in taking for name in each.opts)
