"""Transcripts: subtitles and exports of chats, where each line, or each few, bears its time."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.copies.quote_places import Stretch
from timeline.dates.days import day_number, iso_day, month_length

CUE = re.compile(
    r"^[ \t]*(?P<time>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]+-->[ \t]+[\d:.,]+[^\n]*$(?:\n|\Z)", re.MULTILINE
)
"""The line of SRT and VTT that says from when to when words are shown."""

WEBVTT = re.compile(r"\ufeff?WEBVTT\b[^\n]*(?:\n[^\n]+)*")
VTT_NOTE = re.compile(r"^(?:NOTE|STYLE|REGION)\b[^\n]*(?:\n[^\n]+)*", re.MULTILINE)
CUE_TAG = re.compile(r"</?(?:[biuv]|c|font|lang|ruby|rt)\b[^<>\n]{0,200}>|\{\\an?\d{1,2}\}")

STAMP = re.compile(
    r"^[\u200e\u200f]?\[?(?P<time>(?P<one>\d{1,4})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<three>\d{2,4}),?[ \u202f]"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[apAP]\.?[mM]\.?)?)(?:\][ :]|[ ]-[ ])",
    re.MULTILINE,
)
"""What a message of an exported chat begins with: '12/06/2024, 09:16 - ', '[12.06.24, 09:16:01] '."""

FEWEST_STAMPS, FEWEST_DAYS = 3, 2
_CENTURY, _MONTHS = 2000, 12


class Stamp(NamedTuple):
    """The time of a message as it is written, where that begins and ends in the text, and its day (a day number)."""

    time: str
    start: int
    end: int
    day: int


def cues(text: str) -> Sequence[re.Match[str]]:
    """Return the lines of subtitles that tell when they are shown."""
    return list(CUE.finditer(text))


def unspoken(text: str) -> Iterator[Stretch]:
    """Return what subtitles hold and nobody says: their times, notes and the tags in their words."""
    patterns = [CUE, CUE_TAG, *([WEBVTT, VTT_NOTE] if WEBVTT.match(text) else [])]
    for pattern in patterns:
        yield from (Stretch(*each.span()) for each in pattern.finditer(text))


def stamps(text: str) -> Sequence[Stamp]:
    """Return the stamps of the messages of a chat.

    None where there are few, or where nothing tells whether the day or the month comes first.
    """
    found = list(STAMP.finditer(text))
    if len(found) < FEWEST_STAMPS:
        return ()
    read = [days for order in ("ymd", "dmy", "mdy") if (days := _days(found, order))]
    if len(read) > 1:
        read = [days for days in read if sorted(days) == days]
    if len({tuple(days) for days in read}) != 1:
        return ()
    return [Stamp(each["time"], each.start(), each.end(), day) for each, day in zip(found, read[0], strict=True)]


def _days(found: Sequence[re.Match[str]], order: str) -> list[int]:
    """Return the days of stamps of which the parts of a date come in some order; nothing where one has no such day."""
    days: list[int] = []
    for each in found:
        parts = dict(zip(order, (each["one"], each["two"], each["three"]), strict=True))
        is_whole = (len(each["one"]) == len("2024")) == (order == "ymd")
        is_whole = is_whole and not (each["sign"] == "." and order == "mdy")
        year, month, day = (int(parts[part]) for part in "ymd")
        year += _CENTURY if len(parts["y"]) == len("24") else 0
        if not is_whole or not 1 <= month <= _MONTHS or not 1 <= day <= month_length(year, month):
            return []
        days.append(day_number(year, month, day))
    return days


def with_days(text: str, found: Sequence[Stamp]) -> str:
    """Return the text of a chat, as long as it was, in which a day is a line of its own before its first message.

    It is before each of the first two, since one line alone is no diary; the others are parted by an empty line.
    """
    parts, at = list[str](), 0
    for number, each in enumerate(found):
        is_told = number >= FEWEST_DAYS and each.day == found[number - 1].day
        line = "\n" if is_told else f"\n{iso_day(each.day)}\n"
        parts += [text[at : each.start], line.ljust(each.end - each.start)]
        at = each.end
    return "".join([*parts, text[at:]])
