"""How events, categories and eras look on the page."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.drawing.colors import hexadecimal
from timeline.events.model import Category, Era, Timeline

_LONGEST_ICON = 12
RIGHT = "'#b5402d', or a name of CSS such as teal"


def bad_color(timeline: Timeline) -> Iterator[Finding]:
    """A colour is neither `#b5402d` nor a name that CSS knows."""
    for event in timeline.events:
        if event.color and not hexadecimal(event.color):
            yield at(event, ("color",), f"`{event.color[:40]}` is not a colour", RIGHT)
    things: tuple[Category | Era, ...] = (*timeline.categories, *timeline.eras)
    for thing in things:
        if thing.color and not hexadecimal(thing.color):
            yield Finding(thing.origin, ("color",), f"`{thing.color[:40]}` is not a colour", RIGHT)


def bad_icon(timeline: Timeline) -> Iterator[Finding]:
    """An icon is a text where a sign or two should be."""
    for event in timeline.events:
        if len(event.icon) > _LONGEST_ICON:
            yield at(event, ("icon",), f"an icon of {len(event.icon)} characters", "one sign, such as an emoji")
