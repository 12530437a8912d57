"""The columns as a pandas DataFrame, for those who go on in Python."""

import pandas as pd

from timeline.columns import columns
from timeline.events.model import Timeline
from timeline.views import in_time_order


def frame(timeline: Timeline, day: int) -> pd.DataFrame:
    """Return one row an event, in order of time and the undated last; the phase is judged from `day` (a day number).

    What is missing is NaN, as pandas has it.
    """
    events = in_time_order(timeline.events)
    found = columns(timeline, day)
    series = {name: pd.Series([cell(event) for event in events], dtype=kind.value) for name, kind, cell in found}
    return pd.DataFrame(series)
