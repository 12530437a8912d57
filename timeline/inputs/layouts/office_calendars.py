"""Calendars as Outlook and Google write and read them in CSV: days and times apart; whole days marked as such.

Outlook ends a whole day at the midnight after it; Google, and whoever leaves the time out, with the day itself.
"""

from dataclasses import replace

from timeline.inputs.layouts.layout import Cells, Layout, day_before, filled, header, interval
from timeline.inputs.tables.clocks import read_clocks

TRUE = frozenset({"true", "1", "yes", "wahr", "ein", "ja"})
GERMAN = {
    "betreff": "subject",
    "beginnt am": "start date",
    "beginnt um": "start time",
    "endet am": "end date",
    "endet um": "end time",
    "startdatum": "start date",
    "startzeit": "start time",
    "enddatum": "end date",
    "endzeit": "end time",
    "ganztägiges ereignis": "all day event",
    "ganztägig": "all day event",
    "besprechungsplanung": "meeting organizer",
    "erforderliche teilnehmer": "required attendees",
    "beschreibung": "description",
    "kategorien": "categories",
    "ort": "location",
}
"""What Outlook calls its columns in German."""


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
            "description": cells.prose("description"),
            "place": cells.text("location"),
            "tags": cells.split("categories"),
            "actors": [*dict.fromkeys([*cells.split("meeting organizer"), *cells.split("required attendees")])],
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
    headers=(header("subject", "start date", "all day event"),),
    event=event,
    dates=("start date", "end date"),
    others=GERMAN,
)
ASKED_FOR = replace(LAYOUT, headers=(), least=header("subject", "start date"))
OUTLOOK = replace(ASKED_FOR, name="outlook", maker="Outlook")
GOOGLE = replace(ASKED_FOR, name="google-calendar", maker="Google Calendar")
