"""Every format read by programs that know nothing of this package: what they find of the events, and of their dates.

    python benchmarks/formats.py [--npm FOLDER] [--python PROGRAM]

FOLDER has `node_modules` with @markwhen/parser, mermaid and @knight-lab/timelinejs; PROGRAM is a Python with
followthemoney and fastkml, where this one has them not. A reader that is not there is told as such. The events are odd
titles with dates of every kind. A title counts where the reader shows it to the letter (but for spaces); a date where
it is the beginning of the event, as exact as the reader has it; `unstated` are days that the reader shows of events
that have none, and that are told when the format is written.
"""

import argparse
import re
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from format_programs import Missing, Reader, Tools
from format_readers import READERS

from tests.odd_texts import ODD_TEXTS
from timeline.dates import Dating, Precision, iso_earliest, parse_date
from timeline.dates.days import day_number
from timeline.events.model import Citation, Event, Location, Source, Timeline
from timeline.outputs import Options, output_named
from timeline.views.order import in_time_order

DAY = day_number(2023, 6, 21)
KYIV = Dating(timezone="Europe/Kyiv")
DATES = ("2023-06-21", "2022-10", "2022", "2023-06-21T14:30", "2023-07-11/2023-07-12", "2022-10~", "2023-21", "201X",
         "[2023-06-12..2023-06-18]", "2022-11/..", "2023-06-21T14:30/2023-06-21T16:30", "1914/1918", "2022?",
         "1850~", "unknown")  # fmt: skip
EXACT = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND})
BOUNDS = frozenset({"csv", "xlsx", "parquet", "json", "jsonl", "geojson", "markwhen"})
"""What has the first day of a date beside it, called so, or a reader that makes moments of all dates."""
REFERENCES = frozenset({"bibtex", "csl-json"})
QUOTES = str.maketrans("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}`\N{LEFT DOUBLE QUOTATION MARK}"
                       "\N{RIGHT DOUBLE QUOTATION MARK}", "'''\"\"")  # fmt: skip
HEADER = ("format", "reader", "titles", "dates", "unstated", "told")


def main() -> None:
    """Print the table; leave with 1 where a reader finds less than it should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--npm", type=Path, default=Path())
    parser.add_argument("--python", default=sys.executable)
    asked = parser.parse_args()
    tools = Tools(asked.npm.resolve(), asked.python)
    rows, failed = [HEADER], False
    for name, told, read in READERS:
        row, well = _row(name, told, tools, read)
        rows.append(row)
        failed = failed or not well
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    sys.exit(failed)


def _row(name: str, told: str, tools: Tools, read: Reader) -> tuple[tuple[str, ...], bool]:
    """Return the line of a reader, and whether it found what it should."""
    timeline = odd()
    written = output_named(name).write(timeline, Options(day=DAY, raw=True))
    try:
        seen = read(written.content, tools)
    except Missing as missing:
        return (name, told, f"{missing} is not installed", "", "", ""), True
    expected = _held(name, timeline)
    titles = {_styled(" ".join(title.split()), name) for title in seen.titles}
    found = sum(_styled(_shown(event.title, name), name) in titles for event in expected)
    dated = [(event, seen.dates[event.id]) for event in expected if seen.dates.get(event.id)]
    agreed = sum(_agrees(event, date) for event, date in dated)
    unstated = sum(name not in BOUNDS and len(date) >= 10 and _without_day(event) for event, date in dated)
    left = sum(number for what, number in written.lost.items() if what.startswith(("dates", "events that have no")))
    cells = (f"{found} of {len(expected)}", f"{agreed} of {len(dated)}" if dated else "", str(unstated), str(left))
    return (name, told, *cells), found == len(expected) and agreed == len(dated) and unstated <= left


def odd() -> Timeline:
    """Give a timeline of odd titles."""
    texts = [" ".join(text.split()) for text in ODD_TEXTS]
    texts = [text for text in texts if text.isprintable() and len(text) < 100]
    events = [_event(number, text) for number, text in enumerate(texts)]
    sources = {event.citations[0].source: _source(event) for event in events}
    return Timeline(title="Odd: <b>#1</b>", dating=KYIV, sources=sources, events=tuple(in_time_order(events)))


def _source(event: Event) -> Source:
    """Return a source of the same title, for the formats of references."""
    published = parse_date(event.date, KYIV) if event.date != "unknown" else None
    return Source(id=event.citations[0].source, title=event.title, published=published, url="https://example.org/s")


def _event(number: int, text: str) -> Event:
    date = DATES[number % len(DATES)]
    return Event(
        id=f"e{number}",
        title=f"{number} {text}",
        date=date,
        when=parse_date(date, KYIV),
        place=Location(name="Lyman", lat=48.99, lon=37.81),
        citations=(Citation(source=f"s{number}", quote=text, at="p. 3"),),
    )


def _held(name: str, timeline: Timeline) -> list[Event]:
    """Return the events that a format holds; the others are counted when it is written."""
    dated = {"ics", "markwhen", "timelinejs", "timelinejs-csv", "timesketch", "timesketch-jsonl", "linked-places"}
    return [event for event in timeline.events if name not in dated or event.when.earliest is not None]


def _shown(title: str, name: str) -> str:
    """Return a title as the format has it: Markwhen has an invisible joiner in what would be a tag."""
    return re.sub(r"(?<!\S)([#!])(?=\w)", "\\1\N{ZERO WIDTH NON-JOINER}", title) if name == "markwhen" else title


def _styled(title: str, name: str) -> str:
    """Return a title without what styles of citations change: the form of quotation marks, and tags, which CSL has."""
    return re.sub("</?b>", "", title.translate(QUOTES)) if name in REFERENCES else title


def _agrees(event: Event, date: str) -> bool:
    """Return whether a date is the beginning of an event, there or, where it is a moment of UTC, here."""
    if event.date.startswith(date):
        return True
    first = iso_earliest(event.when) or ""
    here = datetime.fromisoformat(f"{date}+00:00").astimezone(ZoneInfo(KYIV.timezone)) if "T" in date else None
    return first.startswith(date) or (here is not None and here.isoformat().startswith(f"{first}T00:00:00"))


def _without_day(event: Event) -> bool:
    return event.when.precision not in EXACT or event.when.approximate or event.when.uncertain


if __name__ == "__main__":
    main()
