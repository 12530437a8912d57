"""Where a text is like an older one that is known: found by the hashes of its blocks, wherever they are now."""

import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from timeline.events.cache.blocks import digest_of
from timeline.events.cache.event_index import Index

SOUGHT = 300_000
"""How many characters after the last like block the id of the next one is looked for."""

OCCURRENCES = 3


class Stretch(NamedTuple):
    """Parts of an older text, one after another: from which to which part, and where they are in the new text.

    The parts are the header, the blocks of events, and the rest. What is not `alike` is between like ones.
    """

    first: int
    below: int
    start: int
    end: int
    alike: bool


def stretches(old: Index, content: str) -> list[Stretch]:
    """Return the parts of an older text in their order, by what a new one has in common with them.

    A like part right before others counts as one of these: what is between them and it could belong to it.
    """
    starts = _before_others(old, _starts(old, content))
    found: list[Stretch] = []
    for alike, group in groupby(range(len(starts)), lambda part: starts[part] is not None):
        parts = [*group]
        below = parts[-1] + 1
        start = found[-1].end if found else 0
        length = old.begin(below) - old.begin(parts[0])
        after = start + length if alike else starts[below] if below < len(starts) else None
        found.append(Stretch(parts[0], below, start, len(content) if after is None else after, alike))
    return found


def _starts(old: Index, content: str) -> list[int | None]:
    """Return where each part is now, None if it is not found; each is after those before it."""
    digests = old.digests
    starts: list[int | None] = []
    at, moved = 0, 0
    for part, digest in enumerate(digests):
        length = old.begin(part + 1) - old.begin(part)
        lines = (
            place
            for place in _places(old, content, part, at, moved)
            if at <= place <= len(content) - length and (place in (0, len(content)) or content[place - 1] == "\n")
        )
        start = next((place for place in lines if digest_of(content, place, place + length) == digest), None)
        if start is not None:
            at, moved = start + length, start - old.begin(part)
        starts.append(start)
    last = len(digests) - 1
    if starts[last] is not None and starts[last] != len(content) - (old.length - old.begin(last)):
        starts[last] = None
    return starts


def _places(old: Index, content: str, part: int, at: int, moved: int) -> Iterator[int]:
    """Return where a part may be: moved as the one before it, as far from the end, or where its first id is."""
    start = old.begin(part)
    if part == 0:
        yield 0
        return
    longer = len(content) - old.length
    yield from {start + longer} if part == len(old.blocks) + 1 else dict.fromkeys((start + moved, start + longer))
    if part <= len(old.blocks):
        identity, dash = old.ids[old.blocks[part - 1].first], "\n" + " " * old.column + "-"
        found = at
        for _ in range(OCCURRENCES):
            found = content.find(identity, found, at + SOUGHT)
            if found < 0:
                return
            yield content.rfind(dash, max(0, at - 1), found) + 1
            found += 1


def _before_others(old: Index, starts: list[int | None]) -> list[int | None]:
    """Take back the like part before each part that has changed, or that something was inserted before."""
    kept = [*starts]
    for part in range(1, len(starts)):
        start, before = starts[part], starts[part - 1]
        if before is not None and start != before + old.begin(part) - old.begin(part - 1):
            kept[part - 1] = None
    return kept


class Run(NamedTuple):
    """Events that a text has in common with an older one, one after another.

    `first` and `below` are positions in the old text, `now` is that of the first in the new one; `start` is the offset
    of the first and `line` its line in the old text, `last` the last line of the run there; since then all have moved
    by this many characters and lines.
    """

    first: int
    below: int
    now: int
    start: int
    line: int
    last: int
    moved: int
    lines: int


def in_common_with(old: Index, new: Index) -> list[Run]:
    """Return the runs of events, block by block, that two texts have in common."""
    olds, news = [block.digest for block in old.blocks], [block.digest for block in new.blocks]
    matched = SequenceMatcher(None, olds, news, autojunk=False).get_matching_blocks()
    return [_run(old, new, *each) for each in matched if each.size]


def _run(old: Index, new: Index, one: int, other: int, size: int) -> Run:
    block, now = old.blocks[one], new.blocks[other]
    last = one + size == len(old.blocks)
    below = len(old.ids) if last else old.blocks[one + size].first
    return Run(
        first=block.first,
        below=below,
        now=now.first,
        start=old.cuts[block.first],
        line=block.line,
        last=sys.maxsize if last else old.blocks[one + size].line - 1,
        moved=new.cuts[now.first] - old.cuts[block.first],
        lines=now.line - block.line,
    )
