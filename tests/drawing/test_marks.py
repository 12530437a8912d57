"""From the shapes alone a reader can tell what is known of a date, at every zoom and density."""

import json
from datetime import UTC, datetime
from functools import cache
from itertools import product
from math import isfinite
from typing import NamedTuple, TypedDict

import pytest
from _quickjs import Context

from tests.drawing.marks_read import Extent, Mark, Shapes, seen
from timeline.drawing.payload import payload_of
from timeline.drawing.script import joined
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_text

DAY = 86400
AS_OF = 19529


class Claim(NamedTuple):
    """What a date says: the look of its mark, where it may have been, where it certainly was; `..` has no bound."""

    look: str
    light: str = ""
    solid: str = ""

    @property
    def signs(self) -> str:
        """The look without its words."""
        return self.look.split()[-1]


DATES = {
    "2023-03-05": Claim("o", "2023-03-05/2023-03-06"),
    "2023-03-05~": Claim("halo o", "2023-03-05/2023-03-06"),
    "2023-03-05?": Claim("halo o", "2023-03-05/2023-03-06"),
    "2023-03-05T14:30": Claim("o", "2023-03-05T14:30/2023-03-05T14:31"),
    "during day": Claim("o", "2023-03-05/2023-03-06"),
    "2023-03": Claim("[-]", "2023-03-01/2023-04-01"),
    "2023-21": Claim("[-]", "2023-03-01/2023-06-01"),
    "2023": Claim("[-]", "2023-01-01/2024-01-01"),
    "202X": Claim("[-]", "2020-01-01/2030-01-01"),
    "2023-XX-05": Claim("[-]", "2023-01-05/2023-12-06"),
    "[2023-03-01..2023-03-12]": Claim("[-]", "2023-03-01/2023-03-13"),
    "2023-03~": Claim(".-.", "2023-03-01/2023-04-01"),
    "2023-03?": Claim(".-.", "2023-03-01/2023-04-01"),
    "2023-03-01~/2023-04-10": Claim(".-.", "2023-03-01/2023-04-11"),
    "2023-03-01/2023-04-10?": Claim(".-.", "2023-03-01/2023-04-11"),
    "2023-03-01/2023-04-10": Claim("=", "", "2023-03-01/2023-04-11"),
    "{2023-03-01..2023-03-12}": Claim("=", "", "2023-03-01/2023-03-13"),
    "2023-03-05T06:00/2023-03-05T17:59": Claim("=", "", "2023-03-05T06/2023-03-05T18"),
    "2023-03/2023-06": Claim("[-=]", "2023-03-01/2023-07-01", "2023-03-31/2023-06-02"),
    "2023-03-01/2023-06": Claim("-=]", "2023-03-01/2023-07-01", "2023-03-01/2023-06-02"),
    "[2023-03-05T06:00..2023-03-05T17:59]": Claim("[-]", "2023-03-05T06/2023-03-05T18"),
    "2023-03-05T14": Claim("o", "2023-03-05T14/2023-03-05T15"),
    "2023-03-05T06:00~/2023-03-05T18:00": Claim(".-.", "2023-03-05T06/2023-03-05T18:01"),
    "2023-03/2023-06-10": Claim("[-=", "2023-03-01/2023-06-11", "2023-03-31/2023-06-11"),
    "2023-03-01/..": Claim("=>", "", "2023-03-01/2023-06-22"),
    "2023-02/..": Claim("[-=>", "2023-02-01/2023-06-22", "2023-02-28/2023-06-22"),
    "2023-03~/..": Claim(".->.", "2023-03-01/2023-06-22"),
    "../2023-03-10": Claim("<-]", "../2023-03-11"),
    "2023-03-01/": Claim("[-.", "2023-03-01/.."),
    "/2023-03-10": Claim(".-]", "../2023-03-11"),
    "[..2022]": Claim(".-]", "../2023-01-01"),
    "[2022-12..]": Claim("[-.", "2022-12-01/.."),
    "[2023-02-01,2023-03..]": Claim("[-.", "2023-02-01/.."),
    "before day": Claim(".-]", "../2023-03-05"),
    "after day": Claim("[-.", "2023-03-06/.."),
    "[2023-03-04,2023-03-06]": Claim("??", "2023-03-04/2023-03-07"),
    "{2023-03-04,2023-03-06}": Claim("oo", "2023-03-04/2023-03-07"),
    "2023-09-01": Claim("hollow o", "2023-09-01/2023-09-02"),
    "2023-09": Claim("hollow [-]", "2023-09-01/2023-10-01"),
    "2023-09-01/2023-09-10": Claim("hollow =", "", "2023-09-01/2023-09-11"),
    "2023-09-01?": Claim("hollow halo o", "2023-09-01/2023-09-02"),
    "2023-09~": Claim("hollow .-.", "2023-09-01/2023-10-01"),
    "2023-09/2023-11": Claim("hollow [-=]", "2023-09-01/2023-12-01", "2023-09-30/2023-11-02"),
    "2023-09-01/": Claim("hollow [-.", "2023-09-01/.."),
    "2023-09-01/..": Claim("hollow =>", "", "2023-09-01/2023-09-01"),
}
CANCELLED = {
    "2023-03-07": Claim("hollow struck o", "2023-03-07/2023-03-08"),
    "2023-03-03/2023-03-08": Claim("hollow struck =", "", "2023-03-03/2023-03-09"),
    "2023-04": Claim("hollow struck [-]", "2023-04-01/2023-05-01"),
}
CLAIMS = {**DATES, **CANCELLED}
ZOOMS = {"a century": 36525, "a decade": 3652, "a year": 400, "two months": 61, "three days": 3}
FILLERS = {"cards": 0, "pairs": 40, "lines": 300}
HALVES = ([*CLAIMS][::2], [*CLAIMS][1::2])
"""Of so few dates each has its own lane in every mode."""

LEAST = 8
"""A mark is not narrower than so many pixels, and so may lie so far beside the place it stands for."""
BEYOND = 24
"""What lies beyond the plot is drawn so far."""
WIDE = 3 * 5.25
"""A day wider than this has a bracket around its dot."""


class Shown(TypedDict):
    """A view of some width, and the shapes of each event in it."""

    mode: str
    width: float
    marks: dict[str, Shapes]


@cache
def table(half: int, fillers: int) -> Timeline:
    known = [
        f'- {{id: "{date}", title: T, date: "{date}", category: "{date}"{status(date)}}}\n' for date in HALVES[half]
    ]
    more = [f"- {{id: f{k}, title: F, date: 2023-03-{k % 4 + 4:02}, category: more{k % 4}}}\n" for k in range(fillers)]
    day = "- {id: day, title: D, date: 2023-03-05, category: day}\n"
    found, problems = read_text(f"as_of: 2023-06-21\nevents:\n{day}{''.join([*known, *more])}", "events.yaml")
    assert not problems
    return found


def status(date: str) -> str:
    return ", status: cancelled" if date in CANCELLED else ""


@cache
def shown(days: int, half: int, fillers: int) -> Shown:
    context = Context()
    context.eval(f"{joined('shown', ('timeline.drawing', 'tests.drawing'))}globalThis.shown = shown;")
    answer = context.eval("(...given) => JSON.stringify(shown(...given))")
    made: Shown = json.loads(answer(payload_of(table(half, fillers), day=AS_OF).written(), *map(str, view(days))))
    return made


def view(days: int) -> tuple[float, float]:
    middle = 19421.5 * DAY
    return middle - days * DAY / 2, middle + days * DAY / 2


def placed(dates: str, days: int, width: float) -> Extent:
    """Return where a span of dates lies in a view, in pixels."""
    first, last = view(days)
    left, right = dates.split("/")

    def x(text: str, otherwise: float) -> float:
        if text == "..":
            return otherwise
        return (datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() - first) * width / (last - first)

    return x(left, float("-inf")), x(right, float("inf"))


VIEWS = [*product(ZOOMS, FILLERS)]


@pytest.mark.parametrize(("zoom", "mode"), VIEWS, ids=[f"{zoom}, {mode}" for zoom, mode in VIEWS])
def test_what_is_known_can_be_read_from_the_shapes(zoom: str, mode: str) -> None:
    days = ZOOMS[zoom]
    views = [shown(days, half, FILLERS[mode]) for half in (0, 1)]
    marks = {date: seen(shapes) for one in views for date, shapes in one["marks"].items() if date in CLAIMS}

    assert [one["mode"] for one in views] == [mode, mode]
    assert len(marks) >= 25
    for date, mark in marks.items():
        assert (date, faults(CLAIMS[date], mark, days, views[0]["width"])) == (date, [])


@pytest.mark.parametrize("days", ZOOMS.values(), ids=ZOOMS)
def test_what_goes_on_since_ever_begins_no_later_than_all_else(days: int) -> None:
    half = next(half for half in (0, 1) if "../2023-03-10" in HALVES[half])
    begun = min(event.when.start.earliest or 0 for event in table(half, 0).events if event.when.start.earliest)
    made = shown(days, half, 0)
    first, last = view(days)
    mark = seen(made["marks"]["../2023-03-10"])

    assert mark.light
    assert mark.light[0] <= max((begun - first) * made["width"] / (last - first), -BEYOND) + 1


def test_every_date_is_seen_at_some_zoom() -> None:
    seen_dates = {date for half in (0, 1) for days in ZOOMS.values() for date in shown(days, half, 0)["marks"]}

    assert seen_dates >= {*CLAIMS}


def faults(claim: Claim, mark: Mark, days: int, width: float) -> list[str]:
    """Return where a mark says something else than its date."""
    expected = looked(claim, days, width)
    looks = [] if mark.look == expected else [f"{mark.look} for {expected}"]
    light = misplaced(mark.light, claim.light, days, width) if claim.signs not in SEVERAL else []
    solid = misplaced(mark.solid, claim.solid, days, width)
    dots = [] if at_their_middles(mark.dots, claim, days, width) else [f"dots at {mark.dots}"]
    return [*looks, *light, *solid, *dots]


SEVERAL = {"oo", "??"}


def misplaced(part: Extent | None, dates: str, days: int, width: float) -> list[str]:
    """Return what is wrong with a part that must lie over dates: it goes beyond them, or does not cover them."""
    if part is None or not dates:
        return []
    left, right = placed(dates, days, width)
    a, b = max(left, -BEYOND), min(right, width + BEYOND)
    slack = LEAST if isfinite(left) and isfinite(right) else 1
    outside = part[0] < a - slack or part[1] > b + slack
    inside = isfinite(left) and part[0] > a + 1, isfinite(right) and part[1] < b - 1
    return [f"{part} for {(left, right)}"] if outside or (any(inside) and b - a > LEAST) else []


def at_their_middles(dots: tuple[float, ...], claim: Claim, days: int, width: float) -> bool:
    """Return whether a day has its dot in its middle, and the first and the last of several have theirs."""
    left, right = placed(claim.light, days, width) if claim.signs in {"o", *SEVERAL} else (0, 0)
    half = width / days / 2
    several = [left + half, right - half]
    middles = {"o": [(left + right) / 2], "oo": several, "??": several}
    return [round(dot) for dot in dots] == [round(middle) for middle in middles.get(claim.signs, ())]


def looked(claim: Claim, days: int, width: float) -> str:
    """Return the look of a claim in a view: a wide day has its bracket, and what is out of sight is not drawn."""
    signs = claim.signs
    left, right = placed(claim.solid or claim.light, days, width)
    if claim.signs == "o" and right - left > WIDE:
        signs = "[-o]"
    if claim.signs in SEVERAL and width / days > WIDE:
        signs = f"[-{signs}]"
    if "-" in signs and (right < -BEYOND or left > width + BEYOND):
        signs = signs.replace("=", "")
    return " ".join([*claim.look.split()[:-1], signs])
