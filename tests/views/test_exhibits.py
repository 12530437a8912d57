"""What sources are called as exhibits."""

from timeline.events.reading.reader import read_text
from timeline.views.exhibits import exhibits

TEXT = """\
sources: {a: {}, b: {exhibit: "2"}, c: {}, d: {}, e: {exhibit: B-1}}
events:
  - {id: later, date: 2023, title: L, sources: [a, e]}
  - {id: first, date: 2020, title: F, sources: [c, b, c]}
  - {id: last, date: 2024, title: S, sources: ["https://example.org/x"]}
"""


def test_no_number_is_made_up_beside_one_that_is_given() -> None:
    timeline, problems = read_text(TEXT, "a.yaml")

    assert problems == []
    assert exhibits(timeline) == {"c": "", "b": "2", "a": "", "e": "B-1", "https://example.org/x": ""}


def test_sources_are_numbered_as_they_are_first_cited_where_none_is_named() -> None:
    text = TEXT.replace('{exhibit: "2"}', "{}").replace("{exhibit: B-1}", "{}")

    assert exhibits(read_text(text, "a.yaml")[0]) == {
        "c": "1",
        "b": "2",
        "a": "3",
        "e": "4",
        "https://example.org/x": "5",
    }
