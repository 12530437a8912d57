"""Two dates of a text that are the ends of one: 'from 1 to 5 April', '1998-2002', 'between 2 and 7 May'."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, product

from timeline.dates import Kind, Truth, When, overlaps
from timeline.dates.days import day_number
from timeline.proposals.found_date import PART, Found, begin_of, end_of, word_starts
from timeline.proposals.proposal import OtherReading

APART, BEFORE = 24, 24
"""How many characters may stand between two ends, and before the first one."""

DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:T|$)", re.ASCII)
WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
YEAR, MONTH = re.compile(r"\d{4}", re.ASCII), re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
DASH = re.compile(r"\s?[-\u2010\u2011\u2013/]\s?")
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
UP_TO = re.compile(
    r"\s+(?:to|until|till|through|bis|bis zum|à|au|jusqu'(?:à|en|au)|до|по|hasta|do|la|până (?:la|în))\s+",
    re.IGNORECASE,
)
TIME_ALONE = frozenset({"narrative-day", "publication"})
"""The rules by which a time of day has its day from elsewhere."""

MOST_WORDS, MONTHS = 2, 12
Understood = Callable[[str, int | None], When | None]
"""What reads words as a date, with the day that they are read from."""


def joined(text: str, found: Sequence[Found], understood: Understood) -> list[Found]:
    """Return dates in which two that are the ends of one are one.

    They are where the date language reads the words of both, with what stands between them and up to two words before,
    as a date from the one to the other.
    """
    made: list[Found] = []
    taken = -1
    for first, second in pairwise([*found, None]):
        if first is None or first.start < taken:
            continue
        both = None if second is None else _joined(text, first, second, understood, taken)
        made.append(both or first)
        taken = made[-1].end
    return made


def _joined(text: str, first: Found, second: Found, understood: Understood, taken: int) -> Found | None:
    """Return two dates as one, None if they are two; the words before `taken` are those of another date."""
    if (first.sentence, first.calendar) != (
        second.sentence,
        second.calendar,
    ) or not 0 < second.start - first.end <= APART:
        return None
    anchored = [each for each in (first, second) if each.anchor]
    anchor = first.anchor if len(anchored) == 2 else ""
    if len(anchored) == 1 and not anchored[0].anchor.startswith("narrative "):
        return None
    if _are_days_of_one_month(text, first, second):
        return first._replace(end=second.end, date=f"{first.date}/{second.date}", others=())
    if YEAR.fullmatch(first.date) and YEAR.fullmatch(second.date) and DASH.fullmatch(text, first.end, second.start):
        return _years(text, first, second)
    days = [anchor_day(anchor), anchor_day(first.date)] if anchor else [None]
    its_day = f" {first.date[:10]}" if TIME_ALONE.issuperset((first.rule, second.rule)) else ""
    for start, day in product(_starts(text, first, taken), days):
        when = understood(text[start : second.end] + its_day, day)
        if when is not None and (date := _span_of(when, first, second, understood)):
            rule = first.rule if anchor or not first.anchor else second.rule
            others = _others(date, first, second)
            return Found(start, second.end, first.sentence, date, anchor, rule, others, first.calendar)
    return _up_to(text, first, second, anchor)


def _up_to(text: str, first: Found, second: Found, anchor: str) -> Found | None:
    """Return two dates with nothing but 'to' between them as one: '(In den Jahren) 2019 bis 2021'."""
    if UP_TO.fullmatch(text, first.end, second.start) is None or not _are_alike(first.date, second.date):
        return None
    return first._replace(end=second.end, date=f"{first.date}/{second.date}", anchor=anchor, others=())


def _are_alike(first: str, second: str) -> bool:
    """Return whether two dates are plain, of one precision, and in their order: '2019' and '2021'."""
    return PLAIN.fullmatch(first) is not None and len(first) == len(second) and first < second


def _are_days_of_one_month(text: str, first: Found, second: Found) -> bool:
    """Return whether two numbers with a dash between them are days whose month is told later: '7-10 and 13 June'."""
    words = text[first.start : first.end], text[second.start : second.end]
    is_whole = all(WHOLE_DAY.fullmatch(each.date) for each in (first, second)) and first.date < second.date
    return is_whole and all(map(str.isdigit, words)) and DASH.fullmatch(text, first.end, second.start) is not None


def _years(text: str, first: Found, second: Found) -> Found:
    """Return two years with a dash between them as one date; what stands after it may be a month: '1904-05'."""
    words = text[first.start : second.end]
    others = (OtherReading(words, "month"),) if MONTH.fullmatch(words) else ()
    return first._replace(end=second.end, date=f"{first.date}/{second.date}", others=others)


def _starts(text: str, first: Found, taken: int) -> list[int]:
    """Return where the words may begin: before 'from', 'de la', or with the first date itself."""
    least = max(first.sentence.start, first.start - BEFORE, taken)
    return [*word_starts(text, least, first.start, MOST_WORDS), first.start]


def _span_of(when: When, first: Found, second: Found, understood: Understood) -> str:
    """Return the date from one to another if words that tell both are read as it; '' if they are not.

    The date language takes 'to the end of June' for June, of which the text tells the end.
    """
    spans = _spans(begin_of(first.date), end_of(second.date))
    if when.text in spans or not (PART.fullmatch(first.date) or PART.fullmatch(second.date)):
        return when.text if when.text in spans else ""
    date = spans[when.kind is Kind.ONE_OF]
    ours = understood(date, None)
    return date if ours is not None and overlaps(ours, when) is not Truth.NO else ""


def _spans(first: str, last: str) -> tuple[str, str]:
    """Return the dates from one to another: all the time, or one day of it."""
    return f"{first}/{last}", f"[{first}..{last}]"


def anchor_day(anchor: str) -> int | None:
    """Return the first day of an anchor, None if it has none."""
    match = DAY.search(anchor)
    if match is None or not 1 <= int(match[2]) <= MONTHS:
        return None
    return day_number(int(match[1]), int(match[2]), int(match[3] or 1))


def _others(date: str, first: Found, second: Found) -> tuple[OtherReading, ...]:
    """Return the other readings, where both ends have them by the same rules."""
    if [each.rule for each in first.others] != [each.rule for each in second.others]:
        return ()
    number = int(date.startswith("["))
    pairs = zip(first.others, second.others, strict=True)
    return tuple(
        one if one.date == other.date else OtherReading(_spans(one.date, other.date)[number], one.rule)
        for one, other in pairs
        if one.date <= other.date
    )
