"""The ticks of the axis: two levels that follow the scale, and below them the day counts."""

from collections.abc import Iterator
from itertools import count as numbers
from typing import Literal, NamedTuple

from timeline.dates import Count
from timeline.dates.days import DAY_SECONDS, civil, day_number
from timeline.drawing.wording import Wording

MONTH, YEAR = 30.44 * DAY_SECONDS, 365.2425 * DAY_SECONDS
WHOLE = 130
"""From so many pixels on a month bears its whole name."""
FACTORS = (1, 2, 5)

View = tuple[float, float]
Unit = Literal["second", "day", "month", "year"]


class Tick(NamedTuple):
    """A place on the axis with what is written there."""

    x: float
    label: str


class Ticks(NamedTuple):
    """The ticks of both levels; `held` is the upper level's label at the left edge."""

    minor: list[Tick]
    major: list[Tick]
    held: str


class Level(NamedTuple):
    """So many of a unit from tick to tick, their length in seconds, the room in pixels that the labels need."""

    unit: Unit
    step: int
    length: float
    room: float


LEVELS = (
    *(Level("second", step, step, 70) for step in (1, 5, 15, 30)),
    *(Level("second", step, step, 52) for step in (60, 300, 900, 1800, 3600, 10800, 21600, 43200)),
    *(Level("day", step, step * DAY_SECONDS, 36 if step < 15 else 42) for step in (1, 2, 7, 15)),
    *(Level("month", step, step * MONTH, 42) for step in (1, 2, 3, 6)),
    *(Level("year", step, step * YEAR, 46) for step in FACTORS),
)
ABOVE: dict[Unit, Level] = {
    "second": Level("day", 1, DAY_SECONDS, 0),
    "day": Level("month", 1, MONTH, 0),
    "month": Level("year", 1, YEAR, 0),
}


def level(scale: float) -> Level:
    """Return the finest level whose labels have room, at so many pixels a second."""
    fine = next((each for each in LEVELS if each.length * scale >= each.room), None)
    if fine:
        return fine
    steps = (10**power * factor for power in numbers(1) for factor in FACTORS)
    step = next(step for step in steps if step * YEAR * scale >= (110 if step >= 10**5 else 66))
    return Level("year", step, step * YEAR, 66)


def _year_of(seconds: float) -> int:
    return civil(int(seconds // DAY_SECONDS)).year


def _month_start(year: int, month: int) -> int:
    years, index = divmod(month - 1, 12)
    return day_number(year + years, index + 1) * DAY_SECONDS


def _round_years(step: int, view: View) -> Iterator[int]:
    """Return years that read well: 500 BC, 1, 500, 1000; year 0 is 1 BC."""
    for label in numbers((_year_of(view[0]) - 1) // step * step, step):
        year = label if step < 5 or label > 0 else label + (step < 10**5) if label < 0 else 1
        at = day_number(year) * DAY_SECONDS
        if at > view[1]:
            return
        yield at


def _round_days(step: int, view: View) -> Iterator[int]:
    """Return days of the month that read well: every one, every second, each 8th or 15th."""
    year, month, _ = civil(int(view[0] // DAY_SECONDS))
    for ahead in numbers(month):
        start, end = _month_start(year, ahead), _month_start(year, ahead + 1)
        for at in range(start, end, step * DAY_SECONDS):
            if at > view[1]:
                return
            if step == 1 or (end - at) / DAY_SECONDS > step * 0.6:
                yield at


def _round_months(step: int, view: View) -> Iterator[int]:
    year, month, _ = civil(int(view[0] // DAY_SECONDS))
    for ahead in numbers(month - (month - 1) % step, step):
        at = _month_start(year, ahead)
        if at > view[1]:
            return
        yield at


def instants(chosen: Level, view: View) -> list[int]:
    """Return the seconds at which a level has its ticks."""
    match chosen.unit:
        case "year":
            return list(_round_years(chosen.step, view))
        case "day":
            return list(_round_days(chosen.step, view))
        case "month":
            return list(_round_months(chosen.step, view))
        case "second":
            first = int(view[0] // chosen.step) * chosen.step
            return list(range(first, int(view[1] // 1) + 1, chosen.step))


def _minor_label(chosen: Level, at: int, scale: float, wording: Wording) -> str:
    match chosen.unit:
        case "second":
            return wording.time(at)
        case "month":
            return wording.month(at, whole=chosen.length * scale > 100)
        case "year":
            return wording.year(_year_of(at))
        case "day":
            day = civil(at // DAY_SECONDS).day
            return f"{wording.weekday(at)} {day}" if chosen.step == 1 and DAY_SECONDS * scale > 76 else str(day)


def _major_label(above: Level, at: float, scale: float, wording: Wording) -> str:
    year = wording.year(_year_of(at))
    if above.unit == "year":
        return year
    if above.unit == "month":
        return f"{wording.month(at, whole=MONTH * scale > WHOLE)} {year}"
    return f"{wording.weekday(at)} {wording.date(at)}"


def ticks(view: View, width: float, wording: Wording) -> Ticks:
    """Return the two levels of the axis for a view."""
    scale = width / (view[1] - view[0])
    chosen = level(scale)
    above = ABOVE.get(chosen.unit)
    minor = [Tick((at - view[0]) * scale, _minor_label(chosen, at, scale, wording)) for at in instants(chosen, view)]
    if not above:
        return Ticks([tick for tick in minor if tick.x >= 0], [], "")
    major = [Tick((at - view[0]) * scale, _major_label(above, at, scale, wording)) for at in instants(above, view)]
    held = _major_label(above, view[0], scale, wording)
    return Ticks([tick for tick in minor if tick.x >= 0], [tick for tick in major if tick.x >= 0], held)


def count_ticks(count: Count, view: View, width: float, wording: Wording) -> list[Tick]:
    """Return the ticks of a day count: its first day, then round numbers."""
    scale = width / (view[1] - view[0])
    steps = (10**power * factor for power in numbers() for factor in FACTORS)
    step = next(step for step in steps if step * DAY_SECONDS * scale >= 84)
    lowest = max(count.number, int(view[0] // DAY_SECONDS) - count.first + count.number)
    found: list[Tick] = []
    for number in numbers(lowest // step * step, step):
        shown = max(number, count.number)
        at = (count.first + shown - count.number) * DAY_SECONDS
        if at > view[1]:
            return found
        if at >= view[0]:
            found.append(Tick((at - view[0]) * scale, wording.say("day", n=wording.number(shown))))
    return found
