"""Many events at once."""

import pytest

from timeline.events.reading.reader import read_text
from timeline.events.writing import ground
from timeline.events.writing.append_many import join
from timeline.problems import TimelineError

EVENTS = (
    {"title": "A", "date": "2020", "category": "war"},
    {"title": "A", "date": "2021", "sources": ["paper"], "description": "x\ny"},
    {"id": "full", "title": "Z", "date": "2022"},
)
DECLARED = {
    "counts": {"war": {"first": "2022-02-24", "number": "1"}},
    "categories": {"war": {"label": "War"}, "peace": {}},
    "sources": {"paper": {"title": "The: Paper"}},
}
BLOCK = """\
title: X  # a comment
categories:
    # first
    a: {label: A}

# the events
events:
    -   id: here
        date: 2020
        title: T   # kept
"""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: X\n",
        "title: X\nevents: []\n",
        BLOCK,
        BLOCK.replace("\n", "\r\n"),
        f"\ufeff{BLOCK}",
        BLOCK.rstrip("\n"),
        "categories: {a: {label: b}}\nsources:\nevents:\n- {id: here, date: 2020, title: B}\n",
        "{title: X, events: [{id: here, date: 2020, title: B}]}",
    ],
    ids=["empty", "header", "no events", "block", "crlf", "bom", "no newline", "flow item", "flow"],
)
def test_events_and_declarations_join_whatever_the_style(text: str) -> None:
    before, _ = read_text(text, "a.yaml")

    joined = join(text, EVENTS, DECLARED)

    after, problems = read_text(joined.text, "a.yaml")
    assert problems == []
    assert after.events[: len(before.events)] == before.events
    assert [event.id for event in after.events[len(before.events) :]] == list(joined.ids) == ["a", "a-2", "full"]
    assert (after.title, after.sources["paper"].title, after.counts[0].name) == (before.title, "The: Paper", "war")


def test_what_is_there_stays_as_it_was() -> None:
    joined = join(BLOCK, EVENTS, DECLARED)

    assert all(line in joined.text.split("\n") for line in BLOCK.split("\n"))


def test_an_id_that_is_taken_is_refused_and_a_declared_name_stays() -> None:
    text = "sources:\n  paper: {title: Mine}\nevents:\n  - {id: full, date: 2000, title: T}\n"

    joined = join(text, EVENTS, DECLARED)

    after, _ = read_text(joined.text, "a.yaml")
    assert (joined.ids, joined.refused) == (("a", "a-2"), (2,))
    assert after.sources["paper"].title == "Mine"
    assert "sources paper" not in joined.declared


def test_a_file_that_is_not_understood_is_not_touched() -> None:
    with pytest.raises(TimelineError, match="never rewritten"):
        join("events: [\n", EVENTS, {})


def test_nothing_to_add_changes_nothing() -> None:
    assert join(BLOCK, (), {}).text == BLOCK


def test_a_declared_text_of_several_lines_is_written_as_such() -> None:
    joined = join("", (), {"sources": {"s": {"title": "a\nb"}}})

    assert read_text(joined.text + "events: []\n", "a.yaml")[0].sources["s"].id == "s"


@pytest.mark.parametrize(
    "item",
    [
        "  - id: {0}\n    date: 2020\n    title: T # {0}\n",
        "  - {{id: {0}, date: 2020, title: T}}\n",
        "  -\n    # {0}\n    id: {0}\n    date: 2020\n    title: |\n      T\n\n",
        "\n  # above {0}\n  -   id: {0}\n      date: 2020\n      title: T\n\n",
    ],
    ids=["block", "flow items", "lone dashes", "comments"],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_a_large_text_is_added_to_as_a_small_one(
    item: str, newline: str, bom: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = "".join(item.format(name) for name in ("a1", "a2", "a3", "a4"))
    text = bom + f"title: X\n\n# the events\nevents:\n{events}# the end\n".replace("\n", newline)
    small = join(text, EVENTS, DECLARED)
    monkeypatch.setattr(ground, "MANY", 0)

    assert join(text, EVENTS, DECLARED) == small
    assert join(text, [{"id": "a2", "title": "A", "date": "2020"}], {}).refused == (0,)


def test_a_large_text_of_another_form_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    items = ", ".join(f"{{id: a{number}, date: 2020, title: T}}" for number in range(4))
    texts = [f"{{title: X, events: [{items}]}}", f"events: [{items}]\n", f"[{items}]\n"]
    small = [join(text, EVENTS, {}) for text in texts]
    monkeypatch.setattr(ground, "MANY", 0)

    assert [join(text, EVENTS, {}) for text in texts] == small
