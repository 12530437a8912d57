"""An event changed, with what it names declared: proved to bring no new error."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline.edits.assignments import LISTS, Moment, assigned, sources_named
from timeline.edits.declared import Declarations, with_declarations
from timeline.edits.item_assignments import Typed, is_of_items, item_edits
from timeline.events.model import Event, Timeline
from timeline.events.writing.alteration import Edit, KeyEdit, key_edits
from timeline.events.writing.editor import Edited, alter, refuse_keys
from timeline.events.writing.ground import Opened
from timeline.events.writing.soundness import refuse_new_errors
from timeline.problems import TimelineError
from timeline.records.saying import Understood

SAME = {"place.name": "place"}
"""Keys that are another name of others."""


class Edits(NamedTuple):
    """What an event is given: the edits, the categories and sources that they name, the dates as understood."""

    edits: Sequence[Edit]
    named: tuple[list[str], list[str]]
    dates: tuple[Understood, ...]


def edits_typed(typed: Typed, event: Event, timeline: Timeline, moment: Moment) -> Edits:
    """Return the edits that were typed; raise if one key is to be two things."""
    _refuse_both(typed)
    inside = Typed([each for each in typed.set if is_of_items(each)], list(filter(is_of_items, typed.unset)))
    items = item_edits(inside._replace(add=typed.add, drop=typed.drop), event, timeline, moment)
    values, dates = assigned([each for each in typed.set if not is_of_items(each)], event, timeline, moment)
    unset = [each for each in typed.unset if not is_of_items(each)]
    if both := items.fields.intersection([*values, *unset]):
        raise TimelineError(f"`{min(both)}` is set, and its items are changed too", hint="one of both", status=2)
    unset += [key for key in ("calendar",) if values.get(key) == "" and event.calendar]
    kept = {key: value for key, value in values.items() if key != "calendar" or value}
    refuse_keys(kept, unset)
    named = [str(values.get("category", ""))], [*sources_named(values), *items.sources]
    return Edits([*key_edits(kept, unset), *items.edits], named, (*dates, *items.dates))


def _refuse_both(typed: Typed) -> None:
    """Raise if a key is set twice, or set and taken out; of a list each text is one more item."""
    keys = Counter(SAME.get(key := each.partition("=")[0].strip(), key) for each in typed.set)
    for key, number in keys.items():
        if number > 1 and key not in LISTS:
            raise TimelineError(f"`{key}` is set {number} times", hint="it has one value", status=2)
        if key in typed.unset:
            raise TimelineError(f"`{key}` is set, and taken out too", hint="one of both", status=2)
    for each in set(typed.add).intersection(typed.drop):
        raise TimelineError(f"`{each}` is added, and dropped too", hint="one of both", status=2)


def sound(identity: str, edits: Sequence[Edit], missing: Declarations, timeline: Timeline, before: Opened) -> Edited:
    """Change an event, and declare what is missing; raise if that would bring a new error into it."""
    edited = alter(before, identity, edits, before.name)
    values = {edit.key: edit.value for edit in edits if isinstance(edit, KeyEdit)}
    refuse_new_errors(before, edited.text, identity, values, timeline)
    return Edited(with_declarations(edited.text, missing, before.name), identity) if missing else edited
