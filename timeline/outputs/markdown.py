"""Markdown: a chronology by dates, each event's sources as footnotes."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.events.model import Timeline
from timeline.outputs.chronology import Entry, Note, chronology, left_out
from timeline.outputs.document import Cell, Document, Exhibit, Run, document
from timeline.outputs.eras import HEADING, EraTold, eras_told
from timeline.outputs.format import Options, Written

SIGNS = re.compile(r"([\\`*_\[\]<>#|~&!$^])")
LEADING = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-+=:])", re.MULTILINE)
HTML = re.compile(r"<(?!https?://[^\s<>]*>|mailto:[^\s<>]*>)")


def write(timeline: Timeline, options: Options) -> Written:
    """Write a chronology under headings, or a table of the columns asked for.

    Text is escaped, descriptions stay Markdown in which HTML is text; in a cell they stand on one line.
    """
    if options.columns:
        return Written(content=_table(document(timeline, options.day, options.columns)))
    found = chronology(timeline, options.day)
    blocks = [f"# {escaped(found.title)}", found.times]
    for heading in found.headings:
        blocks += [f"## {escaped(heading.date)}", *(_entry(entry) for entry in heading.entries)]
    blocks += _eras(eras_told(timeline))
    blocks += ["\n".join(_footnote(note) for note in found.notes)]
    return Written(content="\n\n".join(block for block in blocks if block) + "\n", lost=left_out(timeline))


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
    links += [f"id {escaped(note.source)}"] if note.source else []
    text = ", ".join([*(escaped(part) for part in note.parts), *links])
    return f"[^{note.number}]: {text}.{said}"


def _table(found: Document) -> str:
    """Write a table with its exhibits below."""
    rows = ["| " + " | ".join(cells) + " |" for cells in _rows(found)]
    eras = _eras(found.eras)
    listed = ((f"## {heading}", "\n".join(map(_exhibit, sources))) for heading, sources in found.listed)
    blocks = [
        f"# {escaped(found.title)}",
        escaped(found.times),
        "\n".join(rows),
        *eras,
        *chain.from_iterable(listed),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _eras(eras: Sequence[EraTold]) -> list[str]:
    """Return a heading and a list, nothing if there are no eras."""
    listed = [f"- **{escaped(era.name)}**: {escaped(era.date)}" for era in eras]
    return [f"## {HEADING}", "\n".join(listed)] if listed else []


def _rows(found: Document) -> Iterator[list[str]]:
    yield [escaped(label) for label in found.labels]
    yield ["---" for _ in found.labels]
    for row in found.rows:
        yield [_cell(cell) for cell in row]


def _cell(cell: Cell) -> str:
    """Write a cell on one line; `<br>` stands between its lines, since a table of Markdown has no other break."""
    lines = ["".join(_run(run) for run in line) for line in cell.lines]
    lines += [_inline(line) for line in cell.description.splitlines() if line.strip()]
    return "<br>".join(lines)


def _inline(line: str) -> str:
    """Return a line of a description such that it ends no cell."""
    return HTML.sub("\\<", line.strip()).replace("|", "&#124;")


def _run(run: Run) -> str:
    """Write a part of a line, its spaces outside of its marks."""
    mark = {"strong": "**", "em": "*"}.get(run.style.value, "")
    text = "<br>".join(SIGNS.sub(r"\\\1", " ".join(line.split())) for line in run.text.splitlines())
    before, after = (" " if text and edge.isspace() else "" for edge in (run.text[:1], run.text[-1:]))
    return f"{before}{mark}{text}{mark}{after}" if text else ""


def _exhibit(exhibit: Exhibit) -> str:
    links = [f"<{exhibit.url}>"] if exhibit.url else []
    links += [f"archived: <{exhibit.archived}>"] if exhibit.archived else []
    links += [f"id {escaped(exhibit.id)}"] if exhibit.id else []
    label = f"**{escaped(exhibit.label)}**" if exhibit.label else ""
    told = ", ".join([*(escaped(part) for part in exhibit.parts), *links])
    return f"- {': '.join(filter(None, (label, told)))}"
