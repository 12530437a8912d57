"""The opening view in the page: what a reader sees before the script has drawn, or without one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.dates import Count
from timeline.drawing.colours import Theme, theme_of
from timeline.drawing.escaping import escaped
from timeline.drawing.inks import Inks
from timeline.drawing.paths import number
from timeline.drawing.picture import picture
from timeline.drawing.saying import count_text, lane_count, marks_in_use, range_text, undated
from timeline.drawing.scene import Scene, Setting, opening_scene
from timeline.drawing.screens import NARROW, WIDE, Screen, size_on
from timeline.drawing.store import Store
from timeline.drawing.svg import SHEET, Painter
from timeline.drawing.wording import Wording

KNOWN = frozenset({"band", "ink", "mute", "line", "accent"})
"""Colours that the page's own style sheet names."""
CHIPS, SLACK = 10, 2
LOOSE = 60


def opening(store: Store, wording: Wording, counts: Sequence[Count], title: str) -> dict[str, str]:
    """Return what fills the places of the page: its pictures, their style, and the words around them."""
    inks = Inks()
    light, dark = (theme_of(store.lanes, dark=dark) for dark in (False, True))
    chips = "".join(_chips(store, wording, light))
    settings = {
        screen: Setting(store, wording, counts=counts, size=size_on(screen, store, title)) for screen in (WIDE, NARROW)
    }
    scenes = {screen: opening_scene(setting) for screen, setting in settings.items()}
    drawn = [_drawn(screen, scenes[screen], settings[screen], inks, light) for screen in scenes]
    wide, setting = scenes[WIDE], settings[WIDE]
    return {
        "range": escaped(range_text(setting)),
        "chips": chips,
        "names": "".join(_names(wide, setting, light)),
        "opening": "".join(drawn),
        "openingStyle": f"{SHEET}{inks.variable()}{_variables(inks, light, dark)}",
        "undated": "".join(_undated(setting, light)),
        "loose": "" if undated(setting) else "hidden",
        "count": escaped(count_text(wide, setting)),
        "legend": "".join(_legend(wide, setting)),
    }


def _drawn(screen: Screen, scene: Scene, setting: Setting, inks: Inks, theme: Theme) -> str:
    painter = Painter(inks, scene.width, name=screen.name[0], stretched=True)
    shapes = painter.written(picture(scene, setting, theme.shapes), scene.height)
    return f'<svg class="{screen.name}" width="100%" height="{number(scene.height)}">{shapes}</svg>'


def _variables(inks: Inks, light: Theme, dark: Theme) -> str:
    """Write the colours that the page does not name itself; paper is light."""
    day, night = (inks.variables(theme, KNOWN) for theme in (light, dark))
    return (
        f":root{{{day}}}@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{night}}}}}"
        f"@media screen{{:root[data-theme=dark]{{{night}}}}}"
    )


def _swatch(theme: Theme, category: int) -> str:
    return f'<i class="swatch shape{theme.shapes[category]}" style="--tone:var(--tone{category})"></i>'


def _chips(store: Store, wording: Wording, theme: Theme) -> Iterator[str]:
    """Name the categories with their colours, the largest where there are many."""
    many = Counter(store.category)
    used = sorted(many)
    if len(used) < 2:
        return
    largest = sorted(used, key=lambda category: -many[category])[:CHIPS] if len(used) > CHIPS + SLACK else used
    for category in sorted(largest):
        label = escaped(store.lanes[category]["label"])
        count = f'<span class="many">{wording.number(many[category])}</span>'
        yield f'<span class="chip">{_swatch(theme, category)}<span dir="auto">{label}</span>{count}</span>'
    if len(largest) < len(used):
        yield f'<span class="chip more">{escaped(wording.say("allCategories", n=str(len(used))))}</span>'


def _names(scene: Scene, setting: Setting, theme: Theme) -> Iterator[str]:
    for place, lane in enumerate(scene.lanes):
        color = "var(--mute)" if lane.folded else f"var(--tone{lane.tone})"
        swatch = "" if lane.folded else _swatch(theme, lane.tone)
        count = f'<div class="many">{swatch}<span dir="auto">{escaped(lane_count(scene, setting, place))}</span></div>'
        name = f'<span class="name" dir="auto">{escaped(lane.label)}</span>'
        height = " low" if lane.h < 52 else " high" if lane.h >= 78 else ""
        style = f"top:{number(lane.y)}px;height:{number(lane.h)}px;--tone:{color}"
        yield f'<div class="lane{height}" style="{style}">{name}{count}</div>'


def _undated(setting: Setting, theme: Theme) -> Iterator[str]:
    rows, wording = undated(setting), setting.wording
    many = escaped(wording.many("events", len(rows)))
    yield f'<p class="name"><span>{escaped(wording.say("undated"))}</span> <span class="many">{many}</span></p>'
    yield '<ul class="loose">'
    for row in rows[:LOOSE]:
        title = f'<span dir="auto">{escaped(setting.store.title(row))}</span>'
        yield f'<li><span class="one">{_swatch(theme, setting.store.category[row])}{title}</span></li>'
    if len(rows) > LOOSE:
        yield f'<li class="many">+ {wording.number(len(rows) - LOOSE)}</li>'
    yield "</ul>"


def _legend(scene: Scene, setting: Setting) -> Iterator[str]:
    for key in marks_in_use(scene, setting.store):
        yield f'<span class="key"><i class="{key}"></i>{escaped(setting.wording.say(key))}</span>'
