"""Mail: the messages that a text holds, each with the day on which it was written, and what they quote."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.copies.quote_places import Stretch
from timeline.texts.expressions import expressions

QUOTING = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
"""The signs before a line that is quoted: as many as there are messages around it."""

_LINE = re.compile(r"^(?P<signs>(?>[> \t]*))(?P<words>[^\n]*\S)", re.MULTILINE)
_SENDER = r"From|Von|De la|De|Da|Od|\u0412\u0456\u0434|\u041e\u0442|Exp\u00e9diteur|Remitente"
_SENT = (
    r"Sent|Date|Gesendet|Datum|Envoy\u00e9|Enviado(?: el)?|Fecha|Trimis|Data|Wys\u0142ano|"
    r"\u041d\u0430\u0434\u0456\u0441\u043b\u0430\u043d\u043e|\u0414\u0430\u0442\u0430|"
    r"\u041e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e"
)
_HEAD = re.compile(
    rf"^(?>[> \t]*)\*?(?:{_SENDER})[ \u00a0]?:.*\n(?:[> \t]*[^\n:]{{1,30}}:.*\n){{0,3}}?"
    rf"[> \t]*\*?(?:{_SENT})[ \u00a0]?:\*?(?P<day>.*)$",
    re.MULTILINE,
)
"""What a message begins with that stands in another: who wrote it, and below that when."""

_NUMBER = re.compile(r"\d")
PUBLICATION = "publication"
_LONGEST, _MOST_LINES = 200, 2
"""How many characters and lines 'On 14 February 2023 at 21:04, A. Writer wrote:' has at most."""


class Writer(NamedTuple):
    """When words were written: on which day (a day number), None if it is not known; whether another message has them.

    What no other message has, and tells no day, is of the day of publication.
    """

    day: int | None = None
    is_quoted: bool = False

    def day_or(self, published: int) -> int:
        """Return the day from which its words are read, where a text was published on some day."""
        return published if self.day is None else self.day

    def tells(self, anchor: str) -> bool:
        """Return whether it is known what words were read against."""
        return self != UNKNOWN or not anchor.startswith(PUBLICATION)


OWN, UNKNOWN = Writer(), Writer(is_quoted=True)
Letters = Mapping[Writer, Sequence[Stretch]]


class _Line(NamedTuple):
    """A line with words: where it is, how deep it is quoted, what it says."""

    start: int
    depth: int
    words: str


def letters(text: str) -> Letters:
    """Return the parts of a mail by when they were written; none of a text that is no mail, or quotes none.

    A message is told by its head, or by a line before it: who wrote it, and when. What stands below a head is of that
    message, until another begins that is quoted as deep.
    """
    found = defaultdict[Writer, list[Stretch]](list)
    heads = _heads(text)
    lines = list(_lines(text)) if heads or QUOTING.search(text) else []
    if not any(line.depth for line in lines) and not heads:
        return {}
    ends = [*(each.start for each in lines[1:]), len(text)]
    for line, writer, end in zip(lines, _writers(lines, heads), ends, strict=True):
        found[writer].append(Stretch(line.start, end))
    return found if any(each.day is not None for each in found) else {}


def part_of(text: str, parts: Sequence[Stretch]) -> str:
    """Return a text of the same length that has some parts of it alone, and its lines."""
    kept, at = list[str](), 0
    for start, end in parts:
        kept += [_blank(text[at:start]), text[start:end]]
        at = end
    return "".join([*kept, _blank(text[at:])])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        yield _Line(match.start(), match["signs"].count(">"), match["words"])


def _heads(text: str) -> Mapping[int, int]:
    """Return the days of the messages that begin with a head, by where it begins."""
    if ":" not in text:
        return {}
    days = ((each.start(), _day_in(each["day"])) for each in _HEAD.finditer(text))
    return {start: day for start, day in days if day is not None}


def _writers(lines: Sequence[_Line], heads: Mapping[int, int]) -> Iterator[Writer]:
    """Yield when each line was written."""
    writers, before = {0: OWN}, 0
    for number, line in enumerate(lines):
        if line.depth > before:
            day = _attributed(lines, number)
            writers[line.depth] = writers.get(line.depth, UNKNOWN) if day is None else Writer(day, is_quoted=True)
        if (day := heads.get(line.start)) is not None:
            writers = {depth: each for depth, each in writers.items() if depth < line.depth}
            writers[line.depth] = Writer(day, is_quoted=True)
        yield writers.setdefault(line.depth, UNKNOWN)
        before = line.depth


def _attributed(lines: Sequence[_Line], number: int) -> int | None:
    """Return the day that is told before a quoted message: 'On 14 February 2023 at 21:04, A. Writer wrote:'."""
    words = ""
    for line in reversed(lines[max(0, number - _MOST_LINES) : number]):
        words = f"{line.words} {words}".strip()
        if not words.endswith(":") or len(words) > _LONGEST:
            return None
        if (day := _day_in(words)) is not None:
            return day
    return None


@lru_cache(maxsize=1_000)
def _day_in(words: str) -> int | None:
    """Return the first whole date of some words as a day number, None if they have none."""
    for each in expressions(words) if _NUMBER.search(words) else ():
        when = each.when
        if when is not None and when.earliest_day is not None and when.earliest_day == when.latest_day:
            return when.earliest_day
    return None
