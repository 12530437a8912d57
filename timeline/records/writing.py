"""Model values to plain mappings, by the table of keys."""

from timeline.dates import When
from timeline.dates.days import iso_day
from timeline.events.key_forms import Choice, Holds, Part, Several, Value
from timeline.events.keys import EVENT
from timeline.events.model import Citation, Era, Event, Source


def record(event: Event) -> dict[str, object]:
    """Return an event as its file would hold it: only the keys that say something, in the manual's order."""
    return part_record(EVENT, event)


def part_record(part: Part[object], thing: object) -> dict[str, object]:
    """Return what a part describes as a mapping: the keys that say something, then the user's own."""
    said = {key.name: written(key.holds, getattr(thing, key.attribute)) for key in part.keys}
    if isinstance(thing, Event) and thing.titles:
        said["title"] = dict(thing.titles)
    extras = thing.extras if isinstance(thing, Event | Citation | Source | Era) else {}
    return {key: value for key, value in said.items() if not empty(value)} | dict(extras)


def empty(value: object) -> bool:
    """Return whether a value says nothing."""
    return value is None or value in ("", [], {}, ())


def written(holds: Holds, value: object) -> object:  # noqa: C901, PLR0911 - one line a kind of value
    """Return the value of a key as a file would hold it; what says nothing is empty."""
    match holds, value:
        case _, None:
            return ""
        case Value.DATE, When():
            return value.text
        case Value.DAY, int():
            return iso_day(value)
        case Value.NUMBER, int() | float():
            return (int(value) if float(value).is_integer() else value) or None
        case Value.TRUTH, _:
            return value or ""
        case Value.TEXTS, tuple():
            return [*value]
        case Choice(usual=usual), _:
            return "" if value == usual else str(value)
        case Part(), _:
            return _bared(holds, value)
        case Several(part), tuple():
            return [_bared(part, each) for each in value]
        case _:
            return value


def _bared(part: Part[object], thing: object) -> object:
    """Return a mapping, or the value of its first key where it says nothing else and that may stand alone."""
    fields = part_record(part, thing)
    return fields[part.bare] if part.bare and fields.keys() == {part.bare} else fields
