"""A timeline as it was known on a day."""

from dataclasses import replace

import pytest

from tests.views.building import (
    ANNOUNCED,
    COMMUNIQUE,
    HELD,
    NEWS,
    SUMMIT,
    VILNIUS,
    number,
    on,
    one_of,
    source,
    timeline_of,
)
from timeline.dates import UNKNOWN, iso_earliest, parse_date
from timeline.events.model import Citation, Event, Image, Source, Status, Timeline
from timeline.views.knowledge import as_known
from timeline.views.pending import pending
from timeline.views.phase import standing


def known(timeline: Timeline, day: str) -> Timeline:
    return as_known(timeline, number(day))


def test_nothing_is_known_before_the_first_source() -> None:
    assert known(VILNIUS, "2023-06-20").events == ()


def test_an_announced_event_bears_the_date_of_its_announcement() -> None:
    (summit,) = known(VILNIUS, "2023-06-21").events

    assert summit.date == "2023-07"
    assert summit.citations == (ANNOUNCED,)


def test_an_event_bears_its_own_date_once_a_source_supports_it() -> None:
    (summit,) = known(VILNIUS, "2023-07-11").events

    assert summit.date == "2023-07-11/2023-07-12"
    assert summit.citations == (ANNOUNCED, HELD)


def test_the_latest_known_of_several_dates_is_shown() -> None:
    corrected = Citation(source="later", date=one_of("2023-07-08", "2023-07-14", "2023-07-08/2023-07-14"))
    summit = replace(SUMMIT, citations=(HELD, corrected, ANNOUNCED))
    timeline = timeline_of(summit, sources=(NEWS, COMMUNIQUE, source("later", "2023-07-01")))

    (shown,) = known(timeline, "2023-07-05").events

    assert shown.date == "2023-07-08/2023-07-14"
    assert shown.citations == (corrected, ANNOUNCED)


def test_the_day_of_the_words_wins_over_the_day_of_publication() -> None:
    early = Citation(source="communique", said_on=on("2023-06-01"))
    timeline = timeline_of(replace(SUMMIT, citations=(early,)), sources=(COMMUNIQUE,))

    seen = known(timeline, "2023-06-10")

    assert [event.id for event in seen.events] == ["vilnius-summit"]
    assert seen.sources == {"communique": Source(id="communique", publisher="A paper")}


def test_a_month_of_publication_is_over_before_it_is_known() -> None:
    monthly = replace(NEWS, published=one_of("2023-06-01", "2023-06-30", "2023-06"))
    timeline = timeline_of(replace(SUMMIT, citations=(ANNOUNCED,)), sources=(monthly,))

    assert known(timeline, "2023-06-29").events == ()
    assert len(known(timeline, "2023-06-30").events) == 1


@pytest.mark.parametrize(("day", "count"), [("2022-02-23", 0), ("2022-02-24", 1)])
def test_an_event_without_sources_is_known_from_its_earliest_day(day: str, count: int) -> None:
    timeline = timeline_of(Event(id="a", title="A", when=on("2022-02-24")))

    assert len(known(timeline, day).events) == count


@pytest.mark.parametrize(("day", "count"), [("2022-01-31", 0), ("2022-02-01", 1)])
def test_an_event_without_sources_is_known_from_its_announcement(day: str, count: int) -> None:
    timeline = timeline_of(Event(id="a", title="A", when=on("2022-02-24"), announced=on("2022-02-01")))

    assert len(known(timeline, day).events) == count


def test_a_citation_that_states_no_day_is_withheld_and_its_event_stands_as_without_sources() -> None:
    cited = Event(id="a", title="A", when=on("2022-02-24"), citations=(Citation(source="https://un.example/1"),))

    (shown,) = known(timeline_of(cited), "2024-01-01").events

    assert shown.citations == ()
    assert known(timeline_of(cited), "2022-02-23").events == ()


def test_what_the_editor_wrote_is_withheld_while_a_citation_is_to_come() -> None:
    told = replace(
        SUMMIT,
        description="It ended without an invitation",
        url="https://nato.example/results",
        image=Image(file="family.jpg", alt="The leaders"),
        extras={"x-result": "none"},
        said="last week",
        said_on=on("2023-07-17"),
        announced=on("2023-07-17"),
    )
    timeline = replace(VILNIUS, events=(told,))

    (june,) = known(timeline, "2023-06-21").events
    (august,) = known(timeline, "2023-08-01").events

    assert (june.description, june.url, june.image, june.extras) == ("", "", None, {})
    assert (june.said, june.said_on, june.announced) == ("", None, None)
    assert august == told


@pytest.mark.parametrize(
    ("status", "june", "july"),
    [
        (None, Status.ANNOUNCED, None),
        (Status.ANNOUNCED, Status.ANNOUNCED, Status.ANNOUNCED),
        (Status.HAPPENED, Status.ANNOUNCED, Status.HAPPENED),
        (Status.MOVED, Status.ANNOUNCED, Status.MOVED),
        (Status.CANCELLED, Status.ANNOUNCED, Status.CANCELLED),
    ],
)
def test_an_outcome_is_not_known_before_a_source_bears_it_out(status: Status, june: Status, july: Status) -> None:
    timeline = replace(VILNIUS, events=(replace(SUMMIT, status=status),))

    assert known(timeline, "2023-06-21").events[0].status == june
    assert known(timeline, "2023-07-11").events[0].status == july


def test_an_event_cannot_have_happened_ahead_of_the_day() -> None:
    foretold = replace(SUMMIT, citations=(ANNOUNCED,), status=Status.HAPPENED)
    timeline = timeline_of(foretold, sources=(NEWS,))

    assert known(timeline, "2023-06-30").events[0].status is Status.ANNOUNCED
    assert known(timeline, "2023-07-20").events[0].status is Status.HAPPENED


def test_a_source_of_later_days_is_not_listed() -> None:
    timeline = replace(VILNIUS, sources={**VILNIUS.sources, "undated": source("undated", None)})

    assert list(known(timeline, "2023-06-21").sources) == ["news"]
    assert list(known(timeline, "2023-07-11").sources) == ["news", "communique"]


def test_the_timeline_is_judged_from_the_day_it_is_seen_from() -> None:
    assert known(VILNIUS, "2023-06-21").as_of == number("2023-06-21")


def test_a_date_told_by_another_event_follows_from_it_as_it_was_known() -> None:
    party = Event(id="party", title="A party", date="after vilnius-summit", when=parse_date("after vilnius-summit"))
    timeline = replace(VILNIUS, events=(SUMMIT, replace(party, citations=(Citation(source="news"),))))

    june = known(timeline, "2023-06-21").events[1].when
    july = known(timeline, "2023-07-11").events[1].when

    assert (iso_earliest(june), iso_earliest(july)) == ("2023-07-02", "2023-07-13")


def test_a_date_told_by_a_hidden_event_is_unknown_and_does_not_name_it() -> None:
    hidden = Citation(source="news", date=parse_date("during vilnius-summit"))
    told = Event(id="party", title="A party", date="after vilnius-summit", when=parse_date("after vilnius-summit"))
    timeline = replace(VILNIUS, events=(replace(SUMMIT, citations=(HELD,)), replace(told, citations=(hidden,))))

    (party,) = known(timeline, "2023-06-21").events

    assert (party.date, party.when, party.citations[0].date) == ("unknown", UNKNOWN, UNKNOWN)


def test_a_status_that_a_source_states_is_known_from_its_day() -> None:
    cancelled = Citation(source="cancel", status=Status.CANCELLED)
    event = replace(SUMMIT, status=Status.CANCELLED, citations=(ANNOUNCED, cancelled, Citation(source="after")))
    sources = (NEWS, source("cancel", "2023-07-01"), source("after", "2023-09-01"))
    timeline = timeline_of(event, sources=sources)

    assert known(timeline, "2023-06-30").events[0].status is Status.ANNOUNCED
    assert known(timeline, "2023-07-01").events[0].status is Status.CANCELLED


def test_a_status_left_out_is_what_a_source_states() -> None:
    event = replace(SUMMIT, citations=(ANNOUNCED, Citation(source="communique", status=Status.CANCELLED)))
    timeline = replace(VILNIUS, events=(event,))

    assert standing(event, number("2023-08-01")) is Status.CANCELLED
    assert known(timeline, "2023-07-11").events[0].status is Status.CANCELLED
    assert pending(timeline, number("2023-08-01")) == ()
