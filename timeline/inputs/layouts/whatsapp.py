"""A chat as WhatsApp exports it: `[24.02.22, 05:00:12] Name: text`, or `24/02/2022, 05:00 - Name: text`.

Lines without a date go on with the message above. Years of two digits are of this century, since WhatsApp is of 2009;
the order of day and month is what all lines tell, or is asked for. Times are local and bear no zone.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from timeline.inputs.headline import headline, longer
from timeline.inputs.layouts.layout import Cells, Layout, filled, header
from timeline.inputs.rejects import WHY
from timeline.inputs.tables.clocks import read_clock
from timeline.inputs.tables.separated import read_table
from timeline.inputs.tables.table import Row, Table
from timeline.problems import Level, Place, Problem, TimelineError

MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
LEADING = re.compile(rf"^{MARKS.pattern}+")
SPACES = re.compile("[\u202f\u00a0]")
DIGITS = str.maketrans(
    "\N{ARABIC-INDIC DIGIT ZERO}\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789"
)
HALVES = {
    "am": ("am", "a.m", "\u0635", "\u4e0a\u5348", "\uc624\uc804", "\u5348\u524d"),
    "pm": ("pm", "p.m", "\u0645", "\u4e0b\u5348", "\uc624\ud6c4", "\u5348\u5f8c"),
}
"""What stands before or after a time of twelve hours: English and Spanish, Arabic, Chinese, Korean, Japanese."""
HALF = "|".join(re.escape(word).replace(r"\.", r"\. ?") for words in HALVES.values() for word in words)
DATE = r"(?P<date>\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4})\.?(?: ?\u0433\.)?[,\u060c]?"
AT = r" (?:(?:klo|kl\.|\u00e0|\u00e0s|um|at) )?"
TIME = r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)"
MESSAGE = re.compile(
    rf"\[?{DATE}{AT}(?P<before>(?:{HALF})? ?){TIME}(?P<after>(?: ?(?:{HALF})\.?)?)(?: \u0447\.?)?"
    r"(?:\] | - |, (?=[^:]{1,80} : ))(?P<rest>.*)",
    re.IGNORECASE,
)
SENDER = re.compile(r"(?P<sender>[^:]{1,80}?) ?: (?P<text>.*)|(?P<system>.*)", re.DOTALL)
SHORT = re.compile(r"(\d{1,2}[./-]\d{1,2}[./-])(\d{2})")
NAMES = ("date", "time", "sender", "text")
REFUSED = re.compile("\ufeff?" + "[,;\t]".join(f'"?{name}"?' for name in (WHY, *NAMES)) + r"\r?\n")
"""The header of a table of messages that were refused, as spreadsheets save it, too."""
LOCAL = "times are those of the telephone that exported the chat; they are taken as the timeline's own"
ZONED = "`timezone` in the header of the timeline says which zone that is"


def rows(text: str, file: str) -> Table:
    """Return the messages of a chat as rows, or those that were refused; lines before the first one are told.

    Raises where there is none.
    """
    if REFUSED.match(text):
        return read_table(text, file)
    found: list[Message] = []
    notes: list[Problem] = []
    for number, line in enumerate(re.split(r"\r\n|\n", text), 1):
        match = MESSAGE.fullmatch(_plain(line))
        if match:
            found.append(Message(number, match["date"].replace(" ", ""), _time(match), [_rest(line, match)]))
        elif found:
            found[-1].lines.append(line)
        elif line.strip():
            message = f"this belongs to no message: '{line[:60]}'"
            notes.append(Problem(place=Place(file, number), code="stray-text", message=message, level=Level.WARNING))
    if not found:
        message = f"{file}: this is no chat of WhatsApp: no line begins with a day and a time"
        raise TimelineError(message, hint="14/06/2023, 13:45 - Name: text", status=3)
    return Table(names=NAMES, rows=tuple(_rows(found, file)), file=file, notes=tuple(notes))


def _plain(line: str) -> str:
    """Return a line without marks of direction, with plain spaces and digits, as its beginning is read."""
    return SPACES.sub(" ", MARKS.sub("", line)).translate(DIGITS)


def _rest(line: str, match: re.Match[str]) -> str:
    """Return what follows the time as it is written, but for the marks in front of it."""
    at = [position for position, sign in enumerate(line) if not MARKS.match(sign)]
    return line[at[match.start("rest")] :] if match["rest"] else ""


def _time(match: re.Match[str]) -> str:
    """Return a time with colons, and `am` or `pm` after it where its half of the day stands before or after it."""
    said = re.sub(r"(?<=[ap]\.) ", "", (match["before"] or match["after"]).strip().lower()).rstrip(".")
    half = next((name for name, words in HALVES.items() if said in words), "")
    return f"{match['time'].replace('.', ':')} {half}".strip()


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
            MARKS.sub("", sender or "").strip(),
            LEADING.sub("", text or system or ""),
        )
        yield Row(cells=cells, place=Place(file, number), locate=partial(_place, Place(file, number)))


def _place(place: Place, _column: int) -> Place:
    return place


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a message."""
    text = cells.prose("text")
    title = headline(text)
    return filled(
        {
            "date": f"{cells.date('date')}T{read_clock(cells.text('time'))}",
            "title": title,
            "description": longer(text, title),
            "actors": cells.texts("sender"),
        }
    )


def untold(_table: Table) -> tuple[str, str]:
    """Say once that times are local."""
    return "local-times", LOCAL


LAYOUT = Layout(
    name="whatsapp",
    maker="WhatsApp",
    headers=(header(*NAMES),),
    event=event,
    dates=("date",),
    rows=rows,
    told=untold,
    hint=ZONED,
)
