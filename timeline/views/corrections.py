"""Changes as sentences that can be printed as a note of corrections."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from timeline.dates import Count, When, words
from timeline.dates.days import iso_day
from timeline.events.key_forms import Value
from timeline.events.keys import HEADER
from timeline.events.model import (
    Category,
    Citation,
    Era,
    Event,
    Image,
    Layer,
    Location,
    Medium,
    Source,
    Step,
    Story,
    Timeline,
)
from timeline.views.changes import Act, Change, Thing
from timeline.views.naming import citation_named, listed, quoted, source_named

LABELS = {
    "titles": "title in other languages",
    "said": "words behind the date",
    "said_on": "day of the words behind the date",
    "announced": "day of announcement",
    "as_of": "as-of day",
    "url": "address",
    "archived": "archived copy",
    "file": "kept copy",
    "sha256": "hash of the kept copy",
    "published": "day of publication",
    "publish": "list of what may be published",
    "counts": "day counts",
    "timezone": "time zone",
    "order": "order within its day",
    "extras": "other keys",
}
PLURAL = frozenset({"tags", "actors", "media", "counts", "languages", "extras", "said"})
DAYS = frozenset(HEADER.names(Value.DAY))
"""Fields of a timeline that are day numbers."""


def sentence(change: Change, sources: Mapping[str, Source]) -> str:
    """Return a change as a sentence; `sources` are those of both versions."""
    match change.act, change.thing:
        case Act.CHANGED, Event() as event if change.field == "sources":
            return _recited(change, event, sources)
        case _, Event() as event if change.field == "sources":
            cites = "now cites" if change.act is Act.ADDED else "no longer cites"
            citation = change.after if change.act is Act.ADDED else change.before
            return f"{quoted(event.title)} {cites} {_told(citation, sources)}."
        case Act.ADDED | Act.REMOVED, thing:
            return f"{_opening(thing)} was {change.act.value}{_word_of(_reports(change), sources)}."
        case Act.RENAMED, thing:
            return f"{_opening(thing)} is now filed under {change.after} instead of {change.before}."
        case _, thing:
            return f"{_field(change, thing)}{_word_of(change.word_of, sources)}."


def _field(change: Change, thing: Thing) -> str:
    if change.field == "title" and isinstance(thing, Event):
        return f"The title {_told(change.before)} was changed to {_told(change.after)}"
    if change.field == "retracted" and isinstance(thing, Source):
        became = f"was retracted on {_told(change.after)}" if change.after else "is no longer retracted"
        return f"The source {source_named(replace(thing, retracted=None))} {became}"
    if isinstance(change.before, Mapping) and isinstance(change.after, Mapping) and change.field == "extras":
        return f"Of {_named(thing)}, {listed(_own_keys(change.before, change.after))}"
    label = LABELS.get(change.field, change.field)
    verb = "were" if change.field in PLURAL else "was"
    before, after = (_day(each) if change.field in DAYS else each for each in (change.before, change.after))
    return f"The {label} of {_named(thing)} {verb} {_from_to(before, after)}"


def _own_keys(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    """Return what became of each key of one's own that was changed."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return [f"{name} was {_from_to(before.get(name), after.get(name))}" for name in names]


def _day(value: object) -> object:
    return iso_day(value) if isinstance(value, int) else value


def _from_to(before: object, after: object) -> str:
    match before, after:
        case When(), When():
            return f"changed from {_told(before)} to {_told(after)}"
        case tuple() as old, tuple() as new:
            return f"changed: {listed(_came_and_went(old, new))}"
        case _ if before in (None, "", 0.0) or before == {}:
            return f"set to {_told(after)}"
        case _ if after in (None, "") or after == {}:
            return f"removed (it was {_told(before)})"
        case _:
            return f"changed from {_told(before)} to {_told(after)}"


def _came_and_went(old: tuple[object, ...], new: tuple[object, ...]) -> list[str]:
    came = [f"{_told(each, bare=True)} was added" for each in new if each not in old]
    went = [f"{_told(each, bare=True)} was removed" for each in old if each not in new]
    return [*came, *went] or ["their order"]


def _recited(change: Change, event: Event, sources: Mapping[str, Source]) -> str:
    old, new = change.before, change.after
    assert isinstance(old, Citation)
    assert isinstance(new, Citation)
    pairs = [(each.name, getattr(old, each.name), getattr(new, each.name)) for each in fields(new)]
    parts = [_part(name, one, two) for name, one, two in pairs if one != two]
    return f"In what {quoted(event.title)} cites from {citation_named(new, sources)}, {listed(parts)}."


def _part(name: str, before: object, after: object) -> str:
    if name == "preferred":
        return "it is now preferred" if after else "it is no longer preferred"
    return f"the {LABELS.get(name, name)} was {_from_to(before, after)}"


def _word_of(citations: Iterable[Citation], sources: Mapping[str, Source]) -> str:
    named = [citation_named(citation, sources) for citation in citations]
    return f", on the word of {listed(dict.fromkeys(named))}" if named else ""


def _reports(change: Change) -> tuple[Citation, ...]:
    return change.thing.citations if change.act is Act.ADDED and isinstance(change.thing, Event) else ()


def _opening(thing: Thing) -> str:
    match thing:
        case Event():
            return f"{quoted(thing.title)} ({words(thing.when)})"
        case _:
            named = _named(thing)
            return named[0].upper() + named[1:]


def _named(thing: Thing) -> str:
    match thing:
        case Event():
            return quoted(thing.title)
        case Source():
            return f"the source {source_named(thing)}"
        case Category():
            return f"the category {thing.label or thing.id}"
        case Era() | Layer():
            return f"the {type(thing).__name__.lower()} {quoted(thing.name)}"
        case Story():
            return f"the story {thing.title or thing.id}"
        case Timeline():
            return "the timeline"


def _told(value: object, sources: Mapping[str, Source] | None = None, *, bare: bool = False) -> str:
    """Return a value as text: a date in words, several words between quotation marks, a single word as it is."""
    match value:
        case When():
            return words(value)
        case Citation():
            return citation_named(value, sources or {})
        case str() if not bare and len(value.split()) > 1:
            return quoted(" ".join(value.split()))
        case Mapping():
            return listed(f"{name}: {each}" for name, each in value.items())
        case _:
            return _thing_told(value)


def _thing_told(value: object) -> str:
    match value:
        case float() if value.is_integer():
            return str(int(value))
        case Location(lat=None) | Count():
            return value.name
        case Location():
            return f"{value.name} ({value.lat}, {value.lon})"
        case Image() | Medium():
            return value.file or getattr(value, "url", "")
        case Step():
            return f"{value.event} ({' '.join(value.text.split())})" if value.text else value.event
        case _:
            return str(value)
