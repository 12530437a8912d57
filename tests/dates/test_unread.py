import pytest

from tests.dates.said import SAID
from tests.dates.tables import rows
from timeline.dates import DateError, Dating, understand
from timeline.dates.phrases import translation
from timeline.dates.understanding import understood_or_none

TABLES = ("everyday", "judged", "papers_and_catalogues", "phrases", "wild", "conference_ranges", "duckling_ukrainian")
OF_FILES = Dating(as_of=SAID.as_of, counts=SAID.counts, events=frozenset({"ceasefire", "bridge-raid"}))


def date_of(text: str, dating: Dating) -> str | None:
    try:
        return understand(text, dating).text
    except DateError:
        return None


@pytest.mark.parametrize("table", TABLES)
def test_no_phrase_is_taken_for_one_with_a_word_that_nothing_reads(table: str) -> None:
    for text in {row[0] for row in rows(f"phrases/{table}.tsv")}:
        when = understood_or_none(text, SAID)
        assert (None if when is None else when.text) == date_of(text, SAID), text


@pytest.mark.parametrize(
    "text",
    [
        "10 Niv\u00f4se an III",
        "1 Ramadan 1443",
        "Michaelmas 1413",
        "25 October 1917, Old Style",
        "5 June 1700 (Julian calendar)",
        "5 June 1700 Gregorian",
        "day 483 of the war",
        "day 483 of the full-scale war",
        "after the ceasefire",
        "two days after the bridge raid",
        "Screenshot_20230621_143005.jpg",
        "Date: 5 May 2021",
        "unknown",
    ],
)
def test_words_of_feasts_calendars_counts_events_and_forms_are_read(text: str) -> None:
    when = understood_or_none(text, OF_FILES)

    assert when is not None
    assert when.text == date_of(text, OF_FILES)


def test_a_text_with_a_word_that_nothing_reads_is_not_read_to_find_that_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        raise AssertionError("it was read")

    monkeypatch.setattr(translation, "tokens", read)

    assert understood_or_none("the company in 1986", OF_FILES) is None
    with pytest.raises(AssertionError):
        understood_or_none("the year in 1986", OF_FILES)
