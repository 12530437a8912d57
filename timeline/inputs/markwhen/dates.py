r"""The dates of Markwhen to civil time.

    part     = single | from sep to | relation
    sep      = "/" | "-" | an en or em dash | "to", blanks around it or not
    single   = point | [reference] span
    from     = point | span | reference [span]        (a span counts from the end of the event before)
    to       = point | time | span | reference [span] (a span counts from `from`, a time is of its day)
    relation = ("before" | "by" | "after") [reference] span [sep span]
    reference = "!" id [".start" | ".end"] | ".start" | ".end"
    span     = ["-"] { number unit }                  (work days, weeks, months ...)
    point    = "now" | year | year-month | year-month-day [time] | 2026W01 | month/year | month/day/year [time]
             | December 1, 2022 [time] | 1 December 2022 | December 2022 | Dec 1

A point covers its year, month or day; a time covers nothing. Ends are exclusive.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.dates.days import DAY_SECONDS, civil, day_number, iso_day, iso_year, month_length, weekday
from timeline.inputs.civil_time import first_text, last_text, later, moment_text

SEPARATOR = re.compile(r"\s*(?:/|-|\u2013|\u2014|\bto\b)\s*")
UNIT = {
    "s": "second", "sec": "second", "second": "second", "min": "minute", "minute": "minute", "h": "hour", "hr": "hour",
    "hour": "hour", "d": "day", "day": "day", "w": "week", "wk": "week", "week": "week", "mo": "month",
    "month": "month", "quarter": "quarter", "y": "year", "yr": "year", "year": "year", "decade": "decade",
    "century": "century", "work day": "workday", "workday": "workday", "week day": "workday", "weekday": "workday",
    "business day": "workday",
}  # fmt: skip
NAMES = "|".join(sorted((re.escape(name).replace(r"\ ", r"\s+") for name in UNIT), key=len, reverse=True))
STEP = re.compile(rf"(-?\d+)\s*({NAMES})s?(?![a-z])", re.IGNORECASE)
REFERENCE = re.compile(r"(?:!([\w-]+))?(?:\.(start|end))?", re.IGNORECASE)
RELATION = re.compile(r"(before|by|after)\b\s*", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
CLOCK = (
    r"(?:(?:,\s*|\s+|T)(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?"
    r"\s*(?P<half>[ap]m)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})" + CLOCK + ")?)?",
        r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})" + CLOCK,
        r"(?P<month>\d{1,2})/(?P<year>\d{4})",
        MONTH + r"\.?\s+(?P<day>\d{1,2})(?:,?\s+(?P<year>\d{4})" + CLOCK + ")?",
        r"(?P<day>\d{1,2})\s+" + MONTH + r"\.?,?(?:\s+(?P<year>\d{4})" + CLOCK + ")?",
        MONTH + r"\.?,?\s+(?P<year>\d{4})",
    )
)  # fmt: skip
NOW = "now"
LONGEST = 200
"""A longer text is no date."""
WEEK = re.compile(r"(\d{4})-?W(\d{2})(?:-?([1-7]))?", re.IGNORECASE)


class Stretch(NamedTuple):
    """From a first second to an exclusive end, and the date text that says so."""

    start: int
    end: int
    text: str


class Point(NamedTuple):
    """A date as written: what it covers, its finest part, and its text."""

    start: int
    end: int
    unit: str
    text: str


class Step(NamedTuple):
    """So many units."""

    amount: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What stands above a date: now, the event before it, the events with ids, and how its times are meant."""

    now: int
    last: Stretch | None = None
    ids: Mapping[str, Stretch] = field(default_factory=dict)
    day_first: bool = False
    offset: Callable[[int], str] = field(default=lambda _: "")


def is_part(text: str, *, day_first: bool = False) -> bool:
    """Return whether a text is a date part, whatever its references mean."""
    anywhere = re.sub(r"![\w-]+(?:\.(?:start|end)\b)?", ".end", text)
    return read_part(anywhere, Before(now=0, last=Stretch(0, 0, ""), day_first=day_first)) is not None


def read_part(text: str, before: Before) -> Stretch | None:
    """Read a date part; None if it is none."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    if relation := RELATION.match(text):
        return _related(relation[1].lower(), text[relation.end() :], before) or _range(text, before)
    return _single(text, before) or _range(text, before)


def _single(text: str, before: Before) -> Stretch | None:
    if point := read_point(text, before):
        return Stretch(point.start, point.end, point.text)
    reference, rest = _reference(text, before, before.last, "end")
    steps = span_of(rest)
    if not steps or reference is None:
        return None
    end = along(reference, steps)
    return _stretch(min(reference, end), max(reference, end), before)


def _range(text: str, before: Before) -> Stretch | None:
    for first, second in _halves(text):
        start = _from(first, before)
        end = None if start is None else _to(second, start, before)
        if start is not None and end is not None:
            return _between(start, end, before)
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for separator in SEPARATOR.finditer(text):
        if separator.start() > 0 and separator.end() < len(text):
            yield text[: separator.start()], text[separator.end() :]


def _from(text: str, before: Before) -> Point | None:
    if point := read_point(text, before):
        return point
    after = RELATION.match(text)
    rest = text[after.end() :] if after and after[1].lower() == "after" else text
    reference, rest = _reference(rest, before, before.last, "end")
    return _moved(reference, rest, before)


def _to(text: str, start: Point, before: Before) -> Point | None:
    if point := read_point(text, before) or _same_day(text, start, before):
        return point
    if steps := span_of(text):
        end, unit = along(start.start, steps), "" if start.unit == NOW else start.unit
        return Point(end, end, unit, last_text(end, unit, before.offset(end)))
    earlier = RELATION.match(text)
    rest = text[earlier.end() :] if earlier and earlier[1].lower() != "after" else text
    reference, rest = _reference(rest, before, before.last, "start")
    return _moved(reference, rest, before)


def _same_day(text: str, start: Point, before: Before) -> Point | None:
    """Read a time alone as one of the day on which the entry begins."""
    match = re.fullmatch(CLOCK, f" {text.strip()}", re.IGNORECASE)
    if not match or not match["hour"] or start.unit != "time":
        return None
    parts = {key: value for key, value in match.groupdict().items() if value}
    return _timed(start.start - start.start % DAY_SECONDS, parts, before)


def _moved(reference: int | None, rest: str, before: Before) -> Point | None:
    steps = span_of(rest)
    if reference is None or (rest.strip() and not steps):
        return None
    moment = along(reference, steps)
    return Point(moment, moment, "", first_text(moment, before.offset(moment)))


def _related(word: str, text: str, before: Before) -> Stretch | None:
    reference, rest = _reference(text, before, before.last, "end" if word == "after" else "start")
    for first, second in ((rest, ""), *_halves(rest)):
        near, far = span_of(first), span_of(second)
        if reference is None or not near or (second and not far):
            continue
        if word == "after":
            start = along(reference, near) if far else reference
            return _stretch(start, along(start, far or near), before)
        end = along(reference, near, -1) if far else reference
        return _stretch(along(end, far or near, -1), end, before)
    return None


def _reference(text: str, before: Before, last: Stretch | None, edge: str) -> tuple[int | None, str]:
    """Take a reference off the beginning of a text: the moment it means, and the rest; none means the event before."""
    match = REFERENCE.match(text)
    name, said = (match[1], match[2]) if match else (None, None)
    rest = text[match.end() :] if match else text
    found = before.ids.get(name) if name else last
    if found is None:
        return (before.now if not name and not said else None), rest
    return (found.start if (said or edge).lower() == "start" else found.end), rest


def span_of(text: str) -> tuple[Step, ...]:
    """Read a span; no steps where it is none."""
    steps = tuple(Step(int(step[1]), UNIT[" ".join(step[2].lower().split())]) for step in STEP.finditer(text))
    left = STEP.sub("", text)
    return steps if steps and not re.sub(r"\band\b|[,\s]", "", left) else ()


def along(moment: int, steps: tuple[Step, ...], sign: int = 1) -> int:
    """Go along steps from a moment, or back along them."""
    for step in steps:
        moment = later(moment, sign * step.amount, step.unit)
    return moment


def _between(start: Point, end: Point, before: Before) -> Stretch:
    if end.unit == NOW and start.start <= end.end:
        return Stretch(start.start, end.end, f"{start.text}/..")
    if end.end < start.start:
        return Stretch(start.start, end.end, f"{start.text}/{end.text}")
    if start.unit in ("", NOW) or end.unit in ("", NOW):
        return _stretch(start.start, end.end, before, start.unit)
    text = start.text if start.text == end.text else f"{start.text}/{end.text}"
    return Stretch(start.start, end.end, text)


def _stretch(start: int, end: int, before: Before, unit: str = "") -> Stretch:
    if start >= end:
        return Stretch(start, end, first_text(start, before.offset(start)))
    if start % DAY_SECONDS == 0 and end % DAY_SECONDS == 0:
        return Stretch(start, end, _days(start, end, unit))
    first, last = moment_text(start, before.offset(start)), moment_text(end, before.offset(end))
    return Stretch(start, end, f"{first}/{last}")


def _days(start: int, end: int, unit: str) -> str:
    first = iso_day(start // DAY_SECONDS)
    first = first[: -len("-00")] if unit == "month" else first[: -len("-00-00")] if unit == "year" else first
    last = last_text(end, unit)
    return first if first == last else f"{first}/{last}"


def read_point(text: str, before: Before) -> Point | None:
    """Read a date that leans on nothing; None if it is none, or no day of the calendar."""
    if text.strip().lower() == "now":
        return Point(before.now, before.now, NOW, first_text(before.now))
    if week := WEEK.fullmatch(text.strip()):
        return _week(int(week[1]), int(week[2]), int(week[3] or 0))
    for form in FORMS:
        if match := form.fullmatch(text.strip()):
            return _point(match, before)
    return None


def _point(match: re.Match[str], before: Before) -> Point | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    year = int(parts.get("year", civil(before.now // DAY_SECONDS).year))
    if "month" not in parts and "name" not in parts:
        return Point(_second(year), _second(year + 1), "year", iso_year(year))
    month = MONTHS.index(parts["name"][:3].lower()) + 1 if "name" in parts else int(parts["month"])
    day = int(parts.get("day", 0))
    if before.day_first and "day" in parts and "/" in match[0]:
        month, day = day, month
    if not 1 <= month <= 12 or day > month_length(year, month) or ("day" in parts and not day):
        return None
    if not day:
        return Point(
            _second(year, month), later(_second(year, month), 1, "month"), "month", f"{iso_year(year)}-{month:02d}"
        )
    start = _second(year, month, day)
    return (
        _timed(start, parts, before) if "hour" in parts else Point(start, start + DAY_SECONDS, "day", first_text(start))
    )


def _timed(start: int, parts: Mapping[str, str], before: Before) -> Point | None:
    hour, minute, second = (int(parts.get(part, 0)) for part in ("hour", "minute", "second"))
    half = parts.get("half", "").lower()
    if hour > 24 or minute > 59 or second > 59 or (half and not 1 <= hour <= 12) or not (half or "minute" in parts):
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    moment = start + hour * 3600 + minute * 60 + second
    return Point(moment, moment, "time", moment_text(moment, parts.get("zone", "").upper() or before.offset(moment)))


def _week(year: int, week: int, day: int) -> Point | None:
    """Read an ISO week: week 1 holds 4 January."""
    fourth = day_number(year, 1, 4)
    first = fourth - weekday(fourth) + 7 * (week - 1)
    if not 1 <= week <= 53:
        return None
    if day:
        return Point((first + day - 1) * DAY_SECONDS, (first + day) * DAY_SECONDS, "day", iso_day(first + day - 1))
    text = f"{iso_day(first)}/{iso_day(first + 6)}"
    return Point(first * DAY_SECONDS, (first + 7) * DAY_SECONDS, "", text)


def _second(year: int, month: int = 1, day: int = 1) -> int:
    return day_number(year, month, day) * DAY_SECONDS
