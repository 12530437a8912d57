"""Changes as sentences for a note of corrections."""

from dataclasses import fields, is_dataclass, replace

import pytest

from tests.views.building import ANNOUNCED, HELD, SUMMIT, VILNIUS, number, on
from timeline.dates import Count, Dating, parse_date
from timeline.events.key_forms import Part
from timeline.events.keys import HEADER, PARTS
from timeline.events.model import Category, Citation, Event, Image, Layer, Location, Status, Timeline
from timeline.views.changes import SILENT, changes
from timeline.views.corrections import sentence

JULY = replace(SUMMIT, date="2023-07", when=parse_date("2023-07"), citations=(ANNOUNCED,))


def sentences(old: Timeline, new: Timeline) -> list[str]:
    return [sentence(change, {**old.sources, **new.sources}) for change in changes(old, new)]


def of_event(old: Event, new: Event) -> list[str]:
    return sentences(replace(VILNIUS, events=(old,)), replace(VILNIUS, events=(new,)))


def test_a_new_date_is_told_on_the_word_of_the_source_that_came_with_it() -> None:
    assert of_event(JULY, SUMMIT) == [
        (
            "The date of “NATO summit in Vilnius” was changed from July 2023 to 11\u201312 July 2023, "
            "on the word of A paper, “Title of communique” (11 July 2023)."
        ),
        "“NATO summit in Vilnius” now cites A paper, “Title of communique” (11 July 2023).",
    ]


def test_two_equal_timelines_have_no_changes() -> None:
    assert sentences(VILNIUS, VILNIUS) == []


def test_the_same_date_in_another_form_is_no_change() -> None:
    dating = Dating(counts=(Count(name="war", first=number("2022-02-24")),))
    counted = replace(SUMMIT, date="war day 483", when=parse_date("war day 483", dating))

    assert of_event(replace(SUMMIT, date="2023-06-21", when=on("2023-06-21")), counted) == []


def test_an_event_comes_with_its_sources_and_goes() -> None:
    empty = replace(VILNIUS, events=())

    assert sentences(empty, replace(VILNIUS, events=(replace(SUMMIT, citations=(HELD,)),))) == [
        (
            "“NATO summit in Vilnius” (11\u201312 July 2023) was added, "
            "on the word of A paper, “Title of communique” (11 July 2023)."
        )
    ]
    assert sentences(VILNIUS, empty) == ["“NATO summit in Vilnius” (11\u201312 July 2023) was removed."]


def test_an_event_under_another_id_is_renamed() -> None:
    assert of_event(SUMMIT, replace(SUMMIT, id="summit")) == [
        "“NATO summit in Vilnius” (11\u201312 July 2023) is now filed under summit instead of vilnius-summit."
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (SUMMIT, replace(SUMMIT, title="Summit"), "The title “NATO summit in Vilnius” was changed to Summit."),
        (
            replace(SUMMIT, status=Status.ANNOUNCED),
            replace(SUMMIT, status=Status.HAPPENED),
            "The status of “NATO summit in Vilnius” was changed from announced to happened.",
        ),
        (
            replace(SUMMIT, status=Status.ANNOUNCED),
            SUMMIT,
            "The status of “NATO summit in Vilnius” was removed (it was announced).",
        ),
        (
            replace(SUMMIT, tags=("nato", "eu")),
            replace(SUMMIT, tags=("nato", "baltic states")),
            "The tags of “NATO summit in Vilnius” were changed: baltic states was added and eu was removed.",
        ),
        (
            replace(SUMMIT, tags=("a", "b")),
            replace(SUMMIT, tags=("b", "a")),
            "The tags of “NATO summit in Vilnius” were changed: their order.",
        ),
        (
            replace(SUMMIT, description="A long day"),
            replace(SUMMIT, description="Two long\ndays"),
            "The description of “NATO summit in Vilnius” was changed from “A long day” to “Two long days”.",
        ),
        (
            SUMMIT,
            replace(SUMMIT, place=Location(name="Vilnius", lat=54.7, lon=25.3)),
            "The place of “NATO summit in Vilnius” was set to Vilnius (54.7, 25.3).",
        ),
        (
            SUMMIT,
            replace(SUMMIT, place=Location(name="Vilnius"), image=Image(file="a.jpg"), extras={"x-desk": "war"}),
            "The place of “NATO summit in Vilnius” was set to Vilnius.",
        ),
        (
            SUMMIT,
            replace(SUMMIT, extras={"x-desk": "war"}),
            "Of “NATO summit in Vilnius”, x-desk was set to war.",
        ),
        (
            SUMMIT,
            replace(SUMMIT, citations=(ANNOUNCED, replace(HELD, quote="We met", preferred=True))),
            (
                "In what “NATO summit in Vilnius” cites from A paper, “Title of communique” (11 July 2023), "
                "the quote was changed from “We met in Vilnius” to “We met” and it is now preferred."
            ),
        ),
        (
            SUMMIT,
            replace(SUMMIT, citations=(HELD,)),
            "“NATO summit in Vilnius” no longer cites A paper, “Title of news” (21 June 2023).",
        ),
        (
            SUMMIT,
            replace(SUMMIT, citations=(*SUMMIT.citations, Citation(source="https://un.example/1", at="p. 3"))),
            "“NATO summit in Vilnius” now cites https://un.example/1, p. 3.",
        ),
    ],
)
def test_each_field_has_its_sentence(old: Event, new: Event, expected: str) -> None:
    assert of_event(old, new)[0] == expected


def test_the_header_has_its_sentences() -> None:
    old = replace(VILNIUS, title="War", as_of=number("2023-06-21"), categories=(Category(id="a", label="Arms"),))
    new = replace(
        old,
        title="The war",
        as_of=number("2023-08-01"),
        categories=(),
        dating=Dating(timezone="Europe/Kyiv", counts=(Count(name="war", first=0),)),
        sources={"news": replace(VILNIUS.sources["news"], url="https://paper.example/1")},
    )

    assert sentences(old, new) == [
        "The address of the source A paper, “Title of news” (21 June 2023) was set to https://paper.example/1.",
        "The source A paper, “Title of communique” (11 July 2023) was removed.",
        "The category Arms was removed.",
        "The title of the timeline was changed from War to “The war”.",
        "The as-of day of the timeline was changed from 2023-06-21 to 2023-08-01.",
        "The day counts of the timeline were changed: war was added.",
        "The time zone of the timeline was changed from UTC to Europe/Kyiv.",
    ]


def test_how_a_file_was_read_is_no_change() -> None:
    read_otherwise = replace(VILNIUS, largest=1, passed=("a.md",), files=("b.yaml",))

    assert sentences(VILNIUS, replace(read_otherwise, dating=replace(VILNIUS.dating, names_timezone=True))) == []


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.owner)
def test_every_field_that_is_compared_is_a_key_of_the_file(part: Part[object]) -> None:
    made = (Timeline, Dating) if part is HEADER else (part.made,) if is_dataclass(part.made) else ()
    compared = {field.name for each in made for field in fields(each)} - SILENT

    assert compared <= {key.attribute for key in part.keys} | {"titles", "extras", "name", "when"}


def test_numbers_are_told_as_numbers() -> None:
    layer = Layer(id="raids", file="raids.csv", time="day", sample=5)
    old = replace(VILNIUS, events=(replace(SUMMIT, order=3),), layers=(layer,))
    new = replace(old, events=(replace(SUMMIT, order=2.5),), layers=(replace(layer, sample=738_000),))

    assert sentences(old, new) == [
        "The order within its day of “NATO summit in Vilnius” was changed from 3 to 2.5.",
        "The sample of the layer “raids” was changed from 5 to 738000.",
    ]
