"""Sentences that tell of no time, which are not cut into tokens."""

from itertools import product

import pytest

from tests.texts.told import found
from timeline.dates.languages import MODULES
from timeline.texts import tokens
from timeline.texts.scanning import RULES, scan
from timeline.texts.sentences import sentences
from timeline.texts.silence import TELLING, may_tell
from timeline.texts.spoken import Spoken
from timeline.texts.vocabulary import vocabulary

NUMBERS = frozenset("O")
"""The mark of words and of digits of which a rule takes digits alone: 'the 15th'."""


def test_every_rule_needs_a_telling_mark_or_digits() -> None:
    known = [vocabulary(code) for code in MODULES]
    words = {mark for each in known for mark, _ in each.words.values()}
    rows = {mark for each in known for rows in each.rows.values() for _, (mark, _) in rows}
    others = sorted((words | rows | {".", ";"}) - TELLING - NUMBERS)
    marks = "".join("".join(each) for each in product(others, repeat=3))

    assert not [each.pattern.pattern for each in RULES if each.pattern.search(marks)]


@pytest.mark.parametrize("code", MODULES)
def test_no_word_that_tells_of_time_is_passed_over(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = vocabulary(code)
    rows = [" ".join((first, *rest)) for first, each in known.rows.items() for rest, _ in each]
    text = "\n\n".join(f"It {each}.\n\n{each.title()}" for each in [*known.words, *known.splits, *rows])
    told = found(text, code)
    monkeypatch.setattr(tokens, "may_tell", lambda *_: True)

    assert found(text, code) == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In nineteen ninety-four it fell.", "en"),
        ("It fell by Septem-\nber.", "en"),
        ("It opens this p.m. and closes.", "en"),
        ("Він у п\u02bcятницю.", "uk"),
        ("Il vient aujourd\u2019hui.", "fr"),
        ("It was in '98.", "en"),
        ("Es war der 15. und kalt.", "de"),
        ("They met at 9 p.m.", "en"),
        ("They met at 9:30.", "en"),
        ("It was 5/6/22 then.", "en"),
        ("The 15th was cold.", "en"),
    ],
)
def test_a_sentence_that_may_tell_of_time(text: str, language: str) -> None:
    assert may_tell(text, vocabulary(language))


@pytest.mark.parametrize(
    "text", ["It fell 12 percent, to $1.5 each.", "The U.S. won 5-3 there.", "A new law has passed."]
)
def test_a_sentence_that_tells_of_none_is_not_cut(text: str) -> None:
    known = vocabulary("en")

    assert not may_tell(text, known)
    assert scan(text, sentences(text), Spoken(known))[0].marks == "|"
