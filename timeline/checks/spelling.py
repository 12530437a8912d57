"""Words that look like misspellings of others: tags and actors."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline

_SHORTEST = 5
_SELDOM = 2
_OFTENER = 5


def similar_tag(timeline: Timeline) -> Iterator[Finding]:
    """A tag that is seldom used is one letter, or only its capitals and hyphens, away from one that is used often."""
    yield from _similar(timeline, "tags", lambda event: event.tags)


def similar_actor(timeline: Timeline) -> Iterator[Finding]:
    """An actor who is seldom named is one letter, or only capitals and hyphens, away from one who is named often."""
    yield from _similar(timeline, "actors", lambda event: event.actors)


def _similar(timeline: Timeline, key: str, words_of: Callable[[Event], tuple[str, ...]]) -> Iterator[Finding]:
    uses = Counter(word for event in timeline.events for word in words_of(event))
    meant = _meant(uses)
    for event in timeline.events if meant else ():
        for number, word in enumerate(words_of(event)):
            if word in meant:
                message = f"`{word}` is used {_times(uses[word])}, `{meant[word]}` {_times(uses[meant[word]])}"
                yield at(event, (key, number), message, f"did you mean `{meant[word]}`?")


def _meant(uses: Mapping[str, int]) -> dict[str, str]:
    """Return, for each seldom used word, the often used one that it may be a misspelling of."""
    often = {word: count for word, count in uses.items() if count >= _OFTENER}
    near: dict[str, list[str]] = {}
    for word in often:
        for form in _forms(word):
            near.setdefault(form, []).append(word)
    seldom = (word for word, count in uses.items() if count <= _SELDOM and len(word) >= _SHORTEST)
    found = ((word, _best(word, near, often)) for word in seldom)
    return {word: best for word, best in found if best}


def _best(word: str, near: Mapping[str, list[str]], often: Mapping[str, int]) -> str:
    """Return the most used of the words that are one letter away."""
    candidates = {each for form in _forms(word) for each in near.get(form, ()) if _is_misspelt(word, each)}
    return max(candidates, key=lambda each: (often[each], each), default="")


def _forms(word: str) -> Iterable[str]:
    """Return a word without capitals and hyphens, and with each single letter left out: near words share one."""
    bare = _bare(word)
    return {bare, *(bare[:index] + bare[index + 1 :] for index in range(len(bare)))}


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter not in " -_'")


def _is_misspelt(word: str, other: str) -> bool:
    """Return whether two words differ in one letter, in two that changed places, or in capitals and hyphens alone.

    A digit tells things apart (`2022`, `2023`), and so do the first letter (`ranking`, `banking`) and that of a plural.
    """
    one, two = _bare(word), _bare(other)
    if one == two:
        return True
    if one[0] != two[0] or len(word.split()) != len(other.split()):
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    longer, shorter = (one, two) if len(one) >= len(two) else (two, one)
    if longer == shorter + "s" or any(letter.isdigit() for letter in one[start : start + 2] + two[start : start + 2]):
        return False
    swapped = one[start : start + 2] == two[start : start + 2][::-1] and one[start + 2 :] == two[start + 2 :]
    replaced = one[start + 1 :] == two[start + 1 :]
    return replaced or swapped or longer[start + 1 :] == shorter[start:]


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
