"""Edits of one declared source."""

import pytest

from timeline.events.writing.source_edit import change_source
from timeline.problems import TimelineError

VALUES = {"sha256": "abc", "file": "a.html"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "sources:\n  a:\n    title: A # first\n  b: {title: B}\nevents: []\n",
            "sources:\n  a:\n    title: A # first\n    file: a.html\n    sha256: abc\n  b: {title: B}\nevents: []\n",
        ),
        (
            "sources: {a: {title: A}}\nevents: []\n",
            "sources: {a: {title: A, sha256: abc, file: a.html}}\nevents: []\n",
        ),
        (
            "sources:\n  a:\n    title: A\n    file: old.html\n    sha256: 'old'\n",
            "sources:\n  a:\n    title: A\n    file: a.html\n    sha256: 'abc'\n",
        ),
    ],
)
def test_only_the_source_is_touched(text: str, expected: str) -> None:
    assert change_source(text, "a", VALUES) == expected


@pytest.mark.parametrize("sources", ["", "sources: {b: {title: B}}\n", "sources: {a: text}\n"])
def test_a_source_that_is_not_declared_is_refused(sources: str) -> None:
    with pytest.raises(TimelineError, match="there is no source `a`"):
        change_source(f"{sources}events: []\n", "a", VALUES)
