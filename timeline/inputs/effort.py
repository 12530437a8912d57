"""How much may be spent on what recurs in one file: a rule of 20 letters can ask for days of work."""

from dataclasses import dataclass

MOST_STEPS = 1_000_000
MOST_EMPTY = 4
MOST_TIMES = 10_000
"""So many occurrences of one event are expanded; more are refused."""

FEWER_DAYS = "choose fewer days by --from and --to, or leave both out: then its rule is kept"


class TooOftenError(ValueError):
    """What recurs more often than it is expanded."""


@dataclass(slots=True)
class Effort:
    """What may still be spent on one file: moments that are gone through, rules of which no day can be found."""

    left: int = MOST_STEPS
    empty: int = MOST_EMPTY

    def spend(self, steps: int) -> None:
        """Take off some steps; raises TooOftenError where there are not so many left."""
        if steps > self.left:
            raise TooOftenError(f"it recurs too often from its beginning on: {FEWER_DAYS}")
        self.left -= steps


def refuse_too_many(occurrences: int) -> None:
    """Raise TooOftenError for more occurrences of one event than are expanded."""
    if occurrences > MOST_TIMES:
        raise TooOftenError(f"it recurs more than {MOST_TIMES:,} times: {FEWER_DAYS}")
