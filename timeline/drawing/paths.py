"""Numbers and paths as SVG writes them, in as few characters as keep a tenth of a pixel."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.drawing.shapes import Point, Segment


def number(value: float) -> str:
    """Write a number of pixels."""
    return _tenths(round(value * 10))


def _tenths(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def _rounded(values: Iterable[float]) -> tuple[int, ...]:
    return tuple(round(value * 10) for value in values)


def _joined(one: int, other: int) -> str:
    second = _tenths(other)
    return f"{_tenths(one)}{second if second.startswith('-') else f' {second}'}"


def _step(right: int, down: int) -> str:
    if not right:
        return f"v{_tenths(down)}"
    return f"l{_joined(right, down)}" if down else f"h{_tenths(right)}"


def segments(points: Sequence[Segment]) -> str:
    """Write lines, each once and each from where the one before it ended."""
    return "".join(_segments(dict.fromkeys(map(_rounded, points))))


def _segments(lines: Iterable[tuple[int, ...]]) -> Iterator[str]:
    x = y = 0
    for x0, y0, x1, y1 in lines:
        if (x0, y0) != (x, y) or (x, y) == (0, 0):
            yield f"m{_joined(x0 - x, y0 - y)}"
        yield _step(x1 - x0, y1 - y0)
        x, y = x1, y1


def outline(points: Sequence[Point]) -> str:
    """Write an outline; steps in the same direction are one."""
    places = list(dict.fromkeys(map(_rounded, points)))
    x, y = places[0]
    made = [f"M{_joined(x, y)}"]
    right = down = 0
    for x1, y1 in places[1:]:
        if (right or down) and (right == 0) == (x1 == x) and (down == 0) == (y1 == y) and 0 in {right, down}:
            right, down = right + x1 - x, down + y1 - y
        else:
            made.append(_step(right, down) if right or down else "")
            right, down = x1 - x, y1 - y
        x, y = x1, y1
    return "".join([*made, _step(right, down)])
