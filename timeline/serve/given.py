"""The values of a request, each of the kind that it has to be."""

from collections.abc import Collection, Mapping
from typing import TypeVar

from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError

Each = TypeVar("Each")


def refuse_others(fields: Mapping[str, object], allowed: Collection[str]) -> None:
    """Raise if a request has a key that it does not take."""
    for key in fields:
        if key not in allowed:
            raise TimelineError(f"there is no `{key[:60]}`", hint=did_you_mean(key, allowed), status=2)


def text(fields: Mapping[str, object], key: str) -> str:
    """Return a text, empty if there is none."""
    found = fields.get(key, "")
    if not isinstance(found, str):
        raise _wrong(key, "a text")
    return found


def texts(fields: Mapping[str, object], key: str) -> list[str]:
    """Return a list of texts, those that say nothing left out."""
    return [each.strip() for each in _list(fields, key, str) if each.strip()]


def parts(fields: Mapping[str, object], key: str) -> list[dict[str, object]]:
    """Return a list of objects."""
    return _list(fields, key, dict)


def part(fields: Mapping[str, object], key: str) -> dict[str, object]:
    """Return an object, empty if there is none."""
    found = fields.get(key, {})
    if not isinstance(found, dict):
        raise _wrong(key, "an object")
    return found


def truth(fields: Mapping[str, object], key: str) -> bool:
    """Return whether something is so; it is not where nothing is said."""
    found = fields.get(key, False)
    if not isinstance(found, bool):
        raise _wrong(key, "true or false")
    return found


def number(fields: Mapping[str, object], key: str) -> int | None:
    """Return a whole number, None if there is none."""
    found = fields.get(key)
    if found is not None and type(found) is not int:
        raise _wrong(key, "a whole number")
    return found


def _list(fields: Mapping[str, object], key: str, kind: type[Each]) -> list[Each]:
    found = fields.get(key, [])
    if not isinstance(found, list):
        raise _wrong(key, "a list")
    return [_checked(each, key, kind) for each in found]


def _checked(found: object, key: str, kind: type[Each]) -> Each:
    if not isinstance(found, kind):
        raise _wrong(key, "a list of texts" if kind is str else "a list of objects")
    return found


def _wrong(key: str, kind: str) -> TimelineError:
    return TimelineError(f"`{key[:60]}` is {kind}", status=2)
