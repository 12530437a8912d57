"""The screens for which the opening view is laid out, and the room that the page leaves for the lanes on them."""

from collections import Counter
from math import ceil
from typing import NamedTuple

from timeline.drawing.measure import STYLES, Style, width_of
from timeline.drawing.scene import Size
from timeline.drawing.store import Store

AXIS, COUNTS, BORDER = 46, 30, 1
UNDATED = 204
"""Width of the column of the undated events."""


class Screen(NamedTuple):
    """A window, the column of lane names beside the plot, and what `app.js` keeps free below it."""

    name: str
    width: int
    height: int
    column: int
    below: int


WIDE = Screen("wide", 1280, 860, 148, 128)
NARROW = Screen("narrow", 360, 844, 0, 60)
"""Laid out for the narrowest phones, since a picture may be stretched but not pressed together."""
PHONE = 390
"""The width of the phones whose header is measured."""
LINE, RANGE = 1.15, 4 + 13.5 * 1.45
"""Heights in the header as `page.css` has them: of a line of the heading, of the stretch of time below it."""


def size_on(screen: Screen, store: Store, title: str) -> Size:
    """Return the plot of a screen."""
    narrow = screen is NARROW
    top = (_narrow_top if narrow else _wide_top)(store, title) + BORDER
    room = max(300, screen.height - top - AXIS - COUNTS - screen.below)
    beside = UNDATED if not narrow and len(store.dated) < len(store.flags) else 0
    return Size(width_of, screen.width - screen.column - beside, room, narrow)


def _in_pixels(text: str, style: Style, size: float) -> float:
    return width_of(text, style) * size / STYLES[style].size


def _wide_top(store: Store, title: str) -> float:
    heading = ceil(_in_pixels(title, "heading", 24) / 640) * 24 * LINE + RANGE
    rows = _chip_rows(store, WIDE.width - 48)
    return 20 + max(34, heading) + 10 + max(0, rows * 34 - 6) + 12


def _narrow_top(store: Store, title: str) -> float:
    heading = ceil(_in_pixels(title, "heading", 21) / (PHONE - 28)) * 21 * LINE + RANGE
    return 14 + heading + 10 + 40 + 8 + (38 if _chip_rows(store, PHONE - 28) else 0) + 10


def _chip_rows(store: Store, room: float) -> int:
    """Return on how many rows the chips of the categories stand."""
    many = Counter(store.category)
    shown = [store.lanes[category]["label"] for category, _ in many.most_common(10 if len(many) > 12 else None)]
    rows, x = (1, 0.0) if len(many) > 1 else (0, 0.0)
    for label in shown:
        wide = 46 + _in_pixels(label, "title", 13.5) + 8 * len(str(max(many.values())))
        rows, x = (rows, x + wide + 6) if x + wide <= room else (rows + 1, wide + 6)
    return rows
