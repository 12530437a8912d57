"""The text of a file: decoded, with the line and column of each offset."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from timeline.events.yaml.nodes import Node
from timeline.problems import Place

LONGEST_EXCERPT = 400
STRETCH = 1 << 15


@dataclass(frozen=True, kw_only=True)
class Text:
    """What a file holds, without its byte order mark; offsets count characters."""

    name: str
    content: str
    bom: bool = False

    @cached_property
    def line_counts(self) -> Sequence[int]:
        """How many lines end before each stretch of the text: lines as editors count them, not as YAML does."""
        stretches = range(0, len(self.content), STRETCH)
        counts = (self.content.count("\n", start, start + STRETCH) for start in stretches)
        return list(accumulate(counts, initial=0))

    @cached_property
    def last_parsed(self) -> dict[tuple[int, int], Node | None]:
        """The span that was parsed again last, with its node: the next problem is likely in the same event."""
        return {}

    @cached_property
    def entries(self) -> dict[int, dict[str, Node]]:
        """The values of mappings by their keys, by where the mapping begins: those whose parts were looked for."""
        return {}

    def line_of(self, offset: int) -> int:
        """Return the number of the line, from 1, of an offset."""
        stretch = offset // STRETCH
        return self.line_counts[stretch] + self.content.count("\n", stretch * STRETCH, offset) + 1

    def line_start(self, offset: int) -> int:
        """Return the offset at which the line of `offset` begins."""
        return self.content.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Return the offset of the line feed that ends the line of `offset`, or the end of the text."""
        end = self.content.find("\n", offset)
        return len(self.content) if end < 0 else end

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of a span of characters; a span of several lines is marked on its first one."""
        first, last = self.line_start(start), self.line_end(start)
        line = self.content[first : min(last, first + LONGEST_EXCERPT)].rstrip("\r")
        stop = min(start + 1 if end is None else end, last)
        return Place(self.name, self.line_of(start), start - first + 1, max(1, stop - start), line)
