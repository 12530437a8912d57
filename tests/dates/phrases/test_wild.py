"""Phrases that were once read wrongly, or refused for no good reason."""

import pytest

from tests.dates.tables import rows
from timeline.dates import Bounds, Count, DateError, Dating, When, understand
from timeline.dates.days import DAY_SECONDS, day_number, iso_day

LATER = ("weekdays of the Julian", "other calendars", "feasts")
"""Kinds that the calendars read."""
LANGUAGES = ("Ukrainian", "Romanian", "German", "French", "Spanish", "Polish", "Russian", "Arabic")
WILD = [row for row in rows("phrases/wild.tsv") if not row[4].startswith((*LATER, *LANGUAGES))]


def bound(second: int | None, bounds: Bounds) -> str:
    if second is None:
        return ""
    day, rest = divmod(second, DAY_SECONDS)
    return f"{iso_day(day)}T{rest // 3600:02d}:{rest // 60 % 60:02d}" if bounds.timed else iso_day(day)


def extent(when: When) -> str:
    return f"{bound(when.earliest, when.start)}..{bound(when.latest, when.end)}"


@pytest.mark.parametrize(("text", "said", "accepted", "certain"), [row[:4] for row in WILD])
def test_a_phrase_from_the_wild_is_read_right_or_refused(text: str, said: str, accepted: str, certain: str) -> None:
    as_of = day_number(*(int(part) for part in said.split("-")))
    dating = Dating(as_of=as_of, counts=(Count(name="war", first=day_number(2022, 2, 24)),))
    try:
        when = understand(text, dating)
    except DateError:
        assert "refuse" in accepted.split(";")
        return

    assert extent(when) in accepted.replace("Z", "").split(";")
    assert certain == "any" or when.certain is None
