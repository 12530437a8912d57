"""PNG: the figure through kaleido."""

from typing import Protocol

from timeline.events.model import Timeline
from timeline.outputs.figure import WIDTH, figure
from timeline.outputs.format import Options, Written
from timeline.problems import TimelineError, missing_extra

BROWSERS = "install Chromium or Google Chrome, or run `plotly_get_chrome`; BROWSER_PATH names one that is elsewhere"


def write(timeline: Timeline, options: Options) -> Written:
    """Draw the figure as a picture."""
    made = figure(timeline, day=options.day, title=options.title, dark=options.theme == "dark")
    return Written(content=image(made.to_image))


class Draws(Protocol):
    """What draws: plotly's `to_image`."""

    def __call__(self, *, format: str, width: int, scale: int) -> bytes:  # noqa: A002 - plotly's own name
        """Return a picture."""
        ...  # pragma: no cover


def image(draw: Draws) -> bytes:
    """Draw with kaleido; where it or a browser is missing, say what would be right."""
    try:
        import kaleido  # noqa: F401 - whether it is there; plotly calls it
        from choreographer.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError
    except ModuleNotFoundError:
        raise missing_extra("PNG", "kaleido", "pictures") from None
    try:
        return draw(format="png", width=WIDTH, scale=2)
    except (ChromeNotFoundError, BrowserFailedError, BrowserClosedError, RuntimeError) as fault:
        reason = str(fault).strip().split("\n", 1)[0] or type(fault).__name__
        raise TimelineError(f"PNG: no browser draws it ({reason})", hint=BROWSERS) from None
