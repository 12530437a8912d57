"""What years below zero are, which tables do not say."""

from enum import StrEnum

from timeline.problems import TimelineError


class Era(StrEnum):
    """What a year below zero is: -333 is 333 BC, or the year before -332."""

    BC = "bc"
    ASTRONOMICAL = "astronomical"


def era_named(word: str) -> Era | None:
    """Read what years below zero are said to be, None where nothing is said."""
    if word and word not in {*Era}:
        raise TimelineError(f"{word!r} says nothing of years", hint="--years bc or --years astronomical", status=2)
    return Era(word) if word else None
