"""JSON Lines: the header on the first line, then one event a line."""

from timeline.escapes import json_text
from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.json_file import described, preamble


def write(timeline: Timeline, options: Options) -> Written:
    """Write what JSON writes, cut into lines; the first has no `id`, all others have one."""
    lines = [preamble(timeline), *(described(event, timeline, options.day) for event in timeline.events)]
    return Written(content="".join(json_text(line) + "\n" for line in lines))
