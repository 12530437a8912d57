"""An event as a form has it: what was typed into its fields, to the keys and edits that the command line makes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from timeline.edits.additions import Addition, IntoFile
from timeline.edits.altering import Edits, edits_typed, sound
from timeline.edits.assignments import DATES, Moment
from timeline.edits.citing import cited, refuse_said, understood_claim
from timeline.edits.claims import Claim
from timeline.edits.declared import NOTHING, Declarations, undeclared, with_declarations
from timeline.edits.drafting import Draft, fields_of, told_paraphrases, understood_of, with_days
from timeline.edits.item_assignments import SOURCES, Lists, Typed, item_edits
from timeline.edits.opening import opened
from timeline.edits.plans import Plan, Planned, Texts
from timeline.edits.whole_timeline import declaring
from timeline.events.keys import CITATION
from timeline.events.model import Citation, Event, Timeline
from timeline.events.writing.alteration import KeyEdit
from timeline.events.writing.list_items import ItemEdit
from timeline.events.writing.own_text import fields_in, rewritten
from timeline.events.writing.soundness import refuse_more_errors, refuse_new_errors
from timeline.events.writing.writer import alone
from timeline.events.yaml.nodes import Plain
from timeline.records.saying import Understood

INSTEAD = "words of its own go beside the quote"


class TypedClaim(NamedTuple):
    """A citation as a form has it: what was typed under each key; `was` is its position in the file, if it is there."""

    values: Mapping[str, str]
    was: int | None = None

    @property
    def claim(self) -> Claim:
        """What the source says, without a date of its own."""
        return Claim(**{key: self.values.get(key, "") for key in Claim._fields})


class NewEvent(NamedTuple):
    """An event that was typed: its title, its parts, who says so, and the values of further keys."""

    title: str
    draft: Draft
    claims: Sequence[TypedClaim]
    further: Mapping[str, Plain] = MappingProxyType({})


class Changes(NamedTuple):
    """What was typed for an event that is there: other values of keys, and all of its citations, None if unchanged."""

    values: Mapping[str, Plain]
    claims: Sequence[TypedClaim] | None = None


class Read(NamedTuple):
    """An edit that is planned, the dates that were typed as they were understood, and what it names undeclared.

    `told` says which words are not kept.
    """

    plan: Plan
    dates: Sequence[Understood]
    missing: Declarations
    told: Sequence[str] = ()


def addition(new: NewEvent, place: Addition, timeline: Timeline, today: int) -> Read:
    """Return the edit that adds an event, and what it names that is not declared."""
    claims = [each.claim for each in new.claims]
    understood = understood_of(new.draft, claims, timeline, today)
    fields = fields_of(new.title, new.draft, with_days(claims, timeline, today), understood)
    event = Event(id="", title=new.title, date=understood.when.text, when=understood.when, citations=_citations(claims))
    records = zip(_listed(fields.get(SOURCES)), [each for each in new.claims if each.claim.source], strict=True)
    whole = [_whole(record, each, event, timeline, today) for record, each in records]
    fields |= {SOURCES: [citation for citation, _ in whole]} if whole else {}
    typed = _further(new.further, event, timeline, today)
    for edit in typed.edits:
        fields = {**edit.wanted(fields)}
    if new.further or any(each.values.keys() - Claim._fields for each in new.claims):
        refuse_more_errors("", alone({**fields, "id": fields.get("id") or "new"}), timeline=timeline)
    missing = undeclared(timeline, [new.draft.category or ""], [each.source for each in claims])
    told = [*told_paraphrases(claims, understood, INSTEAD)]
    dates = [understood, *typed.dates, *(date for _, date in whole if date)]
    return Read(_adding(fields, place, missing), dates, missing, told)


def _citations(claims: Sequence[Claim]) -> tuple[Citation, ...]:
    return tuple(Citation(source=each.source, quote=each.quote) for each in claims if each.source)


def _listed(value: Plain | None) -> list[Plain]:
    return value if isinstance(value, list) else []


def _further(values: Mapping[str, Plain], event: Event, timeline: Timeline, today: int) -> Edits:
    """Return the edits that give an event further values; dates in words are understood as the command line does."""
    texts = {key: value for key, value in values.items() if key in UNDERSTOOD and isinstance(value, str)}
    gone = [key for key, value in texts.items() if not value and key != "calendar"]
    said = [f"{key}={texts[key]}" for key in UNDERSTOOD if key in texts and key not in gone]
    typed = edits_typed(Typed(said, gone), event, timeline, Moment(today))
    others = [KeyEdit(key, value) for key, value in values.items() if key not in texts]
    return typed._replace(edits=[*typed.edits, *others])


def _whole(
    record: Plain, typed: TypedClaim, event: Event, timeline: Timeline, today: int
) -> tuple[Plain, Understood | None]:
    """Return a new citation with all that was typed of it, and its own date as it was understood."""
    values = typed.values
    date = values.get("date", "")
    understood = understood_claim(typed.claim, date, timeline, today, values.get("calendar", "")) if date else None
    parts: dict[str, Plain] = dict(record) if isinstance(record, Mapping) else {"source": record}
    parts |= {key: values[key] for key in ("status", "preferred") if values.get(key)}
    if understood and (values.get("calendar") or understood.when.text != event.when.text):
        parts |= {"date": understood.when.text, "calendar": values.get("calendar", "")}
    ordered: Plain = {key: parts[key] for key in CITATION.by_name if parts.get(key)}
    return (record if isinstance(record, str) and len(parts) == 1 else ordered), understood


def _adding(fields: Mapping[str, Plain], place: Addition, missing: Declarations) -> Plan:
    if isinstance(place, IntoFile):
        path, add = place.path, place.adding(fields, missing)

        def added(texts: Texts) -> Planned:
            edited = add(opened(path, texts[str(path)]))
            return Planned({str(path): edited.text}, edited.id)

        return Plan([path], added)
    new, home = place.new_file(fields), place.home() if missing else None

    def made(texts: Texts) -> Planned:
        declared = {str(home): with_declarations(texts[str(home)], missing, str(home))} if home else {}
        return Planned({**declared, str(new.path): new.text}, new.id)

    return Plan([*([home] if home else []), new.path], made)


def alteration(changes: Changes, event: Event, timeline: Timeline, today: int) -> Read:
    """Return the edit that gives an event what was typed, and what it names that is not declared."""
    edits = _edits(changes, event, timeline, today)
    missing = undeclared(timeline, *edits.named)
    path = Path(event.origin.place().file)
    home = declaring(timeline, path) if missing else path

    def altered(texts: Texts) -> Planned:
        own = missing if home == path else NOTHING
        after = sound(event.id, edits.edits, own, timeline, opened(path, texts[str(path)])).text
        declared = {} if home == path else {str(home): with_declarations(texts[str(home)], missing, str(home))}
        return Planned({str(path): after, **declared}, event.id)

    return Read(Plan([path] if home == path else [path, home], altered), edits.dates, missing)


def rewriting(text: str, event: Event, timeline: Timeline) -> Plan:
    """Return the edit that replaces the text of an event; it raises if that would cause a new error."""
    path = Path(event.origin.place().file)

    def written(texts: Texts) -> Planned:
        before = opened(path, texts[str(path)])
        after = rewritten(before, event.id, text).text
        refuse_new_errors(before, after, event.id, fields_in(text, str(path)), timeline)
        return Planned({str(path): after}, event.id)

    return Plan([path], written)


def _edits(changes: Changes, event: Event, timeline: Timeline, today: int) -> Edits:
    """Return the edits of what was typed; words of a date are read from the day of its sources, old and new."""
    claims = changes.claims
    told = event if claims is None else replace(event, citations=tuple(map(partial(_citation, event), claims)))
    typed = _further(changes.values, told, timeline, today)
    cites = Edits([], ([], []), ()) if claims is None else _claim_edits(claims, event, timeline, today)
    named = [str(changes.values.get("category", ""))], [each.claim.source for each in claims or ()]
    return Edits([*typed.edits, *cites.edits], named, (*typed.dates, *cites.dates))


def _citation(event: Event, typed: TypedClaim) -> Citation:
    """Return a citation as it would be read, as far as it says from when words are read."""
    if typed.was is not None and typed.was < len(event.citations):
        return replace(event.citations[typed.was], source=typed.claim.source)
    return Citation(source=typed.claim.source, quote=typed.claim.quote)


def _claim_edits(claims: Sequence[TypedClaim], event: Event, timeline: Timeline, today: int) -> Edits:
    """Return the edits of the citations: those that exist, then what is removed, then what is new."""
    lists = Lists(event)
    kept = {each.was: each for each in claims if each.was is not None}
    standing = [(_citation(event, kept[at]) if at in kept else each) for at, each in enumerate(event.citations)]
    changed = [_changed(lists, at, each) for at, each in kept.items()]
    typed = Typed([each for sets, _ in changed for each in sets], [each for _, unsets in changed for each in unsets])
    items = item_edits(typed, replace(event, citations=tuple(standing)), timeline, Moment(today))
    gone = [ItemEdit(SOURCES, at) for at in reversed(range(len(lists.items(SOURCES)))) if at not in kept]
    new = [_new(each, event, timeline, today) for each in claims if each.was is None and each.claim.source]
    added = [ItemEdit(SOURCES, value=citation) for citation, _ in new]
    dates = (date for _, dates in new for date in dates)
    return Edits([*items.edits, *gone, *added], ([], []), (*items.dates, *dates))


def _new(typed: TypedClaim, event: Event, timeline: Timeline, today: int) -> tuple[Plain, Sequence[Understood]]:
    """Return one more citation of an event, and its dates as they were understood; raise if the event has it."""
    claim = with_days([typed.claim], timeline, today)[0]
    said = understood_claim(claim, "", timeline, today)
    citation, date = _whole(
        cited(claim, None if typed.values.get("date") else said, event), typed, event, timeline, today
    )
    refuse_said(event, citation)
    return citation, [each for each in (said, date) if each]


def _changed(lists: Lists, at: int, typed: TypedClaim) -> tuple[list[str], list[str]]:
    """Return what is to be set and unset of one citation that is there; keys that were not typed stay."""
    item = lists.items(SOURCES)[at]
    before = item if isinstance(item, Mapping) else {"source": item}
    others = {key: value for key, value in typed.values.items() if value != str(before.get(key, ""))}
    path = f"{SOURCES}.{at + 1}"
    sets = [f"{path}.{key}={value}" for key, value in others.items() if value]
    return sets, [f"{path}.{key}" for key, value in others.items() if not value]


UNDERSTOOD = ("calendar", *DATES)
"""The keys of an event that are understood together: dates, and the calendar that they are of."""
