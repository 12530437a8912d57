"""Phrases as they are copied from texts: with the signs around them, in capitals, with wide spaces."""

from collections.abc import Callable

import pytest

from tests.dates.said import SAID
from timeline.dates import DateError, understand

PHRASES = (
    "5 May 2021",
    "day 483 of the war",
    "12:30 am, 5 May 2023",
    "5/13/2023 2:30 PM",
    "12/24 Dec 1825",
    "14/26 декабря 1825 года",
    "the week before Easter 2022",
    "two to three weeks after 5 May 2021",
    "2004-02-01/2005-02-08",
    "1984~/2004-06",
    "2022-X2",
    "[ca. 1900]",
    "s. XIII ex.",
    "last night",
    "undated",
    "n.d.",
)


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("copied", ["({})", "\u201c{}\u201d", "{},", "({}),", "  {} "])
def test_signs_around_a_phrase_say_nothing(copied: str, phrase: str) -> None:
    assert understand(copied.format(phrase), SAID) == understand(phrase, SAID)


@pytest.mark.parametrize("phrase", [each for each in PHRASES if not each.endswith(".")])
@pytest.mark.parametrize("copied", ["{}.", "({}).", "\u201c{}.\u201d"])
def test_the_dot_of_a_sentence_says_nothing(copied: str, phrase: str) -> None:
    assert understand(copied.format(phrase), SAID) == understand(phrase, SAID)


@pytest.mark.parametrize("phrase", PHRASES)
def test_wide_spaces_say_nothing(phrase: str) -> None:
    assert understand(phrase.replace(" ", " \n "), SAID) == understand(phrase, SAID)


@pytest.mark.parametrize("change", [str.upper, str.title])
@pytest.mark.parametrize(
    "phrase", ["14/26 декабря 1825 года", "am dreissigsten Mai 2021", "12:30 am, 5 May 2023", "[s.d.]"]
)
def test_capitals_say_nothing(phrase: str, change: Callable[[str], str]) -> None:
    assert understand(change(phrase), SAID) == understand(phrase, SAID)


@pytest.mark.parametrize(("phrase", "date"), [("24.02.", "2023-02-24"), ("1985/..", "1985/.."), ("[1900?]", "[1900?]")])
def test_what_only_looks_like_such_a_sign_is_kept(phrase: str, date: str) -> None:
    assert understand(phrase, SAID).text == date


def test_the_apostrophe_of_a_short_year_is_kept() -> None:
    with pytest.raises(DateError) as refusal:
        understand("'99", SAID)

    assert refusal.value.text == "'99"


def test_a_fault_within_signs_is_pointed_at_where_it_stands() -> None:
    with pytest.raises(DateError) as refusal:
        understand("(5  Mayy 2021).", SAID)

    assert (refusal.value.text, refusal.value.column) == ("(5  Mayy 2021).", 5)
