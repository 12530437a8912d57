"""Whether words are found in a text."""

import pytest

from timeline.copies.quotes import found_part, is_quoted, printed

TEXT = (
    "\u201cSome people think it\u2019s a Hollywood movie and are waiting\n"
    "for the results now. This is not true,\u201d he stressed."
)


@pytest.mark.parametrize(
    "quote",
    [
        "it's a Hollywood movie",
        "\u201cSome people think it\u2019s a Hollywood movie",
        "are waiting for the results",
        "waiting  for\tthe results",
        "Some people think [...] This is not true",
        "Some people think … he stressed",
        "[Many] Some people",
    ],
)
def test_a_quote_is_found_however_its_marks_and_lines_are_set(quote: str) -> None:
    assert is_quoted(quote, printed(TEXT))


@pytest.mark.parametrize(
    "quote",
    ["it's a Bollywood movie", "This is not true [...] Some people", "some people think", "[...]", "the result now"],
)
def test_other_words_are_not_found(quote: str) -> None:
    assert not is_quoted(quote, printed(TEXT))


def test_a_word_broken_over_two_lines_is_found() -> None:
    assert is_quoted("the counteroffensive began", printed("the counter-\noffensive began"))


def test_words_between_which_a_pdf_lost_its_blanks_are_found() -> None:
    assert is_quoted("the summit in Vilnius", printed("thesummit inVilnius"))


def test_the_part_that_is_found_is_told_in_whole_words() -> None:
    assert found_part("Some people think it's a Bollywood movie", printed(TEXT)) == "Some people think it's a"
    assert found_part("Nobody thinks", printed(TEXT)) == ""
