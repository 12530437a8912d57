"""The order of the parts of a merged piece: ours, with what the other side added after what it follows there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence


def merged_order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[str]:
    """Return all names of both sides, each once; if only they moved what was there before, their order."""
    moved = not _in_order(base, theirs) and _in_order(base, ours)
    leading, other = (theirs, ours) if moved else (ours, theirs)
    yield from _joined(leading, other, set(base))


def _in_order(base: Sequence[str], side: Sequence[str]) -> bool:
    """Return whether what is left of the base is in its old order."""
    left, known = set(side), set(base)
    return [name for name in base if name in left] == [name for name in side if name in known]


def _joined(leading: Sequence[str], other: Sequence[str], known: set[str]) -> Iterator[str]:
    """Return the leading names, and the other ones after theirs; what the leading side added there comes first."""
    has, after, last = set(leading), defaultdict[str | None, list[str]](list), None
    for name in other:
        if name in has:
            last = name
        else:
            after[last].append(name)
    waiting = after[None]
    for name in leading:
        if name in known:
            yield from waiting
            waiting = []
        yield name
        waiting = [*waiting, *after[name]]
    yield from waiting
