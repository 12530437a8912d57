"""Days, weeks, months, quarters by their numbers."""

from datetime import date

import pytest

from timeline.dates.days import civil, day_number
from timeline.texts.moments import Moment, Scale, moment_of

DAY = day_number(1998, 2, 11)


@pytest.mark.parametrize(
    ("scale", "value", "edtf"),
    [
        (Scale.DAY, "1998-02-11", "1998-02-11"),
        (Scale.WEEK, "1998-W07", "[1998-02-09..1998-02-15]"),
        (Scale.WEEKEND, "1998-W07-WE", "[1998-02-14..1998-02-15]"),
        (Scale.MONTH, "1998-02", "1998-02"),
        (Scale.QUARTER, "1998-Q1", "1998-33"),
        (Scale.HALF, "1998-H1", "1998-40"),
        (Scale.SEASON, "1997-WI", "1997-24"),
        (Scale.YEAR, "1998", "1998"),
        (Scale.DECADE, "199", "199X"),
        (Scale.CENTURY, "19", "19XX"),
        (Scale.MILLENNIUM, "1", "1XXX"),
    ],
)
def test_a_moment_is_written_as_timex_and_as_edtf(scale: Scale, value: str, edtf: str) -> None:
    moment = moment_of(DAY, scale)

    assert (moment.value, moment.edtf) == (value, edtf)


@pytest.mark.parametrize("scale", [scale for scale in Scale if scale not in (8, 10, 11)])
def test_a_moment_holds_its_day_and_the_next_begins_after_it(scale: Scale) -> None:
    moment = moment_of(DAY, scale)

    assert moment.first <= DAY <= moment.last or scale is Scale.WEEKEND
    assert moment.moved(1).first > moment.first


def test_weeks_are_those_of_iso_8601() -> None:
    for day in range(day_number(1999, 12, 20), day_number(2010, 1, 10)):
        year, week, _ = date(*civil(day)).isocalendar()

        assert moment_of(day, Scale.WEEK).value == f"{year}-W{week:02d}"


def test_years_before_the_first_are_written_as_timex_has_them() -> None:
    assert Moment(Scale.YEAR, -479).value == "BC0480"
