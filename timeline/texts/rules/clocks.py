"""Times of day: `T22:30`, `T22`, and its parts as TIMEX writes them: `TMO`."""

import re

from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Said, TimeAlone
from timeline.texts.tokens import Token

PARTS = ("TMO", "TAF", "TEV", "TNI", "TDT")
_CLOCK = re.compile(r"(\d{1,2})\s?(?:[:.h]\s?(\d\d))?(?::(\d\d))?\s?(?:([ap])\.?\s?m)?")


def clock_of(found: Found) -> str:
    """Return the time of day among some tokens, '' if there is none."""
    if "clock" in found:
        return written_clock(found["clock"])
    return PARTS[found["part"].value] if "part" in found else ""


def written_clock(token: Token) -> str:
    """Return a time of day, with its minutes where they were said, '' if it is none."""
    match = _CLOCK.match(token.word)
    if match is None:
        return f"T{token.value:02d}" if token.value >= 0 else "T24"
    hour, minutes = int(match[1]), f":{match[2]}" if match[2] else ""
    if match[4]:
        hour = hour % 12 + 12 * (match[4] == "p")
    return f"T{hour:02d}{minutes}" if hour <= 24 and minutes < ":60" else ""


def _time_alone(found: Found) -> Said | None:
    """Read a time of day without its day."""
    clock = clock_of(found)
    return Said(TimeAlone(), "APPROX" if "about" in found else "", clock) if clock else None


CLOCKS: tuple[Rule, ...] = (
    rule("(?P<about>7)?0?(?P<clock>C)@?", _time_alone),
    rule("(?<=i)0(?P<part>z)(?!_)", _time_alone),
)
