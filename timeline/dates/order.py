"""Order of dates that are known only within bounds: certainly, possibly, no."""

from enum import StrEnum
from typing import NamedTuple

from timeline.dates.when import Edge, Kind, When


class Truth(StrEnum):
    """The answer to a question about two dates: true however they are read, true of some reading, of none."""

    CERTAINLY = "certainly"
    POSSIBLY = "possibly"
    NO = "no"


class _Extent(NamedTuple):
    """The first and the last second of start and end; infinite where there is no such bound."""

    start_first: float
    start_last: float
    end_first: float
    end_last: float


_STRENGTH = (Truth.NO, Truth.POSSIBLY, Truth.CERTAINLY)
_BEGINNING, _FOREVER = float("-inf"), float("inf")


def before(one: When, other: When) -> Truth:
    """Return whether `one` is over when `other` begins."""
    left, right = _extent(one), _extent(other)
    return _truth(one, other, certainly=left.end_last < right.start_first, possibly=left.end_first < right.start_last)


def after(one: When, other: When) -> Truth:
    """Return whether `one` begins when `other` is over."""
    return before(other, one)


def overlaps(one: When, other: When) -> Truth:
    """Return whether some moment belongs to both; of all of some dates, whether one belongs to one of them."""
    for several, single in ((one, other), (other, one)):
        if several.kind is Kind.ALL_OF:
            return max((overlaps(member, single) for member in several.members), key=_STRENGTH.index)
    left, right = _extent(one), _extent(other)
    return _truth(
        one,
        other,
        certainly=left.start_last <= right.end_first and right.start_last <= left.end_first,
        possibly=left.start_first <= right.end_last and right.start_first <= left.end_last,
    )


def contains(one: When, other: When) -> Truth:
    """Return whether all of `other` lies within `one`."""
    if one.kind is Kind.ALL_OF:
        if other.kind is Kind.ALL_OF:
            return min((contains(one, member) for member in other.members), key=_STRENGTH.index)
        return max((contains(member, other) for member in one.members), key=_STRENGTH.index)
    left, right = _extent(one), _extent(other)
    return _truth(
        one,
        other,
        certainly=left.start_last <= right.start_first and right.end_last <= left.end_first,
        possibly=left.start_first <= right.start_last and right.end_first <= left.end_last,
    )


def during(one: When, other: When) -> Truth:
    """Return whether all of `one` lies within `other`."""
    return contains(other, one)


def sort_key(when: When) -> tuple[float, float, float, float, str]:
    """Return a key that puts dates in time order by where they begin, an earlier end first; undated last.

    A date with no first day stands where its last possible day is; one that has always gone on comes first.
    """
    extent = _extent(when)
    if extent.start_first > _BEGINNING or (when.start.edge is Edge.OPEN and when.start.latest is None):
        return (*extent, when.text)
    known = (when.start.latest, when.end.earliest, when.end.latest)
    begin = next((second for second in known if second is not None), _FOREVER)
    return (begin, *extent[1:], when.text)


def _extent(when: When) -> _Extent:
    """Return the bounds of a date; an end without one is as far as the other end allows."""
    start_first = _or(when.start.earliest, _BEGINNING)
    end_last = _or(when.end.latest, _FOREVER)
    return _Extent(
        start_first,
        _or(when.start.latest, _BEGINNING if when.start.edge is Edge.OPEN else end_last),
        _or(when.end.earliest, _FOREVER if when.end.edge is Edge.OPEN else start_first),
        end_last,
    )


def _or(second: int | None, otherwise: float) -> float:
    """Return a bound, or what stands for it where there is none."""
    return otherwise if second is None else second


def _truth(one: When, other: When, *, certainly: bool, possibly: bool) -> Truth:
    """Return the strongest answer that holds; of an uncertain or approximate date none is certain."""
    if not possibly and not certainly:
        return Truth.NO
    return Truth.CERTAINLY if certainly and _is_sure(one) and _is_sure(other) else Truth.POSSIBLY


def _is_sure(when: When) -> bool:
    """Return whether a date is neither uncertain nor approximate."""
    return not (when.uncertain or when.approximate)
