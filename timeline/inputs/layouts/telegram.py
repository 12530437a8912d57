"""A chat as Telegram exports it in JSON: each message at its moment, service messages among them."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from timeline.inputs.layouts.layout import Cells, Layout, filled, header, headline, longer

SECONDS = re.compile(r"\d{1,11}")
"""Up to the year 5138."""


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a message; its moment is `date_unixtime`, since `date` is the exporter's local time."""
    text = "".join(_pieces(cells.value("text")))
    cells.value("text_entities")
    title = headline(text) or _unsaid(cells)
    seconds = cells.text("date_unixtime")
    local = cells.text("date")
    moment = f"{datetime.fromtimestamp(int(seconds), UTC):%Y-%m-%dT%H:%M:%SZ}" if SECONDS.fullmatch(seconds) else local
    return filled(
        {
            "date": moment,
            "title": title,
            "description": longer(text, title),
            "actors": cells.texts("from", "actor"),
            "tags": sorted(
                {piece.removeprefix("#") for piece in text.split() if piece.startswith("#") and len(piece) > 1}
            ),
            "x-telegram-id": cells.text("id"),
        }
    )


def _pieces(value: object) -> Iterator[str]:
    """Return the texts of a message: one text, or pieces with kinds."""
    for piece in value if isinstance(value, list) else [value]:
        yield str(piece.get("text", "")) if isinstance(piece, Mapping) else str(piece)


def _unsaid(cells: Cells) -> str:
    """Return what a message without words is."""
    action = cells.text("action").replace("_", " ")
    kinds = ("media_type", "photo", "file", "location_information", "poll.question", "sticker_emoji")
    kind = next((name for name in kinds if cells.values.get(name)), "")
    said = str(cells.values.get(kind, "")) if kind in ("media_type", "poll.question", "sticker_emoji") else kind
    return action or (f"[{said.replace('_', ' ')}]" if said else "")


LAYOUT = Layout(
    name="telegram",
    maker="Telegram",
    headers=(header("id", "type", "date", "from", "text"), header("id", "type", "date", "date_unixtime")),
    event=event,
    document=header("messages", "name", "type"),
    at="messages",
)
