"""What is known of a layer: how many rows, from when to when, in which groups, and its bins."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import groupby
from typing import Literal, NamedTuple

from timeline.events.model import Layer

QUARTERS = 96
"""Quarter hours in a day."""

MILLION = 1_000_000
"""A row, or a weight of one, is counted as this many parts, so that one that is spread loses nothing."""

SERIES = ("rows", "loose", "weight", "loose weight")
"""What is counted: rows that are in their bins, rows that are somewhere around; the weights of both."""


class Group(NamedTuple):
    """A group: its name, how many rows it has, and their weight in millionths."""

    name: str
    rows: int
    weight: int


class Unread(NamedTuple):
    """How many rows cannot be read for one reason, and a few of the texts that cannot."""

    number: int = 0
    texts: tuple[str, ...] = ()


NONE = Unread()
Detail = Literal["numbers", "bins", "groups"]
"""How much is wanted of what was counted: only the numbers, the bins with them, those of each group, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bins:
    """Counts by time: bins of `step` quarter hours, the first of them the one of the number `start` since 1970.

    `series` are millionths of rows or of weight, by what they count (`SERIES`); each has a number for every bin.
    """

    step: int = 4
    start: int = 0
    series: Mapping[str, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A layer as it was counted.

    `first` and `end` are quarter hours since 1970 on the clock of the timeline, None if nothing has a time. `undated`
    rows have no readable time, `unsaid` ones no readable precision: neither is in the bins. `endless` rows have an end
    that cannot be read, or that is before their beginning; `unweighed` ones no readable weight. `later` rows begin
    after the as-of day. The series of `by_group` are those of `bins` after the number of a group: `0 rows`.
    """

    rows: int = 0
    weight: int = 0
    first: int | None = None
    end: int | None = None
    undated: Unread = NONE
    unsaid: Unread = NONE
    endless: Unread = NONE
    unweighed: int = 0
    later: int = 0
    groups: tuple[Group, ...] = ()
    columns: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    bins: Bins = Bins()
    by_group: Bins = Bins()

    @property
    def unread(self) -> int:
        """How many rows are in no bin since their time or its precision cannot be read."""
        return self.undated.number + self.unsaid.number


class LayerCount(NamedTuple):
    """A layer and what was counted of it."""

    layer: Layer
    counted: Counted


def written(counted: Counted) -> bytes:
    """Return what was counted as three lines of JSON: the numbers, the bins, the bins of the groups."""
    names = (each.name for each in fields(counted) if each.type is not Bins)
    numbers = {name: getattr(counted, name) for name in names}
    lines = (numbers, _plain(counted.bins), _plain(counted.by_group))
    return b"\n".join(json.dumps(line, separators=(",", ":")).encode() for line in lines)


def read(content: bytes, detail: Detail = "bins") -> Counted:
    """Return what was written; the bins, which may be many, only where they are wanted."""
    numbers, bins, by_group = content.split(b"\n")
    values = json.loads(numbers)
    tuples = {
        **{name: Unread(values[name][0], tuple(values[name][1])) for name in ("undated", "unsaid", "endless")},
        "groups": tuple(Group(*each) for each in values["groups"]),
        "columns": tuple(values["columns"]),
        "sample": tuple(tuple(row) for row in values["sample"]),
    }
    return Counted(
        **{**values, **tuples},
        bins=Bins() if detail == "numbers" else _bins(bins),
        by_group=_bins(by_group) if detail == "groups" else Bins(),
    )


def runs(values: Sequence[int]) -> list[int]:
    """Return numbers, none of them below 0, with each that follows itself once, and below 0 how often it follows."""
    made: list[int] = []
    for value, several in groupby(values):
        more = sum(1 for _ in several) - 1
        made.extend([value, -more] if more else [value])
    return made


def unrolled(made: Sequence[int]) -> list[int]:
    """Return the numbers of which `runs` were made."""
    values: list[int] = []
    for each in made:
        values.extend([each] if each >= 0 else values[-1:] * -each)
    return values


def _plain(bins: Bins) -> dict[str, object]:
    series = {}
    for name, values in bins.series.items():
        unit = MILLION if not any(value % MILLION for value in values) else 1
        series[name] = {"unit": unit, "runs": runs([value // unit for value in values])}
    return {"step": bins.step, "start": bins.start, "series": series}


def _bins(line: bytes) -> Bins:
    found = json.loads(line)
    series = {name: [value * one["unit"] for value in unrolled(one["runs"])] for name, one in found["series"].items()}
    return Bins(step=found["step"], start=found["start"], series=series)
