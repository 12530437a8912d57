"""Rows spread over the time in which they are, as whole numbers: the parts of a row always add up to the row."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from timeline.layers.counted import QUARTERS
from timeline.layers.times import Stretch

MOST_BINS = 131_072
"""How many bins a series has at most; hours suffice for fifteen years, after that it is two hours, four, and so on."""

HOUR = 4
"""The finest bins are an hour, or a day where nothing is known to the hour."""


class Grid(NamedTuple):
    """Bins of `step` quarter hours: the number of the first of them since 1970, and how many there are."""

    step: int
    start: int
    number: int


def grid_of(stretches: Iterable[Stretch]) -> Grid:
    """Return the bins that hold all of some stretches."""
    found = [*stretches]
    if not found:
        return Grid(QUARTERS, 0, 0)
    first, end = min(each.first for each in found), max(each.end for each in found)
    step = HOUR if any(each.first % QUARTERS or each.end % QUARTERS for each in found) else QUARTERS
    while (end - 1) // step - first // step >= MOST_BINS:
        step *= 2
    return Grid(step, first // step, (end - 1) // step - first // step + 1)


class Steps:
    """An amount a quarter hour, as the changes from each to the next."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.changes: dict[int, int] = {}

    def add(self, stretch: Stretch, amount: int) -> None:
        """Spread an amount: all parts are alike, but for what is left over, of which the first get one each."""
        first, end, _ = stretch
        each, left = divmod(amount, end - first)
        if each:
            self._change(first, each)
            self._change(end, -each)
        if left:
            self._change(first, 1)
            self._change(first + left, -1)

    def _change(self, at: int, by: int) -> None:
        self.changes[at] = self.changes.get(at, 0) + by

    def put(self, values: list[int], grid: Grid) -> None:
        """Add what is spread to the bins of a grid."""
        for first, end, amount in self._stretches():
            for place, part in _parts(first, end, grid.step):
                values[place - grid.start] += amount * part

    def _stretches(self) -> Iterator[tuple[int, int, int]]:
        """Return stretches of one amount a quarter hour: the first, the end, the amount; none of them empty."""
        places = sorted(at for at, by in self.changes.items() if by)
        amounts = accumulate(self.changes[at] for at in places)
        for (first, end), amount in zip(pairwise(places), amounts, strict=False):
            if amount:
                yield first, end, amount


def _parts(first: int, end: int, step: int) -> Iterator[tuple[int, int]]:
    """Return the bins that a period touches, and how many of its quarter hours are in each."""
    for number in range(first // step, (end - 1) // step + 1):
        yield number, min(end, (number + 1) * step) - max(first, number * step)


def coarser(values: Sequence[int], start: int) -> tuple[int, list[int]]:
    """Return bins twice as wide, and the number of the first of them."""
    whole = [0] * (start % 2) + list(values)
    whole += [0] * (len(whole) % 2)
    return start // 2, [one + other for one, other in zip(whole[::2], whole[1::2], strict=True)]
