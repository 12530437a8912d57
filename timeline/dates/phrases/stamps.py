"""Dates in the forms of machines, signallers, analysts and libraries, each read where it is the whole text.

compact    20230621, 20230621T143000Z, 202306211430
spaced     2023-06-21 14:30:05 +03:00, 2023/06/21 14:30, 2023-06-21 14:30:05,123
file       IMG_20230621_143005.jpg, 2023-06-21 at 14.30.05, 20230621_143005, 2023:06:21 14:30:05 (EXIF)
zoned      2023-06-21T14:30:00+03:00[Europe/Kyiv] (RFC 9557)
epoch      @1687350600
log        21/Jun/2023:14:30:00 +0300
group      211430ZJUN23
part       2H23, 3Q 2022, Q3/22
day        ??.05.2021
catalogue  [1895?]-1901, 1895-[1901]
"""

import re

from timeline.dates.dating import DateError
from timeline.dates.days import DAY_SECONDS, day_number, iso_day, month_length
from timeline.dates.zones import offsets

_OFFSET = r"(?P<offset>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
_CLOCK = (
    r"(?P<hour>\d{2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"|(?P<cut>[.-])(?P<minute2>\d{2})(?P=cut)(?P<second2>\d{2}))"
)
_SPACED = (
    r"(?P<year>\d{4})(?P<sign>[-/.:_])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
    rf"(?:T|,? |_| at )\s*{_CLOCK}\s?{_OFFSET}"
    r"(?:\[(?P<zone>[A-Za-z][\w+/-]*)\])?(?P<tag>\[.*)?"
)
_COMPACT = (
    r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:[T _-]?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?:[.,]\d+)?)?\s?" + _OFFSET
)
_EPOCH = r"@(-?\d{1,11})(?:\.\d+)?"
_BARE_EPOCH = r"@?1\d{12}|@?1\d{15}|1\d{9}(?:\.\d+)?"
_LOG = r"\[?(\d{2})/([A-Za-z]{3})/(\d{4}):(\d{2}:\d{2}:\d{2}) ?([+-]\d{4})?\]?"
_GROUP = r"(?:DTG:? )?(\d{2}) ?(\d{2})(\d{2}) ?([A-Z]) ?([A-Z]{3}) ?(\d{2}|\d{4})"
_MAIL = r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UT)"
_ASCTIME = r"[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} (?:(?:[A-Z]{3,4}|[+-]\d{4}) )?\d{4}"
_FILE = re.compile(r"(?:IMG|VID|Screenshot)[-_ ](?P<stamp>\d{4}.*?)(?:[-_]WA\d+)?(?:\.\w{3,4})?", re.IGNORECASE)
"""How telephones name a picture or a video by its moment."""
_PART_OF_YEAR = r"(?P<number>[12](?=H)|[1-4](?=Q))(?P<part>[HQ])\s?(?P<year>\d{4}|['\u2019]?\d\d)"
"""How analysts write a half or a quarter of a year: '2H23', '3Q 2022'."""
_PART_FIRST = r"(?P<part>[HQ])(?P<number>[12]|(?<=Q)[34])[/-](?P<year>\d{2})"
"""The same with the letter first, and two digits of its year: 'Q3/22'."""
_UNKNOWN_DAY = r"(?:\?\?|__|XX|xx)(?P<sign>[./-])(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<year>\d{4})"
"""A day that a form leaves open: '??.05.2021'."""
_OPEN_SIGNS = ("??", "__", "XX", "xx")
_OPEN_DAY = r"(?<![\w?])(?:(?:\?\?|__|XX|xx)[./-]\d|(?:\?\?|__)\s+[^\W\d_])"
"""The same beside other words, or before the name of a month."""
_SHORT_YEAR = 2
_CATALOGUED = (
    r"\[(?P<first>\d{4}\??)\]\s?[-\u2013]\s?(?P<last>\d{4})|(?P<begin>\d{4})\s?[-\u2013]\s?\[(?P<end>\d{4}\??)\]"
)
"""A span of which a librarian supplied one end, in brackets: '[1895?]-1901'."""
_COPYRIGHT = r"(?P<year>\d{4}), ?c(?P<copyright>\d{4})"
"""The year of a book and its copyright, as libraries write them."""
_FLAGS = re.ASCII | re.IGNORECASE
_MAY_BE = re.compile(r"[@\[]|dtg|\d{4}|\d\d ?\d{4}|\d\d/[a-z]", _FLAGS)
"""How each of the forms begins; most texts begin otherwise."""
_LETTERS = {
    **{letter: f"+{hours}" for hours, letter in enumerate("ABCDEFGHIKLM", 1)},
    **{letter: f"-{hours}" for hours, letter in enumerate("NOPQRSTUVWXY", 1)},
}


def rewritten(text: str) -> str | None:
    """Return the date language, or the words, for a date in one of these forms; None if it is in none of them."""
    if (named := _FILE.fullmatch(text)) is not None:
        text = named["stamp"]
    if any(signs in text for signs in _OPEN_SIGNS) and (month := _of_unknown_day(text)) is not None:
        return month
    if _MAY_BE.match(text) is None:
        return _part_of_year(text)
    found = (reader(text) for reader in (_of_epoch, _of_catalogue, _of_clock, _of_log, _of_group))
    return next((each for each in found if each is not None), None)


def _of_epoch(text: str) -> str | None:
    """Return the moment of a number of seconds, None if the text is none; DateError where it has no @."""
    if match := _matched(_EPOCH, text):
        return _moment(int(match[1]))
    if _matched(_BARE_EPOCH, text):
        moment = _moment(int(text.lstrip("@")[:10]))
        raise DateError(text, "epoch", "seconds since 1970 are written after an @, ten digits of them", hint=moment)
    return None


def _of_clock(text: str) -> str | None:
    """Return the date language for a day with its time, spaced or compact, None if the text is none."""
    match = _matched(_SPACED, text) or _matched(_COMPACT, text)
    return None if match is None else _stamp(text, match)


def _of_log(text: str) -> str | None:
    """Return the words for a moment of a log, None if the text is none."""
    match = _matched(_LOG, text)
    if match is None:
        return None
    day, month, year, clock, offset = match.groups()
    return f"{day} {month} {year} {clock} {offset or ''}".strip()


def _of_group(text: str) -> str | None:
    """Return the words for a date-time group, None if the text is none."""
    match = _matched(_GROUP, text)
    if match is None:
        return None
    day, hour, minute, letter, month, year = match.groups()
    zone = "" if letter.upper() == "J" else f" utc{_LETTERS.get(letter.upper(), '')}"
    return f"{day}-{month}-{year} {hour}:{minute}{zone}"


def is_catalogued(text: str) -> bool:
    """Return whether a text is a span with one end in brackets, which begin no 'one of' of the date language."""
    return re.fullmatch(_CATALOGUED, text) is not None


def _of_catalogue(text: str) -> str | None:
    """Return the date language for a span with one end in brackets, None if the text is none.

    DateError for the year of a book with its copyright, which may as well be about that year.
    """
    if ", c" not in text and ",c" not in text and "[" not in text:
        return None
    if (match := re.fullmatch(_COPYRIGHT, text)) is not None:
        year, other = match["year"], match["copyright"]
        message = f"'c{other}' may be the copyright of {other} or about {other}: write the year that is meant"
        raise DateError(text, "two-readings", message, hint=f"{year} or {{{year},{other}~}}")
    match = re.fullmatch(_CATALOGUED, text)
    return None if match is None else f"{match['first'] or match['begin']}/{match['last'] or match['end']}"


def _part_of_year(text: str) -> str | None:
    """Return the words for a half or a quarter as analysts write it, None if the text is none."""
    form = _PART_OF_YEAR if text[1:2] in ("H", "Q") else _PART_FIRST if text[:1] in ("H", "Q") else None
    match = None if form is None else re.fullmatch(form, text)
    if match is None:
        return None
    year = match["year"].lstrip("'\u2019")
    return f"{match['part']}{match['number']} {'' if len(year) > _SHORT_YEAR else chr(39)}{year}"


def _of_unknown_day(text: str) -> str | None:
    """Return the date language for a month in numbers with signs for its day, None if the text has none.

    DateError where anything else is said: 'before ??.05.2021' may be before a day in May, or before May.
    """
    if (match := re.fullmatch(_UNKNOWN_DAY, text)) is not None:
        return f"{match['year']}-{match['month']}-XX"
    if (beside := re.search(_OPEN_DAY, text)) is not None:
        message = "a day that is left open is read in numbers, and with nothing else beside it"
        numbers = re.search(_UNKNOWN_DAY, text)
        month = "" if numbers is None else f"{numbers['year']}-{numbers['month']}"
        hint = f"{month}-XX, or [..{month}] for that month at the latest" if month else text.strip("?_ ")
        raise DateError(text, "open-day", message, column=beside.start() + 1, hint=hint)
    return None


def _matched(form: str, text: str) -> re.Match[str] | None:
    """Return what a form finds in a whole text; it is compiled when it is first tried, which most texts never need."""
    return re.fullmatch(form, text, _FLAGS)


def is_stamp(text: str) -> bool:
    """Return whether a text is a moment as machines, mails and signallers write it: always Gregorian."""
    forms = (_EPOCH, _BARE_EPOCH, _LOG, _GROUP, _MAIL, _ASCTIME)
    spaced = _matched(_SPACED, text)
    return bool(spaced and (spaced["zone"] or spaced["tag"])) or any(_matched(form, text) for form in forms)


def _moment(seconds: int) -> str:
    """Return a moment of UTC by its seconds since 1970."""
    day, rest = divmod(seconds, DAY_SECONDS)
    return f"{iso_day(day)}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}Z"


def _stamp(text: str, match: re.Match[str]) -> str | None:
    """Return a day with its time as ISO 8601 writes it, None if there is no such day or time."""
    parts = match.groupdict()
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    date = f"{year:04d}-{month:02d}-{day:02d}"
    if match["hour"] is None:
        return None if match["offset"] else date
    minute, second = (parts[name] or parts.get(f"{name}2") for name in ("minute", "second"))
    clock = ":".join(part for part in (match["hour"], minute, second) if part)
    if parts.get("tag") and parts["tag"] not in ("[u-ca=gregory]", "[u-ca=iso8601]"):
        raise DateError(text, "unknown-tag", f"{parts['tag']} is not understood", column=match.start("tag") + 1)
    offset = _offset(match["offset"] or "")
    if parts.get("zone"):
        offset = _offset_in(text, f"{date}T{clock}", offset, parts["zone"])
    return f"{date}T{clock}{offset}"


def _offset(written: str) -> str:
    """Write an offset with its colon."""
    if written.upper() in ("UTC", "GMT", "Z"):
        return "Z"
    digits = written[1:].replace(":", "")
    return f"{written[0]}{digits[:2]}:{digits[2:] or '00'}" if digits.strip("0") else "Z" if written else ""


def _offset_in(text: str, stamp: str, offset: str, zone: str) -> str:
    """Return the offset of a time in a zone; DateError where another was written, or where there are two."""
    clock = [int(part) for part in stamp[11:].split(":")]
    local = day_number(*(int(part) for part in stamp[:10].split("-"))) * DAY_SECONDS
    local += sum(part * size for part, size in zip(clock, (3600, 60, 1), strict=False))
    try:
        possible = dict.fromkeys(
            f"{'-' if each < 0 else '+'}{abs(each) // 3600:02d}:{abs(each) // 60 % 60:02d}"
            for each in offsets(local, zone)
        )
    except (ValueError, OSError, LookupError):
        raise DateError(text, "no-such-zone", f"there is no time zone {zone!r}", column=text.index(zone) + 1) from None
    if offset in possible or offset == "Z":
        return offset
    hint = " or ".join(f"{stamp}{each}" for each in possible)
    if offset:
        raise DateError(text, "offset-disagrees", f"the clocks of {zone} did not show {offset} then", hint=hint)
    if len(possible) > 1:
        raise DateError(text, "ambiguous-time", f"{stamp} came twice in {zone}, or never: say which", hint=hint)
    return next(iter(possible))
