"""A chat as Telegram exports it in JSON: each message at its moment, service messages among them."""

import re
from collections.abc import Iterator, Mapping

from timeline.inputs.headline import headline, longer
from timeline.inputs.layouts.layout import Cells, Layout, filled, header, moment_of
from timeline.inputs.tables.table import Table
from timeline.records.html_text import target

AROUND = {"bold": "**", "italic": "*", "code": "`"}
SAID = frozenset({"type", "text", "href"})
"""What a piece of a text says that its Markdown says, too."""
AROUND_SPACE = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
LOCAL = "times without a zone are those of whoever exported the chat; they are taken as the timeline's own"


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a message; its moment is `date_unixtime`, since `date` is the exporter's local time."""
    pieces = list(_pieces(cells.value("text")))
    text = "".join(str(piece.get("text", "")) for piece in pieces)
    if all(piece.keys() <= SAID for piece in pieces):
        cells.value("text_entities")
    title, local = headline(text) or _unsaid(cells), cells.text("date")
    return filled(
        {
            "date": moment_of(cells.text("date_unixtime")) or local,
            "title": title,
            "description": longer("".join(map(_markdown, pieces)), title),
            "actors": cells.texts("from", "actor"),
            "tags": sorted(
                {piece.removeprefix("#") for piece in text.split() if piece.startswith("#") and len(piece) > 1}
            ),
            "place": _place(cells),
            "x-telegram-id": cells.text("id"),
        }
    )


def _place(cells: Cells) -> dict[str, object]:
    """Return the place that a message tells."""
    lat, lon = (cells.text(f"location_information.{part}") for part in ("latitude", "longitude"))
    return {"name": cells.text("place_name") or f"{lat}, {lon}", "lat": lat, "lon": lon} if lat and lon else {}


def _pieces(value: object) -> Iterator[Mapping[object, object]]:
    """Return the pieces of a message, each with its kind; one text is one piece."""
    for piece in value if isinstance(value, list) else [value]:
        yield piece if isinstance(piece, Mapping) else {"type": "plain", "text": str(piece)}


def _markdown(piece: Mapping[object, object]) -> str:
    """Return a piece as Markdown: a link, bold, italic, code; what else it is leaves its text."""
    text, kind = str(piece.get("text", "")), str(piece.get("type", ""))
    match = AROUND_SPACE.fullmatch(text)
    before, words, after = match.groups() if match else ("", text, "")
    if kind == "text_link" and words:
        return f"{before}[{words}]({target(str(piece.get('href', '')))}){after}"
    around = AROUND.get(kind, "") if words else ""
    return f"{before}{around}{words}{around}{after}"


def untold(table: Table) -> tuple[str, str]:
    """Say once that times are local, where a message has no other."""
    names = [name.lower() for name in table.names]
    at = names.index("date_unixtime") if "date_unixtime" in names else len(names)
    local = any(not "".join(row.texts[at : at + 1]) for row in table.rows if not row.fault)
    return "local-times", LOCAL if local else ""


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
    told=untold,
    document=header("messages", "name", "type"),
    at="messages",
)
