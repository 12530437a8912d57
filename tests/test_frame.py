"""The one table."""

import math

import pandas as pd

from timeline.dates import Count, Dating, parse_date
from timeline.dates.days import day_number
from timeline.events.model import Citation, Event, Location, Timeline
from timeline.frame import frame

WAR = Count(name="war", first=day_number(2022, 2, 24))
DAY = day_number(2023, 6, 21)


def event(identifier: str, date: str) -> Event:
    when = parse_date(date, Dating(counts=(WAR,)))
    return Event(id=identifier, title=identifier.title(), date=date, when=when)


def table_of(*events: Event) -> pd.DataFrame:
    return frame(Timeline(dating=Dating(counts=(WAR,)), events=events), DAY)


def test_a_month_has_bounds_and_no_certain_core() -> None:
    row = table_of(event("lyman", "2022-10")).iloc[0]

    assert (row["earliest"], row["latest"]) == ("2022-10-01", "2022-10-31")
    assert pd.isna(row["certain_start"])
    assert row["precision"] == "month"
    assert row["day_war"] == "220..250"


def test_a_duration_between_months_has_a_certain_core() -> None:
    row = table_of(event("a", "2022-10/2022-11")).iloc[0]

    assert (row["certain_start"], row["certain_end"]) == ("2022-10-31", "2022-11-01")


def test_rows_come_in_order_of_time_and_the_undated_last() -> None:
    table = table_of(event("c", "unknown"), event("b", "2023"), event("a", "-0043-03-15"))

    assert list(table["id"]) == ["a", "b", "c"]


def test_a_day_before_christ_keeps_its_year() -> None:
    assert table_of(event("ides", "-0043-03-15"))["earliest"].item() == "-0043-03-15"


def test_an_open_end_has_no_last_day_and_says_that_it_goes_on() -> None:
    row = table_of(event("a", "2022-11/..")).iloc[0]

    assert pd.isna(row["latest"])
    assert math.isnan(row["end_latest"])
    assert row["open_end"]
    assert row["day_war"] == "251.."


def test_what_many_may_hold_is_tuples() -> None:
    cited = Event(id="a", title="A", tags=("x", "y"), citations=(Citation(source="s", quote="q"), Citation(source="t")))
    row = frame(Timeline(events=(cited,)), DAY).iloc[0]

    assert row["tags"] == ("x", "y")
    assert row["sources"] == ("s", "t")
    assert row["quotes"] == ("q", "")


def test_a_place_without_coordinates_has_none() -> None:
    row = frame(Timeline(events=(Event(id="a", title="A", place=Location(name="London")),)), DAY).iloc[0]

    assert row["place"] == "London"
    assert math.isnan(row["lat"])


def test_the_phase_is_judged_from_the_day() -> None:
    table = table_of(event("a", "2023-06-20"), event("b", "2023-07"))

    assert list(table["phase"]) == ["past", "upcoming"]


def test_a_timeline_without_events_has_the_same_columns() -> None:
    assert list(table_of().columns) == list(table_of(event("a", "2023")).columns)


def test_within_a_day_the_order_counts_and_then_the_file() -> None:
    when = parse_date("2023-06-21")
    events = [Event(id=name, title=name, when=when, order=order) for name, order in (("a", 2), ("b", 1), ("c", 1))]

    assert list(frame(Timeline(events=tuple(events)), DAY)["id"]) == ["b", "c", "a"]


def test_bounds_are_periods_and_times_where_pandas_can_hold_them() -> None:
    table = table_of(event("ides", "-0043-03-15"), event("lyman", "2022-10"), event("open", "2022-11/.."))

    assert str(table["earliest_day"].dtype) == "period[D]"
    assert str(table["latest_time"].dtype) == "datetime64[s, UTC]"
    assert pd.isna(table["earliest_day"][0])
    assert table["earliest"][0] == "-0043-03-15"
    assert table["earliest_day"][1] == pd.Period("2022-10-01", freq="D")
    assert table["latest_time"][1] == pd.Timestamp("2022-10-31T23:59:59Z")
    assert pd.isna(table["latest_day"][2])
    assert table["period"][1] == pd.Period("2022-10", freq="M")
    assert [pd.isna(each) for each in table["period"]] == [True, False, True]


def test_times_have_the_zone_of_the_timeline_on_either_side_of_a_clock_change() -> None:
    dating = Dating(timezone="Europe/Kyiv")
    texts = ("2023-10-29T03:30+03:00", "2023-10-29", "2023-03-26")
    events = [Event(id=text, title=text, date=text, when=parse_date(text, dating)) for text in texts]
    table = frame(Timeline(dating=dating, events=tuple(events)), DAY).set_index("id")

    assert str(table["earliest_time"].dtype) == "datetime64[s, Europe/Kyiv]"
    assert table["earliest_time"]["2023-10-29"] == pd.Timestamp("2023-10-28T21:00:00Z")
    assert table["latest_time"]["2023-10-29"] == pd.Timestamp("2023-10-29T21:59:59Z")
    assert table["earliest_time"]["2023-03-26"] == pd.Timestamp("2023-03-25T22:00:00Z")
    assert table["earliest_time"]["2023-10-29T03:30+03:00"] == pd.Timestamp("2023-10-29T00:30:00Z")
