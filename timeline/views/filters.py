"""The table of filters: what each is called, and which values of an event it looks at.

A filter is a row of `FILTERS` and two keys of `Asked`; the options of the command line follow from it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple, TypedDict

from timeline.dates import When
from timeline.events.model import Category, Era, Event, Status, Timeline, Verification
from timeline.problems import TimelineError
from timeline.views.eras import era_finder
from timeline.views.folding import folded
from timeline.views.nesting import above, parents
from timeline.views.phase import standing

IMPORTED = "x-import"
Texts = str | Iterable[str]
Borne = Iterable[str | None]
Wanted = Mapping[str, tuple[str, ...]]
"""The texts asked for, by the keyword of their filter."""


class Background(NamedTuple):
    """What a filter needs in addition to the event: its timeline, the day (a day number) from which it is judged.

    `lanes` are the categories by their ids, and `held` what each lies in; `eras` finds the eras of a date.
    """

    timeline: Timeline
    day: int | None
    lanes: Mapping[str, Category]
    held: Mapping[str, str]
    eras: Callable[[When], tuple[Era, ...]]

    @classmethod
    def of(cls, timeline: Timeline, day: int | None) -> "Background":
        """Return the background of the events of a timeline."""
        lanes = {each.id: each for each in timeline.categories}
        return cls(timeline, day, lanes, parents(timeline.categories), era_finder(timeline.eras))


class Filter(NamedTuple):
    """A filter: its option (`--tag`, `--not-tag`), its keyword in Python (`tags=`, `not_tags=`), its line of help.

    `borne` returns the texts of an event that it looks at. One of them must equal a text asked for, or contain it if
    `partly` is set. `choices` are all the texts that may be asked for, if they are few.
    """

    option: str
    keyword: str
    help: str
    borne: Callable[[Event, Background], Borne]
    partly: bool = False
    choices: type[StrEnum] | None = None


class Asked(TypedDict, total=False):
    """The filters of `select`: a text or several of each kind; dates in any form that the command line takes."""

    start: str | dt.date
    end: str | dt.date
    certainly: bool
    categories: Texts
    not_categories: Texts
    tags: Texts
    not_tags: Texts
    actors: Texts
    not_actors: Texts
    eras: Texts
    not_eras: Texts
    places: Texts
    not_places: Texts
    sources: Texts
    not_sources: Texts
    statuses: Texts
    not_statuses: Texts
    verifications: Texts
    not_verifications: Texts
    fields: Texts
    not_fields: Texts
    grep: Texts
    not_grep: Texts
    ids: Texts
    not_ids: Texts


def wanted(asked: Mapping[str, object], prefix: str = "") -> Wanted:
    """Return what is asked for; with the prefix `not_`, what is excluded."""
    return {each.keyword: _texts(each, asked.get(prefix + each.keyword) or ()) for each in FILTERS}


def refuse_unknown(asked: Iterable[str]) -> None:
    """Raise TypeError for a keyword that is not a filter, as Python does for an unknown parameter."""
    if unknown := [name for name in asked if name not in Asked.__annotations__]:
        raise TypeError(f"there is no filter `{unknown[0]}`; there are {', '.join(Asked.__annotations__)}")


def _texts(each: Filter, given: object) -> tuple[str, ...]:
    """Return one text or several as a tuple; raise TimelineError for one that is not among the choices."""
    if not isinstance(given, Iterable):
        raise TypeError(f"`{each.keyword}` is a text or several, not {given!r}")
    texts = (given,) if isinstance(given, str) else tuple(str(text) for text in given)
    for text in texts:
        if each.choices is not None and text not in [*each.choices]:
            raise TimelineError(f"{text!r} is none of these", hint=", ".join(each.choices), status=2)
    return texts


def _category(event: Event, background: Background) -> Borne:
    """Return the ids and the labels of an event's category and of all that contain it."""
    if event.category not in background.lanes:
        return (event.category,)
    names = (event.category, *above(event.category, background.held))
    return (text for name in names for text in (name, background.lanes[name].label))


def _labels(event: Event, background: Background) -> Borne:
    category = background.lanes.get(event.category)
    return () if category is None else (category.label,)


def _place(event: Event, _: Background) -> Borne:
    return (event.place.name,) if event.place else ()


def _eras(event: Event, background: Background) -> Borne:
    """Return the ids and the names of the eras in which an event certainly is."""
    return (text for era in background.eras(event.when) for text in (era.id, era.name))


def _sources(event: Event, background: Background) -> Borne:
    """Return the names by which a source may be asked for: its id or address, and its publisher."""
    sources = background.timeline.sources
    ids = [citation.source for citation in event.citations]
    return (*ids, *(sources[name].publisher for name in ids if name in sources))


def _status(event: Event, background: Background) -> Borne:
    return (event.status if background.day is None else standing(event, background.day),)


def _own(event: Event, _: Background) -> Borne:
    """Return each key of an event's own, alone and with each text that it has: `x-Privileged`, `x-Privileged=No`."""
    for name, value in event.extras.items():
        yield name
        yield from (f"{name}={text}" for text in texts_within(value))


def texts_within(value: object) -> Iterator[str]:
    """Return the texts of a value of any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.values() for text in texts_within(each))
    elif isinstance(value, Iterable):
        yield from (text for each in value for text in texts_within(each))


def _kept(event: Event) -> Iterator[str]:
    """Return the texts under keys of an event's own, but for the row that it was imported from."""
    return (text for name, value in event.extras.items() if name != IMPORTED for text in texts_within(value))


def _texts_of(event: Event, background: Background) -> Borne:
    said = (text for citation in event.citations for text in (citation.quote, citation.said, citation.at))
    titles = (event.id, event.title, *event.titles.values(), event.description, event.said, event.url)
    about = (*event.tags, *event.actors, *_place(event, background), *_labels(event, background))
    return (*titles, *about, *said, *_kept(event))


FILTERS = (
    Filter("category", "categories", "Of this category, or of one within it.", _category),
    Filter("tag", "tags", "With this tag.", lambda event, _: event.tags),
    Filter("actor", "actors", "With this actor.", lambda event, _: event.actors),
    Filter("place", "places", "At this place.", _place, partly=True),
    Filter("era", "eras", "All of it within this era.", _eras),
    Filter("source", "sources", "Citing this source.", _sources),
    Filter("status", "statuses", "Of this status.", _status, choices=Status),
    Filter(
        "verification",
        "verifications",
        "Of this verification.",
        lambda event, _: (event.verification or Verification.UNVERIFIED,),
        choices=Verification,
    ),
    Filter("field", "fields", "With this key of its own: x-Privileged=No; x-Privileged is any.", _own),
    Filter("grep", "grep", "With this text anywhere, accents folded.", _texts_of, partly=True),
    Filter("id", "ids", "This event.", lambda event, _: (event.id,)),
)


class Demand(NamedTuple):
    """The texts asked for of one filter, folded."""

    filter: Filter
    texts: tuple[str, ...]

    def is_met(self, event: Event, background: Background) -> bool:
        """Return whether the event has one of the texts asked for."""
        borne = [folded(text) for text in self.filter.borne(event, background) if text]
        if self.filter.partly:
            return any(asked in text for asked in self.texts for text in borne)
        return any(asked in borne for asked in self.texts)


def demands(texts: Wanted) -> list[Demand]:
    """Return the filters that are asked for."""
    return [Demand(each, tuple(map(folded, texts[each.keyword]))) for each in FILTERS if texts.get(each.keyword)]
