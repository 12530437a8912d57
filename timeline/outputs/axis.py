"""The time axis of a figure: plotly's dates where its calendar reaches, decimal years beyond."""

from dataclasses import dataclass
from html import escape

from timeline.dates.days import DAY_SECONDS, day_number
from timeline.drawing.store import View
from timeline.drawing.ticks import Ticks

YEAR = 365.2425 * DAY_SECONDS
REACH = 9000
SHORTEST = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The stretch of time shown, in seconds from 1970, on a width in pixels, and how plotly is told of it."""

    view: View
    width: float
    dates: bool

    @property
    def kind(self) -> str:
        """The type of plotly's axis."""
        return "date" if self.dates else "linear"

    @property
    def range(self) -> list[float]:
        """From where to where plotly's axis goes."""
        return [self.at(second) for second in self.view]

    def at(self, seconds: float) -> float:
        """Return the place of a second: milliseconds, or a decimal year."""
        return seconds * 1000 if self.dates else seconds / YEAR + 1970

    def at_pixel(self, x: float) -> float:
        """Return the place of a pixel."""
        first, last = self.view
        return self.at(first + x * (last - first) / self.width)

    def settings(self, ticks: Ticks) -> dict[str, object]:
        """Return what plotly's axis is set to; our own labels wherever BC or deep time is in sight."""
        shown: dict[str, object] = {"type": self.kind, "range": self.range}
        if self.dates and self.view[0] >= day_number(1, 1, 1) * DAY_SECONDS:
            return shown
        whole = [tick for tick in ticks.minor if SHORTEST <= tick.x <= self.width - SHORTEST]
        places = [self.at_pixel(tick.x) for tick in whole]
        labels = [escape(tick.label, quote=False) for tick in whole]
        return shown | {"tickmode": "array", "tickvals": places, "ticktext": labels}


def axis_over(view: View, width: float) -> Axis:
    """Return the axis of a view: dates where plotly's calendar reaches."""
    dates = all(abs(1970 + second / YEAR) < REACH for second in view)
    return Axis(view=view, width=width, dates=dates)
