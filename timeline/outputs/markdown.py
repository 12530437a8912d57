"""Markdown: a chronology by dates, each event's sources as footnotes."""

import re
from collections.abc import Iterator

from timeline.events.model import Timeline
from timeline.outputs.chronology import Entry, Note, chronology
from timeline.outputs.format import Options, Written

SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!$^])")
LEADING = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-+=:])", re.MULTILINE)
HTML = re.compile(r"<(?!https?://[^\s<>]*>|mailto:[^\s<>]*>)")


def write(timeline: Timeline, options: Options) -> Written:
    """Write a document; text is escaped, descriptions stay Markdown in which HTML is text."""
    found = chronology(timeline, options.day)
    blocks = [f"# {escaped(found.title)}"]
    for heading in found.headings:
        blocks += [f"## {escaped(heading.date)}", *(_entry(entry) for entry in heading.entries)]
    blocks += ["\n".join(_footnote(note) for note in found.notes)]
    return Written(content="\n\n".join(block for block in blocks if block) + "\n")


def escaped(text: str) -> str:
    """Escape what Markdown reads as marks."""
    line = " ".join(text.split())
    return LEADING.sub(_led, SIGNS.sub(r"\\\1", line))


def _led(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[1]}{found[2]}\\{found[3]}"
    return f"{found[4]}\\{found[5]}"


def _entry(entry: Entry) -> str:
    event = entry.event
    remark = f" *({escaped(entry.remark)})*" if entry.remark else ""
    place = f", {escaped(event.place.name)}" if event.place and event.place.name else ""
    notes = "".join(f"[^{note.number}]" for note in entry.notes)
    lines = [f"- **{escaped(event.title)}**{place}{remark}{notes}", *_indented(event.description)]
    return "\n".join(lines)


def _indented(description: str) -> Iterator[str]:
    if description:
        yield ""
        for line in HTML.sub("\\<", description).split("\n"):
            yield f"  {line}" if line.strip() else ""


def _footnote(note: Note) -> str:
    said = f" \N{LEFT DOUBLE QUOTATION MARK}{escaped(note.quote)}\N{RIGHT DOUBLE QUOTATION MARK}" if note.quote else ""
    links = [f"<{note.url}>"] if note.url else []
    links += [f"archived: <{note.archived}>"] if note.archived else []
    text = ", ".join([*(escaped(part) for part in note.parts), *links])
    return f"[^{note.number}]: {text}.{said}"
