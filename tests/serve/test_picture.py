"""The picture that is made after each edit is the one that is made of the files anew."""

import json
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.serve.serving import Served
from timeline.cli.commands.serve import looked, viewer_of
from timeline.events.cache.cache_folder import VARIABLE
from timeline.events.reading.input_bytes import LARGEST
from timeline.problems import TimelineError
from timeline.serve.session import SMALLEST
from timeline.serve.sight import Picture, Seen, Sight, Viewer

HEAD = """\
title: Edited
language: en
include: [more.yaml]
counts: [{name: war day, first: 1920-02-01}]
categories: {a: {label: A}, b: {label: B, parent: a}}
sources: {paper: {title: The Paper, published: 1921-05-01}}
eras: {early: {start: 1920, end: e5}}
events:
"""


def event(number: int, chance: random.Random) -> str:
    """An event with something in most keys, whose date may name another."""
    other = chance.randrange(150)
    dates = ["1920", "1921-03", f"192{number % 10}-05-0{1 + number % 9}", f"'after e{other}'", "''", "1922..1924"]
    tags = chance.choice(["", "    tags: [x, y]\n", f"    tags: [t{number % 7}]\n"])
    return (
        f"  - id: e{number}\n    date: {chance.choice(dates)}\n    title: Event {number}, {chance.random()}\n"
        f"    category: {chance.choice('ab')}\n{tags}"
        f"    sources: [{{source: paper, quote: 'What was said of it in a sentence, for {number}.'}}]\n"
        f"    description: |\n      Some words of it,\n      and more of them: {chance.choice(['#', '-', '?'])} a\n\n"
    )


def texts(chance: random.Random) -> tuple[str, str]:
    whole = HEAD + "".join(event(number, chance) for number in range(160))
    assert len(whole) > SMALLEST, "it is read by what is known of it"
    return whole, "events:\n" + "".join(event(number, chance) for number in range(1000, 1010))


def added(text: str, chance: random.Random) -> str:
    return text + event(chance.randrange(2000, 9000), chance)


def removed(text: str, chance: random.Random) -> str:
    head, *events = text.split("  - id: ")
    del events[chance.randrange(len(events))]
    return "  - id: ".join([head, *events])


def changed(text: str, chance: random.Random) -> str:
    head, *events = text.split("  - id: ")
    at = chance.randrange(len(events))
    events[at] = event(int(events[at].partition("\n")[0][1:]), chance).removeprefix("  - id: ")
    return "  - id: ".join([head, *events])


def headed(text: str, chance: random.Random) -> str:
    return text.replace("label: A", f"label: A{chance.randrange(99)}").replace("1920-02-01", "1920-03-01")


def said(text: str, chance: random.Random) -> str:
    return text.replace("said of it in", f"said of it {chance.random()} in", 3)


EDITS: tuple[Callable[[str, random.Random], str], ...] = (added, removed, changed, changed, headed, said)


def parts(picture: Picture | None) -> tuple[str, ...]:
    assert picture
    return picture.name, picture.around, picture.data, picture.details


def test_after_any_edits_the_picture_is_that_of_the_files_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(5)  # noqa: S311 - it picks edits, the same every time
    files = [tmp_path / "events.yaml", tmp_path / "more.yaml"]
    held = dict(zip(files, texts(chance), strict=True))
    for file, text in held.items():
        file.write_text(text, encoding="utf-8")
    viewer = viewer_of([str(files[0])], LARGEST)

    for _ in range(7):
        file = chance.choice([files[0], files[0], files[1]])
        held[file] = chance.choice(EDITS)(held[file], chance)
        file.write_text(held[file], encoding="utf-8")
        viewer.refresh()
        viewer.check()
        with monkeypatch.context() as alone:
            alone.setenv(VARIABLE, "off")
            whole, report = looked([str(files[0])], LARGEST)

            assert parts(viewer.sight.picture) == parts(whole.picture)
            assert json.loads(viewer.sight.report)["problems"] == json.loads(report())["problems"]


def test_what_only_the_panel_says_is_another_picture(served: Served) -> None:
    before = served.viewer.sight
    text = served.file.read_text(encoding="utf-8")
    assert text.count("quote: ") > 1

    served.write(text.replace('quote: "', 'quote: "And ', 1))
    served.until(lambda: served.viewer.sight.number != before.number)

    seen = served.viewer.sight
    assert seen.picture
    assert before.picture
    assert seen.picture.data == before.picture.data
    assert "And " in served.ask(f"/details?number={seen.number}").text
    assert served.ask(f"/details?number={before.number}").status == 422


def test_what_changes_nothing_that_is_seen_keeps_the_picture(served: Served) -> None:
    before = served.viewer.sight

    served.write(f"# a remark\n{served.file.read_text(encoding='utf-8')}")
    served.viewer.refresh()

    assert served.viewer.sight.number == before.number


def sight(title: str) -> Sight:
    picture = Picture(name="a", shell="", around="", data=title, telling=lambda: "[]")
    return Sight(title=title, picture=picture, fault="", watched=frozenset(), report="")


def test_the_picture_does_not_wait_for_the_problems() -> None:
    going, found = threading.Event(), threading.Event()

    def slowly() -> str:
        going.set()
        assert found.wait(20)
        return "those of A"

    looks: Iterator[Seen] = iter([(sight("B"), lambda: "those of B")])
    viewer = Viewer((sight("A"), slowly), lambda: next(looks))
    told = list[bool]()
    checking = threading.Thread(target=lambda: told.append(viewer.check()))
    checking.start()
    assert going.wait(20)

    assert viewer.refresh()

    found.set()
    checking.join(20)
    assert told == [False], "what was found in A is not told of B"
    assert (viewer.sight.title, viewer.sight.checked) == ("B", False)
    assert viewer.check()
    assert (viewer.sight.report, viewer.sight.checked) == ("those of B", True)


def test_a_file_that_cannot_be_understood_at_first_has_no_picture_but_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    file.write_text("events: [\n", encoding="utf-8")

    viewer = viewer_of([str(file)], LARGEST)

    assert viewer.sight.picture is None
    assert viewer.sight.fault
    with pytest.raises(TimelineError):
        viewer_of([str(tmp_path / "none.yaml")], LARGEST)
