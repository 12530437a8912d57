"""Names of calendars that are none."""

import pytest

from timeline.events.calendars_meant import calendar_meant


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Britain", "`julian until 1752-09-14`: Julian before that day, Gregorian from it on"),
        ("england", "`julian until 1752-09-14`: Julian before that day, Gregorian from it on"),
        ("Old-Style", "did you mean `julian`?"),
        ("O.S.", "did you mean `julian`?"),
        ("jewish", "did you mean `hebrew`?"),
        ("juliann", "did you mean `julian`?"),
        ("martian", "one of gregorian, julian, hebrew, islamic, persian, french-republican"),
    ],
)
def test_a_calendar_of_another_name_is_told(name: str, hint: str) -> None:
    assert calendar_meant(name) == hint
