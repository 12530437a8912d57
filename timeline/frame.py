"""The columns as a pandas DataFrame, for those who go on in Python."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

import pandas as pd

from timeline.columns import columns
from timeline.dates import Kind, Precision, When
from timeline.dates.days import DAY_SECONDS, day_number
from timeline.events.model import Event, Timeline
from timeline.views.order import in_time_order

FIRST, LAST = day_number(1, 1, 1), day_number(9999, 12, 31)
"""The days that pandas can hold and Python can name."""

Periods: TypeAlias = "pd.Series[pd.Period]"
Times: TypeAlias = "pd.Series[pd.Timestamp]"
Typed: TypeAlias = "Periods | Times"
FREQUENCIES = {Precision.YEAR: "Y", Precision.MONTH: "M", Precision.DAY: "D"}


def frame(timeline: Timeline, day: int) -> pd.DataFrame:
    """Return one row an event, in order of time and the undated last; the phase is judged from `day` (a day number).

    What is missing is NaN, as pandas has it. `period` is the date itself where it is one year, month or day;
    `earliest_day` and `latest_day` are its bounds as days, `earliest_time` and `latest_time` as times in the zone of
    the timeline. These are NaT if there is no bound, or a year that Python cannot name; `earliest` and `latest` have
    it as text.
    """
    events = in_time_order(timeline.events)
    found = columns(timeline, day)
    series = {name: pd.Series([cell(event) for event in events], dtype=kind.value) for name, kind, cell in found}
    return pd.DataFrame({**series, **dict(_typed(timeline, events))})


def _typed(timeline: Timeline, events: Sequence[Event]) -> Iterator["tuple[str, Typed]"]:
    """Return the columns that only pandas has."""
    whens = [event.when for event in events]
    zone = ZoneInfo(timeline.dating.timezone)
    yield "period", pd.Series([_period(when) for when in whens], dtype="object")
    yield "earliest_day", _days([when.earliest_day for when in whens])
    yield "latest_day", _days([when.latest_day for when in whens])
    yield "earliest_time", _times([when.start.earliest for when in whens], zone, "shift_forward")
    yield "latest_time", _times([when.end.latest for when in whens], zone, "shift_backward")


def _period(when: When) -> object:
    """Return a date as a period if it is one year, one month or one day."""
    frequency = FREQUENCIES.get(when.precision) if when.kind is Kind.DATE else None
    first = when.earliest_day
    if frequency is None or first is None or not FIRST <= first <= LAST:
        return pd.NaT
    return pd.Period(ordinal=first, freq="D").asfreq(frequency)


def _days(numbers: Sequence[int | None]) -> Periods:
    days = [
        pd.NaT if number is None or not FIRST <= number <= LAST else pd.Period(ordinal=number, freq="D")
        for number in numbers
    ]
    return pd.Series(days, dtype="period[D]")


def _times(seconds: Sequence[int | None], zone: ZoneInfo, gap: Literal["shift_forward", "shift_backward"]) -> Times:
    """Return civil seconds as times of a zone; one that came twice is the first for a first bound, else the second."""
    held = [
        pd.NaT if second is None or not FIRST * DAY_SECONDS <= second < (LAST + 1) * DAY_SECONDS else second
        for second in seconds
    ]
    civil = pd.Series(held, dtype="object").astype("datetime64[s]")
    first = [gap == "shift_forward"] * len(held)
    return civil.dt.tz_localize(zone, ambiguous=pd.Series(first, dtype="bool").to_numpy(), nonexistent=gap)
