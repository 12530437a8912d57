"""The header of a timeline without what only removed events used."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from timeline.events.model import Category, Event, Source, Step, Story, Timeline
from timeline.views.nesting import parents, with_above


def cited_sources(timeline: Timeline, events: Iterable[Event]) -> Mapping[str, Source]:
    """Return the sources without those that only removed events cite."""
    left = _cited(events)
    gone = _cited(timeline.events) - left
    return {name: source for name, source in timeline.sources.items() if name not in gone}


def _cited(events: Iterable[Event]) -> set[str]:
    return {citation.source for event in events for citation in event.citations}


def used_categories(timeline: Timeline, events: Iterable[Event]) -> tuple[Category, ...]:
    """Return the categories without those that only removed events use, be it in a category within them."""
    held = parents(timeline.categories)
    left = _used(events, held)
    gone = _used(timeline.events, held) - left
    return tuple(category for category in timeline.categories if category.id not in gone)


def _used(events: Iterable[Event], held: Mapping[str, str]) -> set[str]:
    return with_above((event.category for event in events), held)


def stories_of(timeline: Timeline, events: Iterable[Event], untold: Collection[str] = ()) -> tuple[Story, ...]:
    """Return the stories with the steps of these events only, and none that has no step left.

    What is told of events that are `untold` (ids) is left out.
    """
    shown = {event.id for event in events}
    stories = (
        replace(story, steps=tuple(_step(step, untold) for step in story.steps if step.event in shown))
        for story in timeline.stories
    )
    return tuple(story for story in stories if story.steps)


def _step(step: Step, untold: Collection[str]) -> Step:
    return Step(event=step.event) if step.event in untold else step


def stories_without(timeline: Timeline, events: Iterable[Event]) -> tuple[Story, ...]:
    """Return the stories without the steps of removed events; one that had steps and has none left goes, too."""
    gone = {event.id for event in timeline.events} - {event.id for event in events}
    if not gone:
        return timeline.stories
    stories = (
        (story, replace(story, steps=tuple(step for step in story.steps if step.event not in gone)))
        for story in timeline.stories
    )
    return tuple(left for story, left in stories if left.steps or not story.steps)
