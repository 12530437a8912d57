"""Markwhen out."""

import pytest
import yaml

from tests.formats import exported, imported
from tests.odd_texts import ODD_TEXTS
from timeline.dates import Dating, parse_date
from timeline.events.model import Event, Timeline
from timeline.inputs import Options as InputOptions

KYIV = Dating(timezone="Europe/Kyiv")
TITLES = ("Odd: <b>#1</b>", "2022: x", "{{x}}", "o'clock", "yes", 'q "x" \\ y', "Plain, with a comma", *ODD_TEXTS)


def titled(title: str) -> Timeline:
    text = "2023-06-21T14:30"
    return Timeline(
        title=title, dating=KYIV, events=(Event(id="a", title="A", date=text, when=parse_date(text, KYIV)),)
    )


@pytest.mark.parametrize("title", TITLES)
def test_no_title_breaks_the_header_that_says_the_zone(title: str) -> None:
    content = str(exported(titled(title), "markwhen").content)

    header = yaml.safe_load(content.partition("\n\n")[0].partition("\n2023")[0])
    assert header == {"title": " ".join(title.split()), "timezone": "Europe/Kyiv"}


@pytest.mark.parametrize("title", ["Odd: #1", "2022: x", "timezone: UTC"])
def test_a_time_stays_the_same_moment_below_any_title(title: str) -> None:
    content = exported(titled(title), "markwhen").content

    (event,) = imported(content, "markwhen", InputOptions(dating=Dating(timezone="UTC"))).events
    assert event.date == "2023-06-21T14:30+03:00"
