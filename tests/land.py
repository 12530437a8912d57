"""Turn `land-110m.json` of the npm package world-atlas into the data file of the map: python -m tests.land FILE."""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

LAND = Path("timeline/outputs/page/land.txt")
HEAD = """\
# Land of Natural Earth 1:110m (public domain), from land-110m.json of world-atlas 2.0.2, no borders:
# each line a ring of longitude,latitude in hundredths of a degree, each point as the way from the one before.
#
# world-atlas: Copyright 2013-2019 Michael Bostock
#
# Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
# granted, provided that the above copyright notice and this permission notice appear in all copies.
#
# THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
# IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
# INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
# AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
# PERFORMANCE OF THIS SOFTWARE.
"""

Point = tuple[int, int]


def land(topology: dict[str, object]) -> str:
    """Return the data file."""
    arcs = [list(_arc(arc, topology)) for arc in topology["arcs"]]  # type: ignore[attr-defined] # as TopoJSON has it
    polygons = topology["objects"]["land"]["geometries"][0]["arcs"]  # type: ignore[index]
    rings = [_ring(ring, arcs) for polygon in polygons for ring in polygon]
    return HEAD + "".join(f"{_line(ring)}\n" for ring in rings if len(ring) > 3)


def _arc(arc: Sequence[Sequence[int]], topology: dict[str, object]) -> Iterator[Point]:
    scale, move = (topology["transform"][key] for key in ("scale", "translate"))  # type: ignore[index]
    sums = accumulate(arc, lambda one, other: [one[0] + other[0], one[1] + other[1]])
    for x, y in sums:
        yield round((x * scale[0] + move[0]) * 100), round((y * scale[1] + move[1]) * 100)


def _ring(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    points = [point for number in numbers for point in (arcs[number] if number >= 0 else reversed(arcs[~number]))]
    return [points[0], *(after for before, after in pairwise(points) if after != before)]


def _line(ring: Sequence[Point]) -> str:
    ways = [ring[0], *((after[0] - before[0], after[1] - before[1]) for before, after in pairwise(ring))]
    return " ".join(f"{x},{y}" for x, y in ways)


if __name__ == "__main__":
    LAND.write_text(land(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8", newline="\n")
