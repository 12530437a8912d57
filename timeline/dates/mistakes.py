"""Likely mistakes: for a text that is no date, the date that was probably meant."""

import re
from collections.abc import Callable
from typing import NamedTuple

from timeline.dates.dating import DateError
from timeline.dates.days import day_number, iso_day, weekday

Mend = Callable[[str], tuple[str, ...]]

_LONGEST_MISTAKE = 200
_DASHES = str.maketrans("\u2012\u2013\u2014", "---")
_YEAR_DIGITS = 4
_PROSE = re.compile(r"(?!open|unknown|spring|summer|autumn|winter)\b[^\W\d_]{4}", re.IGNORECASE)
"""A word that stands in none of the forms that are mended."""
_STRANGE = re.compile(r"[^0-9XYES?~%-]")
_GROUP = re.compile(r"\(([^()]*)\)([?~%]*)")
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?", re.ASCII)
_ORDINAL = re.compile(r"([0-9]{4})-?([0-9]{3})", re.ASCII)
_SEASON = re.compile(r"(spring|summer|autumn|fall|winter),? (-?[0-9]{4})", re.ASCII | re.IGNORECASE)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SHORT_PARTS = re.compile(r"(-?[0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?", re.ASCII)
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})[-./]([0-9]{4})", re.ASCII)
_SHORT_END = re.compile(r"(([0-9]{4}-)?[0-9]{2}-)?([0-9]{2})", re.ASCII)


class Mistake(NamedTuple):
    """A way to write a date wrongly: what mends it, the rule, what is wrong; `whole` points at all of the text."""

    mend: Mend
    code: str
    message: str
    whole: bool = False


def refuse(fault: DateError, accepts: Callable[[str], bool]) -> DateError:
    """Return the fault with the date that was probably meant, where there is one that `accepts` takes."""
    if len(fault.text) > _LONGEST_MISTAKE:
        return fault
    offered = [text for text in fault.hint.split(" or ") if fault.hint and accepts(text)]
    if offered or fault.code not in _FORMS:
        return DateError(fault.text, fault.code, fault.message, column=fault.column, hint=" or ".join(offered))
    for mistake in () if _PROSE.search(fault.text) else _MISTAKES:
        meant = [text for text in _mended(mistake, fault.text) if accepts(text)]
        if meant:
            column = 1 if mistake.whole else _first_difference(fault.text, meant[0])
            return DateError(fault.text, mistake.code, mistake.message, column=column, hint=" or ".join(meant))
    strange = _STRANGE.search(fault.text) if fault.code == "not-a-date" and fault.column == 1 else None
    column = fault.column if strange is None else strange.start() + 1
    return DateError(fault.text, fault.code, fault.message, column=column)


def _mended(mistake: Mistake, text: str) -> list[str]:
    """Return what may have been meant, and the same in the standard of 2019, without the text itself."""
    mended = [meant for meant in mistake.mend(text) if meant != text]
    return list(dict.fromkeys(each for meant in mended for each in (meant, *_old_draft(meant))))


def _first_difference(text: str, meant: str) -> int:
    """Return the column at which a text begins to differ from what was meant."""
    same = next((index for index, pair in enumerate(zip(text, meant, strict=False)) if pair[0] != pair[1]), len(text))
    return min(same + 1, len(text))


def _plain_signs(text: str) -> tuple[str, ...]:
    """Write typographic dashes as hyphens, and leave out a dot at the end."""
    return (re.sub(r"(?<=\d)\.$", "", text.translate(_DASHES)),)


def _without_blanks(text: str) -> tuple[str, ...]:
    """Leave out the spaces."""
    return ("".join(text.split()),)


def _masked_rest(text: str) -> tuple[str, ...]:
    """Read `19` as the century or the year, `198` as the decade or the year; `18--` and `185-` as catalogues do."""
    known = text.rstrip("-?_")
    if not known.isdigit() or len(known) not in (2, 3) or len(text) > _YEAR_DIGITS:
        return ()
    masked = known.ljust(_YEAR_DIGITS, "X")
    if text == known:
        return masked, known.zfill(_YEAR_DIGITS)
    return (masked, f"{known.zfill(_YEAR_DIGITS)}?") if text == f"{known}?" else (masked,)


def _old_draft(text: str) -> tuple[str, ...]:
    """Turn the draft of 2012 into the standard of 2019."""
    text = re.sub(r"\^.*", "", text)
    text = re.sub(r"\bopen\b", "..", text)
    text = re.sub(r"(?<=/)unknown$|^unknown(?=/)", "", text)
    text = re.sub(r"[ux](?=[0-9uxX-]|$|[?~%/])", "X", text)
    text = re.sub(r"(?<=[0-9])e(?=[0-9])", "E", re.sub(r"^y(?=-?[0-9])", "Y", text))
    return (re.sub(r"\?~|~\?", "%", _spread(text)),)


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


def _time(text: str) -> tuple[str, ...]:
    """Put a day and a time together as ISO 8601 does."""
    day, gap, clock = text.replace("t", "T").replace(" ", "T", 1).partition("T")
    day = ("".join(_padded(day)) if gap else "") or day
    clock = re.sub(r"^([0-9])(?=:)", r"0\1", clock.replace("z", "Z"))
    return (day + gap + re.sub(r"([+-][0-9]{2})([0-9]{2})$", r"\1:\2", clock),)


def _padded(text: str) -> tuple[str, ...]:
    """Write month and day with two digits and hyphens between."""
    match = _SHORT_PARTS.fullmatch(text)
    return () if match is None else ("-".join([match[1], *(part.zfill(2) for part in match.groups()[1:] if part)]),)


def _hyphenated(text: str) -> tuple[str, ...]:
    """Put hyphens into a date of eight digits."""
    return (f"{text[:4]}-{text[4:6]}-{text[6:]}",) if len(text) == 8 and text.isdigit() else ()


def _long_year(text: str) -> tuple[str, ...]:
    """Put `Y` before a year of more than four digits; six may be a year with its month, seven with the day of it."""
    if re.fullmatch(r"[12][0-9]{3}(?:0[1-9]|1[0-2])", text, re.ASCII):
        return f"{text[:4]}-{text[4:]}", f"Y{text}"
    numbered = _ordinal(text) if re.fullmatch(r"[12][0-9]{6}", text, re.ASCII) else ()
    return (*numbered, f"Y{text}") if re.fullmatch(r"-?[1-9][0-9]{4,}", text, re.ASCII) else ()


def _week(text: str) -> tuple[str, ...]:
    """Write a week of ISO 8601 as an interval, and a day of it as a day."""
    match = _WEEK.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 53:
        return ()
    fourth = day_number(int(match[1]), 1, 4)
    monday = fourth - weekday(fourth) + 7 * (int(match[2]) - 1)
    return (iso_day(monday + int(match[3]) - 1) if match[3] else f"{iso_day(monday)}/{iso_day(monday + 6)}",)


def _ordinal(text: str) -> tuple[str, ...]:
    """Write the day of a year as a calendar day."""
    match = _ORDINAL.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 365:
        return ()
    return (iso_day(day_number(int(match[1])) + int(match[2]) - 1),)


def _season(text: str) -> tuple[str, ...]:
    """Write a season by its code."""
    match = _SEASON.fullmatch(text)
    return () if match is None else (f"{match[2]}-{_SEASONS[match[1].lower()]}",)


def _yearless(text: str) -> tuple[str, ...]:
    """Write a day of no year as a day of any."""
    return (f"XXXX{text[1:]}",) if text.startswith("--") else ()


def _short_end(text: str) -> tuple[str, ...]:
    """Complete the end of an interval from its start: `2023-07-11/12`."""
    start, _, end = text.partition("/")
    return (f"{start}/{start[: max(len(start) - len(end), 0)]}{end}",) if _SHORT_END.fullmatch(end) else ()


def _open_ends(text: str) -> tuple[str, ...]:
    """Write `2004..` as an open interval, and as 'some time after'; `2004-` and `2004+` with an open end."""
    start = re.fullmatch(r"(-?[0-9X]{4}(?:-[0-9]{2}){0,2})([-+\u2013])", text)
    if start is not None:
        return (f"{start[1]}/..", f"{start[1]}/") if start[2] != "+" else (f"[{start[1]}..]",)
    if len(text.strip(".")) == len(text) - 2 and (text.startswith("..") or text.endswith("..")):
        plain = text.strip(".")
        return f"{plain}/.." if text.endswith("..") else f"../{plain}", f"[{text}]"
    return ()


def _single_marks(text: str) -> tuple[str, ...]:
    """Write a doubled mark once."""
    return (re.sub(r"([?~%])\1", r"\1", text),)


def _day_first(text: str) -> tuple[str, ...]:
    """Return both readings of a date whose day or month comes first; with dots the day does."""
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        return ()
    first, dot, second, year = match.groups()
    readings = f"{year}-{second.zfill(2)}-{first.zfill(2)}", f"{year}-{first.zfill(2)}-{second.zfill(2)}"
    return readings[:1] if dot == "." else readings


_FORMS = ("not-a-date", "bad-interval")
_MISTAKES = (
    Mistake(_plain_signs, "not-plain", "dashes are written as hyphens, and no dot stands after a date"),
    Mistake(_without_blanks, "blank", "a date has no spaces in it"),
    Mistake(_masked_rest, "short-year", "a year has four digits, X where they are not known"),
    Mistake(_single_marks, "double-mark", "one mark is enough"),
    Mistake(_old_draft, "old-draft", "so wrote the draft of 2012, not the standard"),
    Mistake(_time, "bad-time", "a time stands after a T: two digits each, an offset with a colon or a capital Z"),
    Mistake(_padded, "not-padded", "month and day have two digits, with hyphens between"),
    Mistake(_hyphenated, "no-hyphens", "hyphens stand between year, month and day"),
    Mistake(_long_year, "long-year", "a year of more than four digits begins with Y"),
    Mistake(_week, "week-date", "weeks are written as their days", whole=True),
    Mistake(_ordinal, "numbered-day", "a day of the year is written with its month", whole=True),
    Mistake(_season, "named-season", "seasons are written 21, 22, 23, 24", whole=True),
    Mistake(_yearless, "no-year", "a date begins with its year, XXXX where any"),
    Mistake(_short_end, "short-end", "the end of an interval is written out"),
    Mistake(_open_ends, "open-end", "an open end is written with a slash or in brackets"),
    Mistake(_day_first, "day-first", "the year comes first", whole=True),
)
