"""What a timeline knows already: the same words of a source, or the same date in much the same words."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from timeline.copies.quotes import plain
from timeline.dates import DateError, Dating, Kind, Truth, When, overlaps, parse_date
from timeline.events.model import Citation, Event, Timeline
from timeline.proposals.proposal import EITHER, Proposal
from timeline.views.folding import folded

SHORTEST_WORD = 4
FEWEST_SHARED = 2
SHARE = 0.6
"""How much of the words of a title must stand in the sentence."""

Bounds = tuple[int | None, int | None]


class Claimed(NamedTuple):
    """A citation with its event, and its quote as it is compared."""

    event: Event
    citation: Citation
    quote: str

    @property
    def when(self) -> When:
        """The date that it gives."""
        return self.citation.date or self.event.when


class KnownEvents:
    """The events of a timeline, to be asked for what is proposed."""

    def __init__(self, timeline: Timeline, source: str, dating: Dating) -> None:
        """Take a timeline, and the id of the source that the proposals are from."""
        self.source = source
        self.dating = dating
        self.claims = list(_claims(timeline))
        self.by_date: dict[Bounds, list[Event]] = {}
        for event in timeline.events:
            if _bounds(event.when) != (None, None):
                self.by_date.setdefault(_bounds(event.when), []).append(event)

    def matched(self, proposal: Proposal, published: int) -> Proposal:
        """Return a proposal with the event that it would be cited for, if there is one; it may lie ahead of a day."""
        when = _parsed(proposal.date, proposal.dating(self.dating))
        if when is None:
            return proposal
        claim = self._claim(proposal, when)
        event = self._alike(proposal, when) if claim is None else claim.event
        return replace(
            proposal,
            published=published,
            is_ahead=is_after(when, published),
            event="" if event is None else event.id,
            is_cited=claim is not None and claim.citation.source == self.source,
        )

    def _claim(self, proposal: Proposal, when: When) -> Claimed | None:
        """Return a citation of the same words with the same date, those of the same source first."""
        sentence = plain(proposal.quote) if self.claims else ""
        found = [each for each in self.claims if _is_same(each.quote, sentence) and _agree(when, each.when)]
        own = [each for each in found if each.citation.source == self.source]
        exact = [each for each in own or found if _bounds(each.when) == _bounds(when)]
        return next(iter(exact or own or found), None)

    def _alike(self, proposal: Proposal, when: When) -> Event | None:
        """Return the event of the same date whose title shares most words with the sentence, if they are enough.

        Where either of two dates may be meant, the event may have the one or the other.
        """
        either = proposal.others if proposal.rule.startswith(EITHER) else ()
        dates = [when, *filter(None, (_parsed(other.date, self.dating) for other in either))]
        events = [event for date in dates for event in self.by_date.get(_bounds(date), ())]
        words = _words(proposal.quote) if events else frozenset[str]()
        rated = [(_shared(_words(event.title), words), event) for event in events]
        best = max(rated, key=lambda each: each[0], default=None)
        return best[1] if best and best[0] >= SHARE else None


@lru_cache(maxsize=1_000)
def _parsed(date: str, dating: Dating) -> When | None:
    """Return a date, None if it is none of the date language."""
    try:
        return parse_date(date, dating)
    except DateError:
        return None


def is_after(when: When, day: int) -> bool:
    """Return whether a date begins after a day (a day number), or is any time up to one after it: 'by 2028'."""
    is_up_to = when.kind is Kind.ONE_OF and when.earliest_day is None
    first = when.latest_day if is_up_to else when.earliest_day
    return first is not None and first > day


def _claims(timeline: Timeline) -> Iterator[Claimed]:
    for event in timeline.events:
        for citation in event.citations:
            if citation.quote:
                yield Claimed(event, citation, plain(citation.quote))


def _is_same(quote: str, sentence: str) -> bool:
    return quote in sentence or sentence in quote


def _agree(one: When, other: When) -> bool:
    """Return whether two dates may be one: equal, or the one within the other; of open ones, the equal alone."""
    if one.earliest is None or other.earliest is None:
        return _bounds(one) == _bounds(other) != (None, None)
    return overlaps(one, other) is not Truth.NO


def _bounds(when: When) -> Bounds:
    return when.earliest, when.latest


def _words(text: str) -> frozenset[str]:
    """Return the longer words of a text, folded."""
    letters = "".join(letter if letter.isalnum() else " " for letter in folded(text))
    return frozenset(word for word in letters.split() if len(word) >= SHORTEST_WORD)


def _shared(title: frozenset[str], sentence: frozenset[str]) -> float:
    """Return how much of the words of a title stand in a sentence; 0 where they are too few to tell."""
    common = title & sentence
    return len(common) / len(title) if len(common) >= FEWEST_SHARED else 0
