"""The parts of a docx chronology: its page, its table, its exhibits. The only module that knows python-docx."""

import datetime as dt
import io
import unicodedata
from collections.abc import Iterable, Sequence

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from timeline.dates.days import civil, day_number
from timeline.outputs.document import Cell, Document, Exhibit, Run, Style
from timeline.outputs.eras import HEADING
from timeline.outputs.rich_text import paragraphs
from timeline.outputs.xml_tree import FORBIDDEN
from timeline.views.exhibits import exhibit_named

WEIGHTS = {
    "row": 1.5,
    "exhibit": 2,
    "at": 2,
    "edtf": 4,
    "event": 9,
    "citations": 9,
    "description": 9,
    "quotes": 9,
    "title": 6,
    "words": 4,
    "date": 4,
}
USUAL = 3
LONG, SHORT, MARGIN = 29.7, 21.0, 1.5
"""A4, and its margins, in centimetres."""
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
FIRST, LAST = day_number(1), day_number(9999, 12, 31)
"""What the stamps of a file may be."""
LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
STRONG_DIRECTIONS = {"L": False, "R": True, "AL": True}


class Paper:
    """A document under work; `unheld` counts the characters that it could not hold."""

    def __init__(self, language: str) -> None:
        """Begin with an empty page in landscape, in the language that a speller is to take."""
        self.unheld = 0
        self._file = docx.Document()
        self._backwards = language.partition("-")[0] in RIGHT_TO_LEFT
        section = self._file.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(LONG), Cm(SHORT)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN)
        for told in self._file.styles.element.iter(qn("w:lang")):
            told.set(qn("w:bidi" if self._backwards else "w:val"), language)
        _number_pages(section.footer.paragraphs[0])

    def fill(self, found: Document) -> None:
        """Write a chronology: its title, its table, its eras, its exhibits."""
        self._file.core_properties.title = FORBIDDEN.sub("", found.title)[:255]
        self._write(self._file.add_heading(level=0), (Run(found.title),))
        if found.times:
            self._write(self._file.add_paragraph(), (Run(found.times),))
        self._tabulate(found)
        if found.eras:
            self._file.add_heading(HEADING, level=1)
            for era in found.eras:
                self._write(self._file.add_paragraph(), (Run(era.name, Style.STRONG), Run(": "), Run(era.date)))
        for heading, sources in found.listed:
            self._file.add_heading(heading, level=1)
            for each in sources:
                self._write(self._file.add_paragraph(), _exhibit(each))

    def save(self, target: io.BytesIO, day: int) -> None:
        """Write the file; it was made on that day (a day number), by nobody."""
        about = self._file.core_properties
        year, month, date = civil(max(FIRST, min(day, LAST)))
        about.created = about.modified = dt.datetime(year, month, date, tzinfo=dt.UTC).replace(tzinfo=None)
        about.author = about.comments = about.last_modified_by = ""
        self._file.save(target)

    def _tabulate(self, found: Document) -> None:
        table = self._file.add_table(len(found.rows) + 1, len(found.names), "Table Grid")
        table.autofit = False
        if self._backwards:
            table.table_direction = WD_TABLE_DIRECTION.RTL
        widths = _widths(found.names)
        header = [Cell(((Run(label, Style.STRONG),),)) for label in found.labels]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row, cells in zip(table.rows, (header, *found.rows), strict=True):
            for place, cell, width in zip(row.cells, cells, widths, strict=True):
                place.width = width
                self._write_cell(place, cell)
        _keep_rows_whole(table)

    def _write_cell(self, place: _Cell, cell: Cell) -> None:
        """Write the lines of a cell, then its description; each is a paragraph."""
        lines = [*cell.lines, *paragraphs(cell.description)]
        for number, line in enumerate(lines):
            paragraph = place.add_paragraph() if number else place.paragraphs[0]
            self._write(paragraph, line)
            paragraph.paragraph_format.space_after = Pt(2)

    def _write(self, paragraph: Paragraph, runs: Iterable[Run]) -> None:
        """Write a line; it runs from the right where its first letter does, and so does each of its parts."""
        held = [Run(self._held(run.text), run.style) for run in runs]
        backwards = _from_right("".join(run.text for run in held))
        if backwards:
            paragraph.paragraph_format.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in held:
            _add(paragraph, run, backwards=backwards)

    def _held(self, text: str) -> str:
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        held, number = FORBIDDEN.subn("\N{REPLACEMENT CHARACTER}", lines)
        self.unheld += number
        return held


def _add(paragraph: Paragraph, run: Run, *, backwards: bool) -> None:
    """Add a part of a line; one from the right in a line from the left turns nothing that follows it."""
    turned = _from_right(run.text)
    added = paragraph.add_run(run.text + (LEFT_TO_RIGHT if turned and not backwards else ""))
    if run.style is Style.STRONG:
        added.font.bold = added.font.cs_bold = True
    if run.style is Style.EMPHASIS:
        added.font.italic = added.font.cs_italic = True
    if turned:
        added.font.rtl = True


def _from_right(text: str) -> bool:
    """Return whether the first letter that has a direction runs from right to left (Unicode bidi, rule P2)."""
    found = (STRONG_DIRECTIONS.get(unicodedata.bidirectional(character)) for character in text)
    return next((direction for direction in found if direction is not None), False)


def _widths(names: Sequence[str]) -> list[Cm]:
    weights = [WEIGHTS.get(name, USUAL) for name in names]
    unit = (LONG - 2 * MARGIN) / sum(weights)
    return [Cm(weight * unit) for weight in weights]


def _keep_rows_whole(table: Table) -> None:
    """Let no row be parted by the end of a page, and repeat the first one on each page."""
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way
        properties.append(OxmlElement("w:cantSplit"))
        if not number:
            properties.append(OxmlElement("w:tblHeader"))


def _number_pages(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph.paragraph_format.element.append(field)


def _exhibit(exhibit: Exhibit) -> Iterable[Run]:
    archived = f"archived: {exhibit.archived}" if exhibit.archived else ""
    known = f"id {exhibit.id}" if exhibit.id else ""
    label = exhibit_named(exhibit.label)
    yield Run(label, Style.STRONG)
    for number, part in enumerate(part for part in (*exhibit.parts, exhibit.url, archived, known) if part):
        yield Run(", " if number else ": " if label else "")
        yield Run(part)
