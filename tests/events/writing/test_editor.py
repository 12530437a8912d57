from collections.abc import Callable

import pytest

from timeline.events.reading.reader import read_text
from timeline.events.writing.editor import change, insert, remove
from timeline.events.writing.renaming import rename
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError

NEW = {"title": "A new one", "date": "2023-06"}
BLOCK = "- id: a-new-one\n    date: 2023-06\n    title: A new one"
FLOW = '{id: a-new-one, date: "2023-06", title: A new one}'
JSON = '{"id": "a-new-one", "date": "2023-06", "title": "A new one"}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", f"events:\n  {BLOCK}\n"),
        ("# only a comment\n", f"# only a comment\n\nevents:\n  {BLOCK}\n"),
        ("title: x", f"title: x\n\nevents:\n  {BLOCK}"),
        ("events:\n", f"events:\n  {BLOCK}\n"),
        ("events: # none yet\nx-a: 1\n", f"events: # none yet\n  {BLOCK}\nx-a: 1\n"),
        ("events: [ ]  # none\n", f"events:  # none\n  {BLOCK}\n"),
        ("events:\n- id: a\n", "events:\n- id: a\n\n- id: a-new-one\n  date: 2023-06\n  title: A new one\n"),
        ("events:\n  - id: a\n  - id: b\n", f"events:\n  - id: a\n  - id: b\n  {BLOCK}\n"),
        ("events:\n  - id: a\n\n  - id: b\n", f"events:\n  - id: a\n\n  - id: b\n\n  {BLOCK}\n"),
        ("events:\n  - id: a # c\n    # own\n  # not\n", f"events:\n  - id: a # c\n    # own\n\n  {BLOCK}\n  # not\n"),
        ("events:\n  - id: a\n    x-t: |+\n      b\n\n", f"events:\n  - id: a\n    x-t: |+\n      b\n\n  {BLOCK}\n"),
        ("- id: a\n", "- id: a\n\n- id: a-new-one\n  date: 2023-06\n  title: A new one\n"),
        ("events: [{id: a}]\n", f"events: [{{id: a}}, {FLOW}]\n"),
        ("events: [\n  {id: a}\n]\n", f"events: [\n  {{id: a}},\n  {FLOW}\n]\n"),
        ('{"events": [{"id": "a"}]}', f'{{"events": [{{"id": "a"}}, {JSON}]}}'),
        ('{"title": "a"}', f'{{"title": "a", "events": [{JSON}]}}'),
        ("events:\n  - id: a\n  -\n", f"events:\n  - id: a\n  -\n  {BLOCK}\n"),
        ("events:\n  - id: a\n...\n", f"events:\n  - id: a\n\n  {BLOCK}\n...\n"),
    ],
)
def test_a_new_event_is_written_as_the_others_are(text: str, expected: str) -> None:
    assert insert(text, NEW).text == expected


def test_line_ends_and_a_byte_order_mark_are_kept() -> None:
    edited = insert("\ufeffevents:\r\n  - id: a\r\n", {"title": "b", "date": "2020", "description": "x\ny"})

    assert edited.text == (
        "\ufeffevents:\r\n  - id: a\r\n\r\n  - id: b\r\n    date: 2020\r\n    title: b\r\n"
        "    description: |-\r\n      x\r\n      y\r\n"
    )


def test_a_text_that_yaml_would_misread_is_quoted() -> None:
    words = [
        "no",
        "y",
        "2023-10",
        "12:30",
        "1_000",
        "0o17",
        "=",
        "<<",
        "~",
        "# x",
        "a: b",
        "- x",
        "@a",
        "a #b",
        "",
        " a",
    ]
    edited = insert("", {"title": "t", "date": "2020", "tags": words})

    assert read_text(edited.text)[0].events[0].tags == tuple(words)
    assert all(f'"{word}"' in edited.text for word in words)


def test_an_id_that_is_there_already_is_refused() -> None:
    with pytest.raises(TimelineError, match="there is an event `a` already") as raised:
        insert("events: [{id: a}]", {"id": "a", "title": "b"})

    assert raised.value.status == 1


def test_a_file_that_is_not_understood_is_not_rewritten() -> None:
    with pytest.raises(TimelineError, match=r"events.yaml:1:9: a colon and a space inside a text; a file that"):
        insert("title: a: b\n", NEW)


UGLY = """\
events:
  # above
  - id: a # the id
    title: 'one'   # quoted
    description: |  # block
      x

    # between
    tags: # list
      - b
    date: 2020 # when
  # below

  -   {id: c, date: after a, title: flow}
x-after: 1
"""


@pytest.mark.parametrize(
    ("values", "unset", "old", "new"),
    [
        ({"title": "two"}, (), "title: 'one'   # quoted", "title: 'two'   # quoted"),
        ({"title": "a\nb"}, (), "title: 'one'   # quoted", "title: |-   # quoted\n      a\n      b"),
        ({"description": "yz"}, (), "description: |  # block\n      x\n", "description: yz  # block\n"),
        ({"tags": ["b", "c"]}, (), "tags: # list\n      - b", "tags: [b, c] # list"),
        ({"place": "Lyman"}, (), "date: 2020 # when\n", "date: 2020 # when\n    place: Lyman\n"),
        ({"date": "2021-05"}, (), "date: 2020 # when", "date: 2021-05 # when"),
        ({}, ("tags",), "    tags: # list\n      - b\n", ""),
        ({}, ("description",), "    description: |  # block\n      x\n", ""),
    ],
)
def test_a_change_writes_one_value_and_keeps_the_comments_around_it(
    values: dict[str, Plain], unset: tuple[str, ...], old: str, new: str
) -> None:
    assert old in UGLY
    assert change(UGLY, "a", values, unset).text == UGLY.replace(old, new)


def test_a_change_inside_braces_stays_inside_them() -> None:
    edited = change(UGLY, "c", {"title": "a, b", "category": "war"}, ()).text

    assert edited == UGLY.replace("title: flow}", 'title: "a, b", category: war}')


def test_a_key_behind_the_dash_gives_its_place_to_the_next_one() -> None:
    assert change("- tags: [a]\n  id: b\n", "b", {}, ["tags"]).text == "- id: b\n"


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        ("a", "events:\n  # above\n  # below\n\n  -   {id: c, date: after a, title: flow}\nx-after: 1\n"),
        ("c", UGLY[: UGLY.index("\n\n  -   {")] + "\nx-after: 1\n"),
    ],
)
def test_a_removal_takes_the_lines_of_its_event(identity: str, expected: str) -> None:
    assert remove(UGLY, identity).text == expected


def test_the_only_event_can_be_removed() -> None:
    assert remove("events:\n  - id: a\n", "a").text == "events:\n"
    assert remove("events: [{id: a}]", "a").text == "events: []"


def test_a_renaming_reaches_the_dates_that_name_the_event() -> None:
    expected = UGLY.replace("- id: a #", "- id: z #").replace("after a,", "after z,")

    assert rename(UGLY, "a", "z").text == expected


@pytest.mark.parametrize(
    ("edit", "message", "status"),
    [
        (lambda: change(UGLY, "z", {"title": "x"}), "there is no event `z`", 1),
        (lambda: change("- id: a\n- id: a\n", "a", {"title": "x"}), "2 events have the id `a`", 1),
        (lambda: change(UGLY, "a", {"id": "x"}), "an id is not set like other keys", 2),
        (lambda: change(UGLY, "a", {}, ["date"]), "an event needs `date`", 2),
        (lambda: change(UGLY, "a", {"catgory": "x"}), "an event has no key `catgory`", 2),
        (lambda: rename(UGLY, "a", "c"), "there is an event `c` already", 1),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(edit: Callable[[], object], message: str, status: int) -> None:
    with pytest.raises(TimelineError, match=message) as raised:
        edit()

    assert raised.value.status == status


def test_what_was_empty_before_may_stay_so() -> None:
    text = "events:\n  - id: a\n    date: []\n    title: {}\n    tags: [b]\n"

    assert change(text, "a", {}, ["tags"]).text == "events:\n  - id: a\n    date: []\n    title: {}\n"


def test_a_new_key_goes_elsewhere_where_a_text_owns_the_lines_below_it() -> None:
    text = "events:\n  - id: a\n    date: 2020\n    description: >-\n      folded\n        \n    title: A\n"

    assert change(text, "a", {"category": "c"}).text == f"{text}    category: c\n"


def test_of_a_file_that_is_one_event_nothing_is_left() -> None:
    assert remove("id: a\ndate: 2020\n", "a").text == ""


@pytest.mark.parametrize("identity", ["", "[b]"])
def test_an_event_without_an_id_is_not_proposed(identity: str) -> None:
    with pytest.raises(TimelineError) as refused:
        change(f"events: [{{id: {identity}, date: 2020, title: A}}]\n", "a", {"title": "B"})

    assert refused.value.hint == ""
