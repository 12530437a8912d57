"""Many events changed at once."""

import pytest

from timeline.events.writing.alteration import KeyEdit
from timeline.events.writing.change_many import Change, alter_many, change_many, fields_by_id
from timeline.events.writing.editor import change
from timeline.problems import TimelineError

TEXT = """\
title: T
events:
  - id: a   # first
    date: 2020
    title: 'A'

  # about b
  - {id: b, date: 2021, title: B}
  - id: c
    date: 2022
    title: C
    place: {name: Lyman, lat: 48.9, lon: 37.8}
    # the end
"""


def test_each_change_touches_its_own_lines() -> None:
    changes = {
        "a": Change({"title": "A2", "tags": ["x"]}),
        "b": Change({"title": "B2"}),
        "c": Change({"place.lat": "49.1"}),
    }

    found = change_many(TEXT, changes, "events.yaml")

    assert found.unfit == {}
    assert found.text == (
        TEXT.replace("'A'\n", "'A2'\n    tags: [x]\n").replace("title: B}", "title: B2}").replace("48.9", "49.1")
    )


def test_many_changes_are_what_one_after_another_makes() -> None:
    one = TEXT
    for identity in "abc":
        one = change(one, identity, {"description": "two\nlines", "title": "# no"}).text

    assert (
        change_many(TEXT, {each: Change({"description": "two\nlines", "title": "# no"}) for each in "abc"}, "").text
        == one
    )


def test_an_event_that_cannot_be_changed_keeps_no_other_as_it_is() -> None:
    found = change_many(TEXT, {"a": Change({"title": "A2"}), "none": Change({"title": "X"})}, "events.yaml")

    assert found.text == TEXT.replace("'A'", "'A2'")
    assert found.unfit == {"none": "events.yaml: there is no event `none`"}


def test_events_are_found_by_their_ids() -> None:
    assert [*fields_by_id(TEXT, "")] == ["a", "b", "c"]
    assert fields_by_id("", "") == {}


def test_no_comment_is_taken_out_with_a_value() -> None:
    text = TEXT + "    sources:\n      # the best one\n      - a\n      - b # no\n    url: https://x.org/#a\n"

    kept = change_many(text, {"c": Change({"url": "https://x.org/ #b"}, ["tags"])}, "")
    lost = change_many(text, {"c": Change({"sources": ["a", "z"]})}, "")

    assert kept.text == text.replace("https://x.org/#a", chr(34) + "https://x.org/ #b" + chr(34))
    assert (lost.text, lost.unfit) == (text, {"c": "this would take out the comment '# the best one'"})


@pytest.mark.parametrize("text", [TEXT.replace("id: c", "id: a"), TEXT.replace("id: b", "id: a")])
def test_an_id_that_stands_twice_is_not_edited_and_keeps_no_other_as_it_is(text: str) -> None:
    found = change_many(text, {"a": Change({"title": "A2"}), "b": Change({"title": "B2"}, ["tags"])}, "x.yaml")

    assert found.unfit["a"] == "x.yaml: 2 events have the id `a`"
    assert found.text == text.replace("title: B}", "title: B2}" if "id: b" in text else "title: B}")
    with pytest.raises(TimelineError, match="2 events have the id `a`"):
        alter_many(text, {"a": [KeyEdit("title", "A2")]}, "x.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "id: a\ndate: 2020\ntitle: A # no\n",
        "- {id: a, date: 2020, title: A}\n- id: b\n  date: 2021\n  title: B",
        "{events: [{id: a, date: 2020, title: A}]}",
        "\ufeffevents:\r\n- id: a\r\n  title: A\r\n  date: 2020\r\n\r\ntitle: last\r\n",
        "events:\n  - id: a\n    title: A\n  - a text\n  - [a, list]\n",
    ],
    ids=["one event", "a list", "flow", "crlf", "no events among them"],
)
def test_whatever_the_form_of_a_file_an_event_is_changed_in_its_place(text: str) -> None:
    assert change_many(text, {"a": Change({"title": "A2"})}, "x.yaml").text == text.replace("title: A", "title: A2")
