r"""The lines of a Markwhen document: its header, and its entries under their sections.

document = [ "---" header "---" | header ] { heading | open | close | comment | entry }
header   = { key ":" value | "#" tag ":" color }       (up to the first entry or heading)
heading  = "#" { "#" } title                            (as deep as there are signs)
open     = ("section" | "group") title                  close = "endSection" | "endGroup"
entry    = date part [ "every" recurrence ] ":" text { property } { line }
property = key ":" value                                (right below the entry, nested by indentation)
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.records.json_values import NoValueError, json_value

HEADING = re.compile(r"(#{1,6})\s+(.*)")
OPEN = re.compile(r"\s*(?:section|group)(?:\s+(.*))?", re.IGNORECASE)
CLOSE = re.compile(r"\s*end(?:section|group)\s*", re.IGNORECASE)
PROPERTY = re.compile(r"(\s*)([\w.-]+)\s*:(?:\s+(.*?))?\s*")
DEEPEST = 20
MOST = 6
"""So many colons of a line are looked at."""
COLOR = re.compile(r"\s*#[\w-]+\s*:.*")
ITEM = re.compile(r"(\s*)-\s+(.*?)\s*")


class Line(NamedTuple):
    """A line and its number, from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event as written: its date part, what stands after the colon, the lines below, and its sections."""

    line: Line
    date: str
    recurrence: str
    text: str
    column: int
    below: list[Line] = field(default_factory=list)
    groups: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document taken apart; `strays` are lines that belong to nothing."""

    header: tuple[Line, ...]
    entries: tuple[Entry, ...]
    strays: tuple[Line, ...]
    comments: int


class Group(NamedTuple):
    """A section that is open: its depth, its title, its zone; `legacy` ones are closed by a word."""

    depth: int
    title: str
    legacy: bool = False
    zone: str = ""


def take_apart(text: str, is_date: Callable[[str], bool], is_spoiled: Callable[[str], bool]) -> Document:
    """Take a document apart; a text may be a date part, or one that is spoiled, which belongs to no entry."""
    lines = [Line(number, line.rstrip()) for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1)]
    taken = Taken(is_date, is_spoiled)
    header, body = _split(lines, taken.begins)
    for line in body:
        taken.take(line)
    return Document(
        header=tuple(header), entries=tuple(taken.entries), strays=tuple(taken.strays), comments=taken.comments
    )


@dataclass(slots=True)
class Taken:
    """What was taken from the lines of a document so far; `open` tells that lines belong to the last entry."""

    is_date: Callable[[str], bool]
    is_spoiled: Callable[[str], bool]
    entries: list[Entry] = field(default_factory=list)
    strays: list[Line] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    comments: int = 0
    open: bool = False

    def begins(self, line: Line) -> bool:
        """Return whether a line is an entry, or was meant as one."""
        return self._spoiled(line) or _entry(line, self.is_date, []) is not None

    def take(self, line: Line) -> None:
        """Take one line."""
        if line.text.lstrip().startswith("//"):
            self.comments += 1
        elif _regrouped(line.text, self.groups):
            self.open = False
        elif entry := _entry(line, self.is_date, self.groups):
            self.entries.append(entry)
            self.open = True
        elif self._spoiled(line):
            self.strays.append(line)
            self.open = False
        elif self.open:
            self.entries[-1].below.append(line)
        elif not self._sets_zone(line):
            self.strays.append(line)

    def _spoiled(self, line: Line) -> bool:
        return any(self.is_spoiled(head) for head in heads_of(line.text))

    def _sets_zone(self, line: Line) -> bool:
        """Give the open section a zone, where a line does so."""
        found = PROPERTY.fullmatch(line.text)
        if not self.groups or not found or found[2] != "timezone":
            return False
        self.groups[-1] = self.groups[-1]._replace(zone=found[3] or "")
        return True


def _split(lines: Sequence[Line], begins: Callable[[Line], bool]) -> tuple[list[Line], list[Line]]:
    """Part the header from the rest, which an entry or a section begins."""
    first = next((position for position, line in enumerate(lines) if line.text.strip()), 0)
    fences = [position for position, line in enumerate(lines) if line.text.strip() == "---"]
    if lines[first].text.strip() == "---" and len(fences) > 1:
        return list(lines[first + 1 : fences[1]]), list(lines[fences[1] + 1 :])
    for position, line in enumerate(lines):
        if HEADING.fullmatch(line.text) or OPEN.fullmatch(line.text) or begins(line):
            return list(lines[:position]), list(lines[position:])
    return list(lines), []


def _regrouped(text: str, groups: list[Group]) -> bool:
    """Open or close sections where a line does so."""
    if heading := HEADING.fullmatch(text):
        depth = len(heading[1])
        groups[:] = [group for group in groups if not group.legacy and group.depth < depth]
        groups.append(Group(depth, heading[2]))
    elif CLOSE.fullmatch(text):
        del groups[max((n for n, group in enumerate(groups) if group.legacy), default=len(groups)) :]
    elif opened := OPEN.fullmatch(text):
        groups.append(Group(len(groups) + 1, opened[1] or "", legacy=True))
    else:
        return False
    return True


def _entry(line: Line, is_date: Callable[[str], bool], groups: Sequence[Group]) -> Entry | None:
    """Read an entry's first line: its date part is the longest that is one."""
    for head in heads_of(line.text):
        date, _, recurrence = head.partition(" every ")
        if is_date(date.strip()):
            zones = [group.zone for group in groups if group.zone]
            return Entry(
                line=line,
                date=date.strip(),
                recurrence=recurrence.strip(),
                text=line.text[len(head) + 1 :].strip(),
                column=len(line.text) - len(line.text.lstrip()) + 1,
                groups=tuple(group.title for group in groups),
                zone=zones[-1] if zones else "",
            )
    return None


def heads_of(text: str) -> Iterator[str]:
    """Return what stands before the first colons of a line, the longest first."""
    colons = [match.start() for match, _ in zip(re.finditer(":", text), range(MOST), strict=False)]
    return (text[:colon] for colon in reversed(colons))


def unread(header: Sequence[Line]) -> list[Line]:
    """Return the lines of a header that are neither keys nor stand below one."""
    return [
        line
        for line in header
        if line.text.strip() not in ("", "---")
        and not line.text.lstrip().startswith("//")
        and not any(form.fullmatch(line.text) for form in (PROPERTY, ITEM, COLOR))
    ]


def properties(lines: Sequence[Line]) -> tuple[dict[str, object], list[Line]]:
    """Part the properties right below an entry from the text below them."""
    count = 0
    for line in lines:
        if not (PROPERTY.fullmatch(line.text) or (count and line.text.startswith(" ") and ITEM.fullmatch(line.text))):
            break
        count += 1
    return nested(lines[:count]), list(lines[count:])


def nested(lines: Sequence[Line], levels: int = DEEPEST) -> dict[str, object]:
    """Read keys and values, nested by indentation; texts stay texts, JSON in brackets is read.

    What is nested more than `levels` deep is one text.
    """
    found: dict[str, object] = {}
    for key, value, deeper in _pairs(lines):
        items = [item[2] for line in deeper if (item := ITEM.fullmatch(line.text))]
        found[key] = _value(value) if value or not deeper else items or _below(deeper, levels - 1)
    return found


def _below(lines: Sequence[Line], levels: int) -> object:
    return nested(lines, levels) if levels else "\n".join(line.text.strip() for line in lines)


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[str, str, list[Line]]]:
    heads = [(position, match) for position, line in enumerate(lines) if (match := PROPERTY.fullmatch(line.text))]
    if not heads:
        return
    least = min(len(match[1]) for _, match in heads)
    tops = [(position, match) for position, match in heads if len(match[1]) == least]
    ends = [position for position, _ in tops[1:]] + [len(lines)]
    for (position, match), end in zip(tops, ends, strict=True):
        yield match[2], match[3] or "", list(lines[position + 1 : end])


def _value(text: str) -> object:
    if text[:1] in ("[", "{", '"'):
        try:
            return json_value(text)
        except NoValueError:
            return text
    return text
