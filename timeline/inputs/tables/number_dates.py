"""Dates that programs write as numbers, for columns of which the user says so.

    epoch     1646128800, 1646128800123, 1646128800.000100   seconds from 1970 in UTC, or thousandths of them ...
    serial    44621, 44622.5                                 days of a spreadsheet that counts from 1900

What is no such number is left as it is, to be read as a date or refused.
"""

import re
from decimal import Decimal, localcontext

from timeline.dates.days import iso_day

EPOCH = re.compile(r"(\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19})(?:\.(\d{1,9}))?")
"""Seconds, thousandths, millionths or billionths from 1970: from 1973 to 2286 their lengths tell them apart."""
SERIAL = re.compile(r"\d{1,6}(?:[.,]\d{1,15})?")
DAY, SECONDS = 86_400, 10
FIRST_SERIAL = -25_569
"""The day number of Excel's day 0, as it counts from March 1900 on."""
MARCH_1900 = 61
LAST_SERIAL = 2_958_465


def from_epoch(text: str) -> str:
    """Return the moment of a number that counts from 1970, in UTC; the text itself where it is no such number."""
    match = EPOCH.fullmatch(text.strip())
    if match is None:
        return text
    digits = len(match[1])
    places = 0 if digits <= SECONDS else (digits - SECONDS + 2) // 3 * 3
    whole, fraction = divmod(int(match[1]), 10**places)
    more = f"{fraction:0{places}d}" if places else match[2] or ""
    day, second = divmod(whole, DAY)
    return f"{iso_day(day)}T{_clock(second)}{'.' + more if more.strip('0') else ''}Z"


def from_serial(text: str) -> str:
    """Return the day, and the time, of a spreadsheet's number; the text itself where it is no such number."""
    stripped = text.strip()
    if not SERIAL.fullmatch(stripped):
        return text
    with localcontext(prec=30):
        seconds = round(Decimal(stripped.replace(",", ".")) * DAY)
    day, second = divmod(seconds, DAY)
    if not MARCH_1900 <= day <= LAST_SERIAL:
        return text
    date = iso_day(FIRST_SERIAL + day)
    return date if not second else f"{date}T{_clock(second).removesuffix(':00')}"


COUNTED = {
    "epoch": ("date", from_epoch),
    "serial": ("date", from_serial),
    "end_epoch": ("end", from_epoch),
    "end_serial": ("end", from_serial),
}
"""What a column of numbers may be: which field it fills, and how its cells are read."""


def _clock(second: int) -> str:
    return f"{second // 3600:02d}:{second % 3600 // 60:02d}:{second % 60:02d}"
