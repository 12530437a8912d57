"""What a workbook hides, merges or does not compute is told; what is hidden is left out where that is asked for."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from tests.formats import imported
from timeline.confined import ods_formats
from timeline.inputs import Options
from timeline.problems import TimelineError

ODS = "urn:oasis:names:tc:opendocument:xmlns"
ODS_ROWS = """
<t:table-row><t:table-cell {s}><x:p>date</x:p></t:table-cell></t:table-row>
<t:table-row><t:table-cell {s} t:number-rows-spanned="2"><x:p>2023-05-01</x:p></t:table-cell>
<t:table-cell {s}><x:p>A</x:p></t:table-cell></t:table-row>
<t:table-row t:visibility="filter"><t:covered-table-cell/><t:table-cell {s}><x:p>B</x:p></t:table-cell></t:table-row>
<t:table-row><t:table-cell {s}><x:p>2023-05-03</x:p></t:table-cell><t:table-cell {s}><x:p>C</x:p></t:table-cell>
<t:table-cell t:formula="of:=1"/><t:table-cell {s} c:value-type="error"><x:p>#REF!</x:p></t:table-cell></t:table-row>
""".format(s='o:value-type="string"')
HEAD = f"""<o:document-content xmlns:o="{ODS}:office:1.0" xmlns:t="{ODS}:table:1.0" xmlns:x="{ODS}:text:1.0"
xmlns:c="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><o:body><o:spreadsheet>"""


def workbook(fill: Callable[[Worksheet], object], *, from_1904: bool = False) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "date_1904": from_1904}) as book:
        page = book.add_worksheet("Shown")
        page.write_row(0, 0, ["date", "title", "note"])
        for number in range(1, 5):
            page.write_row(number, 0, [f"2023-05-0{number}", f"E{number}", f"n{number}"])
        fill(page)
    return buffer.getvalue()


def hiding(page: Worksheet) -> None:
    page.set_row(2, None, None, {"hidden": True})
    page.set_row(3, None, None, {"hidden": True})
    page.set_column(2, 2, None, None, {"hidden": True})


def told(content: bytes, code: str, options: Options | None = None) -> list[str]:
    return [problem.message for problem in imported(content, "xlsx", options).problems if problem.code == code]


def test_hidden_rows_and_columns_are_read_and_told() -> None:
    content = workbook(hiding)

    assert len(imported(content, "xlsx").events) == 4
    assert told(content, "hidden") == ["rows that are hidden were read: 3, 4", "columns that are hidden were read: C"]


def test_what_is_hidden_is_left_out_where_that_is_asked_for() -> None:
    found = imported(workbook(hiding), "xlsx", Options(visible=True))

    assert [(event.title, event.extras) for event in found.events] == [("E1", {}), ("E4", {})]
    assert [str(event.origin.place("title")) for event in found.events][-1].endswith(":5:2")
    assert [problem.message for problem in found.problems] == [
        "rows that are hidden were left out: 3, 4",
        "columns that are hidden were left out: C",
    ]


def test_a_hidden_header_names_the_columns_even_so() -> None:
    content = workbook(lambda page: page.set_row(0, None, None, {"hidden": True}))

    assert len(imported(content, "xlsx", Options(visible=True)).events) == 4


def test_addresses_of_links_and_comments_are_told() -> None:
    def linked(page: Worksheet) -> None:
        page.write_url("C2", "https://example.org/a", string="here")
        page.write_url("C3", "https://example.org/b")
        page.write_url("C4", "internal:Shown!A1", string="above")
        page.write_comment("B5", "A remark")

    assert told(workbook(linked), "not-taken") == [
        "addresses of links were not taken: C2",
        "comments were not taken: B5",
    ]


def test_rows_that_a_filter_hides_are_told_as_such() -> None:
    def filtered(page: Worksheet) -> None:
        page.autofilter(0, 0, 4, 2)
        page.filter_column("B", "x == E1")
        page.set_row(2, None, None, {"hidden": True})

    assert told(workbook(filtered), "hidden") == ["rows that are hidden by a filter were read: 3"]


def test_tags_with_a_prefix_are_the_same() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(hiding))) as book, zipfile.ZipFile(packed, "w") as prefixed:
        for name in book.namelist():
            text = book.read(name).decode()
            if name.startswith("xl/work") and name.endswith(".xml"):
                text = re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", text).replace('xmlns="', 'xmlns:x="')
            prefixed.writestr(name, text)

    assert len(told(packed.getvalue(), "hidden")) == 2


def test_a_hidden_sheet_is_read_only_where_no_other_is_a_table() -> None:
    def book_of(shown: list[str]) -> bytes:
        buffer = io.BytesIO()
        with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
            old, new = book.add_worksheet("Old"), book.add_worksheet("New")
            for page, rows in ((old, ["date", "2020-01-01", "old"]), (new, shown)):
                page.write_row(0, 0, [*rows[:1], "title"][: len(rows)])
                page.write_row(1, 0, rows[1:])
            new.activate()
            old.hide()
        return buffer.getvalue()

    both = imported(book_of(["date", "2021-01-01", "new"]), "xlsx")
    one = imported(book_of(["What this is"]), "xlsx")

    assert [event.title for event in both.events] == ["new"]
    assert [problem.message for problem in both.problems] == ["the sheet 'Old', which is hidden, was not read"]
    assert [event.title for event in one.events] == ["old"]
    assert "the sheet 'Old' is hidden, and was read" in [problem.message for problem in one.problems]


def test_a_cell_over_several_rows_is_read_in_each() -> None:
    def merged(page: Worksheet) -> None:
        page.write("D1", "place")
        page.merge_range("D2:D4", "Kyiv")

    found = imported(workbook(merged), "xlsx")

    assert [event.place and event.place.name for event in found.events] == ["Kyiv", "Kyiv", "Kyiv", None]
    assert [problem.message for problem in found.problems] == ["cells over several rows are read in each: D2:D4"]


def test_formulas_without_a_value_and_errors_are_told() -> None:
    def computed(page: Worksheet) -> None:
        page.write_formula("B2", '="none"', None, "")
        page.write_formula("C3", "=1/0", None, "#DIV/0!")
        page.write_formula("C4", '=""', None, "said")

    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(computed))) as book, zipfile.ZipFile(packed, "w") as changed:
        for name in book.namelist():
            changed.writestr(name, book.read(name).replace(b"<v>said</v>", b"<v></v>"))

    assert told(packed.getvalue(), "no-value") == [
        "formulas that have no value were read as empty: B2",
        "cells that hold an error were read as empty: C3 #DIV/0!",
        "values of 2 formulas may be out of date: the program that wrote them computed none",
    ]


def test_day_numbers_from_1904_are_not_taken_for_days_from_1900() -> None:
    content = workbook(lambda page: page.write_number("A2", 43585), from_1904=True)

    assert len(told(content, "from-1904")) == 1
    with pytest.raises(TimelineError, match="count from 1904"):
        imported(content, "xlsx", Options(mapping={"date": "serial"}))


def test_an_ods_tells_the_same() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        book.writestr("styles.xml", "<s/>")
        column = '<t:table-column t:number-columns-repeated="2"/><t:table-column t:visibility="collapse"/>'
        end = "</t:table></o:spreadsheet></o:body></o:document-content>"
        book.writestr("content.xml", f'{HEAD}<t:table t:name="Sheet1">{column}{ODS_ROWS}{end}')

    found = ods_formats.look(packed.getvalue(), "Sheet1")[1]

    assert (found.rows, found.columns, found.filtered) == ([(3, 3)], [(3, 3)], True)
    assert (found.merged, found.formulas, found.errors) == ([(1, 2, 3)], ["C4"], ["D4 #REF!"])
