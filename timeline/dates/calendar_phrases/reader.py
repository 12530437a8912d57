"""What the readers of this room share: how the rest of a phrase is read, and how two readings are held together."""

from collections.abc import Callable

from timeline.dates.dating import DateError, Dating
from timeline.dates.english_words import in_its_calendar
from timeline.dates.when import Precision, When
from timeline.dates.words import words

Read = Callable[[str, Dating], When]
"""Reads the date language and plain phrases; DateError if it is neither."""

_LONG = (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.DEEP)


def by(dating: Dating, calendar: str) -> Dating:
    """Return how dates are read in a calendar, by its name, '' for the Gregorian."""
    return dating.of_calendar(calendar)


def tried(read: Read, text: str, dating: Dating) -> When | None:
    """Return what a text means, None if it means nothing."""
    try:
        return read(text.strip(" ,;/="), dating)
    except DateError:
        return None


def agree(old: When, new: When) -> bool:
    """Return whether two readings are the same days; of decades and longer the Gregorian years are wider."""
    if old.possible == new.possible:
        return True
    bounds = old.earliest, new.earliest, new.latest, old.latest
    if old.precision not in _LONG or None in bounds:
        return False
    numbers = [number or 0 for number in bounds]
    return numbers[1] <= numbers[0] and numbers[3] <= numbers[2]


def together(text: str, old: When, new: When) -> When:
    """Return the first of two readings of one day; DateError if they are different days."""
    if agree(old, new):
        return old
    told = words(old).replace(", ", " is ", 1)
    message = f"two dates of one day do not agree: {told}, not {words(new)}"
    raise DateError(text, "dual-date", message, hint=f"{in_its_calendar(old)} or {new.text}")
