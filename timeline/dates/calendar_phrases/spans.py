"""What is said around a date that tells its calendar: 'since 15 Nisan 5783', 'between A and B', 'A, B' for one day."""

import re

from timeline.dates.calendar_phrases.reader import Read, agree, by, together, tried
from timeline.dates.calendars import calendar_named
from timeline.dates.dating import DateError, Dating
from timeline.dates.reading import read
from timeline.dates.when import When

_OPEN = {
    "since": "{0}/..",
    "from": "{0}/..",
    "until": "../{0}",
    "till": "../{0}",
    "up to": "../{0}",
    "by": "[..{0}]",
    "before": "[..{0}]",
    "after": "[{0}..]",
}
_HEAD = re.compile(rf"(?P<head>{'|'.join(_OPEN)})\s+(?P<rest>.*)", re.IGNORECASE)
_ROUGH = re.compile(r"(?P<head>about|around|circa|c\.?|ca\.?|possibly|probably|perhaps)\s+(?P<rest>.*)", re.IGNORECASE)
_BETWEEN = re.compile(r"between\s+(?P<start>.*)\s+and\s+(?P<end>.*)", re.IGNORECASE)
_FROM_TO = re.compile(
    r"(?:from\s+)?(?P<start>.*\S)(?:\s+(?:to|until|till)\s+|\s*\u2013\s*|\s+-\s+)(?P<end>\S.*)", re.IGNORECASE
)
_TAIL = re.compile(r",\s*(?P<tail>ongoing|end unknown|start unknown)$", re.IGNORECASE)
_UNSURE = ("possibly", "probably", "perhaps")


def spanned(text: str, dating: Dating, single: Read) -> When | None:
    """Read a span whose ends `single` reads in one other calendar, None if the text is none.

    span = ("since" | "before" ...) date | "between" date "and" date | ["from"] date "to" date | "about" date
    """
    rough = _rough(text, dating, single)
    if rough is not None:
        return rough
    head = _HEAD.fullmatch(text)
    if head is not None:
        found = _with_one_end(head["head"].lower(), head["rest"], dating, single)
        if found is not None:
            return found
    return _with_two_ends(text, dating, single)


def _rough(text: str, dating: Dating, single: Read) -> When | None:
    """Read 'about' or 'possibly' a date."""
    match = _ROUGH.fullmatch(text)
    when = None if match is None else tried(single, match["rest"], dating)
    if match is None or when is None or "/" in when.text:
        return None
    mark = "?" if match["head"].lower() in _UNSURE else "~"
    return read(f"{when.text}{mark}", by(dating, when.calendar))


def _with_one_end(head: str, rest: str, dating: Dating, single: Read) -> When | None:
    """Read 'since', 'until', 'before' or 'after' a date."""
    tail = _TAIL.search(rest)
    when = _one(rest[: tail.start()] if tail else rest, dating, single)
    if when is None or when.kind != "date":
        return None
    form = _OPEN[head] if tail is None or tail["tail"] == "ongoing" else _OPEN[head].replace("..", "")
    calendar, end = calendar_named(when.calendar), when.text
    if head in ("before", "after"):
        day = (when.earliest_day or 0) - 1 if head == "before" else (when.latest_day or 0) + 1
        try:
            end = calendar.written(day)[: len(when.text.rstrip("?~"))]
        except ValueError:
            return None
    return read(form.format(end), by(dating, when.calendar))


def _with_two_ends(text: str, dating: Dating, single: Read) -> When | None:
    """Read what lies between two dates of one calendar, or goes from one to the other."""
    between = _BETWEEN.fullmatch(text)
    match = between or _FROM_TO.fullmatch(text)
    if match is None:
        return None
    end = _one(match["end"], dating, single)
    start = None if end is None else _lent(match["start"], match["end"], dating, single)
    if start is None or end is None or start.calendar != end.calendar:
        return None
    written = f"[{start.text}..{end.text}]" if between else f"{start.text}/{end.text}"
    return read(written, by(dating, end.calendar))


def _lent(start: str, end: str, dating: Dating, single: Read) -> When | None:
    """Read a start that may lack what the end says after its day: '1 Tishri' of '1 Tishri - 10 Tishri 5784'."""
    words = end.split()
    tails = (" ".join(words[index:]) for index in range(len(words), 0, -1))
    return next((when for tail in tails if (when := _one(f"{start} {tail}", dating, single)) is not None), None)


def _one(text: str, dating: Dating, single: Read) -> When | None:
    """Read one date, maybe a rough one, None if the text is none."""
    return _rough(text, dating, single) or tried(single, text, dating)


def beside(text: str, dating: Dating, single: Read, read_phrase: Read) -> When | None:
    """Read a date that `single` reads with the Gregorian after it; DateError if the two are different days."""
    for cut in re.finditer(r"[;,/=]", text):
        old = tried(single, text[: cut.start()], dating)
        new = None if old is None else tried(read_phrase, text[cut.end() :], by(dating, ""))
        if old is not None and new is not None:
            return old if agree(old, new) else together(text, old, new)
    return None


def or_refused(when: When | None, text: str) -> When:
    """Return a date; DateError if there is none."""
    if when is None:
        raise DateError(text, "not-a-date", "no date of another calendar")
    return when
