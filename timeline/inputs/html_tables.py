"""Tables of HTML pages, such as Wikipedia's: the one that is asked for, else the first that has dates and titles.

A cell that spans rows says the same in each, up to the end of its section (`thead`, `tbody`); one that spans columns
stands in the first. Hidden words and marks of references ([1]) are no part of a text; how many of them, and of links,
were left out is told. Hidden rows and cells are read, and told, unless only what is visible is asked for.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.rejects import WHY, reasons
from timeline.inputs.tables.columns import assign
from timeline.inputs.tables.table import Row, Table, table_of
from timeline.inputs.tables.table_events import events_of
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.html_tokens import Token, tokens

WIDEST, HIGHEST = 100, 1000
"""So many columns and rows at most does a cell span."""
MOST_SPANNED = 100_000
"""So many cells of a table at most are there because others span them."""
SECTIONS = frozenset({"thead", "tbody", "tfoot"})
CELLS, BREAKS = frozenset({"td", "th"}), frozenset({"br", "p", "li", "div", "tr"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
TELLING = ({"date", "end", "year", "epoch"}, {"title", "titles", "text"})
"""Of each of these, a timeline has a field."""
TELEGRAM = re.compile(r'class="message (?:default|service)\b')
CHAT = "it is a chat that Telegram exported: export it as JSON, and timeline import telegram result.json"


@dataclass(slots=True)
class Cell:
    """A cell: its texts, where it begins, how many rows and columns it spans, whether it is hidden."""

    at: int
    rows: int = 1
    columns: int = 1
    is_hidden: bool = False
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says, each line without the spaces around it."""
        lines = (" ".join(line.split()) for line in "".join(self.texts).split("\n"))
        return "\n".join(line for line in lines if line)


@dataclass(slots=True)
class Line:
    """A row: its cells, the number of its section, whether it is hidden."""

    section: int
    is_hidden: bool = False
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """A table of a page: its caption, its rows, and how many links and marks of references its cells have."""

    caption: str = ""
    rows: list[Line] = field(default_factory=list)
    sections: int = 0
    links: int = 0
    marks: int = 0


class _Taker:
    """Takes the tables of a page from its tokens; a table within a cell is a part of what this says."""

    def __init__(self) -> None:
        """Begin outside of all tables."""
        self.found: list[Found] = []
        self.depth = 0
        self.hidden = ""
        self.hidden_depth = 0
        self.cell: Cell | None = None
        self.in_caption = False

    def take(self, token: Token) -> None:
        """Take one token."""
        if self.hidden and token.tag in ("tr", "table", *CELLS):
            self.hidden = ""
        if self.hidden:
            self._in_hidden(token)
        elif not token.tag:
            self._text(token.text)
        elif token.tag == "table":
            self._table(token)
        elif self.depth == 1 and token.tag in ("tr", "caption", *SECTIONS, *CELLS):
            self._part(token)
        elif self.depth:
            self._within(token)

    def _in_hidden(self, token: Token) -> None:
        """Leave out what is hidden, up to the tag that closes it."""
        if token.tag == self.hidden:
            self.hidden_depth += -1 if token.closes else 1
            self.hidden = self.hidden if self.hidden_depth else ""

    def _text(self, text: str) -> None:
        if self.cell is not None:
            self.cell.texts.append(re.sub(r"\s+", " ", text))
        elif self.in_caption:
            self.found[-1].caption = f"{self.found[-1].caption} {' '.join(text.split())}".strip()

    def _table(self, token: Token) -> None:
        self.depth = max(0, self.depth + (-1 if token.closes else 1))
        if self.depth == 1 and not token.closes:
            self.found.append(Found())
        if self.depth == 0:
            self.cell, self.in_caption = None, False

    def _part(self, token: Token) -> None:
        """Begin or end a row, a cell or the caption."""
        self.cell, self.in_caption = None, token.tag == "caption" and not token.closes
        table = self.found[-1]
        table.sections += token.tag in SECTIONS
        if token.closes:
            return
        if token.tag == "tr" or (token.tag in CELLS and not table.rows):
            table.rows.append(Line(table.sections, token.tag == "tr" and token.is_hidden))
        if token.tag in CELLS:
            rows = _span(token, "rowspan", HIGHEST) or MOST_SPANNED
            self.cell = Cell(token.at, rows, _span(token, "colspan", WIDEST) or 1, token.is_hidden)
            table.rows[-1].cells.append(self.cell)

    def _within(self, token: Token) -> None:
        """Take a tag within a cell."""
        table = self.found[-1]
        is_mark = token.tag == "sup" and "reference" in token.attribute("class")
        if (is_mark or token.is_hidden) and not token.closes and token.tag not in VOID:
            table.marks += is_mark
            self.hidden, self.hidden_depth = token.tag, 1
        elif token.tag in BREAKS and self.cell is not None:
            self.cell.texts.append("\n")
        elif token.tag == "a" and not token.closes and token.attribute("href"):
            table.links += 1


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events of a page; raises where there is none."""
    found, tables, chosen = _read(content, name, options)
    imported = events_of(tables[chosen], replace(options, raw=True))
    told = [*_left_out(found[chosen], name, options), *_others(found, tables, chosen, name)]
    return replace(imported, problems=(*told, *imported.problems))


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a page with a table of the rows that have an error, the reason in the first column."""
    found, tables, chosen = _read(content, name, options)
    table = tables[chosen]
    why = reasons([row.place for row in table.rows], errors)
    lines = [_line("th", [WHY, *table.names]), *(_line("td", [why[at], *table.rows[at].texts]) for at in why)]
    caption = f"<caption>{escape(found[chosen].caption)}</caption>\n" if found[chosen].caption else ""
    page = f"<!DOCTYPE html>\n<title>{WHY}</title>\n<table>\n{caption}{''.join(lines)}</table>\n"
    return page.encode(options.encoding or "utf-8", "xmlcharrefreplace")


def _line(tag: str, texts: Sequence[str]) -> str:
    cells = "".join(f"<{tag}>{escape(text).replace(chr(10), '<br>')}</{tag}>" for text in texts)
    return f"<tr>{cells}</tr>\n"


def _read(content: bytes, name: str, options: Options) -> tuple[Sequence[Found], Sequence[Table], int]:
    """Return the tables of a page, as they stand and as rows under names, and the position of the one to read."""
    text = decoded(content, name, options.encoding)
    found = [each for each in tables_in(text) if len(each.rows) > 1]
    if not found:
        hint = CHAT if TELEGRAM.search(text) else "timeline draft finds the dates of its text"
        raise TimelineError(f"{name}: there is no table in this page", hint=hint, status=3)
    newlines = [match.start() for match in re.finditer("\n", text)]
    tables = [_table(each.rows, newlines, name, visible=options.visible) for each in found]
    return found, tables, _chosen(found, tables, options, name)


def tables_in(text: str) -> list[Found]:
    """Return the tables of a page that stand in no other."""
    taker = _Taker()
    for token in tokens(text):
        taker.take(token)
    return taker.found


def _span(token: Token, name: str, most: int) -> int:
    value = token.attribute(name).strip()
    return min(int(value), most) if value.isascii() and value.isdigit() and len(value) < len(f"{HIGHEST}0") else 1


def _table(found: Sequence[Line], newlines: Sequence[int], file: str, *, visible: bool) -> Table:
    rows, spanned = list[Row](), 0
    lines = [_visible(line) for line in found if not line.is_hidden] if visible else found
    for cells, own in zip(_spread(lines), lines, strict=True):
        spanned += len(cells) - len(own.cells)
        if spanned > MOST_SPANNED:
            message = f"{file}: the cells of a table span more than {MOST_SPANNED:,} others"
            raise TimelineError(message, hint="save it without rowspan and colspan", status=3)
        rows.append(_row(cells, newlines, file))
    return table_of(rows, file)


def _visible(line: Line) -> Line:
    """Return a row without its hidden cells."""
    return Line(line.section, cells=[cell for cell in line.cells if not cell.is_hidden])


def _spread(rows: Sequence[Line]) -> Iterator[list[Cell]]:
    """Return rows in which each cell stands in its column, those of rows above that span them among them."""
    above: dict[int, tuple[Cell, int]] = {}
    section = 0
    for row in rows:
        above, section = above if row.section == section else {}, row.section
        line, below = list[Cell](), dict[int, tuple[Cell, int]]()
        for cell in (*row.cells, None):
            while len(line) in above if cell else above:
                _spanned(line, above, below)
            if cell:
                every = [cell, *(Cell(cell.at) for _ in range(cell.columns - 1))]
                below |= {len(line) + at: (each, cell.rows - 1) for at, each in enumerate(every) if cell.rows > 1}
                for covered in range(len(line), len(line) + len(every)):
                    above.pop(covered, None)
                line += every
        above = below
        yield line


def _spanned(line: list[Cell], above: dict[int, tuple[Cell, int]], below: dict[int, tuple[Cell, int]]) -> None:
    """Add the next column of a row: a cell from above that spans it, or an empty one where there is none."""
    column = len(line)
    cell, left = above.pop(column, (Cell(0), 0))
    line.append(cell)
    if left > 1:
        below[column] = cell, left - 1


def _row(cells: Sequence[Cell], newlines: Sequence[int], file: str) -> Row:
    def place(column: int) -> Place:
        at = cells[min(column, len(cells) - 1)].at if cells else 0
        line = bisect_left(newlines, at)
        return Place(file, line + 1, at - (newlines[line - 1] if line else -1))

    return Row(cells=tuple(cell.text for cell in cells), place=place(0), locate=place)


def _chosen(found: Sequence[Found], tables: Sequence[Table], options: Options, name: str) -> int:
    """Return the position of the table that is asked for by number or caption, else of the first that is a timeline."""
    asked = options.sheet.strip()
    numbers = range(len(found))
    if asked:
        position = next((at for at in numbers if asked in (str(at + 1), found[at].caption)), None)
        if position is None:
            known = "; ".join(f"{at + 1} {found[at].caption}".strip() for at in numbers)
            raise TimelineError(f"{name}: no table is called '{asked}'", hint=f"--sheet: {known[:300]}", status=2)
        return position
    return next(
        (at for at in numbers if _is_timeline(tables[at], options)), max(numbers, key=lambda at: len(tables[at].rows))
    )


def _is_timeline(table: Table, options: Options) -> bool:
    """Return whether a table has the columns that are mapped, and a date and a title."""
    if not options.mapping.keys() <= {*table.names}:
        return False
    fields = {column.field for column in assign(table.names, table.column, options.mapping)}
    return all(fields & names for names in TELLING)


def _left_out(table: Found, name: str, options: Options) -> Iterator[Problem]:
    """Say what of the cells was not taken, and what is hidden."""
    rows = sum(row.is_hidden for row in table.rows)
    cells = sum(cell.is_hidden for row in table.rows for cell in row.cells)
    if hidden := [f"{what}: {number}" for what, number in (("rows", rows), ("cells", cells)) if number]:
        message = f"what is hidden was {'left out' if options.visible else 'read'}: {', '.join(hidden)}"
        hint = "" if options.visible else "--visible leaves it out"
        yield Problem(place=Place(name), code="hidden", message=message, hint=hint, level=Level.WARNING)
    told = {"links": table.links, "marks of references": table.marks}
    if parts := [f"{what}: {number}" for what, number in told.items() if number]:
        message = f"of the cells, their texts were taken, not their {', '.join(parts)}"
        yield Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)


def _others(found: Sequence[Found], tables: Sequence[Table], chosen: int, name: str) -> Iterator[Problem]:
    """Say which tables were not read."""
    for at, table in enumerate(tables):
        if at != chosen and table.rows:
            shown = found[at].caption or ", ".join(table.names)
            message = f"table {at + 1} was not read: {shown[:80]}"
            hint = f"--sheet {at + 1}"
            yield Problem(place=Place(name), code="not-taken", message=message, hint=hint, level=Level.NOTE)
