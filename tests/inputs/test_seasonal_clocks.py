"""Names of clocks that go with a season, in another one."""

import pytest

from tests.formats import imported
from timeline.dates import understand
from timeline.dates.dating import Dating


@pytest.mark.parametrize(
    ("cell", "date", "told"),
    [
        ("2022-07-15 05:31 EET", "2022-07-15T05:31+02:00", "clocks in Athens showed UTC+3 on 2022-07-15"),
        ("2022-07-15 05:31 EST", "2022-07-15T05:31-05:00", "clocks in New York showed UTC-4 on 2022-07-15"),
        ("2022-01-15 05:31 PDT", "2022-01-15T05:31-07:00", "clocks in Los Angeles showed UTC-8 on 2022-01-15"),
        ("2022-01-15 05:31 EET", "2022-01-15T05:31+02:00", ""),
        ("2022-07-15 05:31 CEST", "2022-07-15T05:31+02:00", ""),
        ("2022-07-15 05:31 GMT", "2022-07-15T05:31Z", ""),
        ("2022-07-15", "2022-07-15", ""),
    ],
)
def test_a_clock_of_the_other_season_is_told(cell: str, date: str, told: str) -> None:
    found = imported(f"date,title\n{cell},A\n", "csv")

    assert [event.date for event in found.events] == [date]
    assert told in " ".join(problem.message for problem in found.problems)
    assert bool(found.problems) == bool(told)


@pytest.mark.parametrize("clock", ["EET", "CET", "WET", "EST", "MST", "EEST", "PDT", "MSK"])
def test_a_clock_means_in_a_table_what_it_means_in_words(clock: str) -> None:
    (event,) = imported(f"date,time,title\n2022-07-15,05:31 {clock},A\n", "csv").events

    assert event.date == understand(f"15 July 2022 05:31 {clock}", Dating()).text


def test_a_column_of_zones_names_zones_as_a_file_does() -> None:
    found = imported("date,title,timezone\n2022-07-15 05:31,A,CET\n2022-12-15 05:31,B,CET\n", "csv")

    assert [event.date for event in found.events] == ["2022-07-15T05:31+02:00", "2022-12-15T05:31+01:00"]
    assert [problem.code for problem in found.problems] == ["other-season"]


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("05:31 BST", "'BST' may be UTC+1 or UTC+6: write that"),
        ("9 a.m. ET", "'ET' may be UTC-5 or, in summer, UTC-4: write that, or America/New_York"),
        ("10:00 Europe/Lodnon", "'Europe/Lodnon' is no time zone: write `Europe/London`"),
        ("midnight", "midnight may be the first or the last of its day: write 00:00 or 24:00"),
        ("in the night", "'in the night' is no time of day"),
    ],
)
def test_a_time_that_is_kept_aside_says_what_it_lacks(time: str, told: str) -> None:
    found = imported(f"date,time,title\n2022-07-15,{time},A\n2022-07-16,10:00,B\n", "csv")

    assert [event.date for event in found.events] == ["2022-07-15", "2022-07-16T10:00"]
    assert [problem.message for problem in found.problems] == [f"time: {told}; kept as x-time"]
