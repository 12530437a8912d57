"""The dialogue of `add` in a real terminal, by prompt_toolkit and by readline: keys are pressed, texts pasted."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run
from tests.cli.entering import dialogue_keys
from tests.cli.terminals import Terminal, terminal
from timeline.events.model import Event
from timeline.events.reading.reader import read

UP = "\x1b[A"
ASKERS = {"prompt_toolkit": "xterm", "readline": "dumb"}
QUOTE = "the city of Liman, which Kyiv recaptured\nfrom Russian forces in October"
PASTED = f"\x1b[200~{QUOTE}\x1b[201~\r"


@contextmanager
def adding(folder: Path, asker: str, *options: str) -> Iterator[Terminal]:
    variables = {"TERM": ASKERS[asker], "PROMPT_TOOLKIT_NO_CPR": "1", "PYTHONPATH": str(ROOT), "INPUTRC": os.devnull}
    with terminal(sys.executable, "-m", "timeline", "add", *options, folder=folder, variables=variables) as person:
        yield person


@pytest.fixture(params=list(ASKERS))
def asker(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def added(folder: Path) -> Event:
    """The event that was added last."""
    return read([folder / "events.yaml"])[0].events[-1]


STEPS = [
    ("Source: an id, or an address", "hot\t\r"),
    ("Zelensky admits the offensive is slower than desired", ""),
    ("Its words", PASTED),
    ("Where in it", "line 3\r"),
    ("Another source", "\r"),
    ("What happened", "Kyiv reca\t Lim\t\r"),
    ("When", "in October\r"),
    ("say which", ""),
    ("When", "2022-10\r"),
    ("October 2022", ""),
    ("Category", "b\t\r"),
    ("Battlefield", ""),
    ("Place", "Ly\t\r"),
    ("Tags", "ea\t,inv\t\r"),
    ("Who acted", "<\r"),
    ("Tags, with commas between (Enter: none) [east,invasion]", "\r"),
    ("Who acted", "Han\t\r"),
    ("More", "\r"),
    ("Save it?", "\r"),
    ("added kyiv-recaptured-liman", ""),
    ("Another one?", "\r"),
]


def test_an_event_is_added_by_keys(shipped: Path, asker: str) -> None:
    with adding(shipped.parent, asker) as person:
        for seen, keys in STEPS:
            person.see(seen)
            person.press(keys)
        person.end()
        assert person.status == 0

    event = added(shipped.parent)
    assert (event.title, event.date, event.category) == ("Kyiv recaptured Liman", "2022-10", "battlefield")
    assert (event.tags, event.actors) == (("east", "invasion"), ("Hanna Malyar",))
    assert [(each.source, each.quote, each.at) for each in event.citations] == [("hotnews-2023-06-21", QUOTE, "line 3")]


def test_what_is_typed_and_not_asked_again_is_declared_too(shipped: Path, asker: str) -> None:
    with adding(shipped.parent, asker, "--declare", "--category", "economy") as person:
        for seen, keys in [("Source:", "-\r"), ("What happened", "A dam broke\r"), ("When", "2023-06\r")]:
            person.see(seen)
            person.press(keys)
        for seen in ("Category", "Place", "Tags", "Who acted", "More", "Save it?", "Another one?"):
            person.see(seen)
            person.press("\r")
        person.end()
        assert person.status == 0

    timeline = read([shipped])[0]
    assert timeline.events[-1].category == "economy"
    assert "economy" in [each.id for each in timeline.categories]


def test_arrow_keys_bring_former_answers_and_move(shipped: Path, asker: str) -> None:
    with adding(shipped.parent, asker, "--dry-run") as person:
        person.see("Source")
        person.press("-\r")
        person.see("What happened")
        person.press("Oe\x1b[Dn\x1b[C\r")
        person.see("When")
        person.press("<\r")
        person.see("What happened, in one line [One]")
        person.press(f"{UP}!\r")
        person.see("When")
        person.press("2023\r")
        for seen in ("Category", "Place", "Tags", "Who", "More", "Save"):
            person.see(seen)
            person.press("\r")
        assert "+    title: One!" in person.end()
        assert person.status == 0


@pytest.mark.parametrize(("leave", "status"), [(Terminal.finish, 1), (Terminal.interrupt, 130)])
def test_it_can_be_left_and_nothing_is_saved(
    shipped: Path, asker: str, leave: Callable[[Terminal], None], status: int
) -> None:
    before = shipped.read_bytes()
    with adding(shipped.parent, asker) as person:
        person.see("Source")
        person.press("\r")
        person.see("Its words")
        leave(person)
        person.end()
        assert person.status == status

    assert shipped.read_bytes() == before


def test_lines_pasted_without_marks_answer_one_question(shipped: Path) -> None:
    with adding(shipped.parent, "readline", "--dry-run") as person:
        person.see("Source")
        person.press("hot\t\r")
        person.see("Its words")
        person.press("one\rtwo\rthree\r")
        person.see("Where in it")
        person.press("\r")
        person.see("Another source")
        person.press("<\r")
        person.see("Where in it")
        person.press("<\r")
        assert "one" in person.see("three]: ")
        person.interrupt()
        person.end()


def test_the_events_of_the_article_are_entered_from_an_empty_folder(run: Run, tmp_path: Path) -> None:
    timeline, _ = read([ROOT / "events.yaml"])
    article = timeline.sources["hotnews-2023-06-21"]
    events = [event for event in timeline.events if event.citations[0].source == article.id and not event.when.relation]
    file = tmp_path / "events.yaml"
    assert run("init", tmp_path, "--empty", "--as-of", "2023-06-21", "--timezone", "Europe/Kyiv").status == 0
    assert run("counts", "add", "war", "--first", "2022-02-24", "-f", file).status == 0

    with adding(tmp_path, "prompt_toolkit") as person:
        for event in events:
            for keys in dialogue_keys(replace(event, citations=event.citations[:1]), article, file):
                person.see(keys.seen[:30])
                if keys.pasted:
                    person.paste(keys.pasted)
                person.press(keys.pressed)
            person.see("Another one?")
            person.press("y\r" if event is not events[-1] else "\r")
        person.end()

    made, _ = read([file])
    facts = [(each.title, each.date, each.category, each.tags, each.actors) for each in events]
    assert [(each.title, each.date, each.category, each.tags, each.actors) for each in made.events] == facts
    assert [each.citations[0].quote for each in made.events] == [each.citations[0].quote for each in events]
    assert made.sources[article.id].title == article.title
    assert len(events) == 12
    assert run("check", file).status == 0
