"""An event as a form has it: what was typed into its fields, to the keys and edits that the command line makes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from timeline.edits.additions import Addition, IntoFile
from timeline.edits.altering import Edits, edits_typed, sound
from timeline.edits.assignments import Moment
from timeline.edits.citing import cited, refuse_said, understood_claim
from timeline.edits.claims import Claim
from timeline.edits.declared import NOTHING, Declarations, undeclared, with_declarations
from timeline.edits.drafting import Draft, fields_of, told_paraphrases, understood_of, with_days
from timeline.edits.item_assignments import SOURCES, Lists, Typed
from timeline.edits.opening import opened
from timeline.edits.plans import Plan, Planned, Texts
from timeline.edits.whole_timeline import declaring
from timeline.events.model import Citation, Event, Timeline
from timeline.events.writing.alteration import Edit, KeyEdit
from timeline.events.writing.list_items import ItemEdit
from timeline.events.writing.own_text import fields_in, rewritten
from timeline.events.writing.soundness import refuse_new_errors
from timeline.events.yaml.nodes import Plain
from timeline.records.saying import Understood

INSTEAD = "words of its own go beside the quote"


class TypedClaim(NamedTuple):
    """A citation as a form has it; `was` is its position in the file, None of a new one."""

    claim: Claim
    was: int | None = None


class NewEvent(NamedTuple):
    """An event that was typed: its title, its parts, who says so."""

    title: str
    draft: Draft
    claims: Sequence[Claim]


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
    understood = understood_of(new.draft, new.claims, timeline, today)
    fields = fields_of(new.title, new.draft, with_days(new.claims, timeline, today), understood)
    missing = undeclared(timeline, [new.draft.category or ""], [each.source for each in new.claims])
    told = [*told_paraphrases(new.claims, understood, INSTEAD)]
    return Read(_adding(fields, place, missing), [understood], missing, told)


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
    """Return the edit that writes the text of an event anew; it raises where that would bring a new error."""
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
    dated = {key: value for key, value in changes.values.items() if key == "date" and value}
    typed = edits_typed(Typed([f"{key}={value}" for key, value in dated.items()]), told, timeline, Moment(today))
    values = [KeyEdit(key, value) for key, value in changes.values.items() if key not in dated]
    cites, dates = _claim_edits(claims or (), event, timeline, today) if claims is not None else ([], [])
    sources = [each.claim.source for each in claims or ()]
    named = [str(changes.values.get("category", ""))], sources
    return Edits([*typed.edits, *values, *cites], named, (*typed.dates, *dates))


def _citation(event: Event, typed: TypedClaim) -> Citation:
    """Return a citation as it would be read, as far as it tells from when words are read."""
    if typed.was is not None and typed.was < len(event.citations):
        return replace(event.citations[typed.was], source=typed.claim.source)
    return Citation(source=typed.claim.source, quote=typed.claim.quote)


def _claim_edits(
    claims: Sequence[TypedClaim], event: Event, timeline: Timeline, today: int
) -> tuple[list[Edit], list[Understood]]:
    """Return the edits of the citations: those that are there, then what is gone, then what is new."""
    lists, dates = Lists(event), list[Understood]()
    kept = {each.was: each.claim for each in claims if each.was is not None}
    items = lists.items(SOURCES)
    edits: list[Edit] = [edit for at, item in enumerate(items) if at in kept for edit in _kept(lists, at, kept[at])]
    edits += [ItemEdit(SOURCES, at) for at in reversed(range(len(items))) if at not in kept]
    for each in claims:
        if each.was is None and each.claim.source:
            understood = understood_claim(each.claim, "", timeline, today)
            citation = cited(with_days([each.claim], timeline, today)[0], understood, event)
            refuse_said(event, citation)
            edits.append(ItemEdit(SOURCES, value=citation))
            dates += [understood] if understood else []
    return edits, dates


def _kept(lists: Lists, at: int, claim: Claim) -> Iterator[Edit]:
    """Return the edits of one citation that is there; keys that a form has not stay."""
    item = lists.items(SOURCES)[at]
    before = item if isinstance(item, Mapping) else {"source": item}
    for key in FORM_KEYS:
        value = str(getattr(claim, key))
        if value != str(before.get(key, "")):
            yield ItemEdit(SOURCES, at, key if isinstance(item, Mapping) or key != "source" else "", value)


FORM_KEYS = ("source", "quote", "at", "said")
"""The keys of a citation that a form has."""
