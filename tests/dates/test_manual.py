"""Every line of the tables in docs/dates.md and docs/calendars.md says what the program says."""

import re
from pathlib import Path

import pytest

from timeline.dates import Count, Dating, before, contains, explain, overlaps, parse_date
from timeline.dates.days import day_number

DOCS = Path(__file__).parent.parent.parent / "docs"
MANUAL = (DOCS / "dates.md", DOCS / "calendars.md")
CODE = re.compile(r"^`([^`]*)`$")
FILE = Dating(
    counts=(Count(name="war", first=day_number(2022, 2, 24)),),
    timezone="Europe/Kyiv",
    as_of=day_number(2023, 6, 21),
)


def table(heading: str) -> list[list[str]]:
    """Give the rows of all tables of the manual whose first line names these columns, without code marks."""
    found: list[list[str]] = []
    inside = False
    lines = [line for page in MANUAL for line in page.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        cells = [CODE.sub(r"\1", cell.strip()) for cell in line.strip("|").split(" | ")]
        if not line.startswith("|"):
            inside = False
        elif cells == heading.split(", "):
            inside = True
        elif inside and not line.startswith("| ---"):
            found.append(cells)
    return found


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), table("text, in words, earliest, latest"))
def test_what_may_be_written_means_what_the_manual_says(text: str, words: str, earliest: str, latest: str) -> None:
    told = explain(text, FILE).as_json()

    assert told["words"] == words
    assert told["earliest"] == (None if earliest in {"open", "unknown"} else earliest)
    assert told["latest"] == (None if latest in {"open", "unknown"} else latest)
    assert (told["open_start"], told["open_end"]) == (earliest == "open", latest == "open")


@pytest.mark.parametrize(("words", "date"), table("words, date"))
def test_what_may_be_said_becomes_the_date_of_the_manual(words: str, date: str) -> None:
    told = explain(words, FILE)

    assert told.when is not None
    assert told.when.text == date


@pytest.mark.parametrize(
    ("calendar", "text", "words", "earliest", "latest"), table("calendar, text, in words, earliest, latest")
)
def test_a_date_of_a_calendar_means_what_the_manual_says(
    calendar: str, text: str, words: str, earliest: str, latest: str
) -> None:
    told = explain(text, Dating(calendar=calendar)).as_json()

    assert (told["words"], told["earliest"], told["latest"]) == (words, earliest, latest)


@pytest.mark.parametrize(("words", "date", "calendar"), table("words, date, calendar"))
def test_words_that_tell_a_calendar_keep_that_of_the_manual(words: str, date: str, calendar: str) -> None:
    told = explain(words, FILE)

    assert told.when is not None
    assert (told.when.text, told.as_json()["calendar"]) == (date, calendar)


@pytest.mark.parametrize(("text", "code", "instead"), table("refused, code, instead"))
def test_what_is_refused_is_refused_as_the_manual_says(text: str, code: str, instead: str) -> None:
    error = explain(text, FILE).error

    assert error is not None
    assert (error.code, error.hint) == (code, instead)


@pytest.mark.parametrize(
    ("one", "other", "is_before", "overlap", "holds"), table("A, B, A before B, they overlap, A contains B")
)
def test_dates_compare_as_the_manual_says(one: str, other: str, is_before: str, overlap: str, holds: str) -> None:
    pair = parse_date(one), parse_date(other)

    assert [str(answer(*pair)) for answer in (before, overlaps, contains)] == [is_before, overlap, holds]


def test_the_manual_has_its_tables() -> None:
    assert len(table("text, in words, earliest, latest")) > 40
    assert len(table("words, date")) > 30
    assert len(table("refused, code, instead")) > 15
