"""Drafts reviewed on a terminal: one at a time, its sentence with the words of the date marked, decided by one key."""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from shutil import get_terminal_size
from types import FrameType
from typing import NamedTuple

from timeline.cli.asking import Choice, marked_lines
from timeline.cli.draft_lines import date_in_words, why
from timeline.cli.draft_saving import Batch, Taken
from timeline.cli.terminal import Line, counted, one_line, say, say_on
from timeline.dates import DateError, Dating, understand
from timeline.events.model import Timeline
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError
from timeline.proposals.proposal import Proposal
from timeline.proposals.remembered import Decision, Decisions, Remembered, key_of

ACCEPT, NEW, TITLE, READING, CITE, DROP, SKIP, BACK, STOP = "a", "n", "t", "r", "c", "d", "s", "b", "q"
ANOTHER = "o"
TYPED = "typed"
WIDEST, NARROWEST, INDENT = 100, 20, 2


class Decided(NamedTuple):
    """What was decided about a proposal, and the proposal as it is then; None for one that was accepted."""

    proposal: Proposal
    decision: Decision | None = None


class Person(NamedTuple):
    """Who decides: how a key is asked for, how a line is, with what stands in it."""

    key: Callable[[str, Sequence[Choice]], str]
    line: Callable[[str, str], str]


@dataclass(slots=True)
class Review:
    """The proposals that are reviewed, the timeline that they go into, and what was decided, by their positions."""

    proposals: Sequence[Proposal]
    timeline: Timeline
    dating: Dating
    decided: dict[int, Decided] = field(default_factory=dict)

    def batch(self) -> Batch:
        """Return what goes into the file, and what is remembered."""
        made = [self.decided[at] for at in sorted(self.decided)]
        taken = [Taken(each.proposal, accepted=True) for each in made if each.decision is None]
        others = [
            (key_of(each.proposal), Remembered(each.decision, each.proposal.date))
            for each in made
            if each.decision is not None
        ]
        return Batch(taken, others)


def to_review(proposals: Sequence[Proposal], decisions: Decisions) -> list[Proposal]:
    """Return what is to be decided: what nobody has seen, then what was skipped."""
    open_ones = [each for each in proposals if not each.is_cited]
    unseen = [each for each in open_ones if key_of(each) not in decisions]
    told = {key: each.decision for key, each in decisions.items()}
    return [*unseen, *(each for each in open_ones if told.get(key_of(each)) is Decision.SKIPPED)]


def reviewed(review: Review, person: Person) -> None:
    """Ask about each proposal in turn, until all are decided or the person stops; ^C and ^D stop, too."""
    at = 0
    with _hung_up_stops(), suppress(EOFError, KeyboardInterrupt):
        while at < len(review.proposals):
            step = _asked(review, at, person)
            if step is None:
                return
            at = max(0, at + step)


def told(review: Review) -> str:
    """Count what was decided: '12 accepted, 1 dropped, 2 skipped, 4 left'."""
    made = list(review.decided.values())
    counts = (
        (sum(each.decision is None for each in made), "accepted"),
        (sum(each.decision is Decision.REJECTED for each in made), "dropped"),
        (sum(each.decision is Decision.SKIPPED for each in made), "skipped"),
        (len(review.proposals) - len(made), "left"),
    )
    return ", ".join(f"{number} {what}" for number, what in counts if number) or "nothing to decide"


def _asked(review: Review, at: int, person: Person) -> int | None:
    """Ask about one proposal until it is decided; return how far to go, None to stop."""
    proposal = review.decided[at].proposal if at in review.decided else review.proposals[at]
    while True:
        for line in shown(review, at, proposal):
            say(*line)
        key = person.key("", choices(proposal, at))
        if key == STOP:
            return None
        if key == BACK:
            return -1
        if key in DECIDED:
            review.decided[at] = DECIDED[key](proposal)
            return 1
        proposal, cited = _changed(key, proposal, review, person)
        if cited:
            review.decided[at] = Decided(proposal)
            return 1


DECIDED: Mapping[str, Callable[[Proposal], Decided]] = {
    ACCEPT: Decided,
    NEW: lambda proposal: Decided(replace(proposal, event="")),
    DROP: lambda proposal: Decided(proposal, Decision.REJECTED),
    SKIP: lambda proposal: Decided(proposal, Decision.SKIPPED),
}


def choices(proposal: Proposal, at: int) -> list[Choice]:
    """Return what can be done with a proposal; Enter takes the first."""
    accept = [Choice(ACCEPT, "accept")]
    if proposal.event:
        accept = [Choice(ACCEPT, f"cite {one_line(proposal.event)}"), Choice(NEW, "new event")]
    back = [Choice(BACK, "back")] if at else []
    changes = [Choice(TITLE, "title"), Choice(READING, "reading"), Choice(CITE, "cite another")]
    return [*accept, *changes, Choice(DROP, "drop"), Choice(SKIP, "skip"), *back, Choice(STOP, "stop")]


def shown(review: Review, at: int, proposal: Proposal) -> Iterator[Line]:
    """Return the lines of a proposal: how far one is, the sentence with its date marked, the title, date and reason."""
    width = max(NARROWEST, min(WIDEST, get_terminal_size().columns) - INDENT)
    yield ("",)
    before = f"  ({_done(review.decided[at])})" if at in review.decided else ""
    yield (f"{at + 1} of {len(review.proposals)}  {one_line(proposal.at)}{before}",)
    start, end = (each - proposal.start for each in (proposal.said_start, proposal.said_end))
    for line in marked_lines(proposal.quote, start, end if proposal.said else start, width):
        yield (" " * INDENT, *line)
    yield (one_line(f"title: {proposal.title}"),)
    yield (one_line(f"date:  {proposal.date}, {date_in_words(proposal.date, review.dating)}; {why(proposal)}"),)
    for other in proposal.others:
        yield (one_line(f"   or  {other.date}, {date_in_words(other.date, review.dating)} ({other.rule})"),)
    if proposal.event:
        title = next((event.title for event in review.timeline.events if event.id == proposal.event), "")
        yield (one_line(f"known: {proposal.event}, {title}"),)


def _done(decided: Decided) -> str:
    """Say what was decided."""
    return "accepted" if decided.decision is None else decided.decision.value


def _changed(key: str, proposal: Proposal, review: Review, person: Person) -> tuple[Proposal, bool]:
    """Change a proposal; return it, and whether that decides it."""
    if key == TITLE:
        return retitled(proposal, person.line("title: ", proposal.title)), False
    if key == READING:
        return _read_anew(proposal, review, person), False
    identity = person.line("id of the event: ", proposal.event).strip()
    try:
        return cited_for(proposal, identity, review.timeline), True
    except TimelineError as error:
        say(f"  {error.message}; {error.hint if identity else 'nothing is cited'}")
        return proposal, False


def retitled(proposal: Proposal, text: str) -> Proposal:
    """Return a proposal with another title, on one line; as it is where that is empty."""
    title = " ".join(text.split())
    return replace(proposal, title=title) if title else proposal


def cited_for(proposal: Proposal, identity: str, timeline: Timeline) -> Proposal:
    """Return a proposal as a citation of an event; raise if there is no such event."""
    known = [event.id for event in timeline.events]
    if identity not in known:
        raise TimelineError(f"there is no event {identity[:80]!r}", hint=did_you_mean(identity, known), status=1)
    return replace(proposal, event=identity)


def read_anew(proposal: Proposal, text: str, dating: Dating) -> Proposal:
    """Return a proposal with another date: one of its other readings, or one that was typed; raises DateError."""
    other = next((each for each in proposal.others if each.date == text), None)
    if other is not None:
        return replace(proposal, date=other.date, rule=other.rule, others=(), event="")
    return replace(proposal, date=understand(text, dating).text, rule=TYPED, others=(), event="")


def _read_anew(proposal: Proposal, review: Review, person: Person) -> Proposal:
    """Take another reading, one of those that are named or one that is typed."""
    others = proposal.others[:9]
    keys = [Choice(str(number), other.date) for number, other in enumerate(others, 1)]
    key = person.key("", [*keys, Choice(ANOTHER, "type another date"), Choice(BACK, "back")])
    if key == BACK:
        return proposal
    text = others[int(key) - 1].date if key != ANOTHER else person.line("date: ", proposal.date).strip()
    try:
        return read_anew(proposal, text, review.dating)
    except DateError as fault:
        say(f"  {fault.message}{f' ({fault.hint})' if fault.hint else ''}")
        return proposal


def line_typed(question: str, held: str) -> str:
    """Ask for a line of text, in which what is held stands already and can be edited."""
    if sys.platform == "win32" or not find_spec("readline"):
        say_on(question)
        return sys.stdin.readline()
    import readline

    readline.set_startup_hook(lambda: readline.insert_text(one_line(held)))
    try:
        return input(question)
    finally:
        readline.set_startup_hook()


@contextmanager
def _hung_up_stops() -> Iterator[None]:
    """Let a terminal that goes away, or who ends the program, stop the review, so that what was decided is saved."""
    if sys.platform == "win32":
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise EOFError

    before = {each: signal.signal(each, stop) for each in (signal.SIGHUP, signal.SIGTERM)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def say_reviewed(review: Review) -> None:
    """Say what was decided."""
    say(f"{counted(len(review.proposals), 'draft')}: {told(review)}")
