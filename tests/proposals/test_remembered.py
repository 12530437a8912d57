"""Decisions about the proposals of a text, as they are remembered."""

import pytest

from timeline.problems import TimelineError
from timeline.proposals.remembered import Decision, Key, Remembered, read_decisions, written_decisions

KEY = Key("It was closed on Monday.", "Monday", 2)
TOLD = Remembered(Decision.REJECTED, "2023-06-19")


def test_what_is_written_is_read() -> None:
    text = written_decisions("", [(KEY, TOLD)])

    assert read_decisions(text, "a.jsonl") == {KEY: TOLD}


def test_what_is_there_stays_and_the_last_decision_counts() -> None:
    before = written_decisions("", [(KEY, Remembered(Decision.SKIPPED, "2023-06-19"))]).rstrip("\n")

    text = written_decisions(before, [(KEY, TOLD)])

    assert text.startswith(before)
    assert read_decisions(text, "a.jsonl") == {KEY: TOLD}


def test_nothing_decided_writes_nothing() -> None:
    assert written_decisions("", []) == ""


@pytest.mark.parametrize("line", ["x", "[]", "{}", '{"decision": "kept", "quote": "a", "said": "b"}', "[" * 100_000])
def test_a_line_that_is_none_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(TimelineError, match=r"a\.jsonl:2: this is no line of decisions"):
        read_decisions(f"\n{line}\n", "a.jsonl")


def test_the_marks_of_a_merge_are_told() -> None:
    with pytest.raises(TimelineError, match="no line of decisions") as raised:
        read_decisions('{"format": "timeline-drafts", "version": 1}\n<<<<<<< HEAD\n', "a.jsonl")

    assert raised.value.hint == "git left the marks of a merge: delete these lines, and keep all others"
