import sys
from itertools import pairwise

import pytest
from convertdate import french_republican, islamic, persian

from timeline.dates.calendars import GREGORIAN, JULIAN, NAMES, calendar_named, changing_name
from timeline.dates.calendars.listed import hebrew as hebrew_calendar
from timeline.dates.calendars.system import Days
from timeline.dates.days import day_number, iso_day
from timeline.problems import TimelineError

UNIX_EPOCH = 2_440_587.5
RUSSIA = changing_name("1918-02-14")
BRITAIN = changing_name("1752-09-14")


@pytest.mark.parametrize(
    ("name", "written", "gregorian"),
    [
        ("gregorian", (2023, 6, 21), "2023-06-21"),
        ("julian", (1917, 10, 25), "1917-11-07"),
        ("julian", (1900, 2, 29), "1900-03-13"),
        ("julian", (1582, 10, 5), "1582-10-15"),
        ("julian", (1066, 10, 14), "1066-10-20"),
        ("julian", (0, 3, 1), "0000-02-28"),
        ("julian", (-4712, 1, 1), "-4713-11-24"),
        (RUSSIA, (1918, 1, 31), "1918-02-13"),
        (RUSSIA, (1918, 2, 14), "1918-02-14"),
        (BRITAIN, (1752, 9, 2), "1752-09-13"),
        (BRITAIN, (1752, 9, 14), "1752-09-14"),
        ("hebrew", (5708, 2, 5), "1948-05-14"),
        ("hebrew", (5784, 13, 14), "2024-03-24"),
        ("islamic", (1, 1, 1), "0622-07-19"),
        ("islamic", (1445, 1, 1), "2023-07-19"),
        ("persian", (1357, 11, 22), "1979-02-11"),
        ("persian", (1403, 12, 30), "2025-03-20"),
        ("french-republican", (1, 1, 1), "1792-09-22"),
        ("french-republican", (2, 11, 9), "1794-07-27"),
        ("french-republican", (8, 2, 18), "1799-11-09"),
        ("french-republican", (14, 4, 10), "1805-12-31"),
    ],
)
def test_a_day_of_a_calendar_is_a_gregorian_day(name: str, written: tuple[int, int, int], gregorian: str) -> None:
    calendar = calendar_named(name)

    number = calendar.day(*written)

    assert number is not None
    assert iso_day(number) == gregorian
    assert calendar.civil(number) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("gregorian", (1900, 2, 29)),
        ("julian", (1901, 2, 29)),
        (RUSSIA, (1918, 2, 1)),
        (RUSSIA, (1918, 2, 13)),
        (BRITAIN, (1752, 9, 3)),
        (BRITAIN, (1752, 9, 13)),
        ("hebrew", (5783, 13, 1)),
        ("islamic", (1445, 13, 1)),
        ("islamic", (1444, 12, 30)),
        ("persian", (1402, 12, 30)),
        ("french-republican", (2, 13, 6)),
        ("french-republican", (14, 4, 11)),
    ],
)
def test_a_calendar_knows_which_days_it_has_not(name: str, written: tuple[int, int, int]) -> None:
    assert calendar_named(name).day(*written) is None


def test_the_month_of_a_change_keeps_the_days_that_were() -> None:
    britain = calendar_named(BRITAIN)

    assert britain.month(1752, 9) == Days(day_number(1752, 9, 12), day_number(1752, 9, 30))
    assert britain.year(1752) == Days(day_number(1752, 1, 12), day_number(1752, 12, 31))


def test_a_change_at_the_end_of_a_month_leaves_it_short() -> None:
    denmark = calendar_named(changing_name("1700-03-01"))

    assert denmark.month(1700, 2) == Days(JULIAN.day(1700, 2, 1) or 0, day_number(1700, 2, 28))
    assert denmark.civil(day_number(1700, 2, 28)) == (1700, 2, 18)


@pytest.mark.parametrize("year", range(1, 9999, 10))
def test_the_tables_of_the_islamic_calendar_are_those_of_its_library(year: int) -> None:
    calendar = calendar_named("islamic")

    assert islamic.from_jd(calendar.year(year).last + UNIX_EPOCH) == calendar.civil(calendar.year(year).last)


def test_a_hebrew_year_has_one_of_six_lengths() -> None:
    hebrew = calendar_named("hebrew")
    years = [hebrew.year(year) for year in range(5000, 6000)]

    assert {days.last - days.first + 1 for days in years} == {353, 354, 355, 383, 384, 385}


@pytest.mark.parametrize("year", [1277, 1304, 1354, 1375, 1403, 1404, 1408, 1441, 1500])
def test_the_persian_rule_gives_the_year_that_the_equinox_does(year: int) -> None:
    assert calendar_named("persian").year(year).first == int(persian.to_jd(year, 1, 1) - UNIX_EPOCH)


@pytest.mark.parametrize("year", range(1, 15))
def test_a_republican_year_begins_when_its_library_says(year: int) -> None:
    first = french_republican.to_jd(year, 1, 1)

    assert calendar_named("french-republican").year(year).first == int(first - UNIX_EPOCH)


@pytest.mark.parametrize("name", ["hebrew", "islamic", "persian", "french-republican"])
def test_years_follow_one_another_without_a_gap(name: str) -> None:
    calendar = calendar_named(name)
    assert calendar.first_year is not None
    assert calendar.last_year is not None
    years = [calendar.year(year) for year in range(calendar.first_year, calendar.last_year + 1)]

    assert all(later.first == earlier.last + 1 for earlier, later in pairwise(years))


def test_a_day_before_a_calendar_began_has_no_date_in_it() -> None:
    with pytest.raises(ValueError, match=r"^-\d+$"):
        calendar_named("islamic").civil(day_number(600, 1, 1))


@pytest.mark.parametrize(
    ("name", "start", "amount", "unit", "there"),
    [
        ("julian", (1900, 1, 31), 1, "month", (1900, 2, 29)),
        ("julian", (1904, 2, 29), 1, "year", (1905, 2, 28)),
        ("hebrew", (5784, 12, 5), 1, "month", (5784, 13, 5)),
        ("hebrew", (5784, 13, 5), 1, "month", (5784, 1, 5)),
        ("hebrew", (5784, 13, 5), 1, "year", (5785, 12, 5)),
        ("hebrew", (5784, 7, 1), -1, "month", (5783, 6, 1)),
        ("islamic", (1444, 12, 29), 1, "month", (1445, 1, 29)),
        (RUSSIA, (1918, 1, 5), 1, "month", (1918, 2, 18)),
    ],
)
def test_months_and_years_are_counted_by_the_calendar(
    name: str, start: tuple[int, int, int], amount: int, unit: str, there: tuple[int, int, int]
) -> None:
    calendar = calendar_named(name)

    moved = calendar.moved(calendar.day(*start) or 0, amount, years=unit == "year")

    assert moved is not None
    assert calendar.civil(moved) == there


def test_what_lies_beyond_a_calendar_is_no_day() -> None:
    republican = calendar_named("french-republican")

    assert republican.moved(republican.year(14).last, 10, years=True) is None
    assert republican.moved(republican.year(14).last, 10, years=False) is None
    assert republican.moved(0, 1, years=False) is None


def test_every_named_calendar_is_there() -> None:
    assert [calendar_named(name).name for name in NAMES] == list(NAMES)
    assert calendar_named("") is GREGORIAN


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "convertdate", None)

    with pytest.raises(TimelineError, match="the hebrew calendar needs convertdate") as caught:
        hebrew_calendar()

    assert caught.value.hint == "pip install 'sourced-timeline[calendars]'"
    assert caught.value.status == 3
