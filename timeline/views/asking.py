"""Filters as keywords: one text or several of each kind."""

from collections.abc import Iterable
from typing import TypedDict

from timeline.events.model import Status, Verification
from timeline.problems import TimelineError
from timeline.views.selection import Filters

Texts = str | Iterable[str]


class Asked(TypedDict, total=False):
    """The filters of `select`: a text or several of each kind; dates in any form that the command line takes."""

    start: str
    end: str
    certainly: bool
    categories: Texts
    tags: Texts
    actors: Texts
    places: Texts
    sources: Texts
    statuses: Texts
    verifications: Texts
    grep: Texts
    ids: Texts
    not_categories: Texts
    not_tags: Texts
    not_actors: Texts
    not_places: Texts
    not_sources: Texts
    not_statuses: Texts
    not_verifications: Texts
    not_grep: Texts
    not_ids: Texts


def wanted(asked: Asked) -> Filters:
    """Return the filters that an event must meet."""
    return Filters(
        categories=_texts(asked.get("categories", ())),
        tags=_texts(asked.get("tags", ())),
        actors=_texts(asked.get("actors", ())),
        places=_texts(asked.get("places", ())),
        sources=_texts(asked.get("sources", ())),
        statuses=_statuses(asked.get("statuses", ())),
        verifications=_verifications(asked.get("verifications", ())),
        grep=_texts(asked.get("grep", ())),
        ids=_texts(asked.get("ids", ())),
    )


def unwanted(asked: Asked) -> Filters:
    """Return the filters that an event must not meet."""
    return Filters(
        categories=_texts(asked.get("not_categories", ())),
        tags=_texts(asked.get("not_tags", ())),
        actors=_texts(asked.get("not_actors", ())),
        places=_texts(asked.get("not_places", ())),
        sources=_texts(asked.get("not_sources", ())),
        statuses=_statuses(asked.get("not_statuses", ())),
        verifications=_verifications(asked.get("not_verifications", ())),
        grep=_texts(asked.get("not_grep", ())),
        ids=_texts(asked.get("not_ids", ())),
    )


def _texts(given: Texts) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _statuses(given: Texts) -> tuple[Status, ...]:
    names = _texts(given)
    _refuse_others(names, [status.value for status in Status])
    return tuple(Status(name) for name in names)


def _verifications(given: Texts) -> tuple[Verification, ...]:
    names = _texts(given)
    _refuse_others(names, [each.value for each in Verification])
    return tuple(Verification(name) for name in names)


def _refuse_others(names: Iterable[str], known: list[str]) -> None:
    for name in names:
        if name not in known:
            raise TimelineError(f"{name!r} is none of these", hint=", ".join(known), status=2)
