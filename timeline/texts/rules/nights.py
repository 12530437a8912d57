"""Nights between two days: 'the night from 3 to 4 May', 'in der Nacht von Samstag auf Sonntag'."""

from timeline.texts.moments import NIGHT
from timeline.texts.rules.clocks import PARTS
from timeline.texts.rules.date_patterns import DAY, MONTH, NIGHT_OF, OF, ON, YEAR
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.rules.written import dated
from timeline.texts.said import NamedDay, Said

_LAST_DAYS = 28
"""A month may end on this day, or later."""


def _night_of_days(found: Found) -> Said | None:
    """Read 'the night from 3 to 4 May', 'the night of May 3-4', 'in der Nacht vom 30. April auf den 1. Mai'."""
    if found["part"].mark == "z" and PARTS[found["part"].value] != NIGHT:
        return None
    said = dated({name: each for name, each in found.items() if name != "part"})
    day, next_day = found["day"].value, found["next"].value
    is_next = next_day == day + 1 if "until" not in found else next_day == 1 and day >= _LAST_DAYS
    return said._replace(clock=NIGHT) if said is not None and is_next else None


def _night_of_weekdays(found: Found) -> Said | None:
    """Read 'the night from Saturday to Sunday', 'w nocy z soboty na niedzielę'."""
    is_night = found["part"].mark == "n" or PARTS[found["part"].value] == NIGHT
    is_next = (found["weekday"].value + 1) % 7 == found["next"].value
    return Said(NamedDay(found["weekday"].value), "", NIGHT) if is_night and is_next else None


NIGHTS: tuple[Rule, ...] = (
    rule(f"{NIGHT_OF}{DAY}{ON}(?P<next>[NO])-?_?0?{MONTH}(?:{OF}{YEAR}U?)?", _night_of_days),
    rule(f"{NIGHT_OF}{MONTH}{DAY}{ON}(?P<next>[NO])(?:,?{YEAR})?", _night_of_days),
    rule(f"{NIGHT_OF}{DAY}-?_?0?{MONTH}{ON}(?P<next>[NO])-?_?0?(?P<until>[Mm])(?:{OF}{YEAR}U?)?", _night_of_days),
    rule(f"{NIGHT_OF}(?P<weekday>W){ON}(?P<next>W)", _night_of_weekdays),
)
