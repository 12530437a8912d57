"""`edit --where` and `remove --where`: many events in one edit."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.model import Verification
from timeline.events.reading.reader import read


def test_selected_events_are_changed_in_one_edit_with_one_undo(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()
    done = run("edit", "--where", "tag=east", "--add", "tags=front", "--set", "verification=verified", "-f", shipped)

    events = {event.id: event for event in read([shipped])[0].events}
    changed = {name for name, event in events.items() if "front" in event.tags}
    assert done.status == 0
    assert "changed 2 events: lyman-recaptured, fighting-lyman-bakhmut; to take it back" in done.err
    assert changed == {"lyman-recaptured", "fighting-lyman-bakhmut"}
    assert all(events[name].verification is Verification.VERIFIED for name in changed)
    assert run("undo", "-f", shipped).status == 0
    assert shipped.read_bytes() == before


def test_selected_events_are_removed(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()
    left = ["--where", "not-category=battlefield", "--where", "from=2023-07"]
    done = run("remove", *left, "-f", shipped)

    assert done.status == 0
    assert "removed 1 event: vilnius-summit" in done.err
    assert len(read([shipped])[0].events) == 14
    gone = run("remove", "--where", "id=counteroffensive", "-f", shipped)
    assert "the dates of counteroffensive-prepared name events that are gone" in gone.err
    run("undo", "-f", shipped)
    run("undo", "-f", shipped)
    assert shipped.read_bytes() == before


@pytest.mark.parametrize("where", ["category=battlefield", "not-category=battlefield", "from=-9999", "source=BBC"])
def test_what_is_removed_together_is_what_is_removed_one_by_one(run: Run, shipped: Path, where: str) -> None:
    shipped.write_text(shipped.read_text().replace("HotNews.ro", "BBC"))
    single = shipped.with_name("single.yaml")
    single.write_bytes(shipped.read_bytes())
    run("remove", "--where", where, "-f", shipped)
    gone = {event.id for event in read([single])[0].events} - {event.id for event in read([shipped])[0].events}
    for identity in gone:
        run("remove", identity, "-f", single)

    assert gone
    assert shipped.read_text().split() == single.read_text().split()


def test_each_date_is_read_from_the_day_of_its_own_source(run: Run, shipped: Path) -> None:
    run("edit", "--where", "category=statements", "--set", "date=yesterday", "-f", shipped)
    run("edit", "--where", "id=full-scale-invasion", "--set", "date=yesterday", "-f", shipped)

    dates = {event.id: event.date for event in read([shipped])[0].events}
    assert (dates["bbc-interview"], dates["full-scale-invasion"]) == ("2023-06-20", "2022-03-01")


def test_every_file_of_a_timeline_is_reached(run: Run, tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("include: [b.yaml]\nevents:\n- {id: a, date: 2023, title: A, tags: [x]}\n")
    (tmp_path / "b.yaml").write_text("events:\n- {id: b, date: 2023, title: B, tags: [x]}\n")
    done = run("edit", "--where", "tag=x", "--drop", "tags=x", "-f", tmp_path / "events.yaml")

    assert done.status == 0
    assert [event.tags for event in read([tmp_path / "events.yaml"])[0].events] == [(), ()]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["edit", "--where", "tag=natto", "--set", "url=x"], 1, "did you mean `nato`?"),
        (["edit", "--where", "tga=nato", "--set", "url=x"], 2, "did you mean `tag`?"),
        (["edit", "--where", "tag", "--set", "url=x"], 2, "selects nothing"),
        (["edit", "--where", "tag=nato"], 2, "nothing to change"),
        (["edit", "bbc-interview", "--where", "tag=nato", "--set", "url=x"], 2, "name an event, or several"),
        (["edit", "--where", "tag=nato", "--set", "category=x"], 1, "the category `x` is not declared"),
        (["edit", "--where", "tag=nato", "--set", "status=x"], 1, "nothing was saved"),
        (["remove"], 2, "name an event, or several"),
        (["remove", "--where", "grep=nothing of that kind"], 1, "no event is selected"),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    run: Run, shipped: Path, arguments: list[str], status: int, message: str
) -> None:
    before = shipped.read_bytes()
    done = run(*arguments, "-f", shipped)

    assert done.status == status
    assert message in done.err
    assert shipped.read_bytes() == before


@pytest.mark.parametrize(("answer", "is_removed"), [("y", True), ("", False), ("n", False)])
def test_on_a_terminal_the_difference_is_shown_and_asked(shipped: Path, answer: str, is_removed: bool) -> None:  # noqa: FBT001 - a case
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "timeline", "remove", "--where", "tag=nato", "-f", str(shipped)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.write(ours, f"{answer}\n".encode())
        process.wait(timeout=60)
    shown = os.read(ours, 100_000).decode()

    assert "-  - id: vilnius-summit" in shown
    assert "removed 2 events? [y/N]" in shown
    assert ("vilnius-summit" not in shipped.read_text()) is is_removed
