"""The columns that are asked for."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from python_calamine import CalamineWorkbook

from tests.formats import DAY, exported, full, imported, titled
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_text
from timeline.inputs import Options as InputOptions
from timeline.outputs import Options
from timeline.outputs.table import named
from timeline.problems import TimelineError
from timeline.views.order import in_time_order

ASKED = ("row,words", "date, title", "exhibit,at,claim_dates,sources,quotes", "event")
NAMES = [
    "row", "words", "date", "title", "exhibit", "at", "claim_dates", "sources", "quotes", "event"
]  # fmt: skip
TWO = """\
sources: {a: {title: Paper}, b: {exhibit: B-7}}
events:
  - {id: e, date: 2023-06-21, title: "A | B", sources: [{source: a, quote: no}, {source: b, at: p. 3, date: 2023-07}]}
"""


class Cells(HTMLParser):
    """Collects the texts of the cells of a table, row by row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.within = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature of HTMLParser
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.within = True
        if tag in ("br", "div") and self.within and self.rows[-1][-1]:
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        self.within = self.within and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.within:
            self.rows[-1][-1] += data


def two() -> Timeline:
    timeline, problems = read_text(TWO, "a.yaml")
    assert problems == []
    return timeline


def table(name: str, timeline: Timeline, *columns: str) -> list[list[str]]:
    """Give the rows that an independent reader finds."""
    content = exported(timeline, name, Options(day=DAY, columns=columns)).content
    if isinstance(content, bytes):
        found = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
        return [[str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row] for row in found]
    if name == "csv":
        return list(csv.reader(io.StringIO(content)))
    html = content if name == "html" else MarkdownIt("commonmark", {"html": True}).enable("table").render(content)
    return Cells(html).rows


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_the_columns_asked_for_stand_in_their_order_and_no_other(name: str) -> None:
    header, *rows = table(name, full(), *ASKED)

    assert header == NAMES
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(full().events) + 1)]
    assert [row[2].removeprefix("'") for row in rows] == [event.date for event in in_time_order(full().events)]
    (told,) = [row for row in rows if row[2] == "2022-10~"]
    assert told[1] == "about October 2022"
    assert told[4:8] == ["A-12; ", "p. 3; ", "2022-10; ", "paper; https://example.org/other"]


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_a_document_has_the_same_columns_under_words(name: str) -> None:
    header, row = table(name, two(), "row,words,edtf,event,sources,exhibit,at,claim_dates,citations")

    assert header == ["No.", "Date", "EDTF", "Event", "Source ids", "Exhibit", "At", "Dates claimed", "Sources"]
    assert row[:6] == ["1", "21 June 2023", "2023-06-21", "A | B", "a\nb", "B-7"]
    assert row[6:] == ["B-7: p. 3", "B-7: July 2023", "Paper: “no”\nExhibit B-7, p. 3, says July 2023"]


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_the_zone_of_times_is_told_where_dates_stand_as_they_are_written(name: str) -> None:
    told = "Times without an offset are those of Europe/Kyiv."

    assert told in str(exported(full(), name, Options(columns=("date",))).content)
    assert told in str(exported(full(), name, Options(columns=("edtf",))).content)
    assert told not in str(exported(full(), name, Options(columns=("words",))).content)
    assert told not in str(exported(titled("A"), name, Options(columns=("date",))).content)


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_the_exhibits_are_listed_with_their_ids(name: str) -> None:
    content = str(exported(two(), name, Options(columns=("row",))).content)

    assert "Exhibits" in content
    assert re.search("Paper(</bdi>)?, id", content)
    assert content.index("Exhibits") < content.index("B-7") < content.index("Other sources") < content.index("Paper")


@pytest.mark.parametrize("text", ["a|b", "a\\|b", "a\nb", "*a*", "<b>a</b>", "`a|b`", "[a](javascript:b)", "=1", "a\\"])
def test_a_title_fills_one_cell_of_markdown(text: str) -> None:
    shown = titled(" ".join(text.splitlines()), description=text)

    header, row = table("markdown", shown, "title,event,id")

    assert len(header) == len(row) == 3
    assert row[0] == " ".join(text.splitlines())


@pytest.mark.parametrize("name", ["csv", "xlsx", "markdown", "html"])
def test_an_unknown_column_is_told_with_the_nearest(name: str) -> None:
    with pytest.raises(TimelineError, match="no column is called 'exhibits'") as refused:
        exported(full(), name, Options(columns=("row,exhibits",)))

    assert refused.value.hint == "did you mean `exhibit`?"
    assert refused.value.status == 2


@pytest.mark.parametrize(("asked", "message"), [("a,a", "named twice"), ("", "called ''"), ("a,", "called ''")])
def test_names_that_ask_for_nothing_or_twice_are_refused(asked: str, message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        named((asked,), ["a", "b"])


def test_a_name_that_holds_a_comma_is_one_name() -> None:
    assert named(("x-a, b", "c"), ["c", "x-a, b"]) == ("x-a, b", "c")


def test_an_x_column_and_an_empty_one_may_be_asked_for() -> None:
    rows = table("csv", full(), "id,x-text,hemisphere")

    assert rows[0] == ["id", "x-text", "hemisphere"]
    assert ["full", '"\\"quoted from the start"', ""] in rows


def test_the_columns_of_claims_are_chosen_too() -> None:
    content = str(exported(two(), "csv", Options(claims=True, columns=("source,date",))).content)

    assert content == "source,date\na,2023-06-21\nb,2023-07\n"


def test_what_is_lost_of_sources_is_told_only_where_they_are() -> None:
    assert exported(two(), "csv", Options(columns=("id,title",))).lost == {}
    assert list(exported(two(), "csv", Options(columns=("id,sources",))).lost.values()) == [2]


def test_the_table_of_an_older_version_has_no_words_and_comes_back() -> None:
    rows = list(csv.reader(io.StringIO(str(exported(full(), "csv").content))))
    place = rows[0].index("words")
    buffer = io.StringIO()
    csv.writer(buffer).writerows([*row[:place], *row[place + 1 :]] for row in rows)

    found = imported(buffer.getvalue(), "csv", InputOptions(dating=full().dating))

    assert list(found.events) == in_time_order(full().events)


def test_every_column_at_once_comes_back_as_the_same_events() -> None:
    usual = table("csv", full())[0]
    more = ("row", "event", "exhibit", "at", "claim_dates", "kind", "open_end", "start_earliest")

    content = exported(full(), "csv", Options(day=DAY, columns=(*usual, *more))).content
    found = imported(content, "csv", InputOptions(dating=full().dating))

    assert list(found.events) == in_time_order(full().events)


def test_edtf_stands_beside_the_date_as_it_was_written() -> None:
    found = {name: (date, edtf) for name, date, edtf in table("csv", full(), "id,date,edtf")[1:]}

    assert found["counted"] == ("war day 483", "2023-06-21")
    assert found["full"] == ("2022-10~", "2022-10~")
    assert found["related"] == ("after interval", "")
