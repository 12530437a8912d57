"""The stories of a page: which rows they tell, in which words."""

from collections.abc import Sequence

from timeline.events.model import Event, Story, Timeline
from timeline.outputs.page.looks import Looks
from timeline.outputs.safe_html import rendered

ALL = "*"
"""The id of the story that tells all events, which no story of a file needs."""


def is_told(timeline: Timeline, looks: Looks) -> bool:
    """Return whether there is anything to tell."""
    shown = {event.id for event in timeline.events}
    steps = (step for story in timeline.stories for step in story.steps)
    return bool(timeline.events) and (looks.story or any(step.event in shown for step in steps))


def told(timeline: Timeline, events: Sequence[Event], looks: Looks) -> list[dict[str, object]]:
    """Return the stories, each step the row of its event and its text as safe HTML; a step without an event is none."""
    rows = {event.id: row for row, event in reversed([*enumerate(events)])}
    stories: list[dict[str, object]] = [
        {"id": story.id, "title": story.title, "steps": _steps(story, rows)} for story in timeline.stories
    ]
    if looks.story:
        stories.append({"id": ALL, "title": "", "steps": [(row, "") for row in range(len(events))]})
    return [story for story in stories if story["steps"]]


def _steps(story: Story, rows: dict[str, int]) -> list[tuple[int, str]]:
    return [(rows[step.event], rendered(step.text)) for step in story.steps if step.event in rows]
