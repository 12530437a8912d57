"""docx, read by python-docx and by its parts."""

import io
import re
import sys
import zipfile
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.enum.section import WD_ORIENT

from tests.formats import DAY, SHIPPED, exported, full, titled
from tests.odd_texts import ODD_TEXTS
from timeline.events.model import Citation, Event, Timeline
from timeline.events.reading.reader import read, read_text
from timeline.outputs import Options
from timeline.outputs.xml_tree import FORBIDDEN
from timeline.problems import TimelineError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ARABIC = "\u0645\u0638\u0627\u0647\u0631\u0629"
TEXT = """\
sources: {a: {title: Paper, publisher: P, url: "https://example.org/a"}, b: {exhibit: B-7, archived: "https://example.org/b"}}
events:
  - id: e
    date: 2022-10~
    title: About October
    place: Lyman
    description: "One **two** *three*\\n[four](https://example.org/four)\\n\\n- five\\n- <b>six</b>\\n\\n3. seven"
    sources: [{source: a, quote: no}, {source: b, at: p. 3, date: 2023-07, stance: denies, quote: "ARABIC"}]
  - {id: f, date: unknown, title: "ARABIC"}
""".replace("ARABIC", ARABIC)


def content(timeline: Timeline, *columns: str) -> bytes:
    found = exported(timeline, "docx", Options(day=DAY, columns=columns)).content
    assert isinstance(found, bytes)
    return found


def opened(timeline: Timeline, *columns: str) -> docx.document.Document:
    return docx.Document(io.BytesIO(content(timeline, *columns)))


def body(timeline: Timeline) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content(timeline))) as parts:
        return ET.fromstring(parts.read("word/document.xml"))  # noqa: S314 - we wrote it


def two(header: str = "") -> Timeline:
    timeline, problems = read_text(header + TEXT, "a.yaml")
    assert problems == []
    return timeline


def cells(timeline: Timeline, *columns: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in opened(timeline, *columns).tables[0].rows]


def test_rows_are_numbered_and_tell_date_event_and_sources() -> None:
    header, first, second = cells(two())

    assert header == ["No.", "Date", "Event", "Sources"]
    assert first[:2] == ["1", "about October 2022"]
    assert first[2].split("\n") == [
        "About October, Lyman",
        "One two three four (https://example.org/four)",
        "\N{BULLET} five",
        "\N{BULLET} <b>six</b>",
        "3. seven",
    ]
    assert first[3].replace("\u200e", "").split("\n") == [
        "Paper: “no”",
        f"Exhibit B-7, p. 3, says July 2023, denies it: “{ARABIC}”",
    ]
    assert second == ["2", "unknown", ARABIC, ""]


def test_the_exhibits_are_listed_below() -> None:
    lines = [paragraph.text for paragraph in opened(two()).paragraphs]

    assert lines == [
        "Chronology",
        "Exhibits",
        "Exhibit B-7: b, archived: https://example.org/b, id b",
        "Other sources",
        "P, Paper, https://example.org/a, id a",
    ]


def test_the_page_lies_in_landscape_and_the_header_stands_on_each() -> None:
    section = opened(two()).sections[0]
    rows = body(two()).findall(f".//{W}tr")

    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert (section.page_width or 0) > (section.page_height or 0)
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_lines_from_the_right_run_from_the_right_and_others_do_not() -> None:
    turned = [
        "".join(paragraph.itertext())
        for paragraph in body(two()).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}bidi") is not None
    ]
    runs = ["".join(run.itertext()) for run in body(two()).iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]

    assert turned == [ARABIC]
    assert [run.strip("\u200e") for run in runs] == [f"“{ARABIC}”", ARABIC]


@pytest.mark.parametrize(("language", "turned"), [("ar", True), ("he-IL", True), ("en", False)])
def test_the_columns_run_from_the_right_in_a_language_that_does(language: str, turned: bool) -> None:  # noqa: FBT001
    (table,) = opened(two(f"language: {language}\n")).tables

    assert bool(table.table_direction) is turned


def test_the_parts_of_a_paragraph_stand_in_the_order_of_the_schema() -> None:
    order = ("pStyle", "bidi", "spacing")

    for properties in body(two()).iter(f"{W}pPr"):
        names = [part.tag.removeprefix(W) for part in properties]
        assert names == sorted(names, key=order.index)


def test_bold_and_italics_stay() -> None:
    cell = opened(two()).tables[0].rows[1].cells[2]
    runs = {run.text: run for paragraph in cell.paragraphs for run in paragraph.runs}

    assert runs["About October"].bold
    assert runs["two"].bold
    assert runs["three"].italic
    assert not runs[", "].bold


def test_other_columns_may_be_asked_for() -> None:
    header, first, _ = cells(two(), "row,date", "title,exhibit,at,sources")

    assert header == ["No.", "Date in the file", "Title", "Exhibit", "At", "Source ids"]
    assert first == ["1", "2022-10~", "About October", "B-7", "B-7: p. 3", "a\nb"]


def test_odd_texts_stay_in_sight() -> None:
    events = tuple(
        Event(id=str(number), title=text, citations=(Citation(source="s", quote=text),))
        for number, text in enumerate(ODD_TEXTS)
    )
    rows = cells(Timeline(events=events), "title,quotes")[1:]

    for row, text in zip(rows, ODD_TEXTS, strict=True):
        shown = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
        assert [cell.removesuffix("\u200e") for cell in row] == [shown, f"“{shown}”"]


def test_what_xml_cannot_hold_is_counted() -> None:
    written = exported(titled("a\x00b\x1b", description="\x07"), "docx")

    assert list(written.lost.values()) == [3]


def test_the_same_events_give_the_same_bytes_stamped_with_the_day() -> None:
    assert content(full()) == content(full())
    about = opened(full()).core_properties
    assert about.created is not None
    assert (about.created.isoformat()[:10], about.author) == ("2023-06-21", "")


def test_the_shipped_timeline_has_a_row_an_event_and_cites_what_it_lists() -> None:
    timeline, _ = read([SHIPPED])
    found = opened(timeline)

    told = "\n".join(row.cells[3].text for row in found.tables[0].rows[1:])
    listed = {line.text.partition(":")[0] for line in found.paragraphs if line.text.startswith("Exhibit ")}
    assert len(found.tables[0].rows) == len(timeline.events) + 1
    assert set(re.findall(r"^Exhibit \d+", told, re.MULTILINE)) == listed


def test_a_timeline_without_events_is_a_document() -> None:
    assert cells(Timeline()) == [["No.", "Date", "Event", "Sources"]]


def test_where_nothing_is_cited_there_is_no_column_of_sources() -> None:
    timeline, _ = read_text("events:\n  - {id: a, date: 1653, title: A}\n", "a.yaml")

    assert cells(timeline)[0] == ["No.", "Date", "Event"]
    assert cells(timeline, "words,title,said") == [["Date", "Title", "Words of the source"], ["1653", "A", ""]]


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "timeline.outputs.docx_paper", raising=False)

    with pytest.raises(TimelineError, match="python-docx, which is not installed") as refused:
        exported(full(), "docx")

    assert "sourced-timeline[docx]" in refused.value.hint
