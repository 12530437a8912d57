"""`timeline merge-events`."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.model import Event
from timeline.events.reading.reader import read

TEXT = """\
sources: {s: {published: 2023-06-21}, t: {published: 2023-07-20}}
events:
  - id: a
    date: 2023-07
    title: NATO summit
    tags: [nato]      # first
    sources:
      - source: s
        said: next month
  - id: c
    date: after b
    title: After
  - id: b
    date: 2023-07-11
    title: NATO's summit
    description: More
    tags: [nato, vilnius]
    x-own: kept
    sources: [t, s]
"""


@pytest.fixture
def two(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text(TEXT)
    return path


def merged(path: Path) -> Event:
    return next(each for each in read([path])[0].events if each.id == "a")


def claims(event: Event) -> list[tuple[str, str, str]]:
    return [(each.source, each.said, each.date.text if each.date else "") for each in event.citations]


def test_what_differs_is_shown_and_nothing_is_guessed(run: Run, two: Path) -> None:
    done = run("merge-events", "a", "b", "-f", two)

    assert done.status == 1
    assert "date of a: '2023-07'\ndate of b: '2023-07-11'\n" in done.err
    assert "--keep date --keep title, or --take" in done.err
    assert two.read_text() == TEXT


def test_a_source_goes_on_saying_what_it_said(run: Run, two: Path) -> None:
    done = run("merge-events", "a", "b", "--keep", "title", "--take", "date", "-f", two)

    event = merged(two)
    assert done.status == 0
    assert (event.date, event.title, event.description, event.tags) == (
        "2023-07-11",
        "NATO summit",
        "More",
        ("nato", "vilnius"),
    )
    assert claims(event) == [("s", "next month", "2023-07"), ("t", "", ""), ("s", "", "")]
    assert event.extras == {"x-own": "kept"}
    assert "tags: [nato, vilnius]      # first" in two.read_text()
    assert "left out: title 'NATO's summit' of b" in done.err


def test_the_date_that_is_not_followed_stays_with_its_sources(run: Run, two: Path) -> None:
    run("merge-events", "a", "b", "--keep", "all", "-f", two)

    assert merged(two).date == "2023-07"
    assert claims(merged(two)) == [("s", "next month", ""), ("t", "", "2023-07-11"), ("s", "", "2023-07-11")]


def test_dates_that_name_the_second_name_the_first_in_every_file(run: Run, two: Path) -> None:
    (two.parent / "part.yaml").write_text("events:\n- {id: d, date: 2 days after b, title: D}\n")
    two.write_text("include: [part.yaml]\n" + TEXT)
    before = two.read_text()
    assert run("merge-events", "a", "b", "--take", "all", "-f", two).status == 0

    assert {each.id: each.date for each in read([two])[0].events} == {
        "a": "2023-07-11",
        "c": "after a",
        "d": "2 days after a",
    }
    run("undo", "-f", two)
    assert two.read_text() == before


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["a", "a"], 2, "one event already"),
        (["a", "bb"], 1, "there is no event `bb`"),
        (["c", "b"], 1, "the date of c is told by b"),
        (["a", "b", "--take", "tags"], 2, "`tags` does not differ"),
        (["a", "b", "--take", "date"], 1, "nobody chose"),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    run: Run, two: Path, arguments: list[str], status: int, message: str
) -> None:
    done = run("merge-events", *arguments, "-f", two)

    assert done.status == status
    assert message in done.err
    assert two.read_text() == TEXT


COMMENTED = """\
events:
  - id: a
    date: 2023   # as told
    title: A
    # below a

  # above b
  - id: b        # doubtful
    date: 2023   # as told
    title: A     # of "b # c"
    tags: [x,    # one
      y]
    description: |
      # no comment
  # below b
  - {id: c, date: 2023, title: C}
"""
KEPT = """\
    # below a
    # doubtful
    # of "b # c"
    # one
"""


def test_the_comments_of_the_second_come_along(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(COMMENTED, encoding="utf-8")
    assert run("merge-events", "a", "b", "-f", path).status == 0

    text = path.read_text(encoding="utf-8")
    assert KEPT in text
    assert "# above b" in text
    assert "# below b" in text
    assert text.count("# as told") == 1


@pytest.mark.parametrize("ending", ["yaml", "md"])
def test_the_comments_of_a_file_come_along(run: Run, tmp_path: Path, ending: str) -> None:
    (tmp_path / "events.yaml").write_text("include: [.]\nevents: []\n", encoding="utf-8")
    fence = "---\n" if ending == "md" else ""
    for name in ("a", "b"):
        text = f"{fence}# of {name}\nid: {name}\ndate: 2023 # in {name}\ntitle: A\n{fence}"
        (tmp_path / f"{name}.{ending}").write_text(text, encoding="utf-8")
    assert run("merge-events", "a", "b", "-f", tmp_path).status == 0

    text = (tmp_path / f"a.{ending}").read_text(encoding="utf-8")
    assert text == f"{fence}# of a\nid: a\ndate: 2023 # in a\ntitle: A\n# of b\n# in b\n{fence}"
    assert not (tmp_path / f"b.{ending}").exists()


def test_on_a_terminal_it_asks(two: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "timeline", "merge-events", "a", "b", "-f", str(two)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.write(ours, b"2\n\n")
        process.wait(timeout=60)

    assert (merged(two).date, merged(two).title) == ("2023-07-11", "NATO summit")


def test_a_check_names_the_command(run: Run, two: Path) -> None:
    two.write_text(TEXT.replace("2023-07-11", "2023-07").replace("NATO's", "NATO"))

    assert "timeline merge-events a b" in run("check", two).out
