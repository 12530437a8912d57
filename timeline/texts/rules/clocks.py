"""Times of day: `T22:30`, `T22`, and its parts as TIMEX writes them: `TMO`."""

import re

from timeline.texts.moments import NIGHT
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Said, TimeAlone
from timeline.texts.token import Token

_HALF = re.compile("[ap].?m")
_HALF_DAY, _LAST_HOUR = 12, 24
PARTS = ("TMO", "TAF", "TEV", NIGHT, "TDT", NIGHT)
_NIGHT_BEFORE = 5
"""The value of words for the night that ends on a day: 'ніч на', 'Nacht zum'."""

_CLOCK = re.compile(r"(\d{1,2})\s?(?:[:.h]\s?(\d\d))?(?::(\d\d))?\s?(?:([ap])\.?\s?m)?")


def clock_of(found: Found) -> str:
    """Return the time of day among some tokens, '' if there is none."""
    if "clock" in found:
        return written_clock(found["clock"])
    return PARTS[found["part"].value] if "part" in found else ""


def night_before(found: Found) -> str:
    """Return the mod of a night that ends on the day that is told, '' if none is told."""
    return "NIGHT_BEFORE" if "part" in found and found["part"].value == _NIGHT_BEFORE else ""


def written_clock(token: Token) -> str:
    """Return a time of day, with its minutes where they were said, '' if it is none."""
    match = _CLOCK.match(token.word)
    if match is None:
        return f"T{token.value:02d}" if token.value >= 0 else "T24"
    hour, minutes = int(match[1]), f":{match[2]}" if match[2] else ""
    if match[4]:
        hour = hour % 12 + 12 * (match[4] == "p")
    return f"T{hour:02d}{minutes}" if hour <= 24 and minutes < ":60" else ""


def _hour_before(found: Found) -> Said | None:
    """Read '2' in 'from 2 to 4 p.m.': the hour before the later one, in its half of the day or the one before."""
    clock, hour = written_clock(found["clock"]), found["hour"].value
    half = _HALF.search(found["clock"].word)
    if not clock or hour > (_LAST_HOUR if half is None else _HALF_DAY):
        return None
    if half is not None:
        last = int(clock[1:3])
        hour = hour % _HALF_DAY + (_HALF_DAY if last >= _HALF_DAY else 0)
        hour -= _HALF_DAY if hour > last else 0
    return Said(TimeAlone(), "", f"T{hour:02d}") if 0 <= hour <= int(clock[1:3]) else None


def _time_alone(found: Found) -> Said | None:
    """Read a time of day without its day."""
    clock = clock_of(found)
    return Said(TimeAlone(), "APPROX" if "about" in found else "", clock) if clock else None


CLOCKS: tuple[Rule, ...] = (
    rule("(?P<about>7)?0?(?P<clock>C)@?", _time_alone),
    rule("(?<=f)(?P<hour>N)(?=[-t](?P<clock>C))", _hour_before),
    rule("(?<=b)(?P<hour>N)(?=a(?P<clock>C))", _hour_before),
    rule("(?P<hour>N)(?=-(?P<clock>C))", _hour_before),
    rule("(?<=[iZ])0(?P<part>z)(?!_)", _time_alone),
    rule("(?<=[iyZ])0?P[-_]?(?P<part>z)(?!_)", _time_alone),
)
