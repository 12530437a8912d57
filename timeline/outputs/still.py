"""A timeline as one SVG that is a document of its own: the opening view of the page, drawn without a browser."""

from typing import Literal

from timeline.drawing.colours import Paint, Theme, theme_of
from timeline.drawing.escaping import escaped
from timeline.drawing.inks import Inks
from timeline.drawing.measure import width_of
from timeline.drawing.palette import FONT
from timeline.drawing.paths import number
from timeline.drawing.picture import picture
from timeline.drawing.saying import all_spoken, spoken
from timeline.drawing.scene import Scene, Setting, Size, opening_scene
from timeline.drawing.shapes import Picture, Rect
from timeline.drawing.surroundings import NAMES, Pen, borders, foot, heading, loose, names
from timeline.drawing.svg import SHEET, Painter
from timeline.drawing.wording import Wording, language_of
from timeline.events.model import Timeline
from timeline.outputs.page.columns import store_of
from timeline.outputs.page.document import phrases_of
from timeline.views import date_words, in_time_order, titles_of

WIDTH, ROOM = 1280, 600
SPOKEN = 1500
"""Of so many events each is told to a screen reader; of more, those with a title."""


def still(
    timeline: Timeline,
    *,
    day: int,
    title: str | None = None,
    theme: Literal["auto", "light", "dark"] = "auto",
) -> str:
    """Draw a timeline, seen from the as-of day (a day number)."""
    wording = Wording(language=language_of(timeline.language), phrases=phrases_of(timeline.language))
    events = in_time_order(timeline.events)
    titles = titles_of(timeline.events)
    dates = [date_words(event, timeline.language, titles) for event in events]
    store = store_of(timeline, events, dates, day=day, nameless=wording.say("noCategory"))
    size = Size(width_of, WIDTH - NAMES, ROOM, narrow=False)
    setting = Setting(store, wording, counts=timeline.counts, size=size)
    scene = opening_scene(setting)
    named = title or timeline.title or "Timeline"
    inks, shown = Inks(), theme_of(store.lanes, dark=theme == "dark")
    content, height = _content(named, scene, setting, inks, shown)
    sheet = f"text{{font-family:{FONT}}}{SHEET}{inks.fixed(shown)}"
    if theme == "auto":
        sheet += f"@media (prefers-color-scheme:dark){{{inks.fixed(theme_of(store.lanes, dark=True))}}}"
    told = escaped("\n".join(all_spoken(scene, setting, SPOKEN)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {number(height)}" width="{WIDTH}" '
        f'height="{number(height)}" role="img" aria-labelledby="title desc" lang="{escaped(timeline.language)}">\n'
        f'<title id="title">{escaped(named)}</title>\n<desc id="desc">{told}</desc>\n'
        f"<style>{sheet}</style>\n{content}</svg>\n"
    )


def _content(named: str, scene: Scene, setting: Setting, inks: Inks, shown: Theme) -> tuple[str, float]:
    """Draw what stands around the plot, then the plot with its tips; give how high they are."""
    around = Picture()
    pen = Pen(around, setting.measure)
    top = heading(pen, named, setting, WIDTH)
    names(pen, scene, setting, shown.shapes, top)
    borders(around, scene, top, WIDTH)
    end = loose(pen, setting, top + scene.height, WIDTH)
    height = foot(pen, scene, setting, end, WIDTH)
    outer = Painter(inks, WIDTH, name="a", stretched=False)
    paper = outer.rect(Rect(0, 0, WIDTH, height, Paint("paper")))
    inner = Painter(inks, scene.width, name="b", stretched=False)
    plot = inner.written(picture(scene, setting, shown.shapes), scene.height) + _tips(scene, setting)
    place = f'x="{NAMES}" y="{number(top)}" width="{number(scene.width)}" height="{number(scene.height)}"'
    return f"{paper}\n{outer.written(around, height)}\n<svg {place}>{plot}</svg>\n", height


def _tips(scene: Scene, setting: Setting) -> str:
    """Say each event with a title where the pointer rests on it."""
    return "".join(_tip(box.x0, box.y, box.x1 - box.x0 - 8, box.h, spoken(setting, box.i)) for box in scene.boxes)


def _tip(*place: float | str) -> str:
    *numbers, text = place
    x, y, w, h = (number(float(value)) for value in numbers)
    return (
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="none" pointer-events="all">'
        f"<title>{escaped(str(text))}</title></rect>"
    )
