"""What is said of a phrase that nothing else is known of, by what it looks like: what is missing, or what to write."""

import re
from typing import NamedTuple

from timeline.dates.dating import DateError
from timeline.dates.phrases.knowing import index
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.tokens import tokens

_EXAMPLES = "such as '24 February 2022', 'May 2022' or 'the 1970s'"


class Shape(NamedTuple):
    """What a text looks like, and the fault of such texts."""

    pattern: re.Pattern[str]
    code: str
    message: str


_SHAPES = (
    Shape(
        re.compile(
            r"[a-z]\s?[-+\u2212\u2013]\s?\d{1,4}|[a-z][- ]?(?:day|hour|tag|jour|day\s?[-+]\s?\d+)", re.IGNORECASE
        ),
        "points-into-text",
        "it counts from a day that is told elsewhere: write the date, or 'three days after 24 February 2022'",
    ),
    Shape(
        re.compile(r".*\d\s?(?:ka|kya|kyr|ma|mya|ga|bp)\b.*", re.IGNORECASE),
        "vague",
        "it counts back from the present: write the years, such as '10,000 BC'",
    ),
    Shape(
        re.compile(r"(?:\d{1,2}(?:-?[^\W\d_]{1,2})?\s)?(?:[^\W\d_]{1,2}\.\s?){1,3}"),
        "unknown-word",
        "an abbreviation that is not read: write it out",
    ),
    Shape(
        re.compile(r"\d{3}\s?[-\u2013]\s?\d{3}"),
        "short-year",
        "years of three digits are told by their era or a zero: write 'AD 618-907' or '0618/0907'",
    ),
    Shape(
        re.compile(r"\d{1,2}\s?[-\u2013]\s?\d{1,2}"),
        "no-such-month",
        "it may be days, months, years or hours: write the month or the year beside them, such as '5-7 May 2022'",
    ),
    Shape(
        re.compile(r"w\d{1,2}[-/ ]\d{4}|\d{4}[/ ]w\d{1,2}", re.IGNORECASE),
        "week-date",
        "a week is written after its word: write 'week 24 of 2023'",
    ),
)
_UNNAMED, _NAMED = re.compile("[UK]"), frozenset("MYVGgQHS")
_PART_OF_HOUR, _PART_OF_DAY = frozenset("%$"), frozenset("zic")


def shaped(fault: DateError) -> DateError:
    """Return the fault of a text with what to write, by what it looks like."""
    if ": write" in fault.message:
        return fault
    text = fault.text.strip()
    shape = next((each for each in _SHAPES if each.pattern.fullmatch(text)), None)
    if shape is not None:
        return DateError(fault.text, shape.code, shape.message)
    missing = _missing(fault)
    if missing is not None:
        return missing
    message = f"{fault.message}: write a day, a month or a year, {_EXAMPLES}"
    return DateError(fault.text, fault.code, message, column=fault.column)


def _missing(fault: DateError) -> DateError | None:
    """Return the fault of words of which one needs a number or a name: 'the 1st of the month', 'half past'."""
    for language in index().languages:
        try:
            found = tokens(fault.text, language)
        except DateError:
            continue
        signature = marks(found)
        if not _PART_OF_HOUR.isdisjoint(signature):
            message = "a part of an hour needs its hour, and the time its day: write 'half past three pm on 5 May 2023'"
            return DateError(fault.text, "no-day", message)
        if "z" in signature and _PART_OF_DAY.issuperset(signature):
            return DateError(fault.text, "no-day", "a part of a day needs its day: write 'dawn on 5 May 2023'")
        last = next((token for token in reversed(found) if _UNNAMED.fullmatch(token.mark)), None)
        if last is not None and _NAMED.isdisjoint(signature):
            message = f"{last.text!r} stands without its name or number: write which one, {_EXAMPLES}"
            return DateError(fault.text, fault.code, message, column=last.column)
    return None
