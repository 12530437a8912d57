"""SVG: the opening view of the page, drawn without a browser."""

from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.still import still


def write(timeline: Timeline, options: Options) -> Written:
    """Draw a timeline in the colours that the reader prefers."""
    return Written(content=still(timeline, day=options.day))
