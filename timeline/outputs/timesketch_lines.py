"""Timesketch as JSON Lines: the rows of its CSV, one object a line."""

import json

from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.timesketch import not_held, rows


def write(timeline: Timeline, _options: Options) -> Written:
    """Write JSON Lines as Timesketch takes them in."""
    said = ({key: value for key, value in row.items() if value} for row in rows(timeline))
    content = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in said)
    return Written(content=content, lost=not_held(timeline))
