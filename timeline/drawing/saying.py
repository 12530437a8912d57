"""What a drawing says in words: its stretch of time, its counts, its marks, the spoken line of each event."""

from collections.abc import Iterator
from functools import reduce
from math import isnan
from operator import or_

from timeline.drawing.scene import Scene, Setting
from timeline.drawing.store import (
    ALL_OF,
    APPROXIMATE,
    CANCELLED,
    DISPUTED,
    FINE,
    INTERVAL,
    ONE_OF,
    OPEN_END,
    PLANNED,
    UNCERTAIN,
    Store,
)

SHORT = 4 * 86400
"""A view shorter than this is told with its times of day."""


def range_text(setting: Setting) -> str:
    """Name the first and the last day in view."""
    start, end = setting.fitted_view
    wording = setting.wording
    if end - start >= SHORT:
        return f"{wording.date(start)} – {wording.date(end)}"
    return " – ".join(f"{wording.date(at)}, {wording.time(at // 60 * 60)}" for at in (start, end))


def count_text(scene: Scene, setting: Setting) -> str:
    """Count the events: in view, outside of it, undated."""
    wording = setting.wording
    every, dated, shown = len(setting.store.flags), len(setting.store.dated), sum(scene.counts)
    parts = [("countShown", shown), ("countOutside", dated - shown), ("countUndated", every - dated)]
    told = [wording.say(key, n=wording.number(n)) for key, n in parts if n or key == "countShown"]
    return f"{wording.many('events', every)}: {', '.join(told)}"


def marks_in_use(scene: Scene, store: Store) -> list[str]:
    """Return the keys of the phrases for the marks in use."""
    soft = any(first != latest and not isnan(first) for first, latest in zip(store.s0, store.s1, strict=True))
    every = reduce(or_, set(store.flags), 0)
    used = {
        "exact": every & FINE,
        "range": every & INTERVAL,
        "imprecise": soft or every & ONE_OF,
        "about": every & APPROXIMATE,
        "several": any(store.flags[row] & (ONE_OF | ALL_OF) for row in store.members),
        "ongoing": every & OPEN_END,
        "planned": every & PLANNED,
        "ghost": len(store.ghosts),
        "tick": any(scene.rest),
        "crowd": any(scene.bins),
    }
    return [key for key, there in used.items() if there]


def traits(store: Store, row: int) -> list[str]:
    """Return the keys of the phrases for what is particular about an event's date."""
    bits = store.flags[row]
    soft = not isnan(store.s0[row]) and store.s0[row] != store.s1[row] and not bits & INTERVAL
    found = {
        "imprecise": soft or bits & ONE_OF,
        "ongoing": bits & OPEN_END,
        "uncertain": bits & UNCERTAIN,
        "planned": bits & PLANNED,
        "cancelled": bits & CANCELLED,
        "disputed": bits & DISPUTED,
    }
    return [key for key, holds in found.items() if holds]


def spoken(setting: Setting, row: int) -> str:
    """Say an event in one line: its title, its date with the days of the count, its lane, what is particular."""
    store = setting.store
    when = ", ".join(filter(None, (store.words[row], setting.days(row))))
    lane = store.lanes[store.category[row]]["label"]
    said = [setting.wording.say(key) for key in traits(store, row)]
    return f"{'. '.join(filter(None, (store.title(row), when, lane, *said)))}."


def undated(setting: Setting) -> list[int]:
    """Return the events without a date."""
    return [row for row, low in enumerate(setting.store.low) if isnan(low)]


def lane_count(scene: Scene, setting: Setting, number: int) -> str:
    """Count the events of a lane: all of them, or those in view of all."""
    shown, every, wording = scene.counts[number], scene.lanes[number].total, setting.wording
    if shown == every:
        return wording.many("events", every)
    return wording.say("of", n=wording.number(shown), total=wording.number(every))


def all_spoken(scene: Scene, setting: Setting, most: int) -> Iterator[str]:
    """Say every event; where they are more than `most`, those with a title and how many more there are."""
    every = len(setting.store.flags)
    rows = range(every) if every <= most else sorted(box.i for box in scene.boxes)
    for row in rows:
        yield spoken(setting, row)
    if every > most:
        yield setting.wording.say("plus", n=setting.wording.number(every - len(rows)))
