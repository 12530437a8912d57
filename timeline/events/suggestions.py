"""'Did you mean': the nearest of the words that are allowed."""

from collections.abc import Iterable
from difflib import get_close_matches

SHORTEST = 3
MOST_NAMED = 3


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Return a hint at the nearest allowed word, or at those that contain it, or all where they are few, or nothing."""
    words = [each for each in allowed if each]
    near = _nearest(word[:100], words) or _containing(word[:100], words)
    if near:
        return f"did you mean {' or '.join(f'`{each}`' for each in near)}?"
    return f"one of {', '.join(words)}" if 0 < len(words) <= 8 else ""


def _nearest(word: str, words: list[str]) -> list[str]:
    """Return the nearest word, if one is near: one of the same letters before others, as `csv` for `cvs`."""
    near = get_close_matches(word, words, cutoff=0.6)
    return sorted(near, key=lambda each: sorted(each) != sorted(word))[:1]


def _containing(word: str, words: list[str]) -> list[str]:
    """Return the first words that contain a text, however it is written."""
    if len(word) < SHORTEST:
        return []
    wanted = word.casefold()
    return [each for each in words if wanted in each.casefold()][:MOST_NAMED]
