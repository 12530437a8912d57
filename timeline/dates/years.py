"""Years with a letter: `Y-170000002`, `Y17E7`, `Y171010000S3`, `1950S2`."""

import re
from typing import NamedTuple

from timeline.dates.dating import DateError
from timeline.dates.when import Precision

_MOST_DIGITS = 100
_YEAR = re.compile(r"(Y?)(-?)([0-9]+)(?:E([0-9]+))?(?:S([0-9]+))?", re.ASCII)
_PRECISIONS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


class Years(NamedTuple):
    """The years that a text means, both included; how fine that is; the EDTF level of the form."""

    first: int
    last: int
    precision: Precision
    level: int


def lettered_years(text: str) -> Years | None:
    """Read a year with a letter, or give None if the text is not one.

    year        = "Y" ["-"] digits ["E" digits] ["S" digits]     more than four digits unless E or S follows
                | ["-"] digit digit digit digit "S" digits
    """
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    letter, sign, digits, exponent, significant = match.groups()
    if not letter and (len(digits) != 4 or significant is None or exponent is not None):
        return None
    _refuse_misuse(text, match)
    number = int(digits) * 10 ** int(exponent or 0)
    rounded = 0 if significant is None else max(len(str(number)) - int(significant), 0)
    first = number // 10**rounded * 10**rounded
    last = first + 10**rounded - 1
    if sign:
        first, last = -last, -first
    level = 1 if exponent is None and significant is None else 2
    return Years(first, last, _PRECISIONS[rounded] if rounded < 4 else Precision.DEEP, level)


def _refuse_misuse(text: str, match: re.Match[str]) -> None:
    """Raise where the parts of a year are there but may not stand together."""
    letter, sign, digits, exponent, significant = match.groups()
    if len(exponent or "") > 3 or len(digits) + int(exponent or 0) > _MOST_DIGITS or len(significant or "") > 3:
        raise DateError(text, "year-too-large", f"a year has at most {_MOST_DIGITS} digits")
    if significant is not None and not int(significant):
        raise DateError(
            text,
            "bad-significance",
            "S counts the digits that are certain, from 1",
            column=match.start(5) + 1,
            hint=text[: match.start(5)] + "1",
        )
    if sign and not int(digits):
        raise DateError(text, "no-such-year", "the year 0 has no sign", column=match.start(2) + 1, hint="0000")
    plain = letter and exponent is None and significant is None
    if plain and (len(digits) <= 4 or digits.startswith("0")):
        hint = f"{sign}{int(digits):04d}" if int(digits) <= 9999 else f"Y{sign}{int(digits)}"
        message = "Y is only for years of more than four digits, without zeros before them"
        raise DateError(text, "needless-y", message, hint=hint)
