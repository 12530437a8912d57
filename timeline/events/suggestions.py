"""'Did you mean': the nearest of the words that are allowed."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Return a hint at the nearest allowed word, or at all of them where they are few, or nothing."""
    words = list(allowed)
    near = get_close_matches(word[:100], words, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"one of {', '.join(words)}" if 0 < len(words) <= 8 else ""
