"""Times of day as people write them: '3pm', '2:30 p.m.', '14.30', '14 h 30', '1400 hrs', '11:30:00 +0300'."""

import re

from timeline.dates.dating import DateError
from timeline.dates.phrases.values import Clock
from timeline.dates.when import Precision

OFFSETS = {
    **dict.fromkeys(("zulu", "z", "utc", "gmt", "ut", "wet"), "Z"),
    **dict.fromkeys(("west", "cet"), "+01:00"),
    **dict.fromkeys(("cest", "eet"), "+02:00"),
    **dict.fromkeys(("eest", "msk"), "+03:00"),
    **dict.fromkeys(("edt",), "-04:00"),
    **dict.fromkeys(("est", "cdt"), "-05:00"),
    **dict.fromkeys(("cst", "mdt"), "-06:00"),
    **dict.fromkeys(("mst", "pdt"), "-07:00"),
    "pst": "-08:00",
    "trt": "+03:00",
    "jst": "+09:00",
    "kst": "+09:00",
}
"""Short names of clocks that mean one offset: those of RFC 822 and of Europe."""

UNSURE_CLOCKS = {
    "bst": "UTC+1 or UTC+6",
    "ist": "UTC+5:30, UTC+1 or UTC+2",
    "et": "UTC-5 or, in summer, UTC-4",
    "ct": "UTC-6 or, in summer, UTC-5",
    "pt": "UTC-8 or, in summer, UTC-7",
    "ast": "UTC-4 or UTC+3",
    "gst": "UTC+4 or UTC-2",
    "sst": "UTC-11 or UTC+8",
    "aest": "UTC+10 or UTC+11",
}
"""Short names of clocks that mean several offsets, or one in summer and another in winter, with these."""

_ZONE = (
    r"(?:utc|gmt)\s?[+\-\u2212]\s?\d{1,2}(?::?\d{2})?(?![\d:])|\+\d{2}:?\d{2}(?![\d:])|(?<=\s)[-\u2212]\d{4}(?![\d:])|"
    rf"(?:{'|'.join(OFFSETS)})(?![^\W\d_])"
)
_HALF = r"[ap]\.?\s?m(?![^\W_])\.?"
PATTERN = (
    r"(?P<clock>(?<![\d.:/])(?!(?:2[4-9]|3[01])\.(?:0[1-9]|1[0-2])(?!\d))(?:"
    rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:[.,]\d+)?)?(?:\s?(?P<half>{_HALF}))?"
    rf"|(?P<hour2>\d{{1,2}})\s?(?P<half2>{_HALF})"
    r"|(?P<hour3>\d{1,2})\s?(?:h(?:\s?(?P<minute3>\d{2}))?(?![^\W_])|o['\u2019]clock\b)"
    r"|(?P<hour4>\d{2})(?P<minute4>\d{2})\s?(?:(?:hrs?|hours|h)(?![^\W_])\.?|(?=(?:utc|gmt|z)(?![^\W_])))"
    rf")(?![\d]|[.:/]\d)(?:\s?[(\[]?(?P<zone>{_ZONE})[)\]]?(?:\s\([a-z]{{1,5}}\))?)?)"
)
"""What a time of day looks like in a text of small letters; '24.02' is rather a day."""
_LEAP_SECOND = (23, 59, 60)
"""What is read as the last second of its day."""


def read_clock(match: re.Match[str], text: str) -> Clock:
    """Return the time of day that the pattern found; DateError where there is no such time."""
    hour = int(match["hour"] or match["hour2"] or match["hour3"] or match["hour4"])
    minute, second = match["minute"] or match["minute3"] or match["minute4"], match["second"]
    half = (match["half"] or match["half2"] or "")[:1]
    if half and not 1 <= hour <= 12:
        raise _no_such_time(text, match, f"there is no hour {hour} {half}m")
    hour = hour % 12 + 12 * (half == "p") if half else hour
    minutes, seconds = int(minute or 0), int(second or 0)
    seconds -= (hour, minutes, seconds) == _LEAP_SECOND
    if hour > 24 or minutes > 59 or seconds > 59 or (hour == 24 and (minutes or seconds)):
        limits = "hours go to 24, minutes and seconds to 59"
        raise _no_such_time(text, match, f"there is no time {match['clock'].strip()}: {limits}")
    whole_hour = minute is None or (match["minute4"] == "00")
    precision = Precision.SECOND if second else Precision.HOUR if whole_hour else Precision.MINUTE
    return Clock(hour * 3600 + minutes * 60 + seconds, precision, _offset(match["zone"] or ""))


def is_half_unknown(match: re.Match[str]) -> bool:
    """Return whether a time may be of the morning or of the afternoon: "3 o'clock"."""
    return "clock" in match["clock"] and 1 <= int(match["hour3"]) <= 12


def _no_such_time(text: str, match: re.Match[str], message: str) -> DateError:
    """Return the error for a time that there is not."""
    return DateError(text, "no-such-time", message, column=match.start("clock") + 1)


def _offset(zone: str) -> str:
    """Write an offset as ISO 8601 does: `+03:00`, `Z`, nothing where none was said."""
    named = OFFSETS.get(zone)
    if named is not None or not zone:
        return named or ""
    digits = re.sub(r"\D", "", zone)
    hours, minutes = (digits[:2], digits[2:]) if len(digits) != 3 else (digits[:1], digits[1:])
    sign = "-" if re.search("[-\u2212]", zone) else "+"
    return "Z" if not int(digits) else f"{sign}{int(hours):02d}:{int(minutes or 0):02d}"
