"""Tests for the languages that are asked about a text: none that knows all its words is passed over."""

import pytest

from tests.dates.tables import rows
from timeline.dates import DateError
from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Language
from timeline.dates.phrases.knowing import may_know
from timeline.dates.phrases.pieces import worded
from timeline.dates.phrases.tokens import tokens

EVERYDAY = [text for _, text, *_ in rows("phrases/everyday.tsv")]
LATIN = tuple(each for each in read_languages() if each.code != "ar")


def knows(language: Language, text: str) -> bool:
    """Return whether a language knows all words of a text."""
    try:
        tokens(text, language)
    except DateError:
        return False
    return True


def test_no_language_that_knows_all_words_is_passed_over() -> None:
    """The index may name one too many, which is then asked; one too few would be a date not read."""
    missed = [
        (text, each.code)
        for text in EVERYDAY
        for each in LATIN
        if knows(each, text) and each not in may_know(worded(text), LATIN)
    ]

    assert missed == []


def test_no_number_is_a_word_of_a_row() -> None:
    """What is known of a text is known of all that differ from it in their numbers only."""
    assert not any(sign.isdigit() for each in read_languages() for row in each.rows for sign in row)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("c. 1850", ["en", "fr", "es"]),
        ("in May 1850", ["en"]),
        ("l'automne 1850", ["fr"]),
        ("2010er Jahre", ["de"]),
        ("4-a de mayo", ["es"]),
        ("1850–5", [each.code for each in LATIN]),
        ("Michael's 1850", []),
    ],
)
def test_few_languages_are_asked(text: str, codes: list[str]) -> None:
    """A short word, an ending and what an apostrophe ties leave out those that have it not."""
    assert [each.code for each in may_know(worded(text), LATIN)] == codes
