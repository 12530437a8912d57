"""The examples of CONTRIBUTING are changes of the code as it is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TEXT = Path("CONTRIBUTING.md").read_text(encoding="utf-8")
DIFFS = re.findall(r"## (How to add [^\n]*)\n(?:(?!\n## ).)*?```diff\n(.*?)```", TEXT, flags=re.DOTALL)


def files_of(diff: str) -> Iterator[tuple[str, list[str]]]:
    for part in re.split(r"^--- a/", diff, flags=re.MULTILINE)[1:]:
        name, *lines = part.split("\n")
        yield name, [line[1:] for line in lines if line[:1] in {" ", "-"}]


@pytest.mark.parametrize(("title", "diff"), DIFFS, ids=[title for title, _ in DIFFS])
def test_what_a_diff_stands_beside_is_there(title: str, diff: str) -> None:
    files = dict(files_of(diff))

    assert len(files) <= (3 if "key" in title else 2)
    for name, lines in files.items():
        known = Path(name).read_text(encoding="utf-8").split("\n")
        assert not [line for line in lines if line not in known], name


def test_a_key_and_a_filter_have_such_an_example() -> None:
    assert [title for title, _ in DIFFS] == ["How to add a key of an event", "How to add a filter"]
