"""CSV out."""

import csv
import io

import pytest

from tests.formats import SHIPPED, exported, full, imported, titled
from timeline.events import read
from timeline.inputs import Options as InputOptions
from timeline.outputs import Options
from timeline.views import in_time_order

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows(content: str | bytes) -> list[dict[str, str]]:
    assert isinstance(content, str)
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_the_columns_are_those_of_the_frame_first() -> None:
    timeline, _ = read([SHIPPED])

    header = str(exported(timeline, "csv").content).split("\n", 1)[0].split(",")

    assert header[:3] == ["id", "title", "date"]
    assert header[10:12] == ["day_war", "category"]
    assert header[21:24] == ["quotes", "url", "description"]


@pytest.mark.parametrize("sign", SIGNS)
def test_no_cell_is_a_formula(sign: str) -> None:
    (row,) = rows(exported(titled(f"{sign}cmd", description=f"{sign}x", category=f"{sign}y"), "csv").content)

    assert (row["title"], row["description"], row["category"]) == (f"'{sign}cmd", f"'{sign}x", f"'{sign}y")


def test_raw_leaves_the_marks_out() -> None:
    (row,) = rows(exported(titled("=cmd"), "csv", Options(raw=True)).content)

    assert row["title"] == "=cmd"


def test_excel_gets_a_byte_order_mark_and_its_line_ends() -> None:
    content = str(exported(titled("one"), "csv", Options(excel=True)).content)

    assert content.startswith("\ufeffid,")
    assert content.count("\r\n") == content.count("\n") == 2


def test_coordinates_stay_numbers_and_dates_before_year_one_do_not() -> None:
    found = {row["id"]: row for row in rows(exported(full(), "csv").content)}

    assert found["full"]["lon"] == "-37.81"
    assert found["old"]["date"] == "'-0043-03-15"


@pytest.mark.parametrize("options", [Options(), Options(excel=True), Options(raw=True)], ids=["plain", "excel", "raw"])
def test_the_same_events_come_back(options: Options) -> None:
    content = exported(full(), "csv", options).content

    found = imported(content, "csv", InputOptions(dating=full().dating, raw=options.raw))

    assert found.problems == ()
    assert list(found.events) == in_time_order(full().events)


def test_the_shipped_timeline_comes_back() -> None:
    timeline, _ = read([SHIPPED])

    found = imported(exported(timeline, "csv").content, "csv", InputOptions(dating=timeline.dating))

    assert list(found.events) == in_time_order(timeline.events)
