"""One event with all that follows from it, as JSON."""

from collections.abc import Iterable

from timeline.cli.terminal import json_line
from timeline.dates import count_numbers, iso_earliest, iso_latest
from timeline.dates.days import iso_day
from timeline.events.model import Event, Timeline
from timeline.records.writing import record
from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.phase import phase
from timeline.views.story import Chapter, story
from timeline.views.wording import date_words


def json_lines(timeline: Timeline, event: Event, day: int) -> Iterable[str]:
    """Return one JSON object: the event as the file holds it, its bounds, its claims, what was known when."""
    derived = {
        "earliest": iso_earliest(event.when),
        "latest": iso_latest(event.when),
        "words": date_words(event),
        "phase": phase(event, day).value,
        "counts": {count.name: count_numbers(event.when, count) for count in timeline.counts},
        "claims": claim_records(timeline, event),
        "story": [chapter_record(chapter) for chapter in story(timeline, event, day)],
    }
    yield json_line(record(event) | derived)


def claim_records(timeline: Timeline, event: Event) -> list[dict[str, object]]:
    """Return the claims in the order in which they became known, each with those it cannot hold together with."""
    found = claims(timeline, event)
    pairs = tuple(disagreeing(found))
    return [_claim_record(claim, pairs) for claim in found]


def _claim_record(claim: Claim, pairs: Iterable[tuple[Claim, Claim]]) -> dict[str, object]:
    against = [other for pair in pairs if claim in pair for other in pair if other is not claim]
    return {
        "source": claim.citation.source,
        "known": _day(claim.known),
        "date": claim.when.text,
        "earliest": iso_earliest(claim.when),
        "latest": iso_latest(claim.when),
        "stance": claim.citation.stance.value,
        "preferred": claim.citation.preferred,
        "disagrees_with": [other.citation.source for other in against],
    }


def chapter_record(chapter: Chapter) -> dict[str, object]:
    """Return a chapter of the story: its day, what it brought, the date believed from then on, on whose word."""
    return {
        "day": _day(chapter.day),
        "turns": [turn.value for turn in chapter.turns],
        "date": chapter.after.text,
        "sources": [claim.citation.source for claim in chapter.claims],
    }


def _day(number: int | None) -> str | None:
    return None if number is None else iso_day(number)
