"""Times on the clock on which they were written."""

import pytest

from timeline.dates import words
from timeline.events.reading.reader import read_text
from timeline.views.zones import as_written


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023-06-14T10:52-04:00", "14 June 2023, 10:52 UTC-4"),
        ("2023-06-14T14:52Z", "14 June 2023, 14:52 UTC"),
        ("2023-06-14T23:30-0330", "14 June 2023, 23:30 UTC-3:30"),
        ("2023-01-14T10:52+03:00", "14 January 2023, 10:52 UTC+3"),
        ("2023-06-14T10-04:00~", "about 14 June 2023, 10 am UTC-4"),
        ("2023-06-14T10:52-04:00/2023-06-14T11:20-04:00", "14 June 2023, 10:52–11:20 UTC-4"),
        ("2023-06-14T17:52+03:00", ""),
        ("2023-06-14T17:52", ""),
        ("2023-06-14T17:52/2023-06-14T11:20-04:00", "14 June 2023, 17:52 UTC+3 – 14 June 2023, 11:20 UTC-4"),
        ("2023-06-14/2023-06-14T11:20-04:00", "14 June 2023 – 14 June 2023, 11:20 UTC-4"),
        ("2023-06-14T10:52-04:00/..", "from 14 June 2023, 10:52 UTC-4, ongoing"),
        ("{2023-06-14T10:52-04:00,2023-06-15}", ""),
        ("2023-06-14", ""),
        ("2023-06", ""),
    ],
)
def test_a_time_is_told_on_the_clock_on_which_it_was_written(date: str, said: str) -> None:
    text = f'timezone: Europe/Kyiv\nevents:\n  - {{id: a, date: "{date}", title: A}}\n'
    (event,) = read_text(text, "events.yaml")[0].events

    written = as_written(event)

    assert (words(written) if written else "") == said
