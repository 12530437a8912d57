"""How a page is made, whatever its timeline says."""

from dataclasses import dataclass
from typing import Literal

Theme = Literal["auto", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Looks:
    """The colours of a page, and what it is made for.

    With `embed` it stands in a frame of another page: a low bar, the table folded. With `story` it tells all events in
    order of time, beside the stories of the file. With `media` there are sound and video files beside it, with `images`
    there are some in it. With `map` places stand beside the lanes. With `layers` tables of many rows stand behind them.
    Unless `drawn`, its first picture is left to its script.
    """

    theme: Theme = "auto"
    embed: bool = False
    story: bool = False
    media: bool = False
    images: bool = False
    map: bool = False
    layers: bool = False
    drawn: bool = True
