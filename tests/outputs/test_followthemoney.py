"""FollowTheMoney, beside what its published model says of the properties that are written."""

import json
import re

from tests.formats import HEADER, exported, full, titled

PROPERTIES = {
    "Event": {
        "name", "alias", "date", "startDate", "endDate", "notes", "description", "location", "keywords",
        "namesMentioned", "recordId", "sourceUrl", "proof",
    },
    "Document": {"title", "author", "publisher", "publishedAt", "sourceUrl", "notes"},
}  # fmt: skip
PREFIX = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?")


def entities() -> list[dict[str, object]]:
    return [json.loads(line) for line in str(exported(full(), "followthemoney").content).splitlines()]


def properties(name: str) -> dict[str, list[str]]:
    for entity in entities():
        found: dict[str, list[str]] = entity["properties"]  # type: ignore[assignment]
        if found.get("recordId") == [name]:
            return found
    raise AssertionError(name)


def test_every_value_is_a_text_of_a_property_that_its_schema_has() -> None:
    for entity in entities():
        said = entity["properties"]
        assert isinstance(said, dict)
        assert said.keys() <= PROPERTIES[str(entity["schema"])]
        assert all(isinstance(value, str) and value for values in said.values() for value in values)
        dates = [date for key in ("date", "startDate", "endDate", "publishedAt") for date in said.get(key, ())]
        assert all(PREFIX.fullmatch(date) for date in dates)


def test_dates_are_prefixes_in_utc() -> None:
    assert properties("counted")["date"] == ["2023-06-21"]
    assert properties("zoned")["date"] == ["2023-06-21T11:30:00"]
    assert (properties("interval")["startDate"], properties("interval")["endDate"]) == (["2023-07-11"], ["2023-07-12"])
    assert properties("open")["startDate"] == ["2022-11"]


def test_what_is_no_prefix_stands_in_words() -> None:
    told = properties("full")

    assert "date" not in told
    assert told["notes"] == ["Date: about October 2022 (EDTF 2022-10~)"]


def test_a_source_that_reports_is_the_proof_and_one_that_disputes_is_none() -> None:
    (document,) = [entity for entity in entities() if entity["schema"] == "Document"]

    assert properties("interval")["proof"] == [document["id"]]
    assert "proof" not in properties("full")
    assert properties("full")["sourceUrl"] == ["https://example.org/event", "https://example.org/other"]


def test_ids_are_unique_and_stay() -> None:
    names = [entity["id"] for entity in entities()]

    assert len(set(names)) == len(names) == 13
    assert names == [entity["id"] for entity in entities()]


def test_no_text_ends_a_line() -> None:
    content = str(exported(titled("a\u2028b", description="c\nd\u0085e"), "followthemoney").content)

    assert len(content.splitlines()) == 1
    assert json.loads(content)["properties"]["description"] == ["c\nd\u0085e"]


def test_what_is_lost_is_counted() -> None:
    assert [*exported(full(), "followthemoney").lost.values()] == [7, 1, 1, 1, 1, 1, *HEADER.values()]
