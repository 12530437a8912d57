"""Drafts reviewed in a real terminal."""

import json
import os
import signal
import sys
from calendar import month_name
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.terminals import Terminal, terminal
from timeline.cli.asking import Choice
from timeline.cli.review import Person, Review, reviewed
from timeline.dates import Dating
from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read
from timeline.proposals.proposal import Proposal
from timeline.proposals.remembered import Decision

MONTHS = [month_name[number] for number in range(1, 13)]
TEXT = "\n\n".join(f"The bridge number {number} was opened in {month} 1997." for number, month in enumerate(MONTHS, 1))
SOURCE = ("--title", "Bridges", "--publisher", "The Paper", "--published", "2023-06-21")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bridges.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "events.yaml").write_text("title: Bridges\nevents: []\n", encoding="utf-8")
    return tmp_path


DRAFT = (sys.executable, "-m", "timeline", "draft", "bridges.txt", *SOURCE)


def events(folder: Path) -> tuple[Event, ...]:
    return read([folder / "events.yaml"])[0].events


def press(person: Terminal, *keys: str) -> int:
    """Press keys, each once the next draft is shown; return how many."""
    for key in keys:
        person.see("stop: ")
        person.press(key)
    return len(keys)


def test_twelve_drafts_are_accepted_with_few_keys(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        pressed = press(person, *["\r"] * 12)
        assert "12 events added" in person.end()
        assert person.status == 0

    assert pressed <= 40
    assert [event.date for event in events(folder)] == [f"1997-{number:02d}" for number in range(1, 13)]
    assert all(event.verification is None and not event.extras for event in events(folder))


def test_a_draft_is_shown_with_its_words_marked_and_its_reason(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        shown = person.see("stop: ")
        person.press("q")
        person.end()

    assert "1 of 12  paragraph 1" in shown
    assert "The bridge number 1 was opened in [January 1997]." in shown
    assert "date:  1997-01, January 1997; ‘January 1997’ (absolute)" in shown
    assert events(folder) == ()


def test_going_on_later_starts_where_one_stopped(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        press(person, "a", "s", "d", "q")
        assert "1 accepted, 1 dropped, 1 skipped, 9 left" in person.end()

    with terminal(*DRAFT, folder=folder) as person:
        shown = person.see("stop: ")
        person.press("q")
        person.end()

    assert "1 of 10" in shown
    assert "number 4" in shown


def test_a_title_is_edited_and_a_step_taken_back(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        press(person, "a", "b", "t")
        person.see("title: ")
        person.press(" to traffic\r")
        press(person, "a", "q")
        person.end()

    (event,) = events(folder)
    assert event.title == "The bridge number 1 was opened in January 1997 to traffic"


def test_another_date_is_typed(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        press(person, "r")
        person.see("back: ")
        person.press("o")
        person.see("date: ")
        person.press("\x15", "5 January 1997\r")
        press(person, "a", "q")
        person.end()

    assert [event.date for event in events(folder)] == ["1997-01-05"]


def test_an_event_that_there_is_is_cited(folder: Path) -> None:
    event = "events:\n  - {id: opening, date: 1997, title: Many things}\n"
    (folder / "events.yaml").write_text(event, encoding="utf-8")
    with terminal(*DRAFT, folder=folder) as person:
        press(person, "c")
        person.see("id of the event: ")
        person.press("opning\r")
        person.see("did you mean `opening`?")
        press(person, "c")
        person.press("opening\r")
        press(person, "q")
        person.end()

    (one,) = events(folder)
    assert one.citations[0].quote == "The bridge number 1 was opened in January 1997."


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_what_was_decided_is_saved_when_one_leaves(folder: Path, key: str) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        press(person, "a", key)
        person.end()

    assert len(events(folder)) == 1


def test_one_undo_takes_a_review_back(folder: Path) -> None:
    before = (folder / "events.yaml").read_bytes()
    variables = {"XDG_STATE_HOME": str(folder / "state")}
    with terminal(*DRAFT, folder=folder, variables=variables) as person:
        press(person, "a", "d", "a", "q")
        person.end()
    assert json.loads(next(folder.glob("*.drafts.jsonl")).read_text(encoding="utf-8").splitlines()[1])

    with terminal(sys.executable, "-m", "timeline", "undo", folder=folder, variables=variables) as person:
        person.end()

    assert (folder / "events.yaml").read_bytes() == before
    assert not list(folder.glob("*.drafts.jsonl"))


def test_a_decision_is_kept_when_one_goes_back_and_stops() -> None:
    keys = iter("abq")

    def key(_question: str, choices: Sequence[Choice]) -> str:
        found = next(keys)
        assert found in {choice.key for choice in choices}
        return found

    first = Proposal(date="1997", title="A", quote="A.", start=0, end=2)
    second = Proposal(date="1998", title="B", quote="B.", start=3, end=5)
    review = Review([first, second], Timeline(), Dating())
    reviewed(review, Person(key, lambda _question, held: held))

    assert [each.proposal.title for each in review.batch().taken] == ["A"]
    assert not [each for each in review.decided.values() if each.decision is Decision.SKIPPED]


@pytest.mark.parametrize("name", [] if sys.platform == "win32" else ["SIGHUP", "SIGTERM"])
def test_what_was_decided_is_kept_when_the_terminal_or_the_program_is_ended(name: str) -> None:
    proposals = [Proposal(title="A", date="1997-05", quote=quote, start=0, end=1) for quote in ("A", "B")]
    review = Review(proposals, Timeline(), Dating())

    def key(_: str, __: Sequence[Choice]) -> str:
        if review.decided:
            os.kill(os.getpid(), getattr(signal, name))
        return "a"

    before = signal.getsignal(getattr(signal, name))
    reviewed(review, Person(key, lambda _, held: held))

    assert len(review.batch().taken) == 1
    assert signal.getsignal(getattr(signal, name)) is before
