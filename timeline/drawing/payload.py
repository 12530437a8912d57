"""What the page carries and every drawing begins with: a timeline as JSON."""

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.drawing.columns import Lane, categories, coded, columns_of, ghosts, icons, members, own_colors, spans
from timeline.drawing.eras import eras_of
from timeline.drawing.layers import QUARTER, layers_of
from timeline.drawing.speech import phrases_of, speech_of
from timeline.events.model import Event, Timeline
from timeline.layers.counted import LayerCount
from timeline.views.nesting import parents, with_above
from timeline.views.order import in_time_order
from timeline.views.wording import date_words, titles_of
from timeline.views.zones import shared_offset, without_offsets, zone_told

HALVES = re.compile("[\ud800-\udfff]")
"""Halves of pairs, which UTF-8 cannot hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The events in order of time, their dates in words, the lanes, and what is drawn of them.

    `behind` is the stretch of the layers, in seconds, where no event has a date that could say what a view shows.
    """

    events: Sequence[Event]
    dates: Sequence[str]
    lanes: Sequence[Lane]
    eras: Sequence[Mapping[str, object]]
    content: Mapping[str, object]
    behind: tuple[int, int] | None = None

    def written(self, **more: object) -> str:
        """Return the content, with more beside it, as JSON."""
        text = json.dumps({**self.content, **more}, ensure_ascii=False, separators=(",", ":"))
        return HALVES.sub("\ufffd", text)


def payload_of(
    timeline: Timeline,
    *,
    day: int,
    title: str | None = None,
    layers: Sequence[LayerCount] = (),
    unsaid: Collection[str] = (),
) -> Payload:
    """Return what is drawn of a timeline, seen from the as-of day (a day number), under a title or its own.

    `layers` are those that were counted, `unsaid` groups of phrases (`GROUP.…`) that nobody says.
    """
    events = in_time_order(timeline.events)
    titles = titles_of(timeline.events)
    told = map(_without_offset, events) if shared_offset(timeline) is not None else events
    dates = [date_words(event, timeline.language, titles) for event in told]
    lanes = categories(timeline, events, phrases_of(timeline.language)["noCategory"])
    colors, own = own_colors(events, len(lanes))
    eras = eras_of(timeline, len(lanes), colors, titles)
    counted = layers_of(
        layers, _lanes_drawn(timeline, events, lanes), len(lanes), [*colors, *eras.colors], timeline.language
    )
    behind = _behind(layers, events)
    content = {
        "header": {
            "title": title or timeline.title or "Timeline",
            "day": day,
            "categories": lanes,
            "colors": [*colors, *eras.colors, *counted.colors],
            "eras": eras.told,
            **({"layers": counted.told} if counted.told else {}),
            **({"behind": behind} if behind else {}),
            **_header(timeline, unsaid),
        },
        "columns": columns_of(events, lanes, day),
        "titles": [event.title for event in events],
        "ids": [event.id for event in events],
        "words": coded(dates),
        "own": own,
        "icons": icons(events),
        "members": spans(members(event) for event in events),
        "ghosts": spans(ghosts(event) for event in events),
    }
    return Payload(events=events, dates=dates, lanes=lanes, eras=eras.told, content=content, behind=behind)


def _lanes_drawn(timeline: Timeline, events: Iterable[Event], lanes: Sequence[Lane]) -> dict[str, int]:
    """Return the number of each category that has a lane: those of events, and in which these lie."""
    held = parents(timeline.categories)
    used = with_above({event.category for event in events}, held)
    return {lane["id"]: number for number, lane in enumerate(lanes) if lane["id"] in used}


def _behind(layers: Iterable[LayerCount], events: Iterable[Event]) -> tuple[int, int] | None:
    """Return from when to when layers reach, in seconds; None if an event has a date."""
    found = [(each.first, each.end) for _, each in layers if each.first is not None and each.end is not None]
    if not found or any(bound is not None for event in events for bound in event.when.bounds):
        return None
    return min(first for first, _ in found) * QUARTER, max(end for _, end in found) * QUARTER


def _without_offset(event: Event) -> Event:
    return replace(event, when=without_offsets(event.when)) if _has_time(event) else event


def _has_time(event: Event) -> bool:
    return event.when.start.timed or event.when.end.timed


def _header(timeline: Timeline, unsaid: Collection[str]) -> dict[str, object]:
    counts = [
        {"name": count.name, "first": count.first, "number": count.number, "label": count.label}
        for count in timeline.counts
    ]
    language = timeline.language
    return {
        "n": len(timeline.events),
        "zone": zone_told(timeline, phrases_of(language)["unzoned"]) if any(map(_has_time, timeline.events)) else "",
        "language": language,
        "counts": counts,
        "phrases": {key: text for key, text in phrases_of(language).items() if key.partition(".")[0] not in unsaid},
        "speech": speech_of(language),
    }
