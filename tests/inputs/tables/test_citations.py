"""What columns say of the sources of a row."""

import pytest

from tests.formats import imported
from timeline.inputs import Options


def test_a_page_and_a_stance_belong_to_their_sources() -> None:
    text = 'date,title,sources,page,stance\n2020,A,bbc; tass,"12; 3-4",reports; denies\n2021,B,bbc,7,\n'

    first, second = imported(text, "csv").events

    assert [(each.source, each.at, each.stance.value) for each in first.citations] == [
        ("bbc", "p. 12", "reports"),
        ("tass", "pp. 3-4", "denies"),
    ]
    assert (second.citations[0].at, second.extras) == ("p. 7", {})


def test_all_pages_of_a_row_are_those_of_its_one_source() -> None:
    (event,) = imported('date,title,exhibit,page\n2020,A,B-7,"4; 6-7"\n', "csv").events

    assert ([each.at for each in event.citations], event.extras) == (["pp. 4, 6-7"], {})


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


@pytest.mark.parametrize(
    "column",
    ["Exhibit", "exhibits", "Exhibit #", "Exhibit no.", "Exhibit No", "Exh.", "Ex.", "Ex. no.", "EXHIBIT NUMBER",
     "Anlage", "Anlage Nr.", "pi\u00e8ce", "Pi\u00e8ce n\u00b0", "za\u0142\u0105cznik"],
)  # fmt: skip
def test_a_column_of_exhibits_is_known_by_its_name(column: str) -> None:
    found = imported(f"Date,Event,{column},Page\n2020,A,A-1,1\n2021,B,C-4,12\n2022,C,A-1,2-3\n", "csv")

    assert [(source.id, source.exhibit, source.title) for source in found.sources] == [
        ("a-1", "A-1", ""),
        ("c-4", "C-4", ""),
    ]
    assert [(each.source, each.at) for event in found.events for each in event.citations] == [
        ("a-1", "p. 1"),
        ("c-4", "p. 12"),
        ("a-1", "pp. 2-3"),
    ]


def test_a_column_is_mapped_to_exhibits() -> None:
    found = imported("Date,Event,Tab\n2020,A,7\n", "csv", Options(mapping={"Tab": "exhibit"}))

    assert [source.exhibit for source in found.sources] == ["7"]


def test_a_document_beside_an_exhibit_is_its_title_wherever_it_is_said() -> None:
    rows = "2020,A,A-1,,1\n2021,B,A-1,Contract,2\n2022,C,A-1,,3\n2023,D,,Memo,4\n2024,E,B-2,https://a.example/1,\n"

    found = imported(f"Date,Event,Exhibit,Document,Page\n{rows}", "csv")

    assert [(source.id, source.exhibit, source.title, source.url) for source in found.sources] == [
        ("a-1", "A-1", "Contract", ""),
        ("memo", "", "Memo", ""),
        ("a-example", "B-2", "", "https://a.example/1"),
    ]
    assert [event.citations[0].source for event in found.events] == ["a-1", "a-1", "a-1", "memo", "a-example"]


def test_two_documents_of_one_exhibit_stay_two() -> None:
    found = imported("Date,Event,Exhibit,Document\n2020,A,A-1,Letter\n2021,B,A-1,Receipt\n", "csv")

    assert [(source.exhibit, source.title) for source in found.sources] == [("A-1", "Letter"), ("A-1", "Receipt")]


@pytest.mark.parametrize("cell", ["A-1; B-2", '"A-1, B-2"', "A-1 & B-2", "A-1 and B-2"])
def test_a_cell_may_name_several_exhibits(cell: str) -> None:
    (event,) = imported(f"Date,Event,Exhibit,Page\n2020,A,{cell},1; 2\n", "csv").events

    assert [(each.source, each.at) for each in event.citations] == [("a-1", "p. 1"), ("b-2", "p. 2")]


def test_exhibits_of_no_one_document_are_kept_and_told() -> None:
    found = imported("Date,Event,Exhibit,Document\n2020,A,A-1; A-2,Letter\n2021,B,A-3,Memo\n", "csv")

    assert found.events[0].extras == {"x-Exhibit": "A-1; A-2"}
    assert [problem.code for problem in found.problems] == ["kept-aside"]


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [("Page", "iv", "iv"), ("Page", "p. 3", "p. 3"), ("Pages", "4 and 5", "pp. 4 and 5"), ("p.", "9", "p. 9"),
     ("Seite", "9", "p. 9"), ("at", "9", "9"), ("pinpoint", "12", "12")],
)  # fmt: skip
def test_a_number_in_a_column_of_pages_is_a_page(column: str, cell: str, expected: str) -> None:
    (event,) = imported(f"Date,Event,Exhibit,{column}\n2020,A,A-1,{cell}\n", "csv").events

    assert event.citations[0].at == expected
