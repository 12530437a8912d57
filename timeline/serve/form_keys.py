"""The keys of an event and of a citation as a form has them: each with its kind, its words, its line in the manual."""

from collections.abc import Iterator

from timeline.dates.calendars import NAMES
from timeline.events.key_forms import Choice, Key, Part, Several, Value

KINDS = {Value.DATE: "date", Value.TEXTS: "texts", Value.CALENDAR: "words"}


def keys_of(part: Part[object]) -> dict[str, Key]:
    """Return the keys of a mapping, and those of the parts of each (`place.lat`), by their paths."""
    found = dict[str, Key]()
    for key in part.keys:
        if isinstance(key.holds, Part):
            found |= {f"{key.name}.{name}": each for name, each in keys_of(key.holds).items()}
        else:
            found[key.name] = key
    return found


def told_keys(part: Part[object]) -> list[dict[str, object]]:
    """Return what a form needs to know of the keys of a mapping, except for lists of mappings."""
    return [
        {"key": path, "line": key.line, "kind": _kind(key), "words": list(_words(key))}
        for path, key in keys_of(part).items()
        if not isinstance(key.holds, Several)
    ]


def _kind(key: Key) -> str:
    """Return how a value is typed: a `line`, a `text`, a `date`, `texts`, a `choice` of words, or one with `words`."""
    holds = key.holds
    if isinstance(holds, Choice) or holds is Value.TRUTH:
        return "choice"
    if holds is Value.TEXT:
        return "text"
    return KINDS.get(holds, "line") if isinstance(holds, Value) else "line"


def _words(key: Key) -> Iterator[str]:
    match key.holds:
        case Choice(words=words):
            yield from words
        case Value.TRUTH:
            yield from ("true", "false")
        case Value.CALENDAR:
            yield from NAMES
        case _:
            return
