"""Any text survives being added, edited and joined: to the letter, for us and for every other reader of YAML."""

import pytest

from tests.odd_texts import ODD_TEXTS
from tests.readers import disagreement
from timeline.events.reading.reader import read_text
from timeline.events.writing.append_many import join
from timeline.events.writing.editor import change, insert
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.nodes import plain
from timeline.events.yaml.outline import outline

FILES = {
    "block": "events:\n  - id: here\n    date: 2020\n    title: T\n    description: |\n      the last",
    "crlf": "events:\r\n-   id: here\r\n    date: 2020\r\n    title: T\r\n",
    "flow": "events: [{id: here, date: 2020, title: T}]\n",
    "list": "- id: here\n  date: 2020\n  title: T\n",
}


def fields(text: str) -> dict[str, object]:
    return {
        "description": text,
        "tags": [text],
        "said": text,
        "sources": [{"source": "https://example.org/", "quote": text, "at": text, "x-page": text}],
        "x-text": text,
        "x-list": [text, {"a": text}, [text]],
    }


def assert_kept(content: str, text: str) -> None:
    timeline, problems = read_text(content, "odd.yaml")
    event = timeline.events[-1]
    citation = event.citations[0]
    assert problems == []
    assert (event.description, event.tags, event.said) == (text, (text,), text)
    assert (citation.quote, citation.at, citation.extras["x-page"]) == (text, text, text)
    assert (event.extras["x-text"], event.extras["x-list"]) == (text, [text, {"a": text}, [text]])
    parts = outline(*clean(content, "odd.yaml"))
    assert parts.root is not None
    assert disagreement(content, plain(parts.root)) == ""


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_a_text_is_added_to_the_letter(file: str) -> None:
    for text in ODD_TEXTS:
        assert_kept(insert(file, {"title": "new", "date": "2021", **fields(text)}).text, text)  # type: ignore[dict-item]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_a_text_is_edited_in_to_the_letter_and_the_second_time_changes_nothing(file: str) -> None:
    for text in ODD_TEXTS:
        once = change(file, "here", fields(text)).text  # type: ignore[arg-type]

        assert_kept(once, text)
        assert change(once, "here", fields(text)).text == once  # type: ignore[arg-type]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_texts_join_to_the_letter(file: str) -> None:
    events = [{"title": "new", "date": "2021", **fields(text)} for text in ODD_TEXTS]

    joined = join(file, events, {})  # type: ignore[arg-type]

    timeline, problems = read_text(joined.text, "odd.yaml")
    assert (problems, joined.unfit) == ([], ())
    assert tuple(event.description for event in timeline.events[1:]) == ODD_TEXTS
    assert tuple(event.extras["x-text"] for event in timeline.events[1:]) == ODD_TEXTS


def test_a_block_written_by_hand_ends_without_its_line_break_and_is_left_alone() -> None:
    written = "events:\n  - id: a\n    date: 2020\n    title: T\n    description: |\n      x\n      y\n"

    assert read_text(written, "a.yaml")[0].events[0].description == "x\ny"
    assert change(written, "a", {"description": "x\ny"}).text == written
    assert (
        read_text(change(written, "a", {"description": "x\ny\n"}).text, "a.yaml")[0].events[0].description == "x\ny\n"
    )


def test_an_event_that_no_file_can_hold_keeps_no_other_one_out() -> None:
    deep: object = "end"
    for _ in range(30):
        deep = [deep]
    events = [
        {"title": "A", "date": "2020"},
        {"title": "B", "date": "2020", "x-deep": deep},
        {"title": "C", "date": "2020", "x-" + "k" * 3000: "v"},
        {"title": "D", "date": "2020", "description": "long " * 300_000},
        {"title": "E", "date": "2020"},
    ]

    joined = join("", events, {})  # type: ignore[arg-type]

    assert joined.ids == ("a", "e")
    assert [number for number, _ in joined.unfit] == [1, 2, 3]
    assert "deep" in joined.unfit[0][1]
    assert "1,000,000 are allowed" in joined.unfit[2][1]
