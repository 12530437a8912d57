"""Claims: who said what about an event, in which words, from which day on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from timeline.dates import UNKNOWN, Truth, When, overlaps
from timeline.events.model import Citation, Event, Source, Stance, Status, Timeline

MOST_KINDS = 1_000
"""The most different dates of one event that are compared with each other."""


class Claim(NamedTuple):
    """A citation seen as a claim: its place among the event's citations, the day it became known, the date it gives.

    `known` is a day number, None if neither the citation nor its source states a day. `when` is the citation's
    own date or, where it has none, the event's.
    """

    position: int
    citation: Citation
    source: Source | None
    known: int | None
    when: When

    @property
    def supports(self) -> bool:
        """Whether it speaks of the event at the event's own date."""
        return self.citation.date is None

    @property
    def tells(self) -> bool:
        """Whether it says what became of the event, or reports it from after its beginning: as seen, not as planned."""
        begin = self.when.earliest_day
        if self.known is None or self.citation.stance is not Stance.REPORTS:
            return False
        if self.citation.status is not None:
            return self.citation.status is not Status.ANNOUNCED
        return begin is None or self.known >= begin

    @property
    def foretells(self) -> bool:
        """Whether it became known before the event, at the date that it gives, could have begun."""
        begin = self.when.earliest_day
        return self.known is not None and begin is not None and self.known < begin


def claims(timeline: Timeline, event: Event) -> tuple[Claim, ...]:
    """Return the claims about an event in the order in which they became known; those without a day come last."""
    made = (_claim(timeline, event, position, citation) for position, citation in enumerate(event.citations))
    return tuple(sorted(made, key=_in_order))


def known_by(found: Iterable[Claim], day: int) -> tuple[Claim, ...]:
    """Select the claims known on or before a day (a day number)."""
    return tuple(claim for claim in found if claim.known is not None and claim.known <= day)


def day_known(when: When | None) -> int | None:
    """Return the last day of a date of publication, which may be a month: by its end it was published for certain."""
    return None if when is None else when.latest_day


def disagreeing(found: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Return the pairs of claims that cannot both hold: a report against a denial, or dates that do not meet.

    Claims of one kind agree, so that kinds are compared first: thousands may say the same of one event.
    """
    if len(found) < 2:
        return iter(())
    kinds: dict[tuple[bool, int], Claim] = {}
    for claim in found:
        kinds.setdefault(_kind(claim), claim)
    clashing = (pair for pair in combinations([*kinds.values()][:MOST_KINDS], 2) if _clash(*pair))
    disputed = {_kind(claim) for pair in clashing for claim in pair}
    among = [claim for claim in found if _kind(claim) in disputed]
    return (pair for pair in combinations(among, 2) if _clash(*pair))


def _claim(timeline: Timeline, event: Event, position: int, citation: Citation) -> Claim:
    source = timeline.sources.get(citation.source)
    said_on = citation.said_on or (source.published if source else None)
    return Claim(position, citation, source, day_known(said_on), citation.date or event.when)


def _in_order(claim: Claim) -> tuple[bool, int, int]:
    return (claim.known is None, claim.known or 0, claim.position)


def _kind(claim: Claim) -> tuple[bool, int]:
    """Return what decides whether a claim clashes: whether it reports, and its date, read once for equal texts."""
    return claim.citation.stance is Stance.REPORTS, id(claim.when)


def _clash(one: Claim, other: Claim) -> bool:
    if (one.citation.stance is Stance.REPORTS) != (other.citation.stance is Stance.REPORTS):
        return True
    if one.citation.stance is not Stance.REPORTS or UNKNOWN in (one.when, other.when):
        return False
    return overlaps(one.when, other.when) is Truth.NO
