"""Workbooks in."""

import datetime as dt
import io

import pytest
import xlsxwriter

from tests.formats import imported
from timeline.inputs import Options
from timeline.problems import TimelineError


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


def shown(*cells: tuple[dt.datetime, str]) -> bytes:
    """Give a workbook of dates, each shown in a number format."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["date", "title"])
        for number, (moment, code) in enumerate(cells, 1):
            page.write_datetime(number, 0, moment, book.add_format({"num_format": code}))
            page.write_string(number, 1, "A")
    return buffer.getvalue()


def moment(year: int, month: int, day: int, hour: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, tzinfo=dt.UTC).replace(tzinfo=None)


def test_a_date_is_as_exact_as_its_cell_shows_it() -> None:
    content = shown(
        (moment(2022, 2, 1), "mmm-yy"),
        (moment(1945, 1, 1), "yyyy"),
        (moment(1945, 5, 8), "yyyy"),
        (moment(2022, 2, 1), 'd "of" mmmm yyyy'),
    )

    assert [event.date for event in imported(content, "xlsx").events] == ["2022-02", "1945", "1945-05-08", "2022-02-01"]


def test_midnight_is_the_same_as_in_csv() -> None:
    times = [moment(2024, 1, 2), moment(2024, 1, 3, 12)]
    for rows in (times, times[:1]):
        csv = "date,title\n" + "".join(f"{each:%Y-%m-%d %H:%M:%S},A\n" for each in rows)

        found = imported(shown(*((each, "yyyy-mm-dd hh:mm:ss") for each in rows)), "xlsx")

        assert [event.date for event in found.events] == [event.date for event in imported(csv, "csv").events]


def test_the_first_sheet_with_rows_is_read_or_the_one_that_is_asked_for() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet("About").write_row(0, 0, ["What this is"])
        for name in ("A", "B"):
            page = book.add_worksheet(name)
            page.write_row(0, 0, ["Incidents of the year"])
            page.write_row(2, 0, ["date", "title"])
            page.write_row(3, 0, ["2020", name])
    content = buffer.getvalue()

    assert [event.title for event in imported(content, "xlsx").events] == ["A"]
    assert [event.title for event in imported(content, "xlsx", Options(sheet="B")).events] == ["B"]
    with pytest.raises(TimelineError) as refused:
        imported(content, "xlsx", Options(sheet="C"))
    assert refused.value.hint == "sheets: About, A, B"
