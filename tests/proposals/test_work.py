"""What is not done for a text: work that tells nothing, counted by the calls that would do it."""

import pytest

from tests.proposals.test_reading import dates, read
from timeline.dates import Dating, When
from timeline.proposals import found_dates
from timeline.proposals.found_date import read_words


def test_words_that_only_stand_before_a_year_are_not_read_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    def noted(words: str, dating: Dating) -> When | None:
        asked.append(words)
        return read_words(words, dating)

    monkeypatch.setattr(found_dates, "read_words", noted)
    told = dates(read("In 1960 the old mill burned down. In mai 1997 they built it again."))

    assert told == [("1960", "1960"), ("1997-05", "In mai 1997")]
    assert asked == ["In mai 1997"]
