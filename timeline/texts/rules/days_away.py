"""Days told from another one: 'yesterday', 'last Friday', 'that night', 'a week on Monday', 'the Sunday after'."""

from timeline.texts.moments import Scale
from timeline.texts.rules.amounts import amount_of
from timeline.texts.rules.clocks import clock_of, night_before
from timeline.texts.rules.date_patterns import SOME
from timeline.texts.rules.named_tokens import is_plural, number, scale_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Away, Base, NamedDay, Said

WEEKS = {Scale.WEEK: 1, Scale.FORTNIGHT: 2}
_NIGHTS_BACK = {-1: -1, 1: -1, 3: -2}
"""How many days back the night of a word is: 'last night', 'overnight', 'the night before last'."""


def _neighbour(found: Found) -> Said:
    """Read 'yesterday', 'this morning', 'tonight'."""
    return Said(Away(Scale.DAY, found["near"].value, Base.PUBLICATION), "", clock_of(found))


def _part_of_neighbour(found: Found) -> Said:
    """Read 'last night', seen from the publication, and 'the next morning', 'the previous evening' of the text."""
    way = found["way"]
    base = Base.NARRATIVE if way.mark == "d" or way.value > 0 else Base.PUBLICATION
    return Said(Away(Scale.DAY, way.value, base), "", clock_of(found))


def _part_of_that_day(found: Found) -> Said:
    """Read 'that night', 'the same evening', 'ce soir-là'."""
    return Said(Away(Scale.DAY, 0, Base.NARRATIVE), "", clock_of(found))


def _that_weekday(found: Found) -> Said:
    """Read 'that Friday', 'ce vendredi-là': of the week that the text told."""
    return Said(NamedDay(found["weekday"].value, None, 0, Base.NARRATIVE), "", clock_of(found))


def _weekday(found: Found) -> Said:
    """Read 'Friday', 'last Friday', 'Friday morning'."""
    way = number(found, "way")
    mod = {"e": "START", "l": "END"}.get(found["early"].mark, "") if "early" in found else night_before(found)
    if "unit" in found:
        return Said(NamedDay(found["weekday"].value, None, way or 0), "", clock_of(found))
    base = Base.NARRATIVE if way is not None and found["way"].mark == "d" else Base.PUBLICATION
    return Said(NamedDay(found["weekday"].value, way, None, base), mod, clock_of(found))


def _weekday_beside(found: Found) -> Said:
    """Read 'the Sunday after', 'the Friday before': seen from the text."""
    return Said(NamedDay(found["weekday"].value, -1 if found["way"].mark == "B" else 1, None, Base.NARRATIVE))


def _weeks_later(found: Found) -> Said | None:
    """Read 'Monday week', 'a week on Monday', 'two weeks from Monday'."""
    scale, count = scale_of(found["unit"]), amount_of(found)
    if scale not in WEEKS or count is None or ("number" not in found and is_plural(found["unit"])):
        return None
    way = 1 if found.keys() & {"number", "times", "some"} else None
    return Said(NamedDay(found["weekday"].value, way, later=count * WEEKS[scale]))


def _weeks_ago(found: Found) -> Said | None:
    """Read 'a week ago Monday', 'two weeks ago on Friday'."""
    count, weeks = amount_of(found), WEEKS.get(scale_of(found["unit"]))
    return None if count is None or weeks is None else Said(NamedDay(found["weekday"].value, None, -count * weeks))


def _day_beside(found: Found) -> Said:
    """Read 'le lendemain', 'накануне': the day after, or before, the one that the text told."""
    return Said(Away(Scale.DAY, found["beside"].value, Base.NARRATIVE), "", clock_of(found))


def _last_night(found: Found) -> Said:
    """Read 'last night', 'overnight', 'the night before last'."""
    back = _NIGHTS_BACK.get(found["way"].value, 0)
    return Said(Away(Scale.DAY, back, Base.PUBLICATION), "", "TNI")


_Z = "(?:-?[_i]?0?(?P<part>z))?"

DAYS_AWAY: tuple[Rule, ...] = (
    rule(f"(?P<early>[Pel])?(?P<near>R){_Z}", _neighbour),
    rule("(?P<near>R)[i,]*7?(?P<clock>C)@?", _neighbour),
    rule("7?(?P<clock>C)@?[i,]*(?P<near>R)", _neighbour),
    rule("(?P<near>R),?W", _neighbour),
    rule("(?P<way>[Dd])(?P<part>z)(?!-q)", _part_of_neighbour),
    rule("0?q(?P<part>z)", _part_of_that_day),
    rule("D(?P<part>z)-q", _part_of_that_day),
    rule("D(?P<weekday>W)-q", _that_weekday),
    rule("0?q(?P<weekday>W)(?P<part>z)?", _that_weekday),
    rule("0?(?P<part>z)(?P<way>[Dd])", _part_of_neighbour),
    rule("(?P<way>n)", _last_night),
    rule(f"(?P<early>[Pel])?0?(?P<way>[Dd])?(?P<weekday>W){_Z}", _weekday),
    rule("7?(?P<clock>C)@?[i,]*0?(?P<weekday>W)", _weekday),
    rule("(?P<way>[Dd])?(?P<weekday>W)[i,]*7?(?P<clock>C)@?", _weekday),
    rule("0?(?P<part>z)[0_fi]*(?P<weekday>W)", _weekday),
    rule("0?(?P<weekday>W)(?P<way>D)", _weekday),
    rule("(?P<weekday>W)[,_]?(?P<way>D)(?P<unit>U)", _weekday),
    rule("(?P<weekday>W)(?P<unit>U)(?![-'])", _weeks_later),
    rule(f"{SOME}(?P<unit>U)x[i]?(?P<weekday>W)", _weeks_ago),
    rule(f"{SOME}(?P<unit>U)[if](?P<weekday>W)", _weeks_later),
    rule("0(?P<weekday>W)(?P<way>[BA])(?:(?=[;,|])|q(?![U.]))", _weekday_beside),
    rule("0?(?P<beside>~)(?:[_i]?0?(?P<part>z))?", _day_beside),
)
