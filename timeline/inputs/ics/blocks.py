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

from timeline.problems import Place, Problem, TimelineError
from timeline.records.carrying import Restored

ZONE, WHY = "X-WR-TIMEZONE", "X-TIMELINE-WHY"
FOLD = re.compile(r"\r?\n[ \t]")
NEWLINE = re.compile(r"\r?\n")
TIMEZONE_ID = re.compile(r"TZID[^:]*:(.*)", re.IGNORECASE)
CUT_CHARACTER = re.compile(rb"([\xc2-\xf4][\x80-\xbf]*)(\r?\n[ \t])([\x80-\xbf]+)")
"""A line that is folded inside a character, as programs do that count bytes."""


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
    """What stands in a file: events, time zones by id, how many components of other kinds, and its own properties.

    `zone` is what it says of times without one (X-WR-TIMEZONE).
    """

    events: tuple[Block, ...]
    zones: Mapping[str, str]
    others: Mapping[str, int]
    properties: tuple[str, ...]
    zone: str = ""


class ReadBlock(NamedTuple):
    """What is wrong with a block, the dates that it stands for, and its other fields; no date where it is refused."""

    problems: list[Problem]
    dates: list[str]
    carried: Restored


def mended(content: bytes) -> bytes:
    """Return a calendar whose lines are folded between characters."""
    return CUT_CHARACTER.sub(rb"\1\3\2", content)


def plain_text(value: str) -> str:
    """Return a value without quotes and escapes."""
    return re.sub(r"\\([,;\\])", r"\1", value.strip()).strip('"').strip()


def escaped(text: str) -> str:
    """Return a text as the value of a property."""
    return re.sub(r"([,;\\])", r"\\\1", " ".join(text.split()))


def take_apart(text: str, file: str) -> Calendar:
    """Take a calendar apart; raises where there is none."""
    lines = list(logical_lines(text))
    components = list(_components(lines, file))
    if not components and not any(line.text.upper().startswith("BEGIN:") for line in lines):
        raise TimelineError(f"{file}: this is no calendar: no line is BEGIN:VCALENDAR", status=3)
    zones = {}
    for name, block in components:
        found = next((match for line in block.lines if (match := TIMEZONE_ID.fullmatch(line.text))), None)
        if name == "VTIMEZONE" and found:
            zones[plain_text(found[1])] = block.text
    others = Counter(name for name, _ in components if name not in ("VEVENT", "VTIMEZONE"))
    return Calendar(
        events=tuple(block for name, block in components if name == "VEVENT"),
        zones=zones,
        others=dict(sorted(others.items())),
        properties=tuple(name for name in _properties(lines) if name.upper() != ZONE),
        zone=next(
            (plain_text(line.text.partition(":")[2]) for line in lines if line.text.upper().startswith(ZONE)), ""
        ),
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
