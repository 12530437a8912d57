"""schema.org."""

import json

from tests.formats import HEADER, exported, full

Thing = dict[str, str | list[str | dict[str, str]] | dict[str, str]]
LOST = [7, 1, 1, 1, *HEADER.values()]
"""Dates, open ends, keys, claims."""


def graph() -> dict[str, Thing]:
    found = json.loads(exported(full(), "schema-org").content)
    assert found["@context"] == "https://schema.org"
    return {each["identifier"]: each for each in found["@graph"]}


def test_plain_dates_stand_as_exact_as_they_are() -> None:
    events = graph()

    assert (events["interval"]["startDate"], events["interval"]["endDate"]) == ("2023-07-11", "2023-07-12")
    assert events["timed"]["startDate"] == "2023-06-21T11:30:00Z"
    assert (events["open"]["startDate"], "endDate" in events["open"]) == ("2022-11", False)
    assert (events["counted"]["startDate"], "endDate" in events["counted"]) == ("2023-06-21", False)


def test_other_dates_stand_in_words_and_edtf() -> None:
    event = graph()["full"]

    assert "startDate" not in event
    assert event["disambiguatingDescription"] == "about October 2022 (EDTF 2022-10~)"


def test_the_parts_of_an_event_have_their_properties() -> None:
    event = graph()["full"]

    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["location"] == {
        "@type": "Place",
        "name": "Lyman",
        "geo": {"@type": "GeoCoordinates", "latitude": 48.99, "longitude": -37.81},
    }
    assert event["keywords"] == ["battlefield", "one", "two; three", "=1+1"]
    assert {"@language": "uk", "@value": "\u041d\u0430\u0437\u0432\u0430"} in event["name"]


def test_a_quotation_is_part_of_the_work_that_is_cited() -> None:
    found = graph()
    paper, other = found["paper"], found["https://example.org/other"]

    quotation = {"@type": "Quotation", "text": "the words", "isPartOf": {"@id": paper["@id"]}}
    assert found["full"]["subjectOf"] == [quotation, {"@id": other["@id"]}]
    assert (paper["datePublished"], paper["archivedAt"]) == ("2023-06-21", "https://example.org/kept")


def test_what_is_lost_is_counted() -> None:
    lost = exported(full(), "schema-org").lost

    assert [*lost.values()] == LOST
    assert "what events say under announced, color, icon, media, said, said_on, verification, x- keys" in lost
