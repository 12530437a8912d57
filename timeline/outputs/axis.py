"""The time axis of a figure: plotly's dates where its calendar reaches, decimal years beyond."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from timeline.dates.days import DAY_SECONDS, day_number

YEAR = 365.2425 * DAY_SECONDS
REACH = 9000
SPACE = 0.04
LABELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The stretch of time shown, in seconds from 1970, and how plotly is told of it."""

    first: float
    last: float
    dates: bool

    @property
    def unit(self) -> float:
        """How much of the axis one second takes."""
        return 1000.0 if self.dates else 1 / YEAR

    def at(self, seconds: float) -> float:
        """Give the place of a second: milliseconds, or a decimal year."""
        return seconds * self.unit + (0 if self.dates else 1970)

    @property
    def settings(self) -> dict[str, object]:
        """What plotly's axis is set to; our own labels wherever BC or deep time is in sight."""
        shown: dict[str, object] = {
            "type": "date" if self.dates else "linear",
            "range": [self.at(self.first), self.at(self.last)],
        }
        if self.dates and self.first >= day_number(1, 1, 1) * DAY_SECONDS:
            return shown
        years = round_years(_year(self.first), _year(self.last))
        places = [self.at(_second(year)) if self.dates else float(year) for year in years]
        return shown | {"tickmode": "array", "tickvals": places, "ticktext": [year_words(year) for year in years]}


def axis_for(bounds: Sequence[float], day: int) -> Axis:
    """Give the axis that shows all bounds (seconds), with some space around them."""
    first, last = (min(bounds), max(bounds)) if bounds else (day * DAY_SECONDS, (day + 1) * DAY_SECONDS)
    space = max(last - first, DAY_SECONDS) * SPACE
    first, last = first - space, last + space
    dates = abs(_year(first)) < REACH and abs(_year(last)) < REACH
    return Axis(first=first, last=last, dates=dates)


def round_years(first: float, last: float) -> list[int]:
    """Give years that read well between two: 500 BC, 1, 500; astronomical, so that 500 BC is -499."""
    step = _step((last - first) / LABELS)
    labels = range(ceil(first / step) * step, floor(last / step) * step + 1, step)
    return [label if label > 0 or step < 5 or step >= 100_000 else label + 1 for label in labels]


def _step(wanted: float) -> int:
    power = 10 ** max(0, floor(log10(max(wanted, 1))))
    return next(int(factor * power) for factor in (1, 2, 5, 10) if factor * power >= wanted)


def year_words(year: int) -> str:
    """Write a year: '500 BC' for -499, '13.8 billion years ago' far below."""
    if year > 0:
        return str(year)
    for size, name in ((10**9, "billion"), (10**6, "million")):
        if -year >= size:
            return f"{-year / size:g} {name} years ago"
    return f"{1 - year:,} BC" if year < -9999 else f"{1 - year} BC"


def _year(seconds: float) -> float:
    return 1970 + seconds / YEAR


def _second(year: int) -> int:
    return day_number(year, 1, 1) * DAY_SECONDS
