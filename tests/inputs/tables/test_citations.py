"""What columns say of the sources of a row."""

import pytest

from tests.formats import imported
from timeline.inputs import Options


def test_a_page_and_a_stance_belong_to_their_sources() -> None:
    text = 'date,title,sources,page,stance\n2020,A,bbc; tass,"12; 3-4",reports; denies\n2021,B,bbc,7,\n'

    first, second = imported(text, "csv").events

    assert [(each.source, each.at, each.stance.value) for each in first.citations] == [
        ("bbc", "12", "reports"),
        ("tass", "3-4", "denies"),
    ]
    assert (second.citations[0].at, second.extras) == ("7", {})


def test_a_column_is_mapped_to_the_pinpoint() -> None:
    (event,) = imported(
        "date,title,exhibit,where found\n2020,A,bundle,p. 9\n",
        "csv",
        Options(mapping={"exhibit": "sources", "where found": "at"}),
    ).events

    assert [(each.source, each.at) for each in event.citations] == [("bundle", "p. 9")]


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        ("a; b,12,", {"x-page": "12"}),
        (",12,", {"x-page": "12"}),
        ("a,12; 13,", {"x-page": "12; 13"}),
        ("a,,maybe", {"x-stance": "maybe"}),
    ],
)
def test_what_belongs_to_no_one_source_is_kept_and_told(cells: str, kept: dict[str, str]) -> None:
    found = imported(f"date,title,sources,page,stance\n2020,A,{cells}\n2021,B,a,1,denies\n", "csv")

    assert found.events[0].extras == kept
    assert [problem.code for problem in found.problems] == ["kept-aside"]


def test_words_and_their_days_belong_to_their_sources() -> None:
    text = "date,title,sources,said,said_on\n2020,A,bbc; tass,next month; in July,21/06/2019; 30/06/2019\n"

    (event,) = imported(text, "csv").events

    assert [(each.said, each.said_on.text if each.said_on else "") for each in event.citations] == [
        ("next month", "2019-06-21"),
        ("in July", "2019-06-30"),
    ]
    assert (event.said, event.said_on, event.extras) == ("", None, {})


@pytest.mark.parametrize(
    ("sources", "said", "day", "kept"),
    [
        ("bbc; tass", "in May", "21/06/2019", {}),
        ("bbc", "in May; in June", "21/06/2019", {}),
        ("", "in May; in June", "June 21, 2019", {}),
        ("bbc; tass; afp", "in May", "21/06/2019; 22/06/2019", {"x-said_on": "21/06/2019; 22/06/2019"}),
        ("bbc; tass", "in May", "some day", {"x-said_on": "some day"}),
    ],
)
def test_words_and_days_of_no_one_source_are_those_of_the_event(
    sources: str, said: str, day: str, kept: dict[str, str]
) -> None:
    (event,) = imported(f'date,title,sources,said,said_on\n2020,A,{sources},{said},"{day}"\n', "csv").events

    assert (event.said, event.extras) == (said, kept)
    assert (event.said_on.text if event.said_on else "") == ("" if kept else "2019-06-21")
    assert not any(each.said or each.said_on for each in event.citations)


def test_a_day_that_is_none_keeps_its_citation() -> None:
    found = imported("date,title,sources,said_on\n2020,A,bbc; tass,2019-06-21; some day\n", "csv")

    assert [each.source for each in found.events[0].citations] == ["bbc", "tass"]
    assert "some day" in str(found.events[0].extras) + str(found.events[0].citations)
    assert [problem.code for problem in found.problems] == ["kept-aside"]


def test_an_announcement_may_have_any_form() -> None:
    (event,) = imported("date,title,announced\n2020,A,21.06.2019\n", "csv").events

    assert event.announced is not None
    assert event.announced.text == "2019-06-21"


@pytest.mark.parametrize("between", [",", ", ", " ", "\n", " | ", "; "])
def test_addresses_in_a_cell_are_sources_of_their_own(between: str) -> None:
    cell = between.join(["https://a.example/1", "http://b.example/2?a=1,2"])

    (event,) = imported(f'date,title,sources\n2020,A,"{cell}"\n', "csv").events

    assert [each.source for each in event.citations] == ["https://a.example/1", "http://b.example/2?a=1,2"]


def test_a_page_without_sources_is_none_of_theirs() -> None:
    (event,) = imported("date,title,page\n2020,A,12\n", "csv").events

    assert event.extras == {"x-page": "12"}
