"""Claims in long form."""

import io
from dataclasses import replace

from python_calamine import CalamineWorkbook

from tests.formats import exported, full
from tests.views.building import ANNOUNCED, HELD, NEWS, SUMMIT, VILNIUS, number
from timeline.dates import parse_date
from timeline.events.model import Citation, Timeline
from timeline.outputs import Options, output_named
from timeline.outputs.claims import COLUMNS, claim_rows

DAY = number("2024-01-01")


def rows(timeline: Timeline) -> list[dict[str, str]]:
    header, *found = claim_rows(timeline)
    return [dict(zip(header, row, strict=True)) for row in found]


def test_each_claim_has_a_row_in_the_order_in_which_it_became_known() -> None:
    summit = replace(SUMMIT, citations=(HELD, replace(ANNOUNCED, preferred=True)))

    first, second = rows(replace(VILNIUS, events=(summit,)))

    assert tuple(first) == COLUMNS
    assert (first["source"], first["known"], first["date"], first["said"], first["preferred"]) == (
        "news",
        "2023-06-21",
        "2023-07",
        "next month",
        "true",
    )
    assert (second["source"], second["date"], second["quote"], second["disputed"]) == (
        "communique",
        "2023-07-11/2023-07-12",
        "We met in Vilnius",
        "false",
    )


def test_claims_that_cannot_both_hold_are_marked() -> None:
    august = Citation(source="https://un.example/1", date=parse_date("2023-08"), at="p. 2")
    summit = replace(SUMMIT, citations=(*SUMMIT.citations, august))

    found = rows(replace(VILNIUS, events=(summit,)))

    assert [(row["url"], row["known"], row["at"], row["disputed"]) for row in found] == [
        ("", "2023-06-21", "", "true"),
        ("", "2023-07-11", "", "true"),
        ("https://un.example/1", "", "p. 2", "true"),
    ]


def test_a_quote_that_a_spreadsheet_could_run_is_marked() -> None:
    summit = replace(SUMMIT, citations=(replace(ANNOUNCED, quote="=1+1"),))
    timeline = replace(VILNIUS, events=(summit,), sources={"news": NEWS})

    written = output_named("csv").write(timeline, Options(claims=True))

    assert "'=1+1" in str(written.content)


def test_a_workbook_has_the_same_claims() -> None:
    content = exported(full(), "xlsx", Options(claims=True)).content
    assert isinstance(content, bytes)

    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("claims").to_python()

    assert [[str(cell) for cell in row] for row in rows] == claim_rows(full())
    assert rows[1][rows[0].index("words")] == "October 2022"
    assert rows[1][rows[0].index("exhibit")] == "A-12"
