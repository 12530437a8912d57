import pytest

from timeline.events.yaml import decoding
from timeline.events.yaml.decoding import decode
from timeline.problems import TimelineError


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "message"),
    [
        (b"a: \xff\xfe\nb: 1\n", "encoding", 1, 4, "not UTF-8: FF FE"),
        (b"a: 1\nb: \xed\xa0\x80\n", "encoding", 2, 4, "not UTF-8: ED A0 80"),
        (b"\xff\xfea\x00", "encoding", 1, 1, "this file is UTF-16"),
        (b"a: 1\nbc: \x00x\n", "control-character", 2, 5, "a control character, U+0000"),
        (b"a: \x1b[31m\n", "control-character", 1, 4, "a control character, U+001B"),
        (b"a: 1\rb: 2\n", "line-break", 1, 5, "a carriage return: a line break for YAML, not for editors"),
        ("a: x\u2028y\n".encode(), "line-break", 1, 5, "U+2028: a line break for YAML, not for editors"),
    ],
)
def test_what_may_not_stand_in_a_file_is_shown(data: bytes, code: str, line: int, column: int, message: str) -> None:
    _, faults = decode(data, "events.yaml")

    problem = faults.problems()[0]
    assert (problem.code, problem.message) == (code, message)
    assert (problem.place.line, problem.place.column) == (line, column)


def test_every_bad_byte_is_found_not_only_the_first() -> None:
    _, faults = decode(b"a: \xff\nb: \xfe\nc: \xfd\n", "events.yaml")

    assert [problem.place.line for problem in faults.problems()] == [1, 2, 3]


def test_marks_of_an_unfinished_merge_are_found_and_the_rest_stays_readable() -> None:
    text, faults = decode(b"<<<<<<< HEAD\na: 1\n=======\nb: 2\n>>>>>>> other\n", "events.yaml")

    assert [problem.place.line for problem in faults.problems()] == [1, 3, 5]
    assert text.content == "############\na: 1\n#######\nb: 2\n#############\n"


def test_a_line_of_equal_signs_alone_is_no_unfinished_merge() -> None:
    _, faults = decode(b"a: 1\n=======\n", "events.yaml")

    assert faults.problems() == []


def test_a_byte_order_mark_counts_neither_as_text_nor_as_a_column() -> None:
    text, faults = decode(b"\xef\xbb\xbfa: \x00\n", "events.yaml")

    assert text.bom
    assert faults.problems()[0].place.column == 4


@pytest.mark.parametrize(
    ("data", "refused"),
    [
        (bytes(range(256)) * 8, True),
        (b"\0" * 2_000, True),
        (b"\xff\xfe" + "a\u0001".encode("utf-16-le") * 900, True),
        ("ж: ї\n".encode() * 300, False),
        (b"a: \xff\n" + b"b: plain text\n" * 200, False),
        (("a: ж\n" * 200).encode("utf-16"), False),
    ],
)
def test_a_large_file_that_is_no_text_is_not_read(
    monkeypatch: pytest.MonkeyPatch, data: bytes, *, refused: bool
) -> None:
    decode(data, "events.yaml")
    monkeypatch.setattr(decoding, "LARGE", 1_000)
    if not refused:
        decode(data, "events.yaml")
        return

    with pytest.raises(TimelineError, match="this is no text"):
        decode(data, "events.yaml")
