"""Laws of sentences and expressions, on texts of words that tell of time and of anything else."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.texts.expression import Expression
from timeline.texts.expressions import expressions
from timeline.texts.sentences import sentences

_WORDS = (
    "May 5 1998 , . - / ( ) the of Friday last next week two days ago later a year earlier 10:30 p.m. 27./28. "
    "September 1939 в 2022 році вчора le 21 h 45 hier Nov. 15. The 1970s 19th century every 9999999999999 12.02.1998 "
    "' 's 31 February 30 BC 480 до н. е. quarter third nineteen ninety four mid before same \n \n\n that"
)
WORDS = _WORDS.split(" ")
LANGUAGES = st.sampled_from(("en", "uk", "ru", "pl", "ro", "de", "fr", "es", "ar"))
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)
DAYS = st.one_of(st.none(), st.integers(-1_000_000, 2_000_000))


@given(TEXTS)
def test_sentences_have_all_of_the_text_but_white_space_in_order(text: str) -> None:
    found = sentences(text)

    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))


def _found(text: str, published: int | None, language: str) -> list[Expression]:
    """Find the expressions of a text."""
    return list(expressions(text, published=published, languages=(language,)))


@given(TEXTS, DAYS, LANGUAGES)
def test_an_expression_is_the_slice_at_its_place_and_none_overlap(
    text: str, published: int | None, language: str
) -> None:
    end = 0
    for each in _found(text, published, language):
        assert end <= each.start < each.end
        assert text[each.start : each.end] == each.text
        assert each.sentence.start <= each.start
        assert each.end <= each.sentence.end
        end = each.end


@given(TEXTS, DAYS, LANGUAGES, st.integers(1, 9))
def test_a_text_that_is_shifted_says_the_same_elsewhere(
    text: str, published: int | None, language: str, by: int
) -> None:
    plain = _found(f"{text}\n", published, language)
    shifted = _found("\n" * by + f"{text}\n", published, language)

    assert [(each.start + by, each.value, each.rule) for each in plain] == [
        (each.start, each.value, each.rule) for each in shifted
    ]
