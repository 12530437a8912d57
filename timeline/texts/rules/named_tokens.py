"""What the tokens that a pattern named tell: units, numbers, years, and the part of a whole."""

from timeline.texts.moments import SEASONS, Scale
from timeline.texts.rules.clocks import night_before
from timeline.texts.rules.rule import Found
from timeline.texts.said import Base
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import PLURAL

_MODS = ("START", "MID", "END")
_FIRST_OF_1900S = 31
"""From this one on, a year of two digits is of the last century."""


def scale_of(token: Token) -> Scale:
    """Return the unit that a word means."""
    return Scale(token.value % PLURAL)


def is_of_clock(scale: Scale) -> bool:
    """Return whether a unit is shorter than a day."""
    return scale in (Scale.HOUR, Scale.MINUTE, Scale.SECOND)


def season_of(token: Token) -> int:
    """Return which season a word means, from 0: spring."""
    return (token.value - 21) % len(SEASONS)


def is_plural(token: Token) -> bool:
    """Return whether a word means more than one of its unit."""
    return token.value >= PLURAL


def number(found: Found, name: str) -> int | None:
    """Return the value of a token that may be missing."""
    return found[name].value if name in found else None


def base_of(found: Found) -> Base:
    """Return whose day 'next', 'the following' is seen from."""
    return Base.NARRATIVE if "way" in found and found["way"].mark == "d" else Base.PUBLICATION


def mod_of(found: Found) -> str:
    """Return the part of the whole that was said."""
    if "early" in found:
        return _MODS[found["early"].value]
    return "APPROX" if "about" in found else night_before(found)


def year_of(found: Found) -> int | None:
    """Return the year that was said; two digits are of the last century, or of this one up to 30."""
    token = found.get("year")
    if token is None:
        return None
    era = found.get("era")
    if era is not None and era.value < 0:
        return 1 - token.value
    return token.value if token.mark in "YJ" or era is not None else full_year(token.value)


def full_year(short: int) -> int:
    """Return the year that two digits mean: 1931 to 2030."""
    return short + (1900 if short >= _FIRST_OF_1900S else 2000)
