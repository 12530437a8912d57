"""Diaries and logs: lines that are a day alone, from which the words below them are read."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.dates.days import civil, weekday
from timeline.texts.moments import Scale
from timeline.texts.nearest import in_year
from timeline.texts.said import NamedDay, PartOfYear, Said, Written
from timeline.texts.scanning import Stretch
from timeline.texts.sentences import Sentence
from timeline.texts.tokens import Tokens

_FEWEST, _LONGEST = 2, 8
_SIGNS = frozenset(",;-|0i")
"""The marks of what may stand beside the day of an entry: signs, an article, 'on'."""


def entry_days(cut: Tokens, scanned: Sequence[Stretch], found: Sequence[Sentence]) -> Mapping[Sentence, int]:
    """Return the days of the lines that are a day alone; none where the first tells no whole date, or there is one.

    A day of the week, or a day without its year, is the first one after the line before.
    """
    lines = [*_lines(cut, scanned, found)]
    first = lines[0][1].what if lines else None
    if len(lines) < _FEWEST or not isinstance(first, Written):
        return {}
    days: dict[Sentence, int] = {}
    day = first.moment.first
    for sentence, said in lines:
        day = _day_after(said, day)
        days[sentence] = day
    return days


def _lines(cut: Tokens, scanned: Sequence[Stretch], found: Sequence[Sentence]) -> Iterator[tuple[Sentence, Said]]:
    """Yield the lines that are a day alone, with what they say."""
    lines = {each.start: each for each in found if _is_line(cut.text, each)}
    for stretch in scanned:
        first = max(stretch.first - _LONGEST, 0)
        start = cut.marks.rfind("|", first, stretch.first) + 1 or first
        after = cut.marks[stretch.last + 1 : stretch.last + 1 + _LONGEST].partition("|")[0]
        around, line = cut.marks[start : stretch.first] + after, lines.get(cut.each[start].start)
        if line is not None and _SIGNS.issuperset(around) and _is_day(stretch.said):
            yield line, stretch.said


def _is_line(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence is a whole line."""
    start, end = sentence
    return (not start or text[start - 1] == "\n") and text[end : end + 1] in ("\r", "\n")


def _is_day(said: Said) -> bool:
    """Return whether a day is said, without its time."""
    if said.clock or said.mod:
        return False
    match said.what:
        case Written(moment):
            return moment.scale is Scale.DAY
        case PartOfYear():
            return said.what.day is not None and said.what.way is None
        case _:
            return isinstance(said.what, NamedDay) and said.what.way is None and said.what.weeks is None


def _day_after(said: Said, day: int) -> int:
    """Return the day of a line, seen from that of the line before."""
    match said.what:
        case Written(moment):
            return moment.first
        case PartOfYear(part=part, day=number):
            years = (civil(day).year, civil(day).year + 1)
            told = [each.first for year in years if (each := in_year(Scale.MONTH, part, number, year)) is not None]
            return next((each for each in told if each >= day), day)
        case NamedDay(weekday=named):
            return day + ((named - weekday(day)) % 7 or 7)
        case _:
            return day
