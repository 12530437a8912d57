"""Files of one timeline whose headers name different zones or hemispheres: one of them is that of all their dates."""

import re
from collections.abc import Iterator, Sequence

from timeline.events.model import Timeline
from timeline.events.reading.parts import FilePart
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Node, Scalar

TIME = re.compile(r"\d[Tt]\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?![\d:Zz+-]|\.\d)")
"""A time without an offset."""
SEASON = re.compile(r"(?<![\d-])\d{4}-2[1-4](?!\d)")


def tell_other_settings(parts: Sequence[FilePart], timeline: Timeline) -> None:
    """Add a fault to each file whose times or seasons would mean something else if it was read alone."""
    if len(parts) > 1:
        for part in parts:
            for fault in _faults(part, timeline):
                part.outline.faults.add(fault)


def _faults(part: FilePart, timeline: Timeline) -> Iterator[Fault]:
    content, dating = part.outline.text.content, part.header.dating
    zone, hemisphere = (part.outline.header.find(key) for key in ("timezone", "hemisphere"))
    if zone and dating.names_timezone and dating.timezone != timeline.dating.timezone and TIME.search(content):
        message = f"times here are read in {timeline.dating.timezone}, the zone of the whole timeline, not in this one"
        yield _fault(
            zone, "two-timezones", message, "give them offsets, as in 2022-03-01T10:00+02:00, and one zone to all"
        )
    if hemisphere and dating.hemisphere != timeline.dating.hemisphere and SEASON.search(content):
        message = f"seasons here are read as those of the {timeline.dating.hemisphere}, as another file says"
        yield _fault(hemisphere, "two-hemispheres", message, "write 2022-25 to 2022-32, which name their hemisphere")


def _fault(node: Node, code: str, message: str, hint: str) -> Fault:
    return Fault(node.start, node.end if isinstance(node, Scalar) else node.start, code, message, hint)
