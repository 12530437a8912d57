"""The names that a timeline knows and that stand in a text."""

import re
from collections.abc import Iterable, Mapping, Sequence

from timeline.events.model import Location, Timeline
from timeline.events.yaml.nodes import Plain
from timeline.proposals.proposal import Names

WORD = re.compile(r"\w+")


class KnownNames:
    """The actors, tags and places of a timeline."""

    def __init__(self, timeline: Timeline) -> None:
        """Collect them, each once, in the order of the file."""
        events = timeline.events
        self.actors = _by_first_word(actor for event in events for actor in event.actors)
        self.tags = _by_first_word(tag for event in events for tag in event.tags)
        self.places = _places(event.place for event in events)
        self._place_names = _by_first_word(self.places)
        self._first_words = frozenset().union(self.actors, self.tags, self._place_names)

    def within(self, sentence: str) -> Names:
        """Return the names in a sentence; a place only if it is the only one."""
        if not self._first_words or self._first_words.isdisjoint(WORD.findall(sentence)):
            return Names([], [], "")
        places = _found(sentence, self._place_names)
        place = self.places[places[0]] if len(places) == 1 else ""
        return Names(_found(sentence, self.actors), _found(sentence, self.tags), place)


def _by_first_word(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return names by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        if first := WORD.search(name):
            found.setdefault(first[0], []).append(name)
    return {word: sorted(each, key=len, reverse=True) for word, each in found.items()}


def _found(sentence: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the names that stand in a sentence as whole words, in their order there, none within another."""
    if not names or names.keys().isdisjoint(WORD.findall(sentence)):
        return []
    found, at = dict[str, None](), 0
    for word in WORD.finditer(sentence):
        for name in names.get(word[0], ()):
            start = word.start() - name.index(word[0])
            end = start + len(name)
            if start >= at and sentence.startswith(name, start) and not sentence[end : end + 1].isalnum():
                found[name] = None
                at = end
                break
    return list(found)


def _places(places: Iterable[Location | None]) -> dict[str, Plain]:
    """Return places by their names, each as a file has it; one that has several points has its name alone."""
    found: dict[str, Plain] = {}
    for place in places:
        if place is not None and place.name:
            written = _written(place)
            found[place.name] = written if found.setdefault(place.name, written) == written else place.name
    return found


def _written(place: Location) -> Plain:
    if place.lat is None or place.lon is None:
        return place.name
    precision = {"precision": place.precision} if place.precision else {}
    return {"name": place.name, "lat": f"{place.lat:g}", "lon": f"{place.lon:g}", **precision}
