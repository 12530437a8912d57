"""Pictures: the figure as PNG or SVG through kaleido."""

import re
from collections.abc import Callable
from typing import Literal, Protocol

from pandas import DataFrame

from timeline.events.model import Timeline
from timeline.outputs.figure import WIDTH, figure
from timeline.outputs.format import Options, Written
from timeline.problems import TimelineError, missing_extra

Kind = Literal["png", "svg"]
RANDOM = re.compile(r"\b(?:topdefs-|trace)([0-9a-f]{6})\b")
BROWSERS = "install Chromium or Google Chrome, or run `plotly_get_chrome`; BROWSER_PATH names one that is elsewhere"


def writer(kind: Kind) -> Callable[[Timeline, DataFrame, Options], Written]:
    """Give the function that draws the figure as a picture."""

    def write(timeline: Timeline, _table: DataFrame, options: Options) -> Written:
        drawn = figure(timeline, day=options.day)
        return Written(content=still(image(drawn.to_image, kind), kind))

    return write


class Draws(Protocol):
    """What draws: plotly's `to_image`."""

    def __call__(self, *, format: str, width: int, scale: int) -> bytes:  # noqa: A002 - plotly's own name
        """Give a picture."""
        ...  # pragma: no cover


def image(draw: Draws, kind: Kind) -> bytes:
    """Draw with kaleido; where it or a browser is missing, say what would be right."""
    try:
        import kaleido  # noqa: F401 - whether it is there; plotly calls it
        from choreographer.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError
    except ModuleNotFoundError:
        raise missing_extra(kind.upper(), "kaleido", "pictures") from None
    try:
        return draw(format=kind, width=WIDTH, scale=2 if kind == "png" else 1)
    except (ChromeNotFoundError, BrowserFailedError, BrowserClosedError, RuntimeError) as fault:
        reason = str(fault).strip().split("\n", 1)[0] or type(fault).__name__
        raise TimelineError(f"{kind.upper()}: no browser draws it ({reason})", hint=BROWSERS) from None


def still(content: bytes, kind: Kind) -> bytes:
    """Number the random ids of an SVG in their order, so that the same figure gives the same bytes."""
    if kind != "svg":
        return content
    text = content.decode("utf-8")
    ids = dict.fromkeys(RANDOM.findall(text))
    for number, found in enumerate(ids, 1):
        text = re.sub(rf"(topdefs-|clip|defs-|trace){found}", rf"\g<1>{number:06x}", text)
    return text.encode("utf-8")
