import pytest

from timeline.dates import DateError, Dating, understand
from timeline.dates.calendars import changing_name


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("the first Sunday of Advent 2022", "2022-11-27"),
        ("Advent Sunday 2023", "2023-12-03"),
        ("4th Sunday of Advent 2023", "2023-12-24"),
        ("2. Adventssonntag 2022", "2022-12-04"),
        ("premier dimanche de l'Avent 2022", "2022-11-27"),
        ("Advent 2022", "[2022-11-27..2022-12-24]"),
        ("Advent Sunday 1500", "1500-11-29"),
    ],
)
def test_advent_is_counted_back_from_christmas(phrase: str, date: str) -> None:
    assert understand(phrase, Dating()).text == date


def test_while_two_calendars_were_kept_it_may_be_either() -> None:
    with pytest.raises(DateError) as refusal:
        understand("Advent Sunday 1640", Dating())

    assert refusal.value.hint == "1640-12-02 or 1640-12-09"


@pytest.mark.parametrize(
    ("phrase", "change", "date"),
    [
        ("Advent Sunday 1850", "1918-02-14", "1850-12-03"),
        ("Advent 1850", "1918-02-14", "[1850-12-03..1850-12-24]"),
        ("Advent Sunday 1920", "1918-02-14", "1920-11-28"),
        ("Advent Sunday 1640", "1752-09-14", "1640-11-29"),
        ("Advent Sunday 1640", "1582-10-15", "1640-12-02"),
    ],
)
def test_a_file_whose_calendar_changes_keeps_advent_by_it(phrase: str, change: str, date: str) -> None:
    assert understand(phrase, Dating(calendar=changing_name(change))).text == date


def test_a_christmas_that_never_was_has_no_advent() -> None:
    with pytest.raises(DateError) as refusal:
        understand("Advent 1582", Dating(calendar=changing_name("1583-01-01")))

    assert refusal.value.code == "no-such-day"
