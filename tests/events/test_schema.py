from dataclasses import fields

from timeline.events.keys import HEADER
from timeline.events.model import Citation, Event, Image, Location, Source
from timeline.events.schema import Json, schema

DERIVED = {"when", "titles", "citations", "ignore", "extras", "origin"}


def part(*path: str | int) -> Json:
    found: Json = schema()
    for step in path:
        match found, step:
            case dict(), str():
                found = found[step]
            case list(), int():
                found = found[step]
    return found


def keys(*path: str | int) -> set[str]:
    found = part(*path, "properties")
    assert isinstance(found, dict)
    return set(found)


def test_the_schema_has_every_key_that_an_event_can_carry() -> None:
    names = {field.name for field in fields(Event)} - DERIVED
    assert keys("definitions", "event") == names | {"sources", "x-ignore"}


def test_the_schema_has_every_key_of_sources_citations_places_and_images() -> None:
    for name, model in (("source", Source), ("citation", Citation)):
        assert keys("definitions", name) == {field.name for field in fields(model)} - DERIVED - (
            {"id"} if name == "source" else set()
        )
    assert keys("definitions", "event", "properties", "place", "anyOf", 1) == {field.name for field in fields(Location)}
    assert keys("definitions", "event", "properties", "image") == {field.name for field in fields(Image)}


def test_the_schema_has_every_key_of_the_header_and_lets_no_other_pass() -> None:
    assert keys() == set(HEADER.by_name)
    assert schema()["additionalProperties"] is False
    assert schema()["patternProperties"] == {"^x-": {}}


def test_a_text_may_look_like_a_number_to_an_editor() -> None:
    assert part("definitions", "event", "properties", "id", "type") == ["string", "number", "boolean"]
