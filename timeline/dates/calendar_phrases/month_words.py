"""The Roman months by their names in the languages that are read."""

from timeline.dates.dating import Dating
from timeline.dates.languages import read_languages


def month_of(name: str | None, dating: Dating) -> int | None:
    """Return the number of a month by its name, None if no language has a month of that name."""
    if not name:
        return None
    for language in read_languages(dating.languages):
        mark, value = language.words.get(name.lower().rstrip("."), ("", 0))
        if mark == "M":
            return value
    return None
