"""Halves: 'the first half of May', 'the second half of the 1980s', 'the first half of the 19th century'."""

from timeline.texts.rules.date_patterns import MONTH, OF, YEAR
from timeline.texts.rules.month_dates import dated
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.rules.years import century, decade
from timeline.texts.said import Said


def _half_of_decade(found: Found) -> Said | None:
    """Read 'the first half of the 1980s', 'the last half of the '80s'."""
    return _halved(decade(found), found)


def _half_of_month(found: Found) -> Said | None:
    """Read 'the first half of May', 'the second half of May 2022'."""
    return _halved(dated(found), found)


def _half_of_century(found: Found) -> Said | None:
    """Read 'the first half of the 19th century'."""
    return _halved(century({**found, "nth": found["number"]}), found)


def _halved(said: Said | None, found: Found) -> Said | None:
    """Return the first or the last half of what is said."""
    if said is None or found["nth"].value not in (1, 2, -1):
        return None
    return said._replace(mod="FIRST_HALF" if found["nth"].value == 1 else "LAST_HALF")


HALVES: tuple[Rule, ...] = (
    rule("0?(?P<nth>[OD])T_?0?(?P<decade>[Gg])U?", _half_of_decade),
    rule(f"0?(?P<nth>[OD])T[_0]*{MONTH}(?:{OF}{YEAR})?", _half_of_month),
    rule("0?(?P<nth>[OD])T[_0]*(?P<number>[OV])-?(?P<span>K)(?P<era>E)?", _half_of_century),
)
