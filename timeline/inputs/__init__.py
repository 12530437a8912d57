"""Foreign files to events and problems."""

from functools import partial
from importlib.metadata import entry_points

from timeline.events.formats_meant import format_meant
from timeline.inputs import csv_file, geojson, html_tables, json_file, jsonl, timeline_file, xlsx
from timeline.inputs.format import Imported, Input, Options
from timeline.inputs.gedcom import document as gedcom
from timeline.inputs.ics import calendar_file
from timeline.inputs.layouts import LAYOUTS
from timeline.inputs.layouts.files import read_as, rejects_as
from timeline.inputs.mail import mailbox_file as mail
from timeline.inputs.markwhen import document as markwhen
from timeline.inputs.references import bibtex, csl_json, ris
from timeline.inputs.timelinejs import document as timelinejs
from timeline.problems import TimelineError

__all__ = ["INPUTS", "Imported", "Input", "Options", "input_named", "inputs"]

INPUTS: tuple[Input, ...] = (
    Input(name="csv", suffixes=(".csv", ".tsv"), read=csv_file.read, rejects=csv_file.rejects),
    Input(name="json", suffixes=(".json",), read=json_file.read, rejects=json_file.rejects),
    Input(name="yaml", suffixes=(".yaml", ".yml"), read=timeline_file.read),
    Input(name="geojson", suffixes=(".geojson",), read=geojson.read, rejects=geojson.rejects),
    Input(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=jsonl.read, rejects=jsonl.rejects),
    Input(
        name="ics",
        suffixes=(".ics",),
        read=calendar_file.read,
        key="x-ical-uid",
        rejects=calendar_file.rejects,
    ),
    Input(name="markwhen", suffixes=(".mw",), read=markwhen.read, rejects=markwhen.rejects),
    Input(name="timelinejs", suffixes=(), read=timelinejs.read, rejects=timelinejs.rejects),
    Input(name="gedcom", suffixes=(".ged",), read=gedcom.read, key="x-gedcom-record"),
    *(
        Input(name=name, suffixes=(f".{name}",), read=mail.read, key="x-mail-message-id", rejects=mail.rejects)
        for name in ("eml", "mbox")
    ),
    Input(name="bibtex", suffixes=(".bib",), read=bibtex.read, rejects=bibtex.rejects),
    Input(name="ris", suffixes=(".ris",), read=ris.read, rejects=ris.rejects),
    Input(name="csl-json", suffixes=(), read=csl_json.read, rejects=csl_json.rejects),
    Input(
        name="xlsx",
        suffixes=(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
        read=xlsx.read,
        rejects=xlsx.rejects,
    ),
    Input(name="html", suffixes=(".html", ".htm"), read=html_tables.read, rejects=html_tables.rejects),
)
"""The formats of this package, one file each."""
LAYOUT_INPUTS = tuple(
    Input(
        name=layout.name,
        suffixes=(),
        read=partial(read_as, layout),
        rejects=partial(rejects_as, layout),
    )
    for layout in LAYOUTS
)
"""Tables of known makers, which `csv`, `xlsx` and `json` know by their headers, too."""


TEXTS = ("docx", "doc", "odt", "rtf", "word", "pdf", "txt", "text", "md", "markdown")
OTHERWISE = {
    **dict.fromkeys(TEXTS, "`timeline draft FILE` finds the dates of a text, each with its sentence"),
    **dict.fromkeys(("mail", "email", "msg", "pst", "outlook-mail"), "save it as eml or mbox: timeline import mbox"),
    **dict.fromkeys(("kml", "kmz", "gpx", "shp"), "save it as GeoJSON: timeline import geojson"),
}
"""What is no table of events, and how it comes in."""


def inputs() -> tuple[Input, ...]:
    """Return the formats of this package, then those that other packages declare as entry points `timeline.inputs`."""
    declared = (point.load() for point in entry_points(group="timeline.inputs"))
    return (*INPUTS, *LAYOUT_INPUTS, *(found for found in declared if isinstance(found, Input)))


def input_named(name: str) -> Input:
    """Find a format by its name."""
    for found in inputs():
        if found.name == name:
            return found
    hint = OTHERWISE.get(name.lower().lstrip(".")) or format_meant(name, [found.name for found in inputs()])
    raise TimelineError(f"no format is called '{name}'", hint=hint, status=2)


def format_of(path: str) -> str:
    """Return the name of the format that the ending of a file's name tells, `csv` if it tells none."""
    return next((found.name for found in inputs() if path.lower().endswith(found.suffixes or ("\0",))), "csv")
