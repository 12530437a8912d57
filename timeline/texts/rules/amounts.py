"""Durations and sets: 'two weeks', 'the past two months', 'every Monday', 'daily'. They date nothing."""

from timeline.texts.moments import SEASONS, Scale
from timeline.texts.rules.clocks import PARTS
from timeline.texts.rules.named_tokens import is_of_clock, is_plural, number, scale_of, season_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Said, Undated
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import WEEKDAYS

_LETTERS = {
    Scale.DAY: "D",
    Scale.WEEK: "W",
    Scale.FORTNIGHT: "W",
    Scale.MONTH: "M",
    Scale.QUARTER: "Q",
    Scale.YEAR: "Y",
    Scale.DECADE: "Y",
    Scale.CENTURY: "Y",
    Scale.MILLENNIUM: "Y",
    Scale.HOUR: "H",
    Scale.MINUTE: "M",
    Scale.SECOND: "S",
    Scale.WEEKEND: "D",
}
_MANY = {Scale.FORTNIGHT: 2, Scale.DECADE: 10, Scale.CENTURY: 100, Scale.MILLENNIUM: 1000, Scale.WEEKEND: 2}
_VAGUE = {Scale.DECADE: "DE", Scale.CENTURY: "CE"}
_MODS = ("APPROX", "EQUAL_OR_MORE", "EQUAL_OR_LESS")


def period(count: float | None, scale: Scale) -> str:
    """Write a duration as TIMEX does: `P2M`, `PT3H`, `PXY`."""
    time = "T" if is_of_clock(scale) else ""
    if count is None:
        return f"P{time}X{_VAGUE.get(scale, _LETTERS[scale])}"
    total = count * _MANY.get(scale, 1)
    return f"P{time}{total:g}{_LETTERS[scale]}" if total < 1_000_000 else f"P{time}{total}{_LETTERS[scale]}"


def amount_of(found: Found) -> int | None:
    """Return how many units were said, None if it is not told: 'several', 'a few'."""
    if "some" in found:
        return None
    count = number(found, "number")
    times = number(found, "times")
    return (1 if count is None else count) * (times or 1)


def _duration(found: Found) -> Said | None:
    """Read 'two weeks', 'a 10-year', 'several months', 'three and a half years'."""
    scale = scale_of(found["unit"])
    if "decimal" in found:
        count: float | None = _decimal(found["decimal"].word)
    else:
        count = amount_of(found)
    if "half" in found and count is not None:
        count += 0.5
    mod = _MODS[found["about"].value] if "about" in found else ""
    return Said(Undated("DURATION", period(count, scale)), mod)


def _decimal(word: str) -> float:
    """Return the value of a number with a comma or a dot."""
    return float(word.replace(",", "."))


def _vague(found: Found) -> Said | None:
    """Read 'for years', 'within weeks', 'the coming months': how many is not told."""
    return _recent(found) if is_plural(found["unit"]) else None


def _long(found: Found) -> Said | None:
    """Read 'day-long'; 'month-old' is an age."""
    return Said(Undated("DURATION", period(1, scale_of(found["unit"])))) if found["long"].value else None


def _recent(found: Found) -> Said:
    """Read 'the past decade', 'recent years', 'les derniers mois'."""
    is_many = is_plural(found["unit"]) or ("recent" in found and is_plural(found["recent"]))
    return Said(Undated("DURATION", period(None if is_many else 1, scale_of(found["unit"]))))


def _to_its_end(found: Found) -> Said | None:
    """Read 'the year' in 'the year ended 31 March', which may be of no calendar."""
    return _recent(found) if scale_of(found["unit"]) is Scale.YEAR else None


def unit_of(token: Token) -> Scale:
    """Return the unit that a word means, a century among them, and a thousand years."""
    return scale_of(token) if token.mark == "U" else Scale.MILLENNIUM if token.value else Scale.CENTURY


def _half(found: Found) -> Said:
    """Read 'half a year', 'half an hour', 'half a century'."""
    scale = unit_of(found["unit"])
    halves = {Scale.YEAR: "P6M", Scale.HOUR: "PT30M", Scale.DECADE: "P5Y", Scale.CENTURY: "P50Y", Scale.DAY: "PT12H"}
    return Said(Undated("DURATION", halves.get(scale, period(0.5, scale))))


def _every(found: Found) -> Said | None:
    """Read 'every day', 'each month', 'every two weeks', 'daily', 'Mondays'."""
    if found["unit"].value >= WEEKDAYS:
        return Said(Undated("SET", f"XXXX-WXX-{found['unit'].value - WEEKDAYS + 1}"))
    return Said(Undated("SET", period(amount_of(found), scale_of(found["unit"]))))


def _every_part(found: Found) -> Said:
    """Read 'every evening', 'tous les soirs'."""
    return Said(Undated("SET", f"XXXX-XX-XX{PARTS[found['part'].value]}"))


def _every_named(found: Found) -> Said:
    """Read 'every Monday', 'each July', 'every second Tuesday of the month', 'the first Monday of every month'."""
    if "weekday" in found:
        return Said(Undated("SET", f"XXXX-WXX-{found['weekday'].value + 1}"))
    if "month" in found:
        return Said(Undated("SET", f"XXXX-{found['month'].value:02d}"))
    return Said(Undated("SET", f"XXXX-{SEASONS[season_of(found['season'])]}"))


_NUMBER = "(?:(?P<number>[NJYuk])(?P<times>#)?|(?P<times2>#)|(?P<some>6)|(?P<decimal>:))"
_SOME = f"(?P<about>7)?{_NUMBER}9?"
_WHICH = r"(?:O|\.k|D)(?:a[OD])?"

AMOUNTS: tuple[Rule, ...] = (
    rule(f"{_SOME}[-_]?(?P<unit>U)(?!-?8)", _duration),
    rule(f"0?[pD]{_SOME}[-_]?(?P<unit>U)(?!-?8)", _duration),
    rule(f"0?O{_SOME}(?P<unit>U)", _duration),
    rule(f"0{_SOME}(?P<unit>U)(?!-?8)", _duration),
    rule("(?P<number>[Nku])a[Nku]?(?P<half>T)(?P<unit>U)", _duration),
    rule("(?P<number>[Nku])(?P<unit>U)a[Nku]?(?P<half>T)", _duration),
    rule("T-?_?[Nku]?(?P<unit>[UK])", _half),
    rule("(?P<unit>U)-(?P<long>8)", _long),
    rule("0?(?P<recent>[p3])(?P<unit>U)", _recent),
    rule(f"0?{_SOME}[pD]9?(?P<unit>U)", _duration),
    rule("0?D?[Ddq](?P<unit>U)", _vague),
    rule("(?<=[iZ])(?P<unit>U)(?![-_NYO])", _vague),
    rule("09?(?P<unit>U)(?=4)", _to_its_end),
    rule("10?(?P<unit>U)", _every),
    rule(f"1{_NUMBER}(?P<unit>U)", _every),
    rule("(?:10)?(?P<unit>2)", _every),
    rule("10?(?P<part>z)", _every_part),
    rule(f"1{_WHICH}(?P<weekday>W)(?:[_fi]?0?U)?", _every_named),
    rule("[OD](?:aO)?(?P<weekday>W)[_fi]?0?1U", _every_named),
    rule("10?(?:(?P<weekday>W)|(?P<month>[Mm])|(?P<season>S))", _every_named),
)
