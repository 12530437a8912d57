"""Tests for the look that tells most phrases from those with a feast or a month of another calendar."""

import pytest

from timeline.dates.calendar_phrases.feasts import NAMES
from timeline.dates.calendar_phrases.month_names import MONTHS
from timeline.dates.calendar_phrases.naming import may_name


def test_each_name_is_seen() -> None:
    """A name that is passed over would be a feast, or a month, that is not read."""
    missed = [name for name in (*NAMES, *MONTHS) if not may_name(f"since the 5 {name.title()} 1445")]

    assert missed == []


@pytest.mark.parametrize("text", ["New Year's Eve 2022", "l'Ascension 2022", "1 Rabi' al-Awwal", "1445 A.H.", "an IX"])
def test_a_name_is_seen_as_it_is_written(text: str) -> None:
    """Apostrophes and hyphens tie words, or part them."""
    assert may_name(text)


@pytest.mark.parametrize("text", ["c. 1850", "5 May 2022", "on a good day", "between 2019 and 2021", "новий день"])
def test_most_phrases_name_nothing(text: str) -> None:
    """One word of a name of several is none."""
    assert not may_name(text)
