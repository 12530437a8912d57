"""The JSON Schema of a timeline, for editors: what a key is called, what it takes, what it means."""

from collections.abc import Mapping
from typing import TypeAlias

from timeline.events.model import Stance, Status, Verification
from timeline.events.reading.header import CATEGORY_KEYS, COUNT_KEYS, HEADER_KEYS, SOURCE_KEYS
from timeline.events.reading.items import CITATION_KEYS, EVENT_KEYS, IMAGE_KEYS, PLACE_KEYS

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

# An editor reads `title: 1984` as a number: what is a text to us may look like either to it
_TEXT: dict[str, Json] = {"type": ["string", "number", "boolean"]}
_TEXTS: dict[str, Json] = {"type": "array", "items": _TEXT}
_DATE: dict[str, Json] = {"type": ["string", "number", "array", "object"]}

_HEADER: Mapping[str, tuple[dict[str, Json], str]] = {
    "title": (_TEXT, "What the timeline is about, in one line."),
    "as_of": (_DATE, "The day from which 'upcoming' is judged; left out, it is today."),
    "timezone": (_TEXT, "The IANA zone of times without an offset, such as Europe/Kyiv."),
    "hemisphere": ({"enum": ["north", "south"]}, "Which months a season covers."),
    "language": (_TEXT, "The language of the texts, such as en."),
    "counts": ({}, "Day counts: a first day and the number that it bears."),
    "categories": ({}, "The lanes of the page, in this order."),
    "sources": ({}, "What events cite, each under an id."),
    "events": ({}, "The events, in any order."),
    "include": (_TEXTS, "Further files or folders beside this one."),
    "checks": ({}, "Which checks to leave out."),
    "publish": ({}, "Which verifications `plot --publish` lets through."),
}
_EVENT: Mapping[str, tuple[dict[str, Json], str]] = {
    "id": (_TEXT, "A short name, unique and stable, by which dates and people name the event."),
    "date": (_DATE, "When: 2023-06-21, 2022-10, 2023-06-21/.., [1667,1668], war day 483, after some-event, unknown."),
    "title": ({"anyOf": [_TEXT, {"type": "object", "additionalProperties": _TEXT}]}, "One line, or one a language."),
    "description": (_TEXT, "More, in Markdown."),
    "category": (_TEXT, "One of the declared categories."),
    "tags": (_TEXTS, "Words to filter by."),
    "actors": (_TEXTS, "Who takes part."),
    "place": ({}, "Where: a name, or a name with its coordinates."),
    "status": ({"enum": [each.value for each in Status]}, "What became of it."),
    "verification": ({"enum": [each.value for each in Verification]}, "How far it has been checked."),
    "announced": (_DATE, "When it became known, for an event without sources."),
    "said": (_TEXT, "The words from which the date was read, where no source carries them."),
    "said_on": (_DATE, "The day on which those words were said."),
    "order": ({"type": "number"}, "The order within one day."),
    "color": (_TEXT, "A colour, such as '#b5402d'."),
    "icon": (_TEXT, "A short sign."),
    "image": ({}, "A picture."),
    "url": (_TEXT, "A link: http, https or mailto."),
    "sources": ({}, "Who says so: ids of declared sources, addresses, or claims with their words."),
}
_CITATION: Mapping[str, tuple[dict[str, Json], str]] = {
    "source": (_TEXT, "The id of a declared source, or an address."),
    "quote": (_TEXT, "The words of the source."),
    "at": (_TEXT, "Where in the source: a page, a minute."),
    "said": (_TEXT, "The words from which the date was read, such as 'next month'."),
    "said_on": (_DATE, "The day on which they were said; left out, the source's own."),
    "date": (_DATE, "What this source says, where it is not the event's date."),
    "stance": ({"enum": [each.value for each in Stance]}, "What the source does with the event."),
    "status": ({"enum": [each.value for each in Status]}, "What the source says became of the event."),
    "preferred": ({"type": "boolean"}, "Whether this claim wins where sources disagree."),
}
_SOURCE: Mapping[str, tuple[dict[str, Json], str]] = {
    "title": (_TEXT, "What it is called."),
    "publisher": (_TEXT, "Who published it."),
    "author": (_TEXT, "Who wrote it."),
    "published": (_DATE, "The day from which it was known."),
    "url": (_TEXT, "Where it stands."),
    "archived": (_TEXT, "An archived copy."),
    "file": (_TEXT, "A kept copy in the folder of the timeline."),
    "sha256": (_TEXT, "The SHA-256 of the kept copy."),
}
_PLACE: Mapping[str, tuple[dict[str, Json], str]] = {
    "name": (_TEXT, "What it is called."),
    "lat": ({"type": "number", "minimum": -90, "maximum": 90}, "Degrees north."),
    "lon": ({"type": "number", "minimum": -180, "maximum": 180}, "Degrees east."),
    "precision": (_TEXT, "How exact: building, town, region."),
}
_IMAGE: Mapping[str, tuple[dict[str, Json], str]] = {
    "file": (_TEXT, "A file in the folder of the timeline."),
    "url": (_TEXT, "An address."),
    "alt": (_TEXT, "The words that stand for it where it cannot be seen."),
    "credit": (_TEXT, "Whose it is."),
}
_CATEGORY: Mapping[str, tuple[dict[str, Json], str]] = {
    "label": (_TEXT, "What the lane is called."),
    "color": (_TEXT, "Its colour."),
}
_COUNT: Mapping[str, tuple[dict[str, Json], str]] = {
    "first": (_DATE, "The first day, such as 2022-02-24."),
    "number": ({"type": "integer"}, "The number that the first day bears."),
    "label": (_TEXT, "How a day is called: 'Day {n} of the war'."),
}


def schema() -> dict[str, Json]:
    """Return the JSON Schema (draft 7, which editors know) of a timeline file."""
    source: dict[str, Json] = {"anyOf": [{"$ref": "#/definitions/source"}, {"type": "null"}]}
    category: dict[str, Json] = {"anyOf": [{"$ref": "#/definitions/category"}, {"type": "null"}]}
    parts: dict[str, Json] = {
        "counts": _named({"$ref": "#/definitions/count"}),
        "categories": _named(category),
        "sources": _named(source),
        "events": {"type": ["array", "null"], "items": {"$ref": "#/definitions/event"}},
        "checks": {"type": "object", "properties": {"ignore": dict(_TEXTS)}, "additionalProperties": False},
        "publish": {"type": "array", "items": {"enum": [each.value for each in Verification]}},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A timeline",
        **_mapping(HEADER_KEYS, _HEADER, parts),
        "definitions": _definitions(),
    }


def _definitions() -> dict[str, Json]:
    """Return the mappings that a timeline consists of."""
    parts: dict[str, Json] = {
        "place": {"anyOf": [dict(_TEXT), _mapping(PLACE_KEYS, _PLACE, {}, ["name"])]},
        "image": _mapping(IMAGE_KEYS, _IMAGE, {}),
        "sources": {"type": "array", "items": {"anyOf": [dict(_TEXT), {"$ref": "#/definitions/citation"}]}},
    }
    return {
        "event": _mapping(EVENT_KEYS, _EVENT, parts, ["id", "date", "title"]),
        "citation": _mapping(CITATION_KEYS, _CITATION, {}, ["source"]),
        "source": _mapping(SOURCE_KEYS, _SOURCE, {}),
        "category": _mapping(CATEGORY_KEYS, _CATEGORY, {}),
        "count": _mapping(COUNT_KEYS, _COUNT, {}, ["first"]),
    }


def _mapping(
    keys: tuple[str, ...],
    described: Mapping[str, tuple[dict[str, Json], str]],
    parts: Mapping[str, Json],
    required: list[Json] | None = None,
) -> dict[str, Json]:
    """Describe a mapping with these keys, and with the user's own that begin with `x-`."""
    properties: dict[str, Json] = {}
    for key in keys:
        kind, description = described[key]
        part = parts.get(key, kind)
        properties[key] = {**(part if isinstance(part, dict) else {}), "description": description}
    rule: dict[str, Json] = {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    return {**rule, "required": required} if required else rule


def _named(value: dict[str, Json]) -> dict[str, Json]:
    """Describe a mapping from names to values."""
    return {"type": ["object", "null"], "additionalProperties": value}
