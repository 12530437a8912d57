"""Files of one timeline whose headers name different zones or hemispheres: one of them is that of all their dates."""

import re
from collections.abc import Iterator, Sequence

from timeline.events.model import Timeline
from timeline.events.reading.file_part import FilePart
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Node, Scalar

TIME = re.compile(r"\d[Tt]\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?![\d:Zz+-]|\.\d)")
"""A time without an offset."""
INTO_ONE = "bring its events into another file, which turns them: `timeline import yaml`"
SEASON = re.compile(r"(?<![\d-])\d{4}-2[1-4](?!\d)")


def tell_other_settings(parts: Sequence[FilePart], timeline: Timeline) -> None:
    """Add an error to each file whose times or seasons would mean something else if it was read alone.

    What says nothing is read as the others say; but seasons of a file that includes others would move with what these
    say, which nobody sees there.
    """
    for part in parts:
        for fault in _faults(part, timeline):
            part.outline.faults.add(fault)


def _faults(part: FilePart, timeline: Timeline) -> Iterator[Fault]:
    content, dating = part.outline.text.content, part.header.dating
    zone, hemisphere, include = (part.outline.header.find(key) for key in ("timezone", "hemisphere", "include"))
    if zone and dating.names_timezone and dating.timezone != timeline.dating.timezone and TIME.search(content):
        message = f"times here are read in {timeline.dating.timezone}, the zone of the whole timeline, not in this one"
        yield _fault(zone, "two-timezones", message, f"give them offsets, as in 2022-03-01T10:00+02:00; or {INTO_ONE}")
    stated = hemisphere or include
    if stated and dating.hemisphere != timeline.dating.hemisphere and SEASON.search(content):
        message = f"seasons here are read as those of the {timeline.dating.hemisphere}, as another file says"
        hint = "write 2022-25 to 2022-32, which name their hemisphere"
        also = "" if hemisphere else f"hemisphere: {timeline.dating.hemisphere}, if these are such, too; or "
        yield _fault(stated, "two-hemispheres", message, f"{also}{hint}")


def _fault(node: Node, code: str, message: str, hint: str) -> Fault:
    return Fault(node.start, node.end if isinstance(node, Scalar) else node.start, code, message, hint)
