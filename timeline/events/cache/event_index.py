"""Where each event of a large text is, its id, and which events its dates name: proved by hashes of blocks."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from timeline.events.cache.cache_folder import Home
from timeline.events.yaml.text import Text

MOST_RELATED = 5_000
"""If the dates of more events depend on each other, all events are read."""


class Block(NamedTuple):
    """Some events: the first of them, its line, the hash of their text, how many errors of each kind reading them gave.

    The errors are None if these events were not read as they would be now.
    """

    first: int
    line: int
    digest: str
    errors: dict[str, int] | None = None


class _Indexed(NamedTuple):
    """What an index is made of."""

    column: int
    key: int
    cuts: list[int]
    ids: list[str]
    named: dict[int, list[str]]
    length: int
    header: str
    rest: str
    blocks: list[Block]
    context: str = ""
    snapshot: str = ""


class Index(_Indexed):
    """What is known of a text that was understood whole, without its byte order mark, and whose events are a list.

    An event begins at its cut, where the line of its dash begins, and ends at the next one; at the last cut the list
    ends; the line of their key begins at `key`. `named` has the ids that the dates of an event name, by its position.
    `context` is what decided how dates were read when the errors were counted; `snapshot` is the key of the text, this
    or an older one, whose events are stored.
    """

    def begin(self, part: int) -> int:
        """Return where a part that has a hash begins: the header (0), a block, the rest; where that ends, one after."""
        if 0 < part <= len(self.blocks):
            return self.cuts[self.blocks[part - 1].first]
        return (0, self.cuts[-1], self.length)[max(0, part - len(self.blocks))]

    @property
    def digests(self) -> list[str]:
        """The hashes of header, blocks and rest."""
        return [self.header, *(block.digest for block in self.blocks), self.rest]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The positions of the events, by their ids."""
        found: dict[str, list[int]] = {}
        for position, each in enumerate(self.ids):
            found.setdefault(each, []).append(position)
        return found

    def places_of(self, identity: str) -> list[int]:
        """Return the positions of the events that have an id."""
        return self.positions.get(identity, [])

    def span(self, position: int) -> tuple[int, int]:
        """Return where an event begins and ends, with what is between it and the next one."""
        return self.cuts[position], self.cuts[position + 1]


@dataclass(frozen=True, slots=True)
class Known:
    """A text whose events are known, and where that is kept."""

    text: Text
    index: Index
    home: Home
