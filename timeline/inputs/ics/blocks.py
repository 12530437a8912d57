r"""The lines of a calendar to its events, each a text of its own with its place.

    line      = physical line { CRLF ( " " | tab ) physical line }     (folded lines are one)
    component = "BEGIN:" name line { line | component } "END:" name

An event that is never closed ends where the next begins or the calendar ends, and is told as such.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.problems import Place

FOLD = re.compile(r"\r?\n[ \t]")
NEWLINE = re.compile(r"\r?\n")
TIMEZONE_ID = re.compile(r"TZID=\"?([^;:\"\n]+)\"?[;:]|^TZID:(.*)$", re.IGNORECASE | re.MULTILINE)


class Line(NamedTuple):
    """A logical line and the number of its first physical one, from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One VEVENT: its lines from BEGIN to END, and whether it was closed."""

    lines: tuple[Line, ...]
    file: str
    closed: bool = True

    @property
    def text(self) -> str:
        """The component as a text."""
        end = [] if self.closed else ["END:VEVENT"]
        return "\r\n".join([*(line.text for line in self.lines), *end])

    def place(self, *path: str | int) -> Place:
        """Return the place of a property, else of the component."""
        for line in self.lines:
            if path and re.match(rf"{re.escape(str(path[0]))}[:;]", line.text, re.IGNORECASE):
                return Place(self.file, line.number)
        return Place(self.file, self.lines[0].number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What stands in a file: events, time zones by id, how many components of other kinds, and its own properties."""

    events: tuple[Block, ...]
    zones: Mapping[str, str]
    others: Mapping[str, int]
    properties: tuple[str, ...]


def take_apart(text: str, file: str) -> Calendar:
    """Take a calendar apart."""
    lines = list(logical_lines(text))
    components = list(_components(lines, file))
    zones = {}
    for name, block in components:
        if name == "VTIMEZONE" and (found := TIMEZONE_ID.search("\n".join(line.text for line in block.lines))):
            zones[(found[1] or found[2]).strip()] = block.text
    others = Counter(name for name, _ in components if name not in ("VEVENT", "VTIMEZONE"))
    return Calendar(
        events=tuple(block for name, block in components if name == "VEVENT"),
        zones=zones,
        others=dict(sorted(others.items())),
        properties=_properties(lines),
    )


def logical_lines(text: str) -> Iterator[Line]:
    """Unfold lines; each keeps the number of its first part."""
    number = 1
    for line in NEWLINE.split(FOLD.sub("\0", text)):
        if line.strip("\0 \t"):
            yield Line(number, line.replace("\0", ""))
        number += 1 + line.count("\0")


def _components(lines: list[Line], file: str) -> Iterator[tuple[str, Block]]:
    """Return the components right below a calendar, and events wherever they begin."""
    name, collected, depth = "", list[Line](), 0
    for line in lines:
        word, _, kind = line.text.strip().upper().partition(":")
        if word == "BEGIN" and (not name or kind == "VEVENT") and kind != "VCALENDAR":
            if name:
                yield name, Block(lines=tuple(collected), file=file, closed=False)
            name, collected, depth = kind, [], 0
        elif word == "END" and kind == "VCALENDAR" and name:
            yield name, Block(lines=tuple(collected), file=file, closed=False)
            name = ""
        if name:
            collected.append(line)
            depth += (word == "BEGIN") - (word == "END")
            if word == "END" and depth == 0:
                yield name, Block(lines=tuple(collected), file=file)
                name = ""
    if name:
        yield name, Block(lines=tuple(collected), file=file, closed=False)


def _properties(lines: list[Line]) -> tuple[str, ...]:
    """Name the properties of the calendar itself."""
    names, inside = [], 0
    for line in lines:
        word, _, kind = line.text.strip().upper().partition(":")
        inside += (word == "BEGIN" and kind != "VCALENDAR") - (word == "END" and kind != "VCALENDAR")
        if inside <= 0 and word not in ("BEGIN", "END"):
            names.append(re.split("[:;]", line.text, maxsplit=1)[0])
    return tuple(dict.fromkeys(names))
