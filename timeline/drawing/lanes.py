"""Lanes: which categories get one of their own, and how high each is."""

from collections import Counter
from collections.abc import Callable, Sequence
from math import floor
from typing import NamedTuple

from timeline.drawing.store import Store

AXIS = 46
TEXT = 15.5
TOP = 8
SLACK = 2


class Strip(NamedTuple):
    """A lane with its place; `tone` is the number of the category whose colour it bears."""

    label: str
    categories: tuple[int, ...]
    total: int
    folded: bool
    y: float = 0
    h: float = 0

    @property
    def tone(self) -> int:
        """The number of the category whose colour the lane bears."""
        return self.categories[0]


class Plan(NamedTuple):
    """The lanes in their places, and where they end."""

    lanes: list[Strip]
    height: float


class Rules(NamedTuple):
    """What a lane takes beside its rows: for its name, at its foot, at most of the room left over; its least rows."""

    head: float
    foot: float
    most: float
    least: int = 1


def totals(store: Store) -> list[int]:
    """Count the dated events of each category."""
    many = Counter(store.category[row] for row in store.dated)
    return [many[index] for index in range(len(store.lanes))]


def lane_list(store: Store, limit: int, name: Callable[[int], str]) -> list[Strip]:
    """Return the lanes in the declared order; where there are more than fit, the smallest share one."""
    many = totals(store)
    used = [index for index, total in enumerate(many) if total > 0]
    room = limit - 1 if len(used) > limit + SLACK else len(used)
    largest = set(sorted(used, key=lambda index: (-many[index], index))[:room])
    own = [
        Strip(store.lanes[index]["label"], (index,), many[index], folded=False) for index in used if index in largest
    ]
    rest = tuple(index for index in used if index not in largest)
    return [*own, Strip(name(len(rest)), rest, sum(many[index] for index in rest), folded=True)] if rest else own


def lane_of_category(lanes: Sequence[Strip], categories: int) -> list[int]:
    """Return the lane of every category, -1 for none."""
    found = [-1] * categories
    for number, lane in enumerate(lanes):
        for category in lane.categories:
            found[category] = number
    return found


def stacked(lanes: Sequence[Strip], contents: Sequence[float], room: float, rules: Rules) -> Plan:
    """Make lanes as high as their contents, the room left over shared among them."""
    fixed = TOP + rules.head + rules.foot
    slack = max(0.0, room - sum(height + fixed for height in contents))
    extra = min(rules.most, slack / max(1, len(lanes)))
    placed = []
    y = AXIS
    for lane, content in zip(lanes, contents, strict=True):
        h = floor(content + fixed + extra + 0.5)
        placed.append(lane._replace(y=y, h=h))
        y += h
    return Plan(placed, y)


def plan(lanes: Sequence[Strip], needed: Sequence[int], row: float, room: float, rules: Rules) -> Plan:
    """Make lanes of rows of one height: all that are needed where there is room, shared out where there is not."""
    budget = floor((room - len(lanes) * (TOP + rules.head + rules.foot)) / row)
    rows = shared(needed, rules.least, budget)
    return stacked(lanes, [count * row for count in rows], room, rules._replace(most=row * 0.7))


def shared(needed: Sequence[int], least: int, budget: int) -> list[int]:
    """Share out rows: each lane its least, then one more to each in turn until none needs more."""
    rows = [min(max(1, need), least) for need in needed]
    left = budget - sum(rows)
    while left > 0 and any(row < need for row, need in zip(rows, needed, strict=True)):
        for number, need in enumerate(needed):
            if rows[number] < need and left > 0:
                rows[number] += 1
                left -= 1
    return rows
