"""When to words in English: 'from about 7 to about 21 June 2023'."""

from collections.abc import Callable, Sequence

from timeline.dates.calendars import calendar_named
from timeline.dates.gregorian import gregorian, is_as_vague
from timeline.dates.intervals import MISSING, OPEN
from timeline.dates.naming import (
    DASH,
    clock_name,
    date_name,
    day_name,
    day_of,
    month_name,
    style_name,
    years_name,
)
from timeline.dates.when import Kind, Precision, Qualifiers, When

_QUALIFIED = {"?": "possibly", "~": "about", "%": "possibly about"}
_UNSURE = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


def in_english(when: When) -> str:
    """Say a date in English, one of another calendar with the Gregorian after it, unless it is about a year."""
    said = in_its_calendar(when)
    return beside(said, in_its_calendar(gregorian(when))) if when.calendars and not is_as_vague(when) else said


def beside(said: str, also: str) -> str:
    """Put what a date is in two calendars together."""
    return f"{said}{';' if ', ' in said else ','} {also}"


def in_its_calendar(when: When) -> str:
    """Say a date of any kind in the calendar that it was written in."""
    match when.kind:
        case Kind.DATE:
            return _alone(when)
        case Kind.INTERVAL:
            return _interval(*when.members)
        case Kind.ONE_OF:
            return _one_of(when)
        case Kind.ALL_OF:
            return _set(when, "and")
        case Kind.RELATION | Kind.UNKNOWN:
            return when.text


def _alone(when: When) -> str:
    """Say one date with what is uncertain or approximate: before it where all of it is, else after it."""
    whole, name = _whole_mark(when), _name(when)
    if whole is not None:
        return f"{_QUALIFIED[whole]} {name}" if whole else name
    pairs = zip(Qualifiers._fields, when.qualifiers, strict=True)
    return f"{name} ({', '.join(f'{part} {_UNSURE[mark]}' for part, mark in pairs if mark)})"


def _name(when: When) -> str:
    """Name a date, with what tells its calendar."""
    return f"{date_name(when)}{style_name(when)}"


def _whole_mark(when: When) -> str | None:
    """Return the mark that every written part of a date bears ('' where none does), None if they differ."""
    marks = set(when.qualifiers[: 1 + when.text.lstrip("?~%-Y").count("-")])
    return marks.pop() if len(marks) == 1 else None


def _interval(start: When, end: When) -> str:
    """Say an interval."""
    if end == OPEN:
        return f"from {_alone(start)}, ongoing"
    if end == MISSING:
        return f"from {_alone(start)}, end unknown"
    if start == OPEN:
        return f"until {_alone(end)}"
    if start == MISSING:
        return f"until {_alone(end)}, start unknown"
    return _span(start, end)


def _span(start: When, end: When) -> str:
    """Say a span between two dates, naming only once what they share."""
    mark = _whole_mark(start)
    if mark and mark == _whole_mark(end) and start.precision is end.precision in (Precision.DAY, Precision.MONTH):
        shared = _shared(start, end, f"to {_QUALIFIED[mark]}")
        if shared:
            return f"from {_QUALIFIED[mark]} {shared}{style_name(end)}"
    if mark != "" or _whole_mark(end) != "":
        return f"from {_alone(start)} to {_alone(end)}"
    return _joined(start, end)


def _joined(start: When, end: When, link: str = DASH) -> str:
    """Say two dates of one kind with a link between, naming only once what they share."""
    shared = _shared(start, end, link) if (start.precision, start.calendar) == (end.precision, end.calendar) else ""
    if shared:
        return f"{shared}{style_name(end)}"
    start_name = date_name(start) if style_name(start) == style_name(end) else _name(start)
    return f"{start_name} {link} {_name(end)}"


def _shared(start: When, end: When, link: str) -> str:
    """Say two dates that share a year or a month, '' if they share nothing that is named once."""
    gap, calendar = link if link == DASH else f" {link} ", calendar_named(start.calendar)
    first, last = day_of(start.earliest, calendar), day_of(end.latest, calendar)
    same_year, same_month = first.year == last.year, first[:2] == last[:2]
    match start.precision:
        case Precision.DAY if same_month and first != last:
            return f"{first.day}{gap}{day_name(last, calendar)}"
        case Precision.DAY if same_year and not same_month:
            return f"{first.day} {calendar.month_name(*first[1::-1])} {gap.strip()} {day_name(last, calendar)}"
        case Precision.MONTH if same_year and not same_month:
            return f"{calendar.month_name(*first[1::-1])}{gap}{date_name(end)}"
        case Precision.YEAR if link == DASH and not same_year and calendar.roman:
            return years_name(first.year, last.year)
        case Precision.HOUR | Precision.MINUTE | Precision.SECOND if first == last and _same_clock(start, end):
            return f"{day_name(first, calendar)}, {clock_name(start, zoned=False)}{gap}{clock_name(end)}"
    return ""


def _same_clock(start: When, end: When) -> bool:
    """Return whether two times are of clocks with one offset."""
    return start.start.offset == end.start.offset


def _one_of(when: When) -> str:
    """Say that it was at one of some dates: before, after, between, or a list."""
    if len(when.members) > 1 or when.members[0].kind is not Kind.INTERVAL:
        return _set(when, "or")
    start, end = when.members[0].members
    if start == OPEN:
        return f"before {_neighbour(end, 1)}"
    if end == OPEN:
        return f"after {_neighbour(start, -1)}"
    mark = _whole_mark(start)
    if mark == _whole_mark(end) in ("", "?"):
        return f"{'possibly ' if mark else ''}between {_joined(start, end, 'and')}"
    return f"between {_alone(start)} and {_alone(end)}"


def _neighbour(when: When, step: int) -> str:
    """Say the date next to one: the year after it, the day before it."""
    mark, calendar = _whole_mark(when), calendar_named(when.calendar)
    try:
        near = calendar.civil((when.latest_day or 0) + 1 if step > 0 else (when.earliest_day or 0) - 1)
    except ValueError:
        return f"{'the end' if step > 0 else 'the start'} of {_alone(when)}"
    match when.precision:
        case Precision.DAY:
            name = day_name(near, calendar)
        case Precision.MONTH:
            name = month_name(near, calendar)
        case Precision.YEAR:
            name = calendar.year_name(near.year)
        case _:
            return f"{'the end' if step > 0 else 'the start'} of {_alone(when)}"
    name += style_name(when)
    return f"{_QUALIFIED[mark]} {name}" if mark else name


def _set(when: When, link: str) -> str:
    """Say the elements of a set; what is approximate stands after it, unless all of them are."""
    if len(when.members) == 1 and when.members[0].kind is Kind.INTERVAL:
        return _interval(*when.members[0].members)
    marks = {_whole_mark(member) for member in when.members if member.kind is not Kind.INTERVAL}
    say = _alone if len(marks) == 1 else _noted
    return _listed([_element(member, say) for member in when.members], link)


def _noted(when: When) -> str:
    """Say one date with what is uncertain or approximate of it after it."""
    mark = _whole_mark(when)
    return f"{_name(when)} ({_UNSURE[mark]})" if mark else _alone(when)


def _element(member: When, say: Callable[[When], str]) -> str:
    """Say one element of a set."""
    if member.kind is not Kind.INTERVAL:
        return say(member)
    start, end = member.members
    if start == OPEN:
        return f"{_alone(end)} or earlier"
    return f"{_alone(start)} or later" if end == OPEN else _span(start, end)


def _listed(names: Sequence[str], link: str) -> str:
    """Join names with commas, the last two with a word."""
    return f" {link} ".join(filter(None, (", ".join(names[:-1]), names[-1])))
