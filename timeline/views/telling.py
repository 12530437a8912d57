"""Claims, and the chapters of a story, as lines of text."""

from collections.abc import Iterable

from timeline.dates import words
from timeline.dates.days import iso_day
from timeline.dates.when import When
from timeline.events.model import Stance
from timeline.views.claims import Claim
from timeline.views.naming import listed, source_named
from timeline.views.story import Chapter, Turn


def chapter_told(chapter: Chapter) -> str:
    """Return a chapter as text: '2023-06-21: announced for July 2023 (HotNews.ro, “...”)'."""
    day = "no day stated" if chapter.day is None else iso_day(chapter.day)
    told = "; ".join(_turns(chapter)) or "cited"
    named = listed(dict.fromkeys(_named(claim) for claim in chapter.claims)) if chapter.claims else ""
    return f"{day}: {told}" + (f", by {named}" if named else "")


def claim_told(claim: Claim) -> str:
    """Return a claim as text: 'NATO, “...” (11 July 2023) says 11-12 July 2023', or that it denies the event."""
    if claim.citation.stance is Stance.REPORTS:
        return f"{_named(claim)} says {words(claim.when)}"
    return f"{_named(claim)} {claim.citation.stance.value} it"


def _turns(chapter: Chapter) -> Iterable[str]:
    for turn in chapter.turns:
        if turn is not Turn.REDATED or Turn.MOVED not in chapter.turns:
            yield _told(turn, chapter)


def _told(turn: Turn, chapter: Chapter) -> str:
    before, after = _words(chapter.before), _words(chapter.after)
    phrases = {
        Turn.ANNOUNCED: f"announced for {after}",
        Turn.REPORTED: f"reported, {after}",
        Turn.NARROWED: f"date narrowed from {before} to {after}",
        Turn.REDATED: f"date changed from {before} to {after}",
        Turn.MOVED: f"moved from {before} to {after}",
        Turn.HAPPENED: f"reported to have {_come_about(chapter)}",
        Turn.CANCELLED: "cancelled",
        Turn.CONFIRMED: "reported again",
        Turn.CONTRADICTED: _contradicted(chapter),
        Turn.OVERDUE: f"announced for {after}, and nothing says what became of it",
    }
    return phrases[turn]


def _come_about(chapter: Chapter) -> str:
    """Return what is reported: an event that is over, or one that has only begun."""
    last = chapter.after.latest_day
    return "begun" if last is None or chapter.day is None or chapter.day <= last else "happened"


def _contradicted(chapter: Chapter) -> str:
    denied = any(claim.citation.stance is Stance.DENIES for claim in chapter.claims)
    return "denied" if denied else "disputed"


def _words(when: When | None) -> str:
    return words(when) if when else ""


def _named(claim: Claim) -> str:
    return source_named(claim.source) if claim.source else claim.citation.source
