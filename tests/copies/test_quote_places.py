"""Where quotes stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.copies.quote_places import QuotePlaces
from timeline.copies.quotes import is_quoted, printed

TEXT = "He said: \u201cIt\u2019s the 2nd \ufb01ght\u201d \u2013 in the counter-\noffensive of caf\u00e9 owners."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("\"It's the", "\u201cIt\u2019s the"),
        ("2nd fight", "2nd \ufb01ght"),
        ("the counteroffensive of", "the counter-\noffensive of"),
        ("cafe\u0301 owners", "caf\u00e9 owners"),
        ("He said [...] owners", TEXT[:-1]),
        ('fight" - in', "\ufb01ght\u201d \u2013 in"),
    ],
)
def test_a_quote_has_its_place(quote: str, found: str) -> None:
    place = QuotePlaces(TEXT).place(quote)

    assert place is not None
    assert TEXT[place.start : place.end] == found
    assert is_quoted(quote, printed(TEXT))


@pytest.mark.parametrize("quote", ["another", "", " ", "[...]", "owners [...] He said"])
def test_other_words_have_none(quote: str) -> None:
    assert QuotePlaces(TEXT).place(quote) is None


@given(st.text(alphabet="ab \n\u2019'\u00e9-\u00ad", max_size=30), st.integers(0, 30), st.integers(1, 30))
def test_every_part_of_a_text_has_a_place_there_with_the_same_letters(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    place = QuotePlaces(text).place(quote)

    assert (place is None) == (not quote.translate({0xAD: None}).strip())
    if place is not None:
        assert is_quoted(text[place.start : place.end], printed(quote))
