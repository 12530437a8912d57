"""Drafts reviewed in a real terminal."""

import json
import os
import signal
import sys
from calendar import month_name
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import pytest

from tests.cli.conftest import Done, Run
from tests.cli.terminals import Terminal, terminal
from timeline.cli.asking import Choice
from timeline.cli.review import Decided, Person, Review, read_anew, reviewed
from timeline.dates import Dating
from timeline.dates.days import day_number
from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read
from timeline.proposals.proposal import OtherReading, Proposal

MONTHS = [month_name[number] for number in range(1, 13)]
TEXT = "\n\n".join(f"The bridge number {number} was opened in {month} 1997." for number, month in enumerate(MONTHS, 1))
SOURCE = ("--title", "Bridges", "--publisher", "The Paper", "--published", "2023-06-21")


def test_another_date_is_announced_only_if_it_is_ahead() -> None:
    dating, day = Dating(), day_number(2023, 6, 21)
    others = (OtherReading("2022-07-02", "other-side"),)
    ahead = Proposal(
        date="2023-07-02", title="A", quote="A", start=0, end=1, others=others, published=day, is_ahead=True
    )

    assert not read_anew(ahead, "2022-07-02", dating).is_ahead
    assert read_anew(replace(ahead, is_ahead=False), "4 July 2023", dating).is_ahead


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


def test_on_a_narrow_terminal_lines_end_between_words_and_choices(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder, size=(40, 40)) as person:
        press(person, "\r")
        shown = person.see("stop: ")
        person.press("\x03")
        told = person.end()

    assert max(map(len, shown.splitlines())) <= 40
    assert "title: The bridge number 2 was opened in\n       February 1997\n" in shown
    assert "a accept, t title, r reading,\nc cite another, d drop, s skip,\nb take the last back, q stop: " in shown
    assert "\nevents.yaml: 1 event added" in told


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


def test_nothing_decided_is_lost_where_the_program_is_killed(folder: Path) -> None:
    with terminal(*DRAFT, folder=folder) as person:
        press(person, "a", "d", "s", "a")
        person.see("5 of 12")
        person.program.kill(signal.SIGKILL)
        person.end()

    assert [event.date for event in events(folder)] == ["1997-01", "1997-04"]
    lines = next(folder.glob("*.drafts.jsonl")).read_text(encoding="utf-8").splitlines()[1:]
    assert [json.loads(line)["decision"] for line in lines] == ["rejected", "skipped"]


class Pressing(Protocol):
    """Reviews the drafts with some keys; a function stands for what somebody else does meanwhile."""

    def __call__(self, *keys: str | Callable[[], object]) -> Done: ...


@pytest.fixture
def pressing(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Pressing:
    def pressed(*keys: str | Callable[[], object]) -> Done:
        left = iter(keys)

        def key(_question: str, choices: Sequence[Choice]) -> str:
            found = next(left)
            while not isinstance(found, str):
                found()
                found = next(left)
            assert found in {choice.key for choice in choices}
            return found

        monkeypatch.chdir(folder)
        monkeypatch.setattr("timeline.cli.commands.draft.can_ask", lambda: True)
        monkeypatch.setattr("timeline.cli.draft_deciding.choose", key)
        return run("draft", "bridges.txt", *SOURCE)

    return pressed


def test_an_undo_takes_back_what_was_decided_last(folder: Path, run: Run, pressing: Pressing) -> None:
    assert "2 events added; to take the last one back: timeline undo" in pressing("a", "a", "d", "q").err

    assert run("undo").status == 0

    assert [event.date for event in events(folder)] == ["1997-01"]
    assert json.loads(next(folder.glob("*.drafts.jsonl")).read_text(encoding="utf-8").splitlines()[1])


def test_going_back_takes_each_decision_out_of_the_file_again(folder: Path, pressing: Pressing) -> None:
    before = (folder / "events.yaml").read_bytes()

    done = pressing("a", "d", "a", "b", "b", "b", "q")

    assert "12 drafts: 12 left" in done.err
    assert (folder / "events.yaml").read_bytes() == before
    assert not list(folder.glob("*.drafts.jsonl"))


def test_in_a_folder_each_decision_makes_a_file_or_takes_it_away(folder: Path, pressing: Pressing) -> None:
    (folder / "events.yaml").write_text("title: Bridges\ninclude: [.]\nevents: []\n", encoding="utf-8")

    done = pressing("a", "d", "a", "b", "q")

    assert "12 drafts: 1 accepted, 1 dropped, 10 left" in done.err
    assert [path.stem for path in folder.glob("the-*.yaml")] == ["the-bridge-number-1-was-opened-in-january-1997"]


def test_what_others_change_meanwhile_is_kept_and_not_taken_back(folder: Path, pressing: Pressing) -> None:
    def changed() -> None:
        text = (folder / "events.yaml").read_text(encoding="utf-8")
        (folder / "events.yaml").write_text(f"{text}  - {{id: own, date: 1990, title: Own}}\n", encoding="utf-8")

    done = pressing("a", changed, "b", "a", "q")

    assert "changed" in done.err
    assert [event.date for event in events(folder)] == ["1997-01", "1990", "1997-02"]


def test_a_decision_that_cannot_be_saved_is_asked_for_again(folder: Path, pressing: Pressing) -> None:
    file = folder / "events.yaml"
    whole: list[str] = []

    def broken() -> None:
        whole.append(file.read_text(encoding="utf-8"))
        file.write_text(f"{whole[0]}  - {{date: [", encoding="utf-8")

    done = pressing("a", broken, "a", lambda: file.write_text(whole[0], encoding="utf-8"), "a", "q")

    assert "12 drafts: 2 accepted, 10 left" in done.err
    assert [event.date for event in events(folder)] == ["1997-01", "1997-02"]


def test_an_event_that_was_just_accepted_can_be_cited(
    folder: Path, pressing: Pressing, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = "the-bridge-number-1-was-opened-in-january-1997"
    monkeypatch.setattr("timeline.cli.draft_deciding.line_typed", lambda _question, _held: made)

    done = pressing("a", "c", "q")

    (event,) = events(folder)
    assert (event.id, len(event.citations)) == (made, 2)
    assert "1 event added, 1 citation added; to take the last one back" in done.err


@dataclass
class Kept:
    """Remembers decisions in place of a file."""

    made: list[Decided] = field(default_factory=list)
    timeline: Timeline = field(default_factory=Timeline)

    def keep(self, decided: Decided) -> None:
        """Keep a decision."""
        self.made.append(decided)

    def take_back(self) -> None:
        """Take the last one back."""
        self.made.pop()

    def read_again(self) -> Timeline:
        """Return no events."""
        return self.timeline


@pytest.mark.parametrize("name", [] if sys.platform == "win32" else ["SIGHUP", "SIGTERM"])
def test_what_was_decided_is_kept_when_the_terminal_or_the_program_is_ended(name: str) -> None:
    proposals = [Proposal(title="A", date="1997-05", quote=quote, start=0, end=1) for quote in ("A", "B")]
    review = Review(proposals, kept := Kept(), Dating())

    def key(_: str, __: Sequence[Choice]) -> str:
        if review.decided:
            os.kill(os.getpid(), getattr(signal, name))
        return "a"

    before = signal.getsignal(getattr(signal, name))
    reviewed(review, Person(key, lambda _, held: held))

    assert kept.made == [Decided(proposals[0])]
    assert signal.getsignal(getattr(signal, name)) is before
