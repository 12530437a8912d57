"""What a form of the browser sends: JSON to what was typed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from timeline.edits.claims import Claim
from timeline.edits.drafting import Draft
from timeline.edits.form import FORM_KEYS, Changes, NewEvent, TypedClaim
from timeline.events.keys import EVENT
from timeline.events.model import Event, Status, Verification
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.editor import refuse_keys
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.serve import given

Word = TypeVar("Word", bound=StrEnum)

TEXTS = ("title", "date", "category", "place", "status", "verification", "description", "id")
LISTS = ("tags", "actors")
NEW = (*TEXTS, *LISTS, "claims")
CLAIM = (*FORM_KEYS, "was")


def new_event(fields: Mapping[str, object]) -> NewEvent:
    """Return a new event as it was typed."""
    texts = {key: given.text(fields, key).strip() or None for key in TEXTS}
    if not texts["title"]:
        raise TimelineError("an event needs a title", status=2)
    draft = Draft(
        date=texts["date"],
        id=texts["id"],
        category=texts["category"],
        tag=given.texts(fields, "tags"),
        actor=given.texts(fields, "actors"),
        place=texts["place"],
        description=texts["description"],
        status=_word(Status, texts["status"]),
        verification=_word(Verification, texts["verification"]),
    )
    return NewEvent(texts["title"], draft, [each.claim for each in _claims(fields)])


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
    return [each for each in found if each.claim != Claim() or each.was is not None]


def _claim(fields: Mapping[str, object]) -> TypedClaim:
    given.refuse_others(fields, CLAIM)
    texts = {key: given.text(fields, key).strip() for key in FORM_KEYS}
    if any(texts.values()) and not texts["source"]:
        raise TimelineError("a citation needs its source", hint="an id of a source, or an address", status=2)
    return TypedClaim(Claim(**texts), given.number(fields, "was"))


def _refuse_unknown(claims: list[TypedClaim], event: Event) -> None:
    """Raise where a citation that is said to be there is not, or is named twice, or says nothing."""
    places = [each.was for each in claims if each.was is not None]
    known = range(len(event.citations))
    if len(set(places)) < len(places) or any(each not in known for each in places):
        raise TimelineError("these are not the citations of the event", hint="open it again", status=2)
    if any(each.was is not None and not each.claim.source for each in claims):
        raise TimelineError("a citation needs its source", hint="or take it out", status=2)


assert set(TEXTS) | set(LISTS) <= set(EVENT.by_name), "a form has keys of the file alone"
