"""The words of running text, beside those of the date language."""

import pytest

from timeline.dates.languages import MODULES
from timeline.texts.vocabulary import vocabulary


@pytest.mark.parametrize("code", MODULES)
def test_what_the_date_language_knows_is_not_told_again(code: str) -> None:
    known = vocabulary(code)
    words = known.extras.words.items() & known.table.words.items()
    rows = known.extras.rows.items() & known.table.rows.items()

    assert not words
    assert not rows


@pytest.mark.parametrize("code", MODULES)
def test_what_is_off_is_a_word_of_the_date_language(code: str) -> None:
    known = vocabulary(code)

    assert set(known.extras.off.split()) <= known.table.words.keys() - known.extras.words.keys()
