"""Names in a filter that nothing in a timeline has: a slip selects nothing, or leaves nothing out."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from timeline.escapes import printable
from timeline.events.model import Timeline
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError
from timeline.views.filters import FILTERS, Background, Filter
from timeline.views.folding import folded
from timeline.views.selection import Selection


class UnknownName(NamedTuple):
    """A text in a filter that no event has and nothing declares, and what could have been meant."""

    filter: Filter
    text: str
    known: tuple[str, ...]


def refuse_unknown_names(selection: Selection, timeline: Timeline) -> None:
    """Raise if a filter has a name that nothing has: a slip would show nothing, or leave nothing out."""
    for each in unknown_names(selection, timeline):
        hint = did_you_mean(each.text, each.known) or "`timeline stats` counts what there is"
        text = printable(" ".join(each.text[:80].split("\n")))
        raise TimelineError(f"there is no {each.filter.option} `{text}`", hint=hint, status=1)


def unknown_names(selection: Selection, timeline: Timeline) -> Iterator[UnknownName]:
    """Return the names in a filter, wanted or not, that do not exist; a text that may be inside others is no name."""
    for each in FILTERS:
        asked = [*selection.wanted.get(each.keyword, ()), *selection.unwanted.get(each.keyword, ())]
        if asked and not each.partly and each.choices is None:
            known = tuple(dict.fromkeys(filter(None, _borne(each, timeline))))
            names = {folded(name) for name in known}
            yield from (UnknownName(each, text, known) for text in asked if folded(text) not in names)


def _borne(each: Filter, timeline: Timeline) -> Iterator[str | None]:
    """Return all that is declared for a filter, and all that events have."""
    yield from DECLARED.get(each.keyword, _nothing)(timeline)
    background = Background.of(timeline, None)
    for event in timeline.events:
        yield from each.borne(event, background)


def _nothing(_: Timeline) -> Iterable[str]:
    return ()


def _categories(timeline: Timeline) -> Iterable[str]:
    return (name for category in timeline.categories for name in (category.id, category.label))


def _eras(timeline: Timeline) -> Iterable[str]:
    return (text for era in timeline.eras for text in (era.id, era.name))


def _sources(timeline: Timeline) -> Iterable[str]:
    return (name for source in timeline.sources.values() for name in (source.id, source.publisher))


DECLARED: dict[str, Callable[[Timeline], Iterable[str]]] = {
    "categories": _categories,
    "sources": _sources,
    "eras": _eras,
}
