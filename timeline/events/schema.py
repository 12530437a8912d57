"""The JSON Schema of a timeline, for editors: what a key is called, what it takes, what it means."""

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from timeline.dates.calendars import NAMES
from timeline.events.key_forms import Choice, Degrees, Holds, Named, Part, Several, Value
from timeline.events.keys import CATEGORY, CITATION, COUNT, ERA, EVENT, HEADER, LAYER, MEDIUM, SOURCE, STEP, STORY

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

# An editor reads `title: 1984` as a number: what is a text to us may look like either to it
_TEXT: dict[str, Json] = {"type": ["string", "number", "boolean"]}
_VALUES: Mapping[Value, dict[str, Json]] = {
    Value.LINE: _TEXT,
    Value.DIGEST: _TEXT,
    Value.TEXT: _TEXT,
    Value.TEXTS: {"type": "array", "items": _TEXT},
    Value.TITLE: {"anyOf": [_TEXT, {"type": "object", "additionalProperties": _TEXT}]},
    Value.DATE: {"type": ["string", "number", "array", "object"]},
    Value.DAY: {"type": ["string", "number", "array", "object"]},
    Value.NUMBER: {"type": "number"},
    Value.WHOLE: {"type": "integer"},
    Value.TRUTH: {"type": "boolean"},
    Value.CALENDAR: {"anyOf": [{"enum": [*NAMES]}, {"type": "string", "pattern": "^julian until "}]},
}
REFERRED: tuple[Part[object], ...] = (EVENT, MEDIUM, CITATION, SOURCE, CATEGORY, ERA, COUNT, STORY, STEP, LAYER)
"""What other parts hold in a list, or under names."""


def schema() -> dict[str, Json]:
    """Return the JSON Schema (draft 7, which editors know) of a timeline file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A timeline",
        **_mapping(HEADER),
        "definitions": {_name(part): _mapping(part) for part in REFERRED},
    }


def _mapping(part: Part[object]) -> dict[str, Json]:
    """Describe a mapping with its keys, and with the user's own that begin with `x-`."""
    rule: dict[str, Json] = {
        "type": "object",
        "properties": {key.name: {**_rule(key.holds), "description": key.line} for key in part.keys},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    return {**rule, "required": [*part.required]} if part.required else rule


def _rule(holds: Holds) -> dict[str, Json]:
    """Describe what a key holds."""
    match holds:
        case Value():
            return _VALUES[holds]
        case Degrees(most):
            return {"type": "number", "minimum": -most, "maximum": most}
        case Choice(words, several=several):
            one: dict[str, Json] = {"enum": [word.value for word in words]}
            return {"type": "array", "items": one} if several else one
        case Part():
            return {"anyOf": [_TEXT, _mapping(holds)]} if holds.bare else _mapping(holds)
        case Named(part):
            empty: list[Json] = [] if part.required else [{"type": "null"}]
            return {"type": ["object", "null"], "additionalProperties": {"anyOf": [_reference(part), *empty]}}
        case Several(part):
            bare: list[Json] = [_TEXT] if part.bare else []
            return {"type": ["array", "null"], "items": {"anyOf": [*bare, _reference(part)]}}
    assert_never(holds)


def _reference(part: Part[object]) -> dict[str, Json]:
    return {"$ref": f"#/definitions/{_name(part)}"}


def _name(part: Part[object]) -> str:
    return part.made.__name__.lower()
