"""The text of one event: taken out of its list, and put back in other words."""

import pytest

from timeline.events.writing.ground import Opened
from timeline.events.writing.own_text import own_text, rewritten
from timeline.problems import TimelineError

TEXT = """\
title: T
events:
  # above
  - id: a
    date: 2020 # sure?
    title: A
    description: |
      One

      two
    # below a

  - {id: b, date: 2021, title: B}
  -
    id: c
    date: 2022
    title: C

  - id: d
    date: 2023
    title: "D
      and more"
"""
OWN = {
    "a": "id: a\ndate: 2020 # sure?\ntitle: A\ndescription: |\n  One\n\n  two\n# below a",
    "b": "{id: b, date: 2021, title: B}",
    "c": "id: c\ndate: 2022\ntitle: C",
    "d": 'id: d\ndate: 2023\ntitle: "D\n  and more"',
}


def whole(text: str, name: str = "events.yaml") -> Opened:
    return Opened(text, name)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("identity", OWN)
def test_an_event_stands_without_the_indentation_of_its_list(identity: str, newline: str) -> None:
    assert own_text(whole(TEXT.replace("\n", newline)), identity) == OWN[identity]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("identity", OWN)
def test_what_is_put_back_as_it_was_changes_no_byte(identity: str, newline: str) -> None:
    text = TEXT.replace("\n", newline)

    assert rewritten(whole(text), identity, OWN[identity]).text == text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("identity", ["a", "c", "d"])
def test_another_text_stands_at_the_depth_of_the_list_and_nothing_else_changes(identity: str, newline: str) -> None:
    text = TEXT.replace("\n", newline)
    new = f"id: {identity}\n# why\ndate: 2024\ntitle: >-\n  New\n\n  words\ntags:\n- x"

    after = rewritten(whole(text), identity, new).text

    assert own_text(whole(after), identity) == new
    assert all(own_text(whole(after), other) == OWN[other] for other in OWN if other != identity)
    assert ("\r\n" in after) == (newline == "\r\n")
    assert after.count("\n") - text.count("\n") == new.count("\n") - OWN[identity].count("\n")


def test_an_event_in_braces_stays_in_its_line() -> None:
    after = rewritten(whole(TEXT), "b", "{id: b, date: 2021, title: Better}").text

    assert after == TEXT.replace("title: B}", "title: Better}")


def test_a_file_that_is_one_event_is_its_text() -> None:
    text = "# head\nid: a\ndate: 2020\ntitle: A\n"

    assert own_text(whole(text, "a.yaml"), "a") == text
    assert rewritten(whole(text, "a.yaml"), "a", text.replace("A", "B")).text == text.replace("A", "B")


def test_a_note_is_its_text_with_its_front_matter() -> None:
    text = "---\ndate: 2020\ntitle: A\n---\nWords.\n"

    assert own_text(whole(text, "a.md"), "a") == text
    assert rewritten(whole(text, "a.md"), "a", text.replace("Words", "More")).text == text.replace("Words", "More")


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("id: x\ndate: 2020\ntitle: A", "the id of this event is `a`, and stays"),
        ("date: 2020\ntitle: A", "the id of this event is `a`, and stays"),
        ("", "this is no event"),
        ("just words", "this is no event"),
        ("- id: a\n  date: 2020\n  title: A", "this is no event"),
        ("id: a\ndate: 2020\ntitle: A\n- id: b\n  date: 2021\n  title: B", "line "),
        ("id: a\ndate: [2020\ntitle: A", "line "),
        ("id: a\ndate: 2020\ntitle: &x A", "line "),
        ("id: a\ndate: 2020\ntitle: A\n---\nid: b", "line "),
        ("id: a\nid: a\ndate: 2020\ntitle: A", "line "),
        ("id: a\ndate: 2020\ntitle: A\x00", "line "),
        ("id: a\ndate: 2020\ntitle: A\n}", "line "),
    ],
)
def test_what_is_no_event_or_another_one_is_refused(new: str, why: str) -> None:
    with pytest.raises(TimelineError) as raised:
        rewritten(whole(TEXT), "a", new)

    assert raised.value.message.startswith(why)


def test_an_event_cannot_break_out_of_its_braces() -> None:
    with pytest.raises(TimelineError):
        rewritten(whole(TEXT), "b", "{id: b, date: 2021, title: B}\n  - {id: e, date: 2022, title: E}")
