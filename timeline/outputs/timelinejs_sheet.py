"""TimelineJS as the 18 columns of its spreadsheet, in CSV: the slides of its JSON, a row each."""

import csv
import io
from collections.abc import Mapping

from timeline.dates import When
from timeline.dates.days import DAY_SECONDS, civil
from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.losses import counted, untold
from timeline.outputs.timelinejs import (
    ENDLESS,
    NO_BEGINNING,
    X,
    era_parts,
    is_bounded,
    is_era,
    is_plain,
    shown_year,
    slide_parts,
)
from timeline.records.cells import marked
from timeline.views.order import eras_in_time_order, in_time_order
from timeline.views.wording import titles_of

NAMES = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline"),
    *("Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background"),
)
DATES = frozenset(NAMES[:8])
INEXACT = "dates that are no year, month, day or time (they are given as the month, or the years, that they may cover)"
ZONELESS = "the time zone of times"
KEPT = frozenset({"description", "category", "image", "color"})
"""What a row holds of an event; an `x-timelinejs-...` key is the sheet's own."""


def write(timeline: Timeline, options: Options) -> Written:
    """Write the title, then the events in order of time; texts that a spreadsheet could run bear a `'`."""
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    held = [event for event in events if event.when.earliest is not None]
    buffer = io.StringIO()
    table = csv.DictWriter(buffer, NAMES, restval="", lineterminator="\n")
    table.writeheader()
    first = [{"Headline": timeline.title, "Type": "title"}] if timeline.title else []
    eras = [era for era in eras_in_time_order(timeline.eras) if is_bounded(era)]
    rows = [_row(event.when, slide_parts(event, timeline, titles), "era" if is_era(event) else "") for event in held]
    rows += [_row(era.date, era_parts(era, timeline, titles), "era") for era in eras]
    for row in [*first, *rows]:
        table.writerow({name: text if options.raw or name in DATES else marked(text) for name, text in row.items()})
    ours = {name for event in held for name in event.extras if name.startswith(X)}
    lost = {
        NO_BEGINNING: len(events) - len(held),
        INEXACT: sum(not is_plain(when) for when in (*(event.when for event in held), *(era.date for era in eras))),
        ENDLESS: len(timeline.eras) - len(eras),
        ZONELESS: sum(bool(row.get("Time") or row.get("End Time")) for row in rows),
    }
    return Written(content=buffer.getvalue(), lost=counted(lost, untold(held, {*KEPT, *ours})))


def _row(when: When, parts: Mapping[str, object], kind: str) -> dict[str, str]:
    """Return what the sheet holds of a slide, or of an era."""
    dates = _mapping(parts, "date") if is_plain(when) else _widened(when)
    start, end = (_mapping(dates, name) for name in ("start_date", "end_date"))
    text, media, background = (_mapping(parts, name) for name in ("text", "media", "background"))
    return {
        **_cells(start, ""),
        **_cells(end, "End "),
        "Display Date": _text(_mapping(parts, "date"), "display_date"),
        "Headline": _text(text, "headline"),
        "Text": _text(text, "text"),
        "Media": _text(media, "url"),
        "Media Credit": _text(media, "credit"),
        "Media Caption": _text(media, "caption"),
        "Media Thumbnail": _text(media, "thumbnail"),
        "Type": kind,
        "Group": _text(parts, "group"),
        "Background": _text(background, "color") or _text(background, "url"),
    }


def _widened(when: When) -> dict[str, object]:
    """Return the month in which a date lies, else its first and last year; a row carries no exact date next to them."""
    first = when.earliest
    last = first if when.latest is None else when.latest
    if first is None or last is None:
        return {}
    start, end = (civil(second // DAY_SECONDS) for second in (first, last))
    month = {"month": str(start.month)} if start[:2] == end[:2] else {}
    found: dict[str, object] = {"start_date": {"year": shown_year(start.year), **month}}
    return found if start.year == end.year else {**found, "end_date": {"year": shown_year(end.year)}}


def _cells(date: Mapping[str, object], before: str) -> dict[str, str]:
    names = {"Year": "year", "Month": "month", "Day": "day"}
    return {f"{before}{name}": _text(date, key) for name, key in names.items()} | {f"{before}Time": _time(date)}


def _time(date: Mapping[str, object]) -> str:
    if "hour" not in date:
        return ""
    clock = ":".join(f"{_text(date, name):0>2}" for name in ("hour", "minute", "second") if name in date)
    return clock + (f".{_text(date, 'millisecond'):0>3}" if "millisecond" in date else "")


def _mapping(holder: object, name: str) -> Mapping[str, object]:
    found = holder.get(name) if isinstance(holder, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""
