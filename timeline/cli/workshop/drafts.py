"""Drafts beside the article: what `timeline draft` proposes of a kept copy, decided one by one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from timeline.cli.commands.accept import accept
from timeline.cli.commands.draft import asked_of, known_of
from timeline.cli.commands.drafts import record as waiting_record
from timeline.cli.commands.reject import reject
from timeline.cli.draft_lines import date_in_words, why
from timeline.cli.draft_saving import Saving, save_drafts, saving_of
from timeline.cli.draft_source import SourceTyped, draft_source
from timeline.cli.draft_timeline import timeline_of
from timeline.cli.review import (
    ACCEPT,
    CITE,
    DECIDED,
    DROP,
    NEW,
    SKIP,
    batch_of,
    cited_for,
    read_anew,
    retitled,
    to_review,
)
from timeline.cli.workshop.answering import Desk, answered, number_of, texts_of
from timeline.cli.workshop.articles import Copy, copy_read
from timeline.copies.copy_text import copy_path
from timeline.dates import DateError, Dating
from timeline.edits.opening import text_or_none
from timeline.events.model import Timeline
from timeline.problems import TimelineError
from timeline.proposals.proposal import Proposal
from timeline.proposals.reading import Drafted, drafted
from timeline.proposals.remembered import Decisions, Key, key_of, read_decisions
from timeline.serve.asking import Address, Asked, Reads, Writes
from timeline.views.drafts import waiting

KEYS = {"accept": ACCEPT, "new": NEW, "cite": CITE, "reject": DROP, "skip": SKIP}
"""What may be decided, and the key that decides it in a terminal."""

CHANGES = ("title", "date", "event", "published", "language")
"""What a person may correct of a proposal, the day from which its words are read, and their languages."""


def drafts(desk: Desk) -> Sequence[Address]:
    """Return the addresses of drafts."""
    reviewer = Reviewer(desk)
    return [
        Reads("/drafts/proposed", answered(reviewer.proposed)),
        Reads("/drafts/waiting", answered(reviewer.waiting)),
        Writes("/drafts/decide", answered(reviewer.decided)),
        Writes("/drafts/accept", answered(reviewer.accepted)),
        Writes("/drafts/reject", answered(reviewer.rejected)),
    ]


class Way(NamedTuple):
    """How a text is read: from which day, if its source has none, and by the words of which languages."""

    published: str
    languages: Sequence[str]


class Sitting(NamedTuple):
    """A kept copy that is reviewed: what is proposed of it, how its dates are read, where what is decided goes."""

    copy: Copy
    found: Drafted
    dating: Dating
    saving: Saving
    decisions: Decisions
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The drafts of a timeline."""

    desk: Desk
    _one_at_a_time: Lock = field(default_factory=Lock)

    def proposed(self, asked: Asked) -> Mapping[str, object]:
        """Return what is proposed of a copy, in the order in which it is reviewed, then what the file has already."""
        query = asked.query
        sitting = self._sitting(query.get("id", ""), _way(query), undated=query.get("undated") == "yes")
        open_ones = to_review(sitting.found.proposals, sitting.decisions)
        return {
            "proposals": [_record(each, sitting) for each in open_ones],
            "known": [_record(each, sitting) for each in sitting.found.proposals if each.is_cited],
            "sentences": sitting.found.sentences,
            "undated": sitting.found.undated,
        }

    def decided(self, asked: Asked) -> Mapping[str, object]:
        """Decide about a proposal, perhaps with another title or date, and save that as one step of `undo`."""
        typed = texts_of(asked, ("source", "sha256", "quote", "number", "decision"), ("said", *CHANGES))
        if typed["decision"] not in KEYS:
            raise TimelineError("nothing such is decided", hint=", ".join(KEYS), status=2)
        with self._one_at_a_time:  # two tabs would both find that nobody has decided yet
            return {"ids": self._saved(typed)}

    def _saved(self, typed: Mapping[str, str]) -> list[str]:
        """Save what was decided about a proposal; return the ids of the new events."""
        sitting = self._sitting(typed["source"], _way(typed), typed["sha256"], undated=True)
        proposal = _changed(_known(typed, sitting), typed, sitting)
        key = KEYS[typed["decision"]]
        made = DECIDED[ACCEPT if key == CITE else key](proposal)
        return save_drafts(sitting.saving, batch_of([made]), dry_run=False)

    def waiting(self, asked: Asked) -> Mapping[str, object]:
        """Return the drafts of the file that wait, perhaps those of one source alone."""
        of = asked.query.get("id", "")
        found = [each for each in waiting(self.desk.timeline()) if not of or of in {one.source for one in each.cited}]
        return {"drafts": [waiting_record(each) for each in found]}

    def accepted(self, asked: Asked) -> Mapping[str, object]:
        """Make an event, or a citation, of a draft."""
        accept([texts_of(asked, ("id",))["id"]], file=self.desk.file, max_size=self.desk.max_size)
        return {}

    def rejected(self, asked: Asked) -> Mapping[str, object]:
        """Take a draft out."""
        reject([texts_of(asked, ("id",))["id"]], file=self.desk.file, max_size=self.desk.max_size)
        return {}

    def _sitting(self, identity: str, way: Way, sha256: str = "", *, undated: bool) -> Sitting:
        """Read a kept copy into proposals, as `timeline draft --source ID` does."""
        copy = copy_read(self.desk, identity, sha256)
        timeline, path = self._home(copy)
        source = draft_source(SourceTyped(source=identity, published=way.published or None), copy.intake, timeline)
        asked = asked_of(source, timeline, way.languages)
        found = drafted(copy.intake, asked, known_of(timeline, source, asked), undated=undated)
        saving = saving_of(timeline, path, source, copy.intake, copy_path(copy.source), max_size=self.desk.max_size)
        decisions = read_decisions(text_or_none(saving.decisions), str(saving.decisions))
        titles = {event.id: event.title for event in timeline.events}
        return Sitting(copy._replace(timeline=timeline), found, asked.dating, saving, decisions, titles)

    def _home(self, copy: Copy) -> tuple[Timeline, Path]:
        """Return the file that takes what is decided: the first, or that of the source where the first knows it not."""
        for file in (self.desk.file, Path(copy.source.origin.place().file)):
            timeline, path = timeline_of(file, self.desk.max_size, needed=True)
            if copy.source.id in timeline.sources:
                return timeline, path or file
        raise TimelineError(f"there is no source `{copy.source.id[:80]}`", status=1)


def _way(typed: Mapping[str, str]) -> Way:
    """Return how a text is to be read, as it was asked for: `uk ru` are two languages."""
    return Way(typed.get("published", ""), typed.get("language", "").replace(",", " ").split())


def _known(typed: Mapping[str, str], sitting: Sitting) -> Proposal:
    """Return the proposal that is meant; raise where the text has it no more."""
    key = Key(typed["quote"], typed.get("said", ""), number_of(typed["number"]))
    found = next((each for each in sitting.found.proposals if key_of(each) == key), None)
    if found is None or found.is_cited:
        message = "this is not proposed any more" if found is None else f"{found.event} cites this already"
        raise TimelineError(f"{message}; nothing was saved", hint="load the page again", status=1)
    return found


def _changed(proposal: Proposal, typed: Mapping[str, str], sitting: Sitting) -> Proposal:
    """Return a proposal with what a person has corrected."""
    proposal = retitled(proposal, typed.get("title", ""))
    if typed.get("date", proposal.date) != proposal.date:
        try:
            proposal = read_anew(proposal, typed["date"], sitting.dating)
        except DateError as fault:
            raise TimelineError(fault.message, hint=fault.hint, status=1) from None
    if typed["decision"] != "cite":
        return proposal
    return cited_for(proposal, typed.get("event", ""), sitting.copy.timeline)


def _record(each: Proposal, sitting: Sitting) -> Mapping[str, object]:
    decision = sitting.decisions.get(key_of(each))
    return {
        "quote": each.words,
        "said": each.said,
        "number": str(each.number),
        "title": each.title,
        "date": each.date,
        "when": date_in_words(each.date, each.dating(sitting.dating)),
        "why": why(each),
        "others": list(_others(each, sitting.dating)),
        "at": each.at,
        "start": each.start,
        "end": each.end,
        "said_start": each.said_start if each.said else each.start,
        "said_end": each.said_end if each.said else each.start,
        "event": each.event,
        "event_title": sitting.titles.get(each.event, ""),
        "decision": decision.decision.value if decision else "",
    }


def _others(each: Proposal, dating: Dating) -> Iterator[Mapping[str, str]]:
    for other in each.others:
        yield {"date": other.date, "when": date_in_words(other.date, dating), "rule": other.rule}
