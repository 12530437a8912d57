"""CSV out."""

import csv
import io

import pytest

from tests.formats import SHIPPED, exported, full, imported, titled
from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read
from timeline.inputs import Options as InputOptions
from timeline.outputs import Options
from timeline.views.order import in_time_order

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows(content: str | bytes) -> list[dict[str, str]]:
    assert isinstance(content, str)
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_the_columns_are_those_of_the_frame_first() -> None:
    timeline, _ = read([SHIPPED])

    header = str(exported(timeline, "csv").content).split("\n", 1)[0].split(",")

    assert header[:4] == ["id", "title", "date", "words"]
    assert header[11:13] == ["day_war", "category"]
    assert header[22:25] == ["quotes", "url", "description"]


@pytest.mark.parametrize("sign", SIGNS)
def test_no_cell_is_a_formula(sign: str) -> None:
    (row,) = rows(exported(titled(f"{sign}cmd", description=f"{sign}x", category=f"{sign}y"), "csv").content)

    assert (row["title"], row["description"], row["category"]) == (f"'{sign}cmd", f"'{sign}x", f"'{sign}y")


def test_raw_leaves_the_marks_out() -> None:
    (row,) = rows(exported(titled("=cmd"), "csv", Options(raw=True)).content)

    assert row["title"] == "=cmd"


def test_excel_gets_a_byte_order_mark_and_its_line_ends() -> None:
    content = str(exported(titled("one"), "csv", Options(excel=True)).content)

    assert content.startswith("\ufeffsep=,\r\nid,")
    assert content.count("\r\n") == content.count("\n") == 3


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


HOSTILE = (
    "x;=cmd|' /C calc'!A0",
    "line\n=1+1",
    "a\t@b",
    "p|-1",
    'q; "=2"',
    "r\r\n+3",
    ";;=4",
    "- item\n- other",
    "'=5",
    "a;'=6",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("options", [Options(), Options(excel=True)])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_is_a_formula_however_a_spreadsheet_parts_the_text(text: str, options: Options, separator: str) -> None:
    content = str(exported(everywhere(text), "csv", options).content)

    cells = [cell for row in csv.reader(io.StringIO(content), delimiter=separator) for cell in row]
    assert not [cell for cell in cells if cell.strip(' "')[:1] in tuple("=+@") or cell[:2] in ("-1", "- ")]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("options", [Options(), Options(excel=True)])
def test_what_was_marked_is_read_back_as_it_was(text: str, options: Options) -> None:
    timeline = everywhere(text)
    content = str(exported(timeline, "csv", options).content).encode()

    (back,) = imported(content, "csv").events
    (event,) = timeline.events
    assert (back.title, back.description.splitlines(), back.tags, [*back.extras.values()]) == (
        event.title,
        event.description.splitlines(),
        event.tags,
        [*event.extras.values()],
    )


def everywhere(text: str) -> Timeline:
    line = " ".join(text.splitlines())
    event = Event(id="a", title=line, description=text, tags=(text, "b"), extras={f"x-{line}": text})
    return Timeline(events=(event,))
