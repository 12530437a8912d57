"""HTML: a chronology as one table to print or to paste, its sources numbered below; nothing in it runs or calls."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import chain

from timeline.events.model import Timeline
from timeline.outputs.chronology import Entry, Heading, Note, chronology, left_out
from timeline.outputs.document import Cell, Document, Exhibit, Run, document
from timeline.outputs.eras import HEADING, EraTold, eras_told
from timeline.outputs.format import Options, Written
from timeline.outputs.safe_html import rendered

STYLE = """\
body{font:16px/1.45 Georgia,serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}
th,td{border-top:1px solid #999;padding:.4rem .6rem;text-align:start;vertical-align:top}
th[scope=row]{width:12rem;font-weight:600}
caption{font-size:1.5rem;font-weight:600;text-align:start;padding:0 0 1rem}
sup{line-height:0}
tr{break-inside:avoid}
thead{display:table-header-group}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(timeline: Timeline, options: Options) -> Written:
    """Write a whole document: a chronology by dates, or a table of the columns asked for."""
    if options.columns:
        found = document(timeline, options.day, options.columns)
        tabled = [*_told(found.times), *_table(found), *_eras(found.eras), *_exhibits(found)]
        return Written(content=_page(timeline, found.title, tabled))
    by_dates = chronology(timeline, options.day)
    notes = list(by_dates.notes)
    body = [
        *_told(by_dates.times),
        "<table>",
        f'<caption dir="auto">{escape(by_dates.title)}</caption>',
        '<thead><tr><th scope="col">Date</th><th scope="col">Event</th></tr></thead>',
        "<tbody>",
        *chain.from_iterable(_rows(heading) for heading in by_dates.headings),
        "</tbody>",
        "</table>",
        *_eras(eras_told(timeline)),
        *(["<h2>Sources</h2>", "<ol>", *(_item(note) for note in notes), "</ol>"] if notes else []),
    ]
    return Written(content=_page(timeline, by_dates.title, body), lost=left_out(timeline))


def _page(timeline: Timeline, title: str, body: Sequence[str]) -> str:
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(timeline.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _told(times: str) -> list[str]:
    return [f"<p>{escape(times)}</p>"] if times else []


def _table(found: Document) -> Iterator[str]:
    yield "<table>"
    yield f'<caption dir="auto">{escape(found.title)}</caption>'
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(label)}</th>' for label in found.labels) + "</tr></thead>"
    yield "<tbody>"
    for row in found.rows:
        yield "<tr>" + "".join(f"<td>{_told_cell(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody>"
    yield "</table>"


def _told_cell(cell: Cell) -> str:
    return "".join(f'<div dir="auto">{_line(line)}</div>' for line in cell.lines) + _described(cell.description)


def _line(runs: Sequence[Run]) -> str:
    """Write a line, whose direction is that of its first part."""
    return "".join(_run(run, isolated=number > 0) for number, run in enumerate(runs))


def _described(text: str) -> str:
    """Render a description, each of its paragraphs in its own direction."""
    return rendered(text).replace("<p>", '<p dir="auto">').replace("<li>", '<li dir="auto">')


def _run(run: Run, *, isolated: bool) -> str:
    text = (_isolated if isolated else escape)(run.text).replace("\n", "<br>")
    return f"<{run.style.value}>{text}</{run.style.value}>" if run.style.value else text


def _isolated(text: str) -> str:
    """Return a text whose direction turns nothing around it."""
    return f"<bdi>{escape(text)}</bdi>"


def _eras(eras: Sequence[EraTold]) -> list[str]:
    listed = [f"<li><b>{_isolated(era.name)}</b>: {_isolated(era.date)}</li>" for era in eras]
    return [f"<h2>{HEADING}</h2>", "<ul>", *listed, "</ul>"] if listed else []


def _exhibits(found: Document) -> list[str]:
    lists = ((f"<h2>{heading}</h2>", "<ul>", *map(_exhibit, sources), "</ul>") for heading, sources in found.listed)
    return [*chain.from_iterable(lists)]


def _exhibit(exhibit: Exhibit) -> str:
    links = [_link(exhibit.url, exhibit.url)] if exhibit.url else []
    links += [_link(exhibit.archived, "archived copy")] if exhibit.archived else []
    links += [f"id <code>{escape(exhibit.id)}</code>"] if exhibit.id else []
    label = f"<b>{escape(exhibit.label)}</b>" if exhibit.label else ""
    told = ", ".join([*map(_isolated, exhibit.parts), *links])
    return f"<li>{': '.join(filter(None, (label, told)))}</li>"


def _rows(heading: Heading) -> list[str]:
    span = f' rowspan="{len(heading.entries)}"' if len(heading.entries) > 1 else ""
    first = f'<th scope="row"{span}>{escape(heading.date)}</th>'
    cells = [_cell(entry) for entry in heading.entries]
    return [f"<tr>{'' if number else first}<td>{cell}</td></tr>" for number, cell in enumerate(cells)]


def _cell(entry: Entry) -> str:
    event = entry.event
    place = f", {_isolated(event.place.name)}" if event.place and event.place.name else ""
    remark = f" <em>({escape(entry.remark)})</em>" if entry.remark else ""
    notes = " ".join(f'<a href="#n{note.number}" id="r{note.number}">{note.number}</a>' for note in entry.notes)
    marks = f"<sup>{notes}</sup>" if notes else ""
    return f"<strong>{_isolated(event.title)}</strong>{place}{remark}{marks}{_described(event.description)}"


def _item(note: Note) -> str:
    quote = f" <q>{escape(note.quote)}</q>" if note.quote else ""
    links = [_link(note.url, note.url)] if note.url else []
    links += [_link(note.archived, "archived copy")] if note.archived else []
    links += [f"id <code>{escape(note.source)}</code>"] if note.source else []
    text = ", ".join([*map(_isolated, note.parts), *links])
    return (
        f'<li id="n{note.number}">{text}.{quote} <a href="#r{note.number}" aria-label="back">\N{UPWARDS ARROW}</a></li>'
    )


def _link(url: str, text: str) -> str:
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(text)}</a>'
