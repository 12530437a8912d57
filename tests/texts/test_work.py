"""How much is done for a text, in calls and not in seconds: no kind of text takes more than its length asks for."""

import re
import sys
from types import FrameType

import pytest

from tests.texts.told import found
from timeline.problems import TimelineError
from timeline.texts import sentences
from timeline.texts import tokens as module
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import Vocabulary
from timeline.texts.word_tokens import word_tokens

TIMES = 250


def calls(text: str) -> int:
    """Return how many functions are called, and generators gone on with, while the dates of a text are found."""
    made, before = 0, sys.getprofile()

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        found(text)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize(
    "text",
    [
        f"On {'5/6/2022, ' * 10} and on 7 May 2021 he came.\n",
        "5 May 2021: he came and left again.\n\n",
        "He came on Monday, and on Tuesday he left.\r",
        "Day 12 of the war.\n",
        "on Monday, on 5 May and in 2021, ",
        "[12:05] he came at noon\n",
    ],
)
def test_twice_the_text_is_twice_the_work(text: str) -> None:
    calls(text)

    assert calls(text * 2 * TIMES) < 2.2 * calls(text * TIMES)


def test_a_sentence_that_does_not_end_is_refused_before_it_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    cut = list[str]()

    def counted(written: str, known: Vocabulary) -> tuple[Token, ...]:
        cut.append(written)
        return word_tokens(written, known)

    monkeypatch.setattr(module, "MOST", 50)
    monkeypatch.setattr("timeline.texts.tokens.word_tokens", counted)

    assert len(found("It rained on Monday and " * 10)) == 10
    cut.clear()
    with pytest.raises(TimelineError, match="a sentence of more than 50 words") as refused:
        found("It rained in the night.\n\n" + "It rained on Monday and " * 11)
    assert "it begins in line 3" in refused.value.hint
    assert "Monday" not in cut


def test_whether_a_line_ends_within_a_date_is_asked_only_where_its_sentence_would_end_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, within = list[int](), sentences._is_within_date

    def counted(text: str, gap: re.Match[str]) -> bool:
        asked.append(gap.start())
        return within(text, gap)

    monkeypatch.setattr(sentences, "_is_within_date", counted)

    assert len(sentences.sentences("Sep-\n" * TIMES)) == 1
    assert not asked
    assert len(sentences.sentences("It began on 3 June\n2023 and ended.")) == 1
    assert len(asked) == 1
