"""What a timeline holds, counted."""

from dataclasses import replace

from tests.views.building import SUMMIT, VILNIUS, number
from timeline.events.model import Event
from timeline.views.citing import cited, on_one_source
from timeline.views.tallies import tallies


def test_events_are_counted_by_all_that_a_reader_may_ask() -> None:
    timeline = replace(VILNIUS, events=(SUMMIT, replace(SUMMIT, id="b"), Event(id="c", title="C")))

    counted = {tally.name: tally.counts for tally in tallies(timeline, number("2023-06-21"))}

    assert counted == {
        "category": (("none", 3),),
        "precision": (("day", 2), ("unknown", 1)),
        "phase": (("upcoming", 2), ("undated", 1)),
        "status": (("announced", 2), ("none", 1)),
        "verification": (("unverified", 3),),
        "source": (("communique", 2), ("news", 2), ("none", 1)),
    }


def test_sources_know_who_cites_them_and_who_cites_nothing_else() -> None:
    alone = replace(SUMMIT, id="alone", citations=SUMMIT.citations[:1] * 2)
    address = replace(SUMMIT, id="address", citations=(replace(SUMMIT.citations[0], source="https://un.example/1"),))
    timeline = replace(VILNIUS, events=(SUMMIT, alone, address))

    found = {
        each.id: ([event.id for event in each.events], [event.id for event in each.alone]) for each in cited(timeline)
    }

    assert found == {
        "news": (["vilnius-summit", "alone"], ["alone"]),
        "communique": (["vilnius-summit"], []),
        "https://un.example/1": (["address"], ["address"]),
    }
    assert [event.id for event in on_one_source(timeline)] == ["alone", "address"]
