"""The colours of a drawing: each paint has a name and an opacity, light and dark give the names their colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from re import fullmatch
from typing import NamedTuple

from timeline.drawing.palette import ACCENT, BAND, FAINT, INK, LIGHT, LINE, MUTE, PAPER
from timeline.drawing.store import Lane

SIZES = (1, 0.95, 0.95, 1.15, 0.98, 1.15, 1, 0.95)
"""Circle, square, diamond, triangle, cross, triangle on its head, star, hourglass: where colours come again the shape
tells; some are drawn a little smaller or larger than the others."""
STANDING_OUT = 3.05


class Paint(NamedTuple):
    """A colour by its name, with its opacity on a light and on a dark page."""

    name: str
    light: float = 1
    dark: float = 1

    def opacity(self, *, dark: bool) -> float:
        """Return the opacity in thousandths."""
        return floor((self.dark if dark else self.light) * 1000 + 0.5) / 1000

    def faded(self, light: float, dark: float | None = None) -> "Paint":
        """Return the same colour with an opacity."""
        return Paint(self.name, light, light if dark is None else dark)


def tone(category: int) -> Paint:
    """Return the colour of a category."""
    return Paint(f"tone{category}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a page, light or dark, and the shapes of the dots of each category."""

    dark: bool
    named: dict[str, str]
    shapes: tuple[int, ...]


BASES = {
    False: {
        "paper": PAPER, "band": BAND, "ink": INK, "mute": MUTE, "line": LINE, "faint": FAINT, "accent": ACCENT,
        "onAccent": "#ffffff",
    },
    True: {
        "paper": "#15181d", "band": "#1a1e24", "ink": "#eceae5", "mute": "#a3abb6", "line": "#343b45",
        "faint": "#232830", "accent": "#ff8a75", "onAccent": "#1b1210",
    },
}  # fmt: skip
PALETTES = {
    False: LIGHT,
    True: ("#7d7df9", "#f6ab6b", "#8ff3bf", "#c952a8", "#bed2f3", "#e3e437", "#349516", "#798260"),
}


def theme_of(lanes: Sequence[Lane], *, dark: bool) -> Theme:
    """Return the theme for a page: a category's own colour where it has one, else the palette's."""
    base, palette = BASES[dark], PALETTES[dark]
    tones = {
        f"tone{number}": legible(lane["color"], base["ink"], base["band"])
        if fullmatch("#[0-9a-fA-F]{6}", lane["color"])
        else palette[lane["tone"] % len(palette)]
        for number, lane in enumerate(lanes)
    }
    shapes = tuple(lane["tone"] // len(palette) % len(SIZES) for lane in lanes)
    return Theme(dark=dark, named=base | tones, shapes=shapes)


def channels(color: str) -> tuple[int, ...]:
    """Return red, green and blue of `#rrggbb`."""
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    parts = [value / 3294.6 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in channels(color)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def legible(color: str, ink: str, paper: str) -> str:
    """Move a colour towards the ink until it stands out from the paper."""
    pairs = list(zip(channels(color), channels(ink), strict=True))
    share = 0.0
    while share <= 1:
        mixed = "#" + "".join(f"{floor(one + (other - one) * share + 0.5):02x}" for one, other in pairs)
        if contrast(mixed, paper) >= STANDING_OUT:
            return mixed
        share += 0.1
    return ink
