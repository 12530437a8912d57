"""What an edit would change, as a diff."""

import difflib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.saving.common_ends import common_end, common_start

CONTEXT = 3
LARGE = 100_000
HUNK = re.compile(r"(?<=^@@ )-(\d+)((?:,\d+)?) \+(\d+)")
ODD_BREAKS = ("\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""What ends a line as well as a line feed does, for Python."""
Lines = Sequence[str]


class Piece(NamedTuple):
    """A part of two texts in which they differ, by the numbers of their lines from 0."""

    start: int
    end: int
    new_start: int
    new_end: int


def differences(before: str, after: str, name: str, large: int = LARGE) -> Iterator[str]:
    """Return the lines of a unified diff; more characters than `large` are compared only between lines that occur once.

    Of a text that is longer what both have in common at either end is left out before anything is compared.
    """
    above = 0
    if len(before) > large:
        above, before, after = _without_common_ends(before, after)
    old, new = before.splitlines(), after.splitlines()
    pieces = [Piece(0, len(old), 0, len(new))] if len(before) <= large else _with_context(_pieces(old, new), old)
    is_first = True
    for piece in pieces:
        parts = old[piece.start : piece.end], new[piece.new_start : piece.new_end]
        found = difflib.unified_diff(*parts, name, f"{name} (edited)", lineterm="")
        for number, line in enumerate(found):
            if number > 1 or is_first:
                yield HUNK.sub(lambda match, at=piece: _moved(match, at, above), line)  # type: ignore[misc]
        is_first = is_first and parts[0] == parts[1]


def _without_common_ends(before: str, after: str) -> tuple[int, str, str]:
    """Return how many lines both texts begin with, and the rest, up to those with which both end; some are left."""
    start = common_start(before, after)
    tail = common_end(before, after, min(len(before), len(after)) - start)
    for _ in range(3 * CONTEXT):
        start = before.rfind("\n", 0, max(0, start - 1)) + 1
    end = len(before) - tail
    for _ in range(3 * CONTEXT):
        end = before.find("\n", end) + 1 or len(before)
    kept = len(before) - end
    return _number_of_lines(before[:start]), before[start:end], after[start : len(after) - kept]


def _number_of_lines(text: str) -> int:
    """Count the lines of a text as `splitlines` does, of one that ends with a line feed or is empty."""
    return len(text.splitlines()) if any(each in text for each in ODD_BREAKS) else text.count("\n")


def _moved(numbers: re.Match[str], piece: Piece, above: int) -> str:
    return f"-{int(numbers[1]) + piece.start + above}{numbers[2]} +{int(numbers[3]) + piece.new_start + above}"


def _pieces(old: Lines, new: Lines) -> Iterator[Piece]:
    """Return the parts in which two texts differ, between the lines that both have once and in one order."""
    start, new_start = 0, 0
    for end, new_end in (*_anchors(old, new), (len(old), len(new))):
        piece = _trimmed(old, new, Piece(start, end, new_start, new_end))
        if piece.start < piece.end or piece.new_start < piece.new_end:
            yield piece
        start, new_start = end, new_end


def _anchors(old: Lines, new: Lines) -> list[tuple[int, int]]:
    """Return the longest list of lines that both texts have once, and have in one order."""
    once = [{line for line, number in Counter(lines).items() if number == 1} for lines in (old, new)]
    places = {line: number for number, line in enumerate(new) if line in once[1]}
    pairs = [(number, places[line]) for number, line in enumerate(old) if line in once[0] and line in places]
    ends, chain, before = list[int](), list[int](), list[int]()
    for number, (_, there) in enumerate(pairs):
        at = bisect_left(ends, there)
        before.append(chain[at - 1] if at else -1)
        ends[at : at + 1], chain[at : at + 1] = [there], [number]
    found, last = list[tuple[int, int]](), chain[-1] if chain else -1
    while last >= 0:
        found.append(pairs[last])
        last = before[last]
    return found[::-1]


def _trimmed(old: Lines, new: Lines, piece: Piece) -> Piece:
    """Return a part without the lines at its ends that are alike."""
    start, end, new_start, new_end = piece
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    return Piece(start, end, new_start, new_end)


def _with_context(pieces: Iterator[Piece], old: Lines) -> Iterator[Piece]:
    """Return parts with some like lines on either side, those that meet then as one."""
    last: Piece | None = None
    for piece in pieces:
        above = min(CONTEXT, piece.start)
        below = min(CONTEXT, len(old) - piece.end)
        wider = Piece(piece.start - above, piece.end + below, piece.new_start - above, piece.new_end + below)
        if last is not None and wider.start <= last.end:
            last = Piece(last.start, wider.end, last.new_start, wider.new_end)
            continue
        if last is not None:
            yield last
        last = wider
    if last is not None:
        yield last
