"""A chat as WhatsApp exports it: `[24.02.22, 05:00:12] Name: text`, or `24/02/2022, 05:00 - Name: text`.

Lines without a date go on with the message above. Years of two digits are of this century, since WhatsApp is of 2009;
the order of day and month is what all lines tell, or is asked for. Times are local and bear no zone.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from timeline.inputs.layouts.layout import Cells, Layout, filled, header, headline, longer
from timeline.inputs.tables.clocks import read_clock
from timeline.inputs.tables.table import Row, Table
from timeline.problems import Level, Place, Problem

MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SPACES = re.compile("[\u202f\u00a0]")
MESSAGE = re.compile(
    r"\[?(?P<date>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\.?,? "
    r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[APap]\.? ?[Mm]\.?)?)(?:\] | - )(?P<rest>.*)"
)
SENDER = re.compile(r"(?P<sender>[^:]{1,80}): (?P<text>.*)|(?P<system>.*)", re.DOTALL)
SHORT = re.compile(r"(\d{1,2}[./-]\d{1,2}[./-])(\d{2})")
NAMES = ("date", "time", "sender", "text")


def rows(text: str, file: str) -> Table:
    """Return the messages of a chat as rows; lines before the first one are told."""
    found: list[Message] = []
    notes: list[Problem] = []
    for number, line in enumerate(re.split(r"\r\n|\n", text), 1):
        plain = SPACES.sub(" ", MARKS.sub("", line))
        match = MESSAGE.fullmatch(plain)
        if match:
            found.append(Message(number, match["date"], match["time"], [match["rest"]]))
        elif found:
            found[-1].lines.append(plain)
        elif plain.strip():
            message = f"this belongs to no message: '{plain[:60]}'"
            notes.append(Problem(place=Place(file, number), code="stray-text", message=message, level=Level.WARNING))
    return Table(names=NAMES, rows=tuple(_rows(found, file)), file=file, notes=tuple(notes))


class Message(NamedTuple):
    """A message: the line where it begins, its date and time as written, its lines of text."""

    number: int
    date: str
    time: str
    lines: list[str]


def _rows(found: list[Message], file: str) -> Iterator[Row]:
    for number, date, time, lines in found:
        rest = "\n".join(lines).rstrip("\n")
        match = SENDER.fullmatch(rest)
        sender, text, system = match.group("sender", "text", "system") if match else ("", rest, "")
        cells = (
            SHORT.sub(r"\g<1>20\2", date) if SHORT.fullmatch(date) else date,
            time,
            sender or "",
            text or system or "",
        )
        yield Row(cells=cells, place=Place(file, number), locate=partial(_place, Place(file, number)))


def _place(place: Place, _column: int) -> Place:
    return place


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a message."""
    text = cells.text("text")
    title = headline(text)
    return filled(
        {
            "date": f"{cells.date('date')}T{read_clock(cells.text('time').replace('.', ':', 2).replace('m:', 'm.'))}",
            "title": title,
            "description": longer(text, title),
            "actors": cells.texts("sender"),
        }
    )


LAYOUT = Layout(name="whatsapp", maker="WhatsApp", headers=(header(*NAMES),), event=event, dates=("date",), rows=rows)
