"""Years that began on 25 March."""

import pytest

from timeline.checks.year_starts import single_year
from timeline.events.reading.reader import read_text

DOUBLE = "  - {id: a, date: 1654-02-10, title: A, said: 10 Feb. 1653/4}\n"
WHOLE = "  - {id: a, date: 1654-02-10, title: A, said: 10 Feb. 1653/1654.}\n"
HYPHEN = "  - {id: a, date: 1654-02-10, title: A, said: 'Feb. 10, 1653-4'}\n"


def found(*events: str, calendar: str = "julian") -> list[str]:
    timeline, problems = read_text(f"calendar: {calendar}\nevents:\n{''.join(events)}")
    assert problems == []
    return [finding.message for finding in single_year(timeline)]


@pytest.mark.parametrize(
    ("event", "number"),
    [
        ("{id: b, date: 1653-03-24, title: B, said: 24 March 1653}", 1),
        ("{id: b, date: 1653-03, title: B, said: March 1653}", 1),
        ("{id: b, date: 1653-03-25, title: B, said: 25 March 1653}", 0),
        ("{id: b, date: 1653-05-01, title: B, said: 1 May 1653}", 0),
        ("{id: b, date: 1653, title: B, said: '1653'}", 0),
        ("{id: b, date: 1654-03-24, title: B, said: 24 March 1653}", 0),
        ("{id: b, date: 1753-03-24, title: B, said: 24 March 1753}", 0),
        ("{id: b, date: 1653-03-24, calendar: gregorian, title: B, said: 24 March 1653}", 0),
        ("{id: b, date: 1653-03-24, title: B, sources: [{source: 'https://a.b', said: 24 March 1653}]}", 1),
        ("{id: b, date: unknown, title: B, said: s.d.}", 0),
        ("{id: b, date: 1653-03-24, title: B}", 0),
    ],
)
def test_a_day_with_one_year_among_days_with_two_may_be_of_the_next(event: str, number: int) -> None:
    messages = ["`24 March 1653`", "`March 1653`"]

    for other in (DOUBLE, HYPHEN, WHOLE):
        told = found(other, f"  - {event}\n")
        assert len(told) == number
        assert all(each.startswith(tuple(messages)) and each.endswith("it may be of 1654") for each in told)
    assert found(f"  - {event}\n") == []


def test_a_file_of_gregorian_dates_has_none() -> None:
    assert found(DOUBLE, "  - {id: b, date: 1653-03-24, title: B, said: 24 March 1653}\n", calendar="gregorian") == []


@pytest.mark.parametrize(
    ("date", "said"),
    [("1653-02-10", "1653-02-10"), ("1640/1645", "1640-45"), ("1653/1654", "1653-54"), ("1653-24", "winter 1653/4")],
)
def test_a_month_in_digits_and_a_span_of_years_are_no_year_written_double(date: str, said: str) -> None:
    other = f"  - {{id: a, date: {date}, title: A, said: '{said}'}}\n"

    assert found(other, "  - {id: b, date: 1653-03-24, title: B, said: 24 March 1653}\n") == []
