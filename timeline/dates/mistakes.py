"""Likely mistakes: for a text that is no date, the date that was probably meant."""

import re
from collections.abc import Callable, Iterator

from timeline.dates.dating import DateError
from timeline.dates.days import day_number, iso_day, weekday

Rewrite = Callable[[str], str]

_LONGEST_MISTAKE = 200
_STRANGE = re.compile(r"[^0-9XYES?~%-]")
_GROUP = re.compile(r"\(([^()]*)\)([?~%]*)")
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?", re.ASCII)
_ORDINAL = re.compile(r"([0-9]{4})-?([0-9]{3})", re.ASCII)
_SEASON = re.compile(r"(spring|summer|autumn|fall|winter),? (-?[0-9]{4})", re.ASCII | re.IGNORECASE)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SHORT_PARTS = re.compile(r"(-?[0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?", re.ASCII)
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})[-./]([0-9]{4})", re.ASCII)
_SHORT_END = re.compile(r"(([0-9]{4}-)?[0-9]{2}-)?([0-9]{2})", re.ASCII)


def refuse(fault: DateError, accepts: Callable[[str], bool]) -> DateError:
    """Give the fault with the dates that were probably meant, where there are any that `accepts` takes."""
    if len(fault.text) > _LONGEST_MISTAKE:
        return fault
    meant = [*(fault.hint.split(" or ") if fault.hint else ()), *_candidates(fault.text)]
    meant = [text for text in dict.fromkeys(meant) if text != fault.text and accepts(text)]
    column = fault.column
    if fault.code == "not-a-date" and column == 1 and (strange := _STRANGE.search(fault.text)):
        column = strange.start() + 1
    hint = " or ".join(meant[:2])
    return DateError(fault.text, fault.code, fault.message, column=column, hint=hint)


def _candidates(text: str) -> Iterator[str]:
    """Give what may have been meant, the likeliest first."""
    for rewrite in _REWRITES:
        candidate = rewrite(text)
        if candidate != text:
            yield candidate
            yield _old_draft(candidate)
    yield from _day_first(text)


def _without_blanks(text: str) -> str:
    """Leave out the blanks."""
    return "".join(text.split())


def _masked_rest(text: str) -> str:
    """Read `19` as the century and `198` as the decade."""
    return text + "X" * (4 - len(text)) if text.isdigit() and len(text) in (2, 3) else text


def _old_draft(text: str) -> str:
    """Turn the draft of 2012 into the standard of 2019."""
    text = re.sub(r"\^.*", "", text)
    text = re.sub(r"\bopen\b", "..", text)
    text = re.sub(r"(?<=/)unknown$|^unknown(?=/)", "", text)
    text = re.sub(r"[ux](?=[0-9uxX-]|$|[?~%/])", "X", text)
    text = re.sub(r"(?<=[0-9])e(?=[0-9])", "E", re.sub(r"^y(?=-?[0-9])", "Y", text))
    text = _spread(text)
    return re.sub(r"\?~|~\?", "%", re.sub(r"([?~%])\1", r"\1", text))


def _spread(text: str) -> str:
    """Take parentheses away and put their mark before each part that stood in them."""
    for _ in range(4):
        text = _GROUP.sub(_marked_parts, text)
    return text


def _marked_parts(match: re.Match[str]) -> str:
    """Put the mark of a group before each of its parts that has none."""
    mark = "%" if len(set(match[2])) > 1 else match[2][:1]
    parts = match[1].split("-")
    return "-".join(part if part.strip("0123456789X") else mark + part for part in parts)


def _time(text: str) -> str:
    """Put a day and a time together as ISO 8601 does."""
    day, gap, clock = text.replace("t", "T").replace(" ", "T", 1).partition("T")
    clock = re.sub(r"^([0-9])(?=:)", r"0\1", clock.replace("z", "Z"))
    return day + gap + re.sub(r"([+-][0-9]{2})([0-9]{2})$", r"\1:\2", clock)


def _padded(text: str) -> str:
    """Write month and day with two digits and hyphens between."""
    match = _SHORT_PARTS.fullmatch(text)
    return text if match is None else "-".join([match[1], *(part.zfill(2) for part in match.groups()[1:] if part)])


def _hyphenated(text: str) -> str:
    """Put hyphens into a date of eight digits."""
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 and text.isdigit() else text


def _long_year(text: str) -> str:
    """Put `Y` before a year of more than four digits."""
    return f"Y{text}" if re.fullmatch(r"-?[1-9][0-9]{4,}", text, re.ASCII) else text


def _week(text: str) -> str:
    """Write a week of ISO 8601 as an interval, and a day of it as a day."""
    match = _WEEK.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 53:
        return text
    fourth = day_number(int(match[1]), 1, 4)
    monday = fourth - weekday(fourth) + 7 * (int(match[2]) - 1)
    return iso_day(monday + int(match[3]) - 1) if match[3] else f"{iso_day(monday)}/{iso_day(monday + 6)}"


def _ordinal(text: str) -> str:
    """Write the day of a year as a calendar day."""
    match = _ORDINAL.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 365:
        return text
    return iso_day(day_number(int(match[1])) + int(match[2]) - 1)


def _season(text: str) -> str:
    """Write a season by its code."""
    match = _SEASON.fullmatch(text)
    return text if match is None else f"{match[2]}-{_SEASONS[match[1].lower()]}"


def _yearless(text: str) -> str:
    """Write a day of no year as a day of any."""
    return f"XXXX{text[1:]}" if text.startswith("--") else text


def _short_end(text: str) -> str:
    """Complete the end of an interval from its start: `2023-07-11/12`."""
    start, _, end = text.partition("/")
    return f"{start}/{start[: max(len(start) - len(end), 0)]}{end}" if _SHORT_END.fullmatch(end) else text


def _day_first(text: str) -> Iterator[str]:
    """Give both readings of a date whose day or month comes first; with dots the day does."""
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        return
    first, dot, second, year = match.groups()
    yield f"{year}-{second.zfill(2)}-{first.zfill(2)}"
    if dot != ".":
        yield f"{year}-{first.zfill(2)}-{second.zfill(2)}"


_REWRITES: tuple[Rewrite, ...] = (
    _without_blanks,
    _masked_rest,
    _old_draft,
    _time,
    _padded,
    _hyphenated,
    _long_year,
    _week,
    _ordinal,
    _season,
    _yearless,
    _short_end,
)
