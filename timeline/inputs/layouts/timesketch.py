"""Timesketch, CSV and JSON Lines: a message, a moment, and what the moment is of (`timestamp_desc`)."""

from timeline.inputs.headline import headline, longer
from timeline.inputs.layouts.layout import Cells, Layout, filled, header, moment_of


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row; a tag may stand in brackets as Python writes lists."""
    message = cells.prose("message")
    title, tags = headline(message), cells.value("tag")
    listed = tags if isinstance(tags, list) else [tag.strip(" '\"") for tag in str(tags).strip("[]").split(",")]
    return filled(
        {
            "date": cells.date("datetime") or moment_of(cells.text("timestamp"), 1_000_000),
            "title": title,
            "description": longer(message, title),
            "tags": [tag for tag in listed if tag],
            "x-timestamp-desc": cells.text("timestamp_desc"),
        }
    )


LAYOUT = Layout(
    name="timesketch", maker="Timesketch", headers=(header("message", "datetime", "timestamp_desc"),), event=event
)
