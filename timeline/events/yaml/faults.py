"""Faults found in a text, collected as problems, and capped so that no file can drown its reader."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from timeline.events.yaml.text import Text
from timeline.problems import Level, Problem

MOST = 500
HOPELESS = 50_000
"""The most faults that are counted; after them the rest of a file is not read."""

UNPARSED = frozenset(
    {
        "alias",
        "anchor",
        "conflict",
        "control-character",
        "directive",
        "duplicate-key",
        "encoding",
        "front-matter",
        "line-break",
        "merge-key",
        "second-document",
        "syntax",
        "tab-indentation",
        "tag",
        "too-deep",
        "too-long",
        "too-many-faults",
    }
)
"""The codes of faults of a text as a whole: after one of them, events of the file may be missing."""


class Fault(NamedTuple):
    """A fault between two offsets of a text."""

    start: int
    end: int
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR


class Refused(Exception):  # noqa: N818 - it says that a text is refused, not that the program failed
    """A text cannot be read past a fault; caught by the reader, never seen by users."""

    def __init__(self, fault: Fault, found: list[Fault] | None = None) -> None:
        """Keep the fault, and those that were found before it."""
        super().__init__(fault.message)
        self.fault = fault
        self.found = found or []


class GivenUp(Exception):  # noqa: N818 - it says that a text is not read on, not that the program failed
    """A text has so many errors that it is not read on; caught by the reader, never seen by users."""

    def __init__(self, start: int) -> None:
        """Keep the fault that says so, at the place where reading ends."""
        message = f"more than {HOPELESS:,} faults are above: the rest of this file is not read"
        super().__init__(message)
        self.fault = Fault(start, start + 1, "too-many-faults", message, "mend the first ones")


class Faults:
    """The problems of one text so far; after `MOST` of one code the rest is only counted.

    `hidden` counts the faults that were found but not kept.
    """

    def __init__(self, text: Text) -> None:
        """Begin with none."""
        self.text = text
        self.seen: Counter[str] = Counter()
        self.found: list[Problem] = []
        self.hidden = 0

    def add(self, fault: Fault, event: str = "") -> None:
        """Keep a fault, unless there are many like it."""
        self.seen[fault.code] += 1
        if self.seen[fault.code] <= MOST:
            self.found.append(self._problem(fault, event))
        else:
            self.hidden += 1

    def extend(self, code: str, matches: Iterator[re.Match[str]], fault: Callable[[re.Match[str]], Fault]) -> None:
        """Keep the fault of each match; after the first `MOST` they are only counted."""
        for match in islice(matches, max(0, MOST - self.seen[code])):
            self.add(fault(match))
        if more := sum(1 for _ in matches):
            self.seen[code] += more

    def absorb(self, other: "Faults") -> None:
        """Add the faults that were found in the same text elsewhere."""
        self.found += other.found
        self.seen += other.seen
        self.hidden += other.hidden

    def is_full(self, code: str) -> bool:
        """Return whether there are many faults of a code already; count one more if so."""
        if self.seen[code] < MOST:
            return False
        self.seen[code] += 1
        self.hidden += 1
        return True

    def give_up(self, start: int) -> None:
        """Raise GivenUp at an offset if there are so many errors that the rest need not be read."""
        if self.hidden > HOPELESS:
            raise GivenUp(start)

    def problems(self) -> list[Problem]:
        """Return the problems in the order of the text; a kind that was cut short says how many there were."""
        return sorted([*self.found, *self._cut_short()], key=lambda problem: problem.place[:3])

    def _problem(self, fault: Fault, event: str) -> Problem:
        start, end, code, message, hint, level = fault
        place = self.text.place(start, end)
        return Problem(place=place, code=code, message=message, hint=hint, level=level, event=event)

    def _cut_short(self) -> list[Problem]:
        last = {problem.code: problem for problem in self.found}
        return [
            Problem(place=last[code].place, code=code, message=f"and {count - MOST:,} more", level=last[code].level)
            for code, count in self.seen.items()
            if count > MOST
        ]
