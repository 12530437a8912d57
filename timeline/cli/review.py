"""Drafts reviewed on a terminal: one at a time, its sentence with the words of the date marked, decided by one key."""

import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from shutil import get_terminal_size
from types import FrameType
from typing import NamedTuple, Protocol

from timeline.cli.asking import Choice, marked_lines
from timeline.cli.draft_lines import date_in_words, why
from timeline.cli.draft_saving import Batch, Taken
from timeline.cli.no_event import no_event
from timeline.cli.stacked import wrapped
from timeline.cli.terminal import Line, counted, one_line, say, say_on
from timeline.dates import DateError, Dating, understand
from timeline.dates.understanding import calendar_key
from timeline.events.model import Timeline
from timeline.problems import TimelineError
from timeline.proposals.matching import is_after
from timeline.proposals.proposal import Proposal
from timeline.proposals.remembered import Decision, Decisions, Remembered, key_of

ACCEPT, NEW, TITLE, READING, CITE, DROP, SKIP, BACK, STOP = "a", "n", "t", "r", "c", "d", "s", "b", "q"
ANOTHER = "o"
TYPED = "typed"
WIDEST, NARROWEST, INDENT, HANGING = 100, 20, 2, 7


class Decided(NamedTuple):
    """What was decided about a proposal, and the proposal as it is then; None for one that was accepted."""

    proposal: Proposal
    decision: Decision | None = None


class Person(NamedTuple):
    """Who decides: how a key is asked for, how a line is, with what stands in it."""

    key: Callable[[str, Sequence[Choice]], str]
    line: Callable[[str, str], str]


class Keeper(Protocol):
    """What saves each decision when it is made, and takes the last one back; all of it raises TimelineError.

    `timeline` is the timeline as it was read last.
    """

    timeline: Timeline

    def keep(self, decided: Decided) -> None:
        """Save a decision."""

    def take_back(self) -> None:
        """Take the last decision back."""

    def read_again(self) -> Timeline:
        """Return the timeline as it is after the last decision."""


@dataclass(slots=True)
class Review:
    """The proposals that are reviewed, what saves the decisions about them, and what was decided, in their order."""

    proposals: Sequence[Proposal]
    keeper: Keeper
    dating: Dating
    decided: list[Decided] = field(default_factory=list)


def batch_of(made: Iterable[Decided]) -> Batch:
    """Return what goes into the file, and what is remembered."""
    decided = list(made)
    taken = [Taken(each.proposal, accepted=True) for each in decided if each.decision is None]
    others = [
        (key_of(each.proposal), Remembered(each.decision, each.proposal.date))
        for each in decided
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
    """Ask about each proposal in turn, until all are decided or the person stops; ^C and ^D stop, too.

    Each decision is saved before the next proposal is shown. Going back takes the last one back.
    """
    held: Proposal | None = None
    try:
        with _hung_up_stops():
            while len(review.decided) < len(review.proposals):
                made = _asked(review, held or review.proposals[len(review.decided)], person)
                if made is None:
                    return
                held = _stepped(review, made)
    except (EOFError, KeyboardInterrupt):
        say()


def _stepped(review: Review, made: Decided | Proposal) -> Proposal | None:
    """Save a decision, or take the last one back; return the proposal that is to be asked about again, if one is."""
    try:
        with _unbroken():
            if isinstance(made, Decided):
                review.keeper.keep(made)
                review.decided.append(made)
                return None
            review.keeper.take_back()
            return review.decided.pop().proposal
    except TimelineError as error:
        say(f"  {error.message}{f' ({error.hint})' if error.hint else ''}")
        return made.proposal if isinstance(made, Decided) else made


def told(review: Review) -> str:
    """Count what was decided: '12 accepted, 1 dropped, 2 skipped, 4 left'."""
    made = review.decided
    counts = (
        (sum(each.decision is None for each in made), "accepted"),
        (sum(each.decision is Decision.REJECTED for each in made), "dropped"),
        (sum(each.decision is Decision.SKIPPED for each in made), "skipped"),
        (len(review.proposals) - len(made), "left"),
    )
    return ", ".join(f"{number} {what}" for number, what in counts if number) or "nothing to decide"


def _asked(review: Review, proposal: Proposal, person: Person) -> Decided | Proposal | None:
    """Ask about one proposal until it is decided; return it as it is then to go back, None to stop."""
    at = len(review.decided)
    while True:
        for line in shown(review, at, proposal):
            say(*line)
        key = person.key("", choices(proposal, at))
        if key == STOP:
            return None
        if key == BACK:
            return proposal
        if key in DECIDED:
            return DECIDED[key](proposal)
        proposal, cited = _changed(key, proposal, review, person)
        if cited:
            return Decided(proposal)


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
    back = [Choice(BACK, "take the last back")] if at else []
    changes = [Choice(TITLE, "title"), Choice(READING, "reading"), Choice(CITE, "cite another")]
    return [*accept, *changes, Choice(DROP, "drop"), Choice(SKIP, "skip"), *back, Choice(STOP, "stop")]


def shown(review: Review, at: int, proposal: Proposal) -> Iterator[Line]:
    """Return the lines of a proposal: how far one is, the sentence with its date marked, the title, date and reason."""
    width = max(NARROWEST, min(WIDEST, get_terminal_size().columns) - INDENT)
    yield ("",)
    yield (f"{at + 1} of {len(review.proposals)}  {one_line(proposal.at)}",)
    start, end = (each - proposal.start for each in (proposal.said_start, proposal.said_end))
    for line in marked_lines(proposal.quote, start, end if proposal.said else start, width):
        yield (" " * INDENT, *line)
    date = f"{proposal.date}, {date_in_words(proposal.date, proposal.dating(review.dating))}; {why(proposal)}"
    told = [("title:", proposal.title), ("date:", date)]
    told += [
        ("   or", f"{other.date}, {date_in_words(other.date, review.dating)} ({other.rule})")
        for other in proposal.others
    ]
    if proposal.event:
        title = next((event.title for event in review.keeper.timeline.events if event.id == proposal.event), "")
        told.append(("known:", f"{proposal.event}, {title}"))
    for name, text in told:
        yield from _hung(name, one_line(text), width + INDENT)


def _hung(name: str, text: str, width: int) -> Iterator[Line]:
    """Return a line that begins with a name, broken between words where the terminal is narrower."""
    for number, part in enumerate(wrapped(text, width - HANGING)):
        yield (f"{'' if number else name:<{HANGING}}{part}",)


def _changed(key: str, proposal: Proposal, review: Review, person: Person) -> tuple[Proposal, bool]:
    """Change a proposal; return it, and whether that decides it."""
    if key == TITLE:
        return retitled(proposal, person.line("title: ", proposal.title)), False
    if key == READING:
        return _read_anew(proposal, review, person), False
    identity = person.line("id of the event: ", proposal.event).strip()
    try:
        return cited_for(proposal, identity, review.keeper.read_again()), True
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
        raise no_event(identity, known)
    return replace(proposal, event=identity)


def read_anew(proposal: Proposal, text: str, dating: Dating) -> Proposal:
    """Return a proposal with another date: one of its other readings, or one that was typed; raises DateError."""
    other = next((each for each in proposal.others if each.date == text), None)
    when = understand(text, dating if other is None else proposal.dating(dating))
    is_ahead = proposal.published is not None and is_after(when, proposal.published)
    anew = replace(proposal, is_ahead=is_ahead, others=(), event="")
    if other is not None:
        return replace(anew, date=other.date, rule=other.rule)
    return replace(anew, date=when.text, calendar=calendar_key(when, dating), rule=TYPED)


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
def _unbroken() -> Iterator[None]:
    """Let a decision be saved to its end: ^C, a terminal that goes away, who ends the program stop the review then."""
    if sys.platform == "win32":
        yield
        return
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


@contextmanager
def _hung_up_stops() -> Iterator[None]:
    """Let a terminal that goes away, or who ends the program, stop the review between two decisions."""
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
