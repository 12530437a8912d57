"""Stories: the events that they tell are there, and something is told."""

from collections.abc import Iterator

from timeline.checks.findings import Finding
from timeline.checks.references import Names
from timeline.events.model import Timeline


def dangling_step(timeline: Timeline) -> Iterator[Finding]:
    """A step of a story names an event that does not exist."""
    known = {event.id for event in timeline.events}
    names = Names("event", known)
    for story in timeline.stories:
        for number, step in enumerate(story.steps):
            if step.event and step.event not in known:
                message = f"{names.told(step.event)} does not exist"
                yield Finding(story.origin, ("steps", number, "event"), message, names.hint(step.event))


def empty_story(timeline: Timeline) -> Iterator[Finding]:
    """A story has no `steps`: the page has nothing to tell."""
    for story in timeline.stories:
        if not story.steps:
            hint = "steps: [{event: ID, text: ...}]"
            yield Finding(story.origin, (), f"the story `{story.id[:80]}` has no steps", hint)
