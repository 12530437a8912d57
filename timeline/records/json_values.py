"""JSON inside of a value, every number as its text, nested as deeply as a file may be read; and on a line of a log."""

import json
from collections.abc import Sequence

DEEPEST = 100


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return the members of an object; a key that comes again is numbered, as a column of the same name is."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    found.clear()
    for number, (key, value) in enumerate(pairs, 1):
        found[key if key not in found else f"{key}-{number}"] = value
    return found


DECODER = json.JSONDecoder(object_pairs_hook=_members, parse_int=str, parse_float=str, parse_constant=str, strict=False)


class NoValueError(ValueError):
    """A text that is no JSON, or is nested too deeply."""


def json_value(text: str) -> object:
    """Return the value of a JSON text; NoValueError where it is none, or lists and mappings are nested too deeply."""
    try:
        value: object = DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise NoValueError(str(error)) from None
    if deeper(value, DEEPEST):
        raise NoValueError(f"nested deeper than {DEEPEST} levels")
    return value


def json_object(line: str) -> dict[str, object]:
    """Return the object of a line of JSON; an empty one where it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def deeper(value: object, levels: int) -> bool:
    """Return whether lists and mappings stand more than so many levels deep in each other."""
    if isinstance(value, dict):
        return levels == 0 or any(deeper(item, levels - 1) for item in value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return levels == 0 or any(deeper(item, levels - 1) for item in value)
    return False
