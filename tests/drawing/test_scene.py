"""The rules in Python against those of the page's script: the same scene, the same shapes."""

import json
import re
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from functools import cache
from gzip import decompress
from pathlib import Path
from typing import TypedDict

import pytest

from tests.drawing.samples import SAMPLES
from timeline.drawing.colours import Paint, Theme, channels, theme_of
from timeline.drawing.measure import Style
from timeline.drawing.picture import picture
from timeline.drawing.scene import Scene, Setting, Size, opening_scene
from timeline.drawing.shapes import Picture, Rect
from timeline.drawing.wording import Wording, language_of
from timeline.events import read_text
from timeline.outputs.page import page
from timeline.outputs.page.columns import store_of
from timeline.outputs.page.document import phrases_of
from timeline.views import date_words, in_time_order, titles_of

SCRIPT = Path(__file__).parent / "scenes.mjs"
SIZES: dict[Style, float] = {"title": 1, "card": 1.1, "small": 0.9, "axis": 0.9, "bold": 1.05}
SCREENS = {"wide": (1132, 560, False), "narrow": (390, 420, True)}


class Drawn(TypedDict):
    """What the script gives."""

    scene: object
    light: object
    dark: object


def measure(text: str, style: Style) -> float:
    return sum((4 + ord(character) * 7919 % 97 / 24) * SIZES[style] for character in text)


@cache
def by_the_script() -> dict[tuple[str, str], Drawn]:
    settings = []
    for text in SAMPLES.values():
        timeline, _ = read_text(text, "events.yaml")
        day = timeline.as_of or 0
        html = page(timeline, day=day)
        packed = re.findall(r'id="data">([^<]*)<', html)[0]
        payload = json.loads(decompress(b64decode(packed)))
        settings += [
            {"payload": payload, "width": width, "room": room, "narrow": narrow}
            for width, room, narrow in SCREENS.values()
        ]
    done = subprocess.run(["node", SCRIPT], input=json.dumps(settings), capture_output=True, text=True, check=True)
    drawn: list[Drawn] = json.loads(done.stdout)
    return dict(zip(((name, screen) for name in SAMPLES for screen in SCREENS), drawn, strict=True))


@cache
def in_python(name: str, screen: str) -> tuple[Scene, Setting]:
    timeline, _ = read_text(SAMPLES[name], "events.yaml")
    day = timeline.as_of or 0
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    dates = [date_words(event, timeline.language, titles) for event in events]
    wording = Wording(language=language_of(timeline.language), phrases=phrases_of(timeline.language))
    nameless = wording.say("noCategory")
    store = store_of(timeline, events, dates, day=day, nameless=nameless)
    width, room, narrow = SCREENS[screen]
    setting = Setting(store, wording, counts=timeline.counts, size=Size(measure, width, room, narrow))
    return opening_scene(setting), setting


def told(scene: Scene) -> dict[str, object]:
    """Give a scene in the form of the script's."""
    named = scene._asdict()
    named["asOf"], named["asOfLabel"] = named.pop("as_of"), named.pop("as_of_label")
    minor, major, held = named.pop("ticks")
    lanes = [(lane.label, lane.categories, lane.total, lane.folded, lane.y, lane.h) for lane in scene.lanes]
    boxes = [
        (i, lane, row, *mark, words.lines, words.text, words.flip, x0, x1, y, h)
        for i, lane, row, mark, words, x0, x1, h, y in scene.boxes
    ]
    return named | {"lanes": lanes, "boxes": boxes, "minor": minor, "major": major, "held": held}


def solid(paint: Paint | None, colors: Theme) -> str | None:
    """Give a paint as the script has it: a colour, with its opacity where it has one."""
    if paint is None:
        return None
    color = colors.named[paint.name]
    if (paint.light, paint.dark) == (1, 1):
        return color
    return f"rgba({','.join(map(str, channels(color)))},{paint.opacity(dark=colors.dark):g})"


def flat(made: Picture, colors: Theme) -> dict[str, object]:
    """Give a picture in the form of the script's."""

    def box(rect: Rect) -> tuple[object, ...]:
        x, y, w, h, fill, corner, edge, dashed, _ = rect
        return x, y, w, h, corner, solid(fill, colors), solid(edge, colors), dashed

    def strength(paint: Paint) -> float:
        return paint.dark if colors.dark else paint.light

    return {
        "ground": [box(rect) for rect in made.ground],
        "lines": [(solid(color, colors), *rest[:3]) for color, *rest in made.lines],
        "strokes": [(solid(color, colors), *rest[:3]) for color, *rest in made.strokes],
        "areas": [(solid(color, colors), points) for color, points in made.areas],
        "ramps": [
            (x, y, w, h, colors.named[paint.name], [(at, share * strength(paint)) for at, share in stops])
            for x, y, w, h, paint, stops in made.ramps
        ],
        "rects": [box(rect) for rect in [*made.rects, *(rect for rect, _ in made.badges)]],
        "dots": [
            (x, y, r, solid(fill, colors), solid(edge, colors), *rest[:2]) for x, y, r, fill, edge, *rest in made.dots
        ],
        "texts": [
            (x, y, text, style, solid(color, colors), *rest[:2]) for x, y, text, style, color, *rest in made.texts
        ],
    }


def differences(ours: object, theirs: object, place: str) -> Iterator[str]:
    """Tell where two forms differ by more than a ten-thousandth of a pixel."""
    match ours, theirs:
        case dict(), dict():
            for key in sorted({*ours, *theirs}):
                yield from differences(ours.get(key), theirs.get(key), f"{place}.{key}")
        case list() | tuple(), list():
            yield from [f"{place}: {len(ours)} and {len(theirs)}"] if len(ours) != len(theirs) else []
            for number, (one, other) in enumerate(zip(ours, theirs, strict=False)):
                yield from differences(one, other, f"{place}[{number}]")
        case float() | int(), float() | int():
            yield from [] if ours == pytest.approx(theirs, rel=1e-12, abs=1e-4) else [f"{place}: {ours} and {theirs}"]
        case _:
            yield from [] if ours == theirs else [f"{place}: {ours!r} and {theirs!r}"]


CASES = [pytest.param(name, screen, id=f"{name}, {screen}") for name in SAMPLES for screen in SCREENS]


@pytest.mark.parametrize(("name", "screen"), CASES)
def test_the_scene_is_that_of_the_page(name: str, screen: str) -> None:
    scene, _ = in_python(name, screen)

    assert [*differences(told(scene), by_the_script()[name, screen]["scene"], "scene")] == []


@pytest.mark.parametrize(("name", "screen"), CASES)
def test_the_shapes_are_those_of_the_page(name: str, screen: str) -> None:
    scene, setting = in_python(name, screen)
    drawn = by_the_script()[name, screen]

    for dark, theirs in ((False, drawn["light"]), (True, drawn["dark"])):
        colors = theme_of(setting.store.lanes, dark=dark)
        ours = flat(picture(scene, setting, colors.shapes), colors)
        assert [*differences(ours, theirs, "dark" if dark else "light")] == []
