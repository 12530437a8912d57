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


def test_a_page_without_sources_is_none_of_theirs() -> None:
    (event,) = imported("date,title,page\n2020,A,12\n", "csv").events

    assert event.extras == {"x-page": "12"}
