"""Sources that were retracted, and what stands on them."""

from dataclasses import replace

import pytest

from tests.views.building import ANNOUNCED, COMMUNIQUE, HELD, NEWS, SUMMIT, number, on, timeline_of
from timeline.checks.retractions import retracted_source
from timeline.events.model import Event, Stance, Timeline, Verification
from timeline.outputs.entry import source_told
from timeline.outputs.page.details import details
from timeline.views.changes import changes
from timeline.views.corrections import sentence
from timeline.views.gate import publishable
from timeline.views.knowledge import as_known
from timeline.views.naming import source_named

ADDRESS = "https://news.example/1"
SAID = replace(NEWS, url=ADDRESS)
GONE = replace(SAID, retracted=on("2023-07-03"))
VERIFIED = replace(SUMMIT, verification=Verification.VERIFIED)
ALONE = replace(VERIFIED, citations=(ANNOUNCED,))


def seen(event: Event) -> Timeline:
    return timeline_of(event, sources=(GONE, COMMUNIQUE))


@pytest.mark.parametrize(
    ("event", "number_held"),
    [
        (ALONE, 1),
        (VERIFIED, 0),
        (replace(VERIFIED, citations=()), 0),
        (replace(ALONE, citations=(replace(ANNOUNCED, source="https://example.org"),)), 0),
        (replace(ALONE, citations=(replace(ANNOUNCED, source=ADDRESS),)), 1),
        (replace(ALONE, citations=(ANNOUNCED, replace(ANNOUNCED, source=ADDRESS))), 1),
        (replace(ALONE, citations=(ANNOUNCED, replace(HELD, stance=Stance.DENIES))), 1),
        (replace(ALONE, citations=(replace(ANNOUNCED, stance=Stance.DISPUTES),)), 0),
    ],
)
def test_what_stands_on_retracted_sources_alone_is_found_and_held_back(event: Event, number_held: int) -> None:
    held = publishable(seen(event)).held

    assert len(list(retracted_source(seen(event)))) == number_held
    assert [each.reason for each in held] == ["all that it cites was retracted"] * number_held


@pytest.mark.parametrize("verification", [Verification.RETRACTED, Verification.DISPUTED])
def test_an_event_that_says_so_is_published_as_the_file_says(verification: Verification) -> None:
    event = replace(ALONE, verification=verification)
    published = publishable(replace(seen(event), publish=(verification,)))

    assert list(retracted_source(seen(event))) == []
    assert len(published.timeline.events) == (verification is Verification.RETRACTED)


def test_a_source_is_named_with_its_retraction() -> None:
    only = replace(GONE, published=None)

    assert source_named(GONE) == "A paper, “Title of news” (21 June 2023, retracted 3 July 2023)"
    assert source_named(only) == "A paper, “Title of news” (retracted 3 July 2023)"
    assert source_told(GONE, seen(SUMMIT))[-1] == "retracted 3 July 2023"


def test_the_panel_tells_it_in_the_language_of_the_page() -> None:
    german = replace(seen(ALONE), language="de")
    (detail,) = details(german, german.events)

    assert [claim["on"] for claim in detail["claims"]] == ["21. Juni 2023 · zurückgezogen 3. Juli 2023"]  # type: ignore[attr-defined] # a list of claims


def test_nobody_knew_of_a_retraction_before_its_day() -> None:
    before, after = (as_known(seen(SUMMIT), number(day)) for day in ("2023-07-02", "2023-07-03"))

    assert (before.sources["news"].retracted, after.sources["news"]) == (None, GONE)


def test_a_correction_tells_it_in_a_sentence() -> None:
    before, after = timeline_of(SUMMIT, sources=(SAID, COMMUNIQUE)), seen(SUMMIT)
    named = "The source A paper, “Title of news” (21 June 2023)"
    told = [sentence(change, after.sources) for pair in ((before, after), (after, before)) for change in changes(*pair)]

    assert told == [f"{named} was retracted on 3 July 2023.", f"{named} is no longer retracted."]
