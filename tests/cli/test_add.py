"""`timeline add`."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read


def test_an_addition_changes_appended_lines_only(run: Run, shipped: Path) -> None:
    before = shipped.read_text()

    done = run("add", "Wagner mutiny", "--date", "2023-06-24", "--category", "battlefield", "-f", shipped)

    after = shipped.read_text()
    assert done.status == 0
    assert after.startswith(before)
    assert "Wagner mutiny" in after[len(before) :]


def test_an_addition_echoes_how_the_date_was_understood(run: Run, shipped: Path) -> None:
    done = run("add", "Wagner mutiny", "--date", "2023-06-24", "-f", shipped)

    assert "Saturday 24 June 2023, day 486 of the war" in done.out
    assert "timeline undo" in done.err


def test_words_are_stored_as_what_they_mean_beside_the_words_and_their_day(run: Run, shipped: Path) -> None:
    run("add", "Talks", "--date", "last Tuesday", "-f", shipped)

    timeline, problems = read([shipped])
    event = timeline.events[-1]
    assert problems == []
    assert (event.date, event.said) == ("2023-06-20", "last Tuesday")
    assert event.said_on is not None
    assert event.said_on.text == "2023-06-21"


def test_words_of_a_source_go_into_its_citation_and_are_read_from_its_day(run: Run, shipped: Path) -> None:
    run("add", "Address", "--date", "yesterday", "--source", "nato-vilnius-communique", "--quote", "q", "-f", shipped)

    event = read([shipped])[0].events[-1]
    assert event.date == "2023-07-10"
    assert [(each.source, each.said, each.quote) for each in event.citations] == [
        ("nato-vilnius-communique", "yesterday", "q")
    ]


def test_an_end_makes_a_duration(run: Run, shipped: Path) -> None:
    run("add", "Mutiny", "--date", "2023-06-23", "--end", "2023-06-24", "-f", shipped)

    assert read([shipped])[0].events[-1].date == "2023-06-23/2023-06-24"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["X"], "an event needs a date"),
        (["--date", "2023"], "an event needs a title"),
        (["X", "--date", "2023-02-30"], "February 2023 has 28 days"),
        (["X", "--date", "2023", "--quote", "q"], "a quote needs a source"),
    ],
)
def test_an_addition_that_lacks_something_is_refused(
    run: Run, shipped: Path, arguments: list[str], message: str
) -> None:
    before = shipped.read_bytes()

    done = run("add", *arguments, "-f", shipped)

    assert done.status in {1, 2}
    assert message in done.err
    assert shipped.read_bytes() == before


def test_a_dry_run_prints_the_diff_and_saves_nothing(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()

    done = run("add", "Mutiny", "--date", "2023-06-24", "--dry-run", "-f", shipped)

    assert "+  - id: mutiny" in done.out
    assert shipped.read_bytes() == before


def test_twenty_parallel_additions_lose_none(shipped: Path) -> None:
    count = len(read([shipped])[0].events)
    command = [sys.executable, "-m", "timeline", "add", "--date", "2023-06-24", "-f", str(shipped)]
    running = [
        subprocess.Popen([*command, f"Event {number}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for number in range(20)
    ]

    assert [process.wait() for process in running] == [0] * 20

    timeline, problems = read([shipped])
    assert problems == []
    assert {f"Event {number}" for number in range(20)} <= {event.title for event in timeline.events}
    assert len(timeline.events) == count + 20


def test_a_name_that_is_not_declared_is_said(run: Run, shipped: Path) -> None:
    done = run("add", "Mutiny", "--date", "2023-06-24", "--category", "battlefeld", "-f", shipped)

    assert done.status == 0
    assert "the category `battlefeld` is not declared in the file; did you mean `battlefield`?" in done.err


def test_a_plan_may_be_told_without_its_year(run: Run, shipped: Path) -> None:
    run("add", "Next report", "--date", "in October", "--future", "-f", shipped)

    timeline, _ = read([shipped])
    assert timeline.events[-1].date == "2023-10"


def test_words_that_look_like_a_relation_are_words(run: Run, shipped: Path) -> None:
    run("add", "Autumn offensive", "--date", "after February", "-f", shipped)

    timeline, _ = read([shipped])
    assert timeline.events[-1].date == "[2023-03..]"


def test_a_file_of_several_is_added_to_by_what_the_whole_timeline_declares(run: Run, tmp_path: Path) -> None:
    whole = "counts: {war: {first: 2022-02-24}}\ncategories: {battlefield: }\ninclude: [part.yaml]\nevents: []\n"
    (tmp_path / "events.yaml").write_text(whole)
    part = tmp_path / "part.yaml"
    part.write_text("events:\n  - {id: a, date: 2020, title: A}\n")

    done = run("add", "Mutiny", "--date", "day 486 of the war", "--category", "battlefield", "-f", part)

    assert done.status == 0, done.err
    assert "Saturday 24 June 2023" in done.out
    assert "not declared" not in done.err
