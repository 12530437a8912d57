"""What a form of the browser sends: JSON to what was typed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from timeline.edits.drafting import Draft
from timeline.edits.form import Changes, NewEvent, TypedClaim
from timeline.events.key_forms import Value
from timeline.events.keys import CITATION, EVENT
from timeline.events.model import Event, Stance, Status, Verification
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.editor import refuse_keys
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.serve import given
from timeline.serve.form_keys import keys_of

Word = TypeVar("Word", bound=StrEnum)

DRAFT = ("title", "date", "end", "calendar", "category", "place", "status", "verification", "description", "id")
LISTS = (*EVENT.names(Value.TEXTS),)
FURTHER = tuple(name for name in keys_of(EVENT) if name not in {*DRAFT, *LISTS, "place.name", "sources", "media"})
NEW = (*DRAFT, *LISTS, *FURTHER, "claims")
CLAIM_KEYS = tuple(CITATION.by_name)
CLAIM = (*CLAIM_KEYS, "was")


def new_event(fields: Mapping[str, object]) -> NewEvent:
    """Return a new event as it was typed; words that no source carries are those of its own date."""
    texts = {key: given.text(fields, key).strip() or None for key in DRAFT}
    if not texts["title"]:
        raise TimelineError("an event needs a title", status=2)
    draft = Draft(
        date=texts["date"],
        calendar=texts["calendar"],
        end=texts["end"],
        id=texts["id"],
        category=texts["category"],
        tag=given.texts(fields, "tags"),
        actor=given.texts(fields, "actors"),
        place=texts["place"],
        description=texts["description"],
        status=_word(Status, texts["status"]),
        verification=_word(Verification, texts["verification"]),
    )
    claims = _claims(fields)
    further = {key: _value(fields, key) for key in (*FURTHER, "x-ignore") if _value(fields, key)}
    if not claims:
        own: dict[str, str] = {key: str(further.pop(key)) for key in ("said", "said_on") if key in further}
        claims = [TypedClaim(own)] if own else []
    return NewEvent(texts["title"], draft, claims, further)


def changes(fields: Mapping[str, object], event: Event) -> Changes:
    """Return what was typed for an event that is there."""
    values = {key: _value(given.part(fields, "values"), key) for key in given.part(fields, "values")}
    refuse_keys({key: value for key, value in values.items() if value}, [key for key in values if not values[key]])
    _word(Status, str(values.get("status", "")))
    _word(Verification, str(values.get("verification", "")))
    claims = _claims(fields) if "claims" in fields else None
    _refuse_unknown(claims or [], event)
    return Changes(values, claims)


def _value(values: Mapping[str, object], key: str) -> Plain:
    return given.texts(values, key) if key in LISTS else given.text(values, key).strip()


def _word(words: type[Word], text: str | None) -> Word | None:
    """Return one of a few words; raise for another."""
    if not text:
        return None
    if text not in list(words):
        allowed = [each.value for each in words]
        raise TimelineError(f"there is no `{text[:60]}` here", hint=did_you_mean(text, allowed), status=2)
    return words(text)


def _claims(fields: Mapping[str, object]) -> list[TypedClaim]:
    """Return the citations that were typed; a new one that says nothing is left out."""
    found = [_claim(each) for each in given.parts(fields, "claims")]
    return [each for each in found if any(each.values.values()) or each.was is not None]


def _claim(fields: Mapping[str, object]) -> TypedClaim:
    """Return a citation as it was typed; what was not sent of it is as it was."""
    own = [key for key in fields if key.startswith("x-")]
    given.refuse_others(fields, (*CLAIM, *own))
    texts = {key: given.text(fields, key).strip() for key in (*CLAIM_KEYS, *own) if key in fields}
    if any(texts.values()) and not texts.get("source"):
        raise TimelineError("a citation needs its source", hint="an id of a source, or an address", status=2)
    for key, words in (("stance", Stance), ("status", Status)):
        _word(words, texts.get(key, ""))
    if texts.get("preferred", "") not in {"", "true", "false"}:
        raise TimelineError("`preferred` is true or false", status=2)
    return TypedClaim(texts, given.number(fields, "was"))


def _refuse_unknown(claims: list[TypedClaim], event: Event) -> None:
    """Raise if a citation that is said to be there is not, or is named twice, or says nothing."""
    places = [each.was for each in claims if each.was is not None]
    known = range(len(event.citations))
    if len(set(places)) < len(places) or any(each not in known for each in places):
        raise TimelineError("these are not the citations of the event", hint="open it again", status=2)
    if any(each.was is not None and not each.claim.source for each in claims):
        raise TimelineError("a citation needs its source", hint="or take it out", status=2)
