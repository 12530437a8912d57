"""An event's date in words."""

import pytest

from timeline.dates import UNKNOWN, parse_date
from timeline.events.model import Event
from timeline.views import date_words


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Event(id="a", title="A", date="2022-10", when=parse_date("2022-10")), "October 2022"),
        (Event(id="a", title="A", date="2022-02-29", when=UNKNOWN), "2022-02-29 (not understood)"),
        (Event(id="a", title="A"), "unknown"),
    ],
)
def test_a_date_that_could_not_be_read_stands_as_it_was_written(event: Event, said: str) -> None:
    assert date_words(event) == said
