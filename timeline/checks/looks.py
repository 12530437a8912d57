"""How events and categories look on the page."""

import re
from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Timeline

_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|[a-zA-Z]{3,24}")
_LONGEST_ICON = 12


def bad_color(timeline: Timeline) -> Iterator[Finding]:
    """A colour is neither `#b5402d` nor one word."""
    for event in timeline.events:
        if event.color and not _COLOR.fullmatch(event.color):
            yield at(event, ("color",), f"`{event.color[:40]}` is not a colour", "'#b5402d', or a name in one word")
    for category in timeline.categories:
        if category.color and not _COLOR.fullmatch(category.color):
            message = f"`{category.color[:40]}` is not a colour"
            yield Finding(category.origin, ("color",), message, "'#b5402d', or a name in one word")


def bad_icon(timeline: Timeline) -> Iterator[Finding]:
    """An icon is a text where a sign or two should be."""
    for event in timeline.events:
        if len(event.icon) > _LONGEST_ICON:
            yield at(event, ("icon",), f"an icon of {len(event.icon)} characters", "one sign, such as an emoji")
