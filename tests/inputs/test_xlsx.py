"""Workbooks in."""

import datetime as dt
import io

import xlsxwriter

from tests.formats import imported


def workbook(*rows: list[object], sheet: str = "Sheet1") -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return buffer.getvalue()


def test_days_and_whole_numbers_are_read_as_they_look() -> None:
    noon = dt.datetime(2020, 2, 1, 12, 30, tzinfo=dt.UTC).replace(tzinfo=None)
    content = workbook(["Date", "Title", "Number"], [dt.date(2020, 2, 1), 1984, 2.5], [noon, "B", 3])

    found = imported(content, "xlsx")

    assert [event.date for event in found.events] == ["2020-02-01", "2020-02-01T12:30:00"]
    assert [event.title for event in found.events] == ["1984", "B"]
    assert [event.extras["x-Number"] for event in found.events] == ["2.5", "3"]


def test_a_bad_row_is_reported_by_row_and_column() -> None:
    content = workbook([], ["Title", "Date"], ["A", "2020-13-01"], ["B", 2020])

    found = imported(content, "xlsx", file="f.xlsx")

    assert [str(problem.place) for problem in found.problems] == ["f.xlsx:3:2"]
    assert [event.date for event in found.events] == ["2020"]
