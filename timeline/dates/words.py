"""When to words: 'from about 7 to about 21 June 2023', as a person would say it."""

from collections.abc import Mapping
from types import MappingProxyType

from timeline.dates.connectives import ENGLISH
from timeline.dates.english_words import in_english
from timeline.dates.relations import relation_words
from timeline.dates.when import When
from timeline.problems import TimelineError

_NAMELESS: Mapping[str, str] = MappingProxyType({})


def words(when: When, language: str = "en", names: Mapping[str, str] = _NAMELESS) -> str:
    """Say a date: 'October 2022', 'before 1826', 'from 24 February 2022, ongoing'.

    English is built in; other languages come from CLDR through babel, the extra `i18n`. A date told by other events
    is said with their `names`, by id, where all of them have one: 'before “The counteroffensive”'. A date of another
    calendar is said in that, with the Gregorian after it: '25 October 1917 (O.S.), 7 November 1917'.
    """
    if language.partition("-")[0].lower() != "en":
        return _foreign(when, language, names)
    return relation_words(when, names, ENGLISH, _distance) if when.relation else in_english(when)


def _distance(amount: int, unit: str) -> str:
    """Say a distance in time."""
    return f"{amount} {unit}{'' if amount == 1 else 's'}"


def _foreign(when: When, language: str, names: Mapping[str, str]) -> str:
    """Say a date in another language; TimelineError where babel is not installed."""
    try:
        from timeline.dates.localized import localized
    except ImportError:
        message = f"words in {language!r} need babel"
        raise TimelineError(message, hint="pip install 'sourced-timeline[i18n]'", status=3) from None
    return localized(when, language, names)
