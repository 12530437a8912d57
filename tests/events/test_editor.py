import pytest

from timeline.events import insert, read_text
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
        ("events:\n  - id: a\n...\n", f"events:\n  - id: a\n\n  {BLOCK}\n...\n"),
    ],
)
def test_a_new_event_is_written_as_the_others_are(text: str, expected: str) -> None:
    assert insert(text, NEW).text == expected


def test_line_ends_and_a_byte_order_mark_are_kept() -> None:
    edited = insert("\ufeffevents:\r\n  - id: a\r\n", {"title": "b", "date": "2020", "description": "x\ny"})

    assert edited.text == (
        "\ufeffevents:\r\n  - id: a\r\n\r\n  - id: b\r\n    date: 2020\r\n    title: b\r\n"
        "    description: |\r\n      x\r\n      y\r\n"
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
    with pytest.raises(TimelineError, match=r"events.yaml:1:9: a colon and a blank inside a text; a file that"):
        insert("title: a: b\n", NEW)
