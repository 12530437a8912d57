"""SVG: the opening view of the page, drawn without a browser."""

from pandas import DataFrame

from timeline.events.model import Timeline
from timeline.outputs.drawing.still import still
from timeline.outputs.format import Options, Written


def write(timeline: Timeline, table: DataFrame, options: Options) -> Written:
    """Draw a timeline; all that has no date or no room for a title stands in it too, so nothing of `table` is lost."""
    assert len(table) == len(timeline.events)
    return Written(content=still(timeline, day=options.day))
