"""Calendars as Outlook and Google write and read them in CSV: days and times apart; whole days marked as such.

Outlook ends a whole day at the midnight after it; Google, and whoever leaves the time out, with the day itself.
"""

from timeline.inputs.layouts.layout import Cells, Layout, day_before, filled, header, interval
from timeline.inputs.tables.clocks import read_clocks

TRUE = frozenset({"true", "1", "yes", "wahr", "vrai"})


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row."""
    first, last = cells.date("start date"), cells.date("end date")
    start, end = (_clock(cells, f"{which} time") for which in ("start", "end"))
    if cells.text("all day event").lower() in TRUE:
        date = interval(first, day_before(last) if end == "00:00" and last > first else last)
    else:
        date = interval(_at(first, start), _at(last or first, end) if end else last)
    return filled(
        {
            "date": date,
            "title": cells.text("subject"),
            "description": cells.text("description"),
            "place": cells.text("location"),
            "tags": cells.split("categories"),
            "actors": cells.texts("meeting organizer", "required attendees"),
        }
    )


def _clock(cells: Cells, name: str) -> str:
    text = cells.text(name)
    return (
        read_clocks(text).first.removesuffix(":00") if text.count(":") > 1 else read_clocks(text).first if text else ""
    )


def _at(day: str, clock: str) -> str:
    return f"{day}T{clock}" if day and clock and "T" not in day else day


LAYOUT = Layout(
    name="calendar-csv",
    maker="a calendar of Outlook or Google",
    headers=(
        header("subject", "start date", "start time", "all day event"),
        header("subject", "start date", "all day event"),
    ),
    event=event,
    dates=("start date", "end date"),
)
OUTLOOK = Layout(name="outlook", maker="Outlook", event=event, dates=LAYOUT.dates)
GOOGLE = Layout(name="google-calendar", maker="Google Calendar", event=event, dates=LAYOUT.dates)
