"""Questions by one key, asked in a real terminal, and passages that are marked."""

from pathlib import Path

import pytest

from tests.cli.terminals import python, terminal
from timeline.cli.asking import Choice, choose, marked_lines
from timeline.cli.terminal import Painted

ASKS = """
from timeline.cli.asking import Choice, choose, key_pressed
print("took", choose("This one?", [Choice("a", "accept"), Choice("s", "skip"), Choice("й", "both")]), flush=True)
print("then?", flush=True)
print("then", key_pressed(), flush=True)
print("line", input(), flush=True)
"""


@pytest.mark.parametrize(
    ("keys", "took", "then"),
    [
        ("a", "a", "x"),
        ("S", "s", "x"),
        ("\r", "a", "x"),
        ("й", "й", "x"),
        ("a", "a", "up"),
        ("a", "a", "escape"),
        ("a", "a", "enter"),
        ("a", "a", "й"),
        ("a", "a", ""),
    ],
)
def test_a_key_is_read_as_it_is_pressed(tmp_path: Path, keys: str, took: str, then: str) -> None:
    bytes_of = {"up": "\x1b[A", "escape": "\x1b", "enter": "\r", "": "\x1b[15~"}
    with terminal(*python(ASKS), folder=tmp_path) as person:
        assert "This one? (a accept, s skip, й both)" in person.see(") ")
        person.press(keys)
        person.see(f"took {took}")
        person.press(bytes_of.get(then, then))
        person.see(f"then {then}")
        person.press("a whole line\r")
        person.see("line a whole line")


def test_keys_that_are_typed_ahead_are_not_lost(tmp_path: Path) -> None:
    with terminal(*python(ASKS), folder=tmp_path) as person:
        person.press("qsxhello\r")
        for seen in ("one of these keys: a s й; Enter is a", "took s", "then x", "line hello"):
            person.see(seen)


@pytest.mark.parametrize(("key", "error"), [("\x03", "KeyboardInterrupt"), ("\x04", "EOFError")])
def test_a_question_can_be_left(tmp_path: Path, key: str, error: str) -> None:
    with terminal(*python(ASKS), folder=tmp_path) as person:
        person.see(") ")
        person.press(key)
        person.see(error)
        person.end()
        assert person.status != 0


def test_a_key_that_is_none_of_them_is_asked_for_again(capsys: pytest.CaptureFixture[str]) -> None:
    keys = iter(["x", "up", "", "B"])

    assert choose("", [Choice("a", "accept"), Choice("b", "back")], lambda: next(keys)) == "b"
    assert capsys.readouterr().err.count("one of these keys: a b; Enter is a") == 3


@pytest.mark.parametrize(
    ("text", "passage", "lines"),
    [
        ("one two three", "two", ["one [two] three"]),
        ("one two three four", "two three", ["one [two]", "[three] four"]),
        ("one\n\ntwo", "one\n\ntwo", ["[one]", "", "[two]"]),
        ("one two", "", ["one two"]),
        ("aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", ["[aaaaaaaaaa]", "[aaaa]"]),
    ],
)
def test_a_passage_is_marked_in_its_lines(text: str, passage: str, lines: list[str]) -> None:
    start = text.index(passage)
    marked = marked_lines(text, start, start + len(passage), 10 if len(text) > 13 else 20)

    assert ["".join(part if isinstance(part, str) else part.plain for part in line) for line in marked] == lines


def test_a_mark_is_a_colour_where_there_are_some() -> None:
    assert Painted("two", "7", "[two]") in next(marked_lines("one two three", 4, 7, 80))
