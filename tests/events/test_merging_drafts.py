"""Two people draft the same text: what one of them accepted stays accepted when their versions are merged."""

import pytest

from timeline.events.merging.merge import Texts, merge_texts
from timeline.events.reading.reader import read_text

BASE = "title: T\n\nevents: []\n"
HEAD = "title: T\n\nevents:\n  - id: a\n    date: 2023-06-22\n    title: A\n"
WAITS = """\
    verification: draft
    sources:
      - {source: s, quote: The following day., said: The following day}
    x-draft: {anchor: narrative 2023-06-21, rule: narrative}
"""
ACCEPTED = """\
    sources:
      - {source: s, quote: The following day., said: The following day}
"""
ANCHORED = ACCEPTED.replace("day}", 'day, x-anchor: "2023-06-21"}')
VERIFIED = f"    verification: verified\n{ANCHORED}"


@pytest.mark.parametrize("done", [ACCEPTED, ANCHORED, VERIFIED])
@pytest.mark.parametrize("is_ours", [True, False])
def test_what_one_side_accepted_is_no_draft_again(done: str, *, is_ours: bool) -> None:
    sides = (HEAD + done, HEAD + WAITS) if is_ours else (HEAD + WAITS, HEAD + done)
    merge = merge_texts(Texts(BASE, *sides), "a.yaml")

    assert merge.conflicts == []
    assert read_text(merge.text)[0].events == read_text(HEAD + done)[0].events


def test_what_waits_on_both_sides_waits() -> None:
    merge = merge_texts(Texts(BASE, HEAD + WAITS, HEAD + WAITS + "    tags: [x]\n"), "a.yaml")

    assert merge.conflicts == []
    assert "verification: draft" in merge.text
    assert "x-draft" in merge.text


def test_a_key_that_one_side_took_out_of_a_draft_of_both_is_taken_out() -> None:
    merge = merge_texts(Texts(HEAD + WAITS, HEAD + ACCEPTED, HEAD + WAITS + "    tags: [x]\n"), "a.yaml")

    assert merge.conflicts == []
    assert "draft" not in merge.text
    assert "tags: [x]" in merge.text
