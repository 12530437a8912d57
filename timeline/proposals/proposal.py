"""An event that is proposed from a text: its date with the reason for it, its words, where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.dates import Dating
from timeline.events.yaml.nodes import Plain
from timeline.proposals.rule_names import OtherFoundRule
from timeline.views.drafts import ANCHOR, DRAFT

EITHER = "either-"
"""With what the names of the rules begin by which words may mean either of two dates."""


class OtherReading(NamedTuple):
    """Another date that words may mean (EDTF), and the rule by which."""

    date: str
    rule: OtherFoundRule


class Names(NamedTuple):
    """Names that the timeline knows and that stand in a sentence, in its own spelling."""

    actors: Sequence[str] = ()
    tags: Sequence[str] = ()
    place: Plain = ""


NO_NAMES = Names()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One dated fact of a text.

    date, others        as which its words were read (EDTF), and as which else they may be
    calendar            that of the date, '' where it is that of the file
    said                the words of the date, `said_start` and `said_end` their offsets in the text
    anchor, rule        what they were read against (`publication 2023-06-21`, or nothing), the rule that decided
    quote               its sentence, verbatim, with `start` and `end`
    at                  where that is: the page, the paragraph, the time in a transcript
    number              which one it is of those with the same quote and the same words, from 1
    anchor_kept         the date that its words were read against, '' where that is the day of publication
    published           the day of publication (a day number), None while nothing is known of it
    is_ahead            whether the date lies after the day of publication
    event               the id of the event that it would be cited for, '' for a new one
    is_cited            whether that event cites these words of this source already
    """

    date: str
    said: str = ""
    said_start: int = 0
    said_end: int = 0
    title: str
    quote: str
    start: int
    end: int
    at: str = ""
    anchor: str = ""
    rule: str = ""
    others: tuple[OtherReading, ...] = ()
    calendar: str = ""
    number: int = 1
    names: Names = NO_NAMES
    anchor_kept: str = ""
    published: int | None = None
    is_ahead: bool = False
    event: str = ""
    is_cited: bool = False

    @property
    def words(self) -> str:
        """The quote on one line: spaces and line breaks of a text are not its words."""
        return " ".join(self.quote.split())

    def dating(self, dating: Dating) -> Dating:
        """Return how its date is read, which may be of another calendar than those of the file."""
        return dating.of_calendar(self.calendar) if self.calendar else dating

    @property
    def key(self) -> tuple[str, str, int]:
        """What it is known by, whatever else is changed in it."""
        return self.words, self.said, self.number


def reason(proposal: Proposal) -> dict[str, Plain]:
    """Return why a date is what it is, as the file keeps it while nobody has accepted it."""
    told: dict[str, Plain] = {"anchor": proposal.anchor, "rule": proposal.rule}
    if proposal.others:
        told["other"] = [other.date for other in proposal.others]
    if proposal.number > 1:
        told["number"] = str(proposal.number)
    return {key: value for key, value in told.items() if value}


def citation_of(proposal: Proposal, source: str, *, accepted: bool) -> dict[str, Plain]:
    """Return the citation: the whole sentence, its place, the words of the date, what these were read against."""
    parts = {"source": source, "quote": proposal.words, "at": proposal.at, "said": proposal.said}
    parts[ANCHOR] = proposal.anchor_kept if accepted else ""
    return {key: value for key, value in parts.items() if value}


def event_of(proposal: Proposal, source: str, *, accepted: bool = False) -> Mapping[str, Plain]:
    """Return the keys and values of a new event; until it is accepted it is a draft, with the reason for its date."""
    names = proposal.names
    fields: dict[str, Plain] = {
        "date": proposal.date,
        "calendar": proposal.calendar,
        "title": proposal.title,
        "tags": list(names.tags),
        "actors": list(names.actors),
        "place": names.place,
        "status": "announced" if proposal.is_ahead else "",
        "verification": "" if accepted else "draft",
        "sources": [citation_of(proposal, source, accepted=accepted)],
        DRAFT: {} if accepted else reason(proposal),
    }
    return {key: value for key, value in fields.items() if value}
