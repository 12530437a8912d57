"""Events that break the rules break no format: `check` tells of them, an export shows what there is."""

import pytest

from tests.formats import DAY
from timeline.dates.days import day_number
from timeline.events.reading.reader import read_text
from timeline.outputs import OUTPUTS, Options
from timeline.outputs.page import Looks, page

BROKEN = """\
title: ""
sources: {paper: {title: "", published: 2023-02-30, url: "javascript:x", x-n: [1]}, "odd id, {}": {title: 5}}
stories: {told: {title: T, steps: [{text: words}, 5, a]}, bare: {}}
eras: {long: {label: L}}
events:
  - {id: a, date: 2023-02-30, title: Bad date}
  - {id: a, date: 2023, title: Same id, sources: [nowhere, "https://example.org/a b", "mailto:x@example.org", "://"]}
  - {id: b, date: 2023-13, title: "", status: wrong, category: undeclared}
  - {id: c, date: 2023-06-21T14:30Z, title: Zoned, place: {name: X, lat: 91, lon: 0}}
  - {id: d, date: 2023-06-21T14, title: Hour, x-n: 5, x-l: [1, {a: b}], image: {file: ../../etc/passwd}}
  - {id: e, date: Y12000, title: Far, sources: [{source: nowhere, date: "no date", said_on: 2023-02-30}]}
  - {id: f, date: 2023, title: Half a place, place: {lat: 48.9}, media: [{alt: words}, 5], image: {alt: words}}
  - {date: 2020}
  - 5
"""
DAYS = (DAY, 0, day_number(-43, 3, 15), day_number(4, 2, 29), day_number(12_000))
DRAWN_ELSEWHERE = {"png", "pdf"}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", [output.name for output in OUTPUTS if output.name not in DRAWN_ELSEWHERE])
def test_every_format_is_written_on_any_day(name: str, day: int) -> None:
    timeline, problems = read_text(BROKEN, "a.yaml")
    (output,) = (output for output in OUTPUTS if output.name == name)

    written = output.write(timeline, Options(day=day))

    assert len(problems) >= 5
    assert written.content


@pytest.mark.parametrize("name", ["csv", "xlsx", "markdown", "html", "docx"])
def test_every_table_is_written_with_every_column(name: str) -> None:
    timeline, _ = read_text(BROKEN, "a.yaml")
    (output,) = (output for output in OUTPUTS if output.name == name)

    written = output.write(timeline, Options(columns=("row,event,exhibit,at,claim_dates,citations,sources,x-n,x-l",)))

    assert written.content


def test_an_address_that_cannot_be_followed_is_told_as_text() -> None:
    timeline, _ = read_text(BROKEN, "a.yaml")
    (output,) = (output for output in OUTPUTS if output.name == "markdown")

    assert "https://example.org/a b" in str(output.write(timeline, Options(columns=("row",))).content)
    assert "https://example.org/a b" in str(output.write(timeline, Options()).content)


@pytest.mark.parametrize(
    "place", ["{lat: 48.9}", "{lon: 37.8}", "{name: X, lat: 48.9, lon: east}", "{lat: 48.9, lon: 37.8}"]
)
def test_half_a_place_is_no_place_on_a_map(place: str) -> None:
    timeline, _ = read_text(f"events: [{{id: a, date: 2020, title: A, place: {place}}}]", "a.yaml")

    assert "</html>" in page(timeline, day=DAY, looks=Looks(map=True))
