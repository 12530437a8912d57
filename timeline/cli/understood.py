"""A date as it was understood, with the words and the day it was read from, and how that is told."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.cli.dates_told import bounds_in_words, in_full
from timeline.dates import Dating, Reading, When, readings, tidied, understand
from timeline.events.model import Timeline
from timeline.problems import TimelineError


class Understood(NamedTuple):
    """A date as it was understood; one in words with these, the day (EDTF) they were read from, other readings.

    `calendar` is the name of its calendar where that is another than the file's; `claim` is the position of the claim
    that bears the words.
    """

    when: When
    said: str = ""
    said_on: str = ""
    others: tuple[Reading, ...] = ()
    calendar: str = ""
    claim: int = 0


def read_as(text: str, dating: Dating) -> Understood:
    """Read a date; what is not in the date language is words, read from the as-of day."""
    when = understand(text, dating)
    if when.text == tidied(text).text:
        return Understood(when)
    others = tuple(each for each in readings(text, dating) if each.date != when.text)
    return Understood(when, text, others=others)


def refuse_disagreement(text: str, found: Sequence[Understood]) -> None:
    """Raise where words give different dates on the days of several sources."""
    if len({each.when.text for each in found}) > 1:
        read = ", ".join(f"{each.when.text} on {each.said_on}" for each in found)
        hint = "write the date itself, or the day on which the words were said: --said-on DATE"
        raise TimelineError(f"{text!r} is another date on the day of each source: {read}", hint=hint, status=2)


def echo_lines(understood: Understood, timeline: Timeline) -> Iterable[str]:
    """Say how the date was understood: in words, then its bounds, then the words it was read from."""
    yield in_full(understood.when, timeline.counts)
    yield f"  {understood.when.text}: {bounds_in_words(understood.when)}"
    if understood.said:
        yield f"  said: {understood.said}, read from {understood.said_on}"
    for other in understood.others:
        yield f"  could also mean: {other.date} ({other.rule})"
