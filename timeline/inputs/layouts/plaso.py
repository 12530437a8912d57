"""plaso, as psort writes it: `l2tcsv` (date and time apart, month first, a zone) and `dynamic`."""

from timeline.dates import DateError
from timeline.dates.zones import zone_hint
from timeline.inputs.headline import headline, longer
from timeline.inputs.layouts.layout import Cells, Layout, filled, header
from timeline.inputs.tables.clocks import read_clocks
from timeline.inputs.zones import anchored, is_zone

MISSING = frozenset({"00/00/0000", "--:--:--", "-"})


def l2t_event(cells: Cells) -> dict[str, object]:
    """Return the event of a row of l2tcsv."""
    long, short = cells.prose("desc"), cells.text("short")
    title = headline(short if short not in MISSING else long)
    return filled(
        {
            "date": _moment(cells),
            "title": title,
            "description": longer(long, title),
            "category": cells.text("source"),
            "actors": [user for user in cells.texts("user") if user not in MISSING],
            "x-timestamp-desc": cells.text("type"),
            "x-host": cells.text("host").strip("-"),
        }
    )


def _moment(cells: Cells) -> str:
    """Return the moment of a row: MM/DD/YYYY, a time, a zone; raises DateError."""
    date, time, zone = cells.text("date"), cells.text("time"), cells.text("timezone")
    month, day, year = date.split("/") if date.count("/") == 2 else ("", "", "")
    if not year.isdigit() or date in MISSING:
        raise DateError(date, "not-a-date", f"'{date}' is no date", hint="MM/DD/YYYY")
    text = f"{year}-{month}-{day}"
    if not time or time in MISSING:
        return text
    if not is_zone(zone):
        raise DateError(zone, "no-such-zone", f"'{zone}' is no time zone", hint=zone_hint(zone))
    return anchored(f"{text}T{read_clocks(time).first}", zone, cells.dating.timezone)


def dynamic_event(cells: Cells) -> dict[str, object]:
    """Return the event of a row of `dynamic`."""
    message = cells.prose("message")
    title = headline(message)
    return filled(
        {
            "date": cells.date("datetime"),
            "title": title,
            "description": longer(message, title),
            "category": cells.text("source"),
            "tags": [tag for tag in cells.split("tag", " ") if tag not in MISSING],
            "x-timestamp-desc": cells.text("timestamp_desc"),
        }
    )


L2T = Layout(
    name="l2tcsv",
    maker="plaso (l2tcsv)",
    headers=(header("date", "time", "timezone", "macb", "source", "sourcetype", "desc"),),
    event=l2t_event,
)
DYNAMIC = Layout(
    name="plaso",
    maker="plaso (dynamic)",
    headers=(header("datetime", "timestamp_desc", "source", "message", "parser"),),
    event=dynamic_event,
)
