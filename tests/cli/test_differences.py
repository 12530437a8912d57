"""What an edit would change, as a diff."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.edits.differences import differences

HEAD = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
LINES = st.lists(st.sampled_from([*"abcdefghij", "- x", "+ y"]) | st.uuids().map(str), max_size=30)


def patched(old: list[str], diff: list[str]) -> list[str]:
    """Apply a unified diff as `patch` does, by the line numbers of its hunks."""
    new, at = list[str](), 0
    for line in diff[2:]:
        if head := HEAD.match(line):
            start = int(head[1]) - (head[2] != "0")
            new, at = new + old[at:start], start
            assert len(new) == int(head[3]) - (head[4] != "0")
        else:
            assert line[:1] == "+" or old[at] == line[1:]
            new += [line[1:]] if line[:1] in "+ " else []
            at += line[:1] in "- "
    return new + old[at:]


@pytest.mark.parametrize("large", [0, 100_000])
@given(LINES, st.data())
def test_a_diff_makes_the_one_text_of_the_other(large: int, old: list[str], data: st.DataObject) -> None:
    new = data.draw(LINES) if data.draw(st.booleans()) else [data.draw(st.sampled_from([line, "new"])) for line in old]

    diff = list(differences("\n".join(old) + "\n" * bool(old), "\n".join(new) + "\n" * bool(new), "x", large))

    assert patched(old, diff) == new
    assert bool(diff) == (old != new)
    assert not diff or diff[0] == "--- x"


def test_changes_far_from_each_other_are_hunks_of_their_own() -> None:
    old = [f"line {number}" for number in range(20_000)]
    new = [f"{line} changed" if number % 5_000 == 10 else line for number, line in enumerate(old)]

    diff = list(differences("\n".join(old), "\n".join(new), "x"))

    assert [line for line in diff if line.startswith("@@")] == [
        f"@@ -{at + 8},7 +{at + 8},7 @@" for at in (0, 5_000, 10_000, 15_000)
    ]


@pytest.mark.parametrize("above", ["", "a\n", "a\x85b\n", "a\r\nb\rc\x0c\n", "\n\n\n\n\n", "a\nb\nc\nd\ne\nf\n"])
@pytest.mark.parametrize("below", ["", "x", "x\n", "x\ny\nz\nu\nv\n", "\u2028\n"])
@pytest.mark.parametrize(("old", "new"), [("", "one\n"), ("one\n", ""), ("one\n", "two\n"), ("one\ntwo\n", "two\n")])
def test_what_is_left_out_at_the_ends_of_a_large_text_is_numbered(above: str, below: str, old: str, new: str) -> None:
    lines = "".join(f"line {number}\n" for number in range(60))
    before, after = (lines + above + changed + below + lines for changed in (old, new))

    large, small = (list(differences(before, after, "x", large)) for large in (400, 100_000))

    assert large == small
