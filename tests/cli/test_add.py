"""`timeline add`."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.chronicle import load
from timeline.events.model import Stance
from timeline.events.reading.reader import read
from timeline.problems import TimelineError


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
    run(
        "add",
        "Address",
        "--date",
        "yesterday",
        "--source",
        "nato-vilnius-communique",
        "--quote",
        "yesterday it was",
        "-f",
        shipped,
    )

    event = read([shipped])[0].events[-1]
    assert event.date == "2023-07-10"
    assert [(each.source, each.said, each.quote) for each in event.citations] == [
        ("nato-vilnius-communique", "yesterday", "yesterday it was")
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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--category", "battlefeld"], "the category `battlefeld` is not declared; nothing was saved"),
        (
            ["--category", "battlefeld"],
            "did you mean `battlefield`? `timeline categories add battlefeld` declares it, or --declare",
        ),
        (["--source", "hotnews-2023-06-12"], "did you mean `hotnews-2023-06-21`?"),
        (["--source", "x", "--source", "https://example.org/a"], "the source `x` is not declared"),
    ],
)
def test_a_name_that_is_not_declared_is_refused(run: Run, shipped: Path, arguments: list[str], message: str) -> None:
    before = shipped.read_bytes()
    done = run("add", "Mutiny", "--date", "Thursday", *arguments, "-f", shipped)

    assert done.status == 1
    assert message in done.err
    assert shipped.read_bytes() == before


def test_a_name_is_declared_on_the_way(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()
    arguments = ["--date", "2023-06-24", "--category", "wagner", "--source", "tass-1", "--declare"]
    done = run("add", "Mutiny", *arguments, "-f", shipped)

    timeline, problems = read([shipped])
    assert (done.status, problems) == (0, [])
    assert "added mutiny, declared wagner, tass-1" in done.err
    assert (timeline.categories[-1].id, [*timeline.sources][-1]) == ("wagner", "tass-1")
    run("undo", "-f", shipped)
    assert shipped.read_bytes() == before


def test_what_follows_a_source_belongs_to_it(run: Run, shipped: Path) -> None:
    first = ["--source", "hotnews-2023-06-21", "--quote", "q1", "--at", "paragraph 2"]
    second = ["--source", "https://example.org/x", "--stance", "denies", "--quote", "q2", "--said-on", "yesterday"]
    done = run("add", "Mutiny", *first, *second, "--date", "2023-06-24", "-f", shipped)

    one, two = read([shipped])[0].events[-1].citations
    assert done.status == 0
    assert (one.source, one.quote, one.at, one.stance, one.said_on) == (
        "hotnews-2023-06-21",
        "q1",
        "paragraph 2",
        Stance.REPORTS,
        None,
    )
    assert (two.source, two.quote, two.at, two.stance) == ("https://example.org/x", "q2", "", Stance.DENIES)
    assert two.said_on is not None
    assert two.said_on.text == "2023-06-20"


def test_with_one_source_the_order_does_not_matter(run: Run, shipped: Path) -> None:
    run("add", "Mutiny", "--quote", "q", "--date", "2023-06-24", "--source", "hotnews-2023-06-21", "-f", shipped)

    assert [each.quote for each in read([shipped])[0].events[-1].citations] == ["q"]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("--quote q --source a --source b", "--quote 'q' stands before its source"),
        ("--source a --quote q --quote r --source b", "two --quote of the source `a`"),
        ("--at 3", "--at needs a source"),
        ("--source=", "--source is empty"),
    ],
)
def test_what_cannot_be_paired_is_refused(run: Run, plain: Path, typed: str, message: str) -> None:
    before = plain.read_bytes()
    done = run("add", "X", "--date", "2023", *typed.split(), "-f", plain)

    assert done.status == 2
    assert message in done.err
    assert plain.read_bytes() == before


def test_a_date_is_read_from_the_words_of_a_source(run: Run, shipped: Path) -> None:
    done = run("add", "Talks", "--source", "nato-vilnius-communique", "--said", "yesterday", "-f", shipped)

    event = read([shipped])[0].events[-1]
    assert done.status == 0
    assert (event.date, event.citations[0].said) == ("2023-07-10", "yesterday")


def test_words_that_sources_would_have_said_on_different_days_are_refused(run: Run, shipped: Path) -> None:
    two = ["--source", "hotnews-2023-06-21", "--source", "nato-vilnius-communique"]
    done = run("add", "Talks", "--date", "Thursday", *two, "-f", shipped)

    assert done.status == 2
    assert "2023-06-22 on 2023-06-21, 2023-07-06 on 2023-07-11" in done.err


def test_tags_are_split_as_in_edit(run: Run, shipped: Path) -> None:
    run("add", "Talks", "--date", "2023", "--tag", "a, b", "--tag", "c,a", "-f", shipped)

    assert read([shipped])[0].events[-1].tags == ("a", "b", "c")


@pytest.mark.parametrize("arguments", [["one\ntwo"], ["One", "--place", "a\nb"], ["One", "--id", "before"]])
def test_what_no_file_can_hold_is_refused(run: Run, plain: Path, arguments: list[str]) -> None:
    before = plain.read_bytes()

    assert run("add", *arguments, "--date", "2023", "-f", plain).status == 2
    assert plain.read_bytes() == before


def test_a_folder_with_timelines_of_its_own_is_not_passed_over(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    above, project = tmp_path / "events.yaml", tmp_path / "project"
    above.write_text("events: []\n")
    project.mkdir()
    monkeypatch.chdir(project)

    assert run("add", "One", "--date", "2023").status == 0
    (project / "part.yaml").write_text("events: []\n")
    before = above.read_bytes()
    done = run("add", "Two", "--date", "2023")

    assert done.status == 2
    assert "-f part.yaml" in done.err
    assert above.read_bytes() == before


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


UNCERTAIN = """\
title: T
sources:
  month: {title: In February, published: 2024-02}
  never: {title: Undated}
events: []
"""


@pytest.fixture
def uncertain(tmp_path: Path) -> Path:
    """A file whose sources have no day."""
    path = tmp_path / "events.yaml"
    path.write_text(UNCERTAIN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("month", "'yesterday' is another date on each day on which it may have been said: 2024-01-31 on 2024-02-01"),
        ("never", "nobody wrote on which day 'yesterday' was said"),
        ("https://example.org/a", "nobody wrote on which day 'yesterday' was said"),
    ],
)
def test_words_are_not_read_from_a_day_that_nobody_knows(run: Run, uncertain: Path, source: str, message: str) -> None:
    done = run("add", "A", "--date", "yesterday", "--source", source, "-f", uncertain)
    chronicle = load(uncertain)

    assert done.status == 2
    assert message in done.err
    assert "--said-on" in done.err
    with pytest.raises(TimelineError, match=r"may have been said|nobody wrote"):
        chronicle.add("A", "yesterday", sources=[source])
    assert uncertain.read_text(encoding="utf-8") == UNCERTAIN


@pytest.mark.parametrize(
    ("words", "date"),
    [("24 March 1208", "1208-03-24"), ("1187 or 1188", "[1187,1188]"), ("7:05 am on 3 May 2022", "2022-05-03T07:05")],
)
def test_words_that_mean_one_date_on_any_day_need_none(run: Run, uncertain: Path, words: str, date: str) -> None:
    added = run("add", "A", "--date", words, "--source", "never", "-f", uncertain)
    load(uncertain).add("B", words, sources=["never"]).save()
    run("add", "C", "--date", "1990", "--source", "never", "-f", uncertain)
    edited = run("edit", "c", "--set", f"date={words}", "-f", uncertain)

    assert (added.status, edited.status) == (0, 0), added.err + edited.err
    assert [event.date for event in read([uncertain])[0].events] == [date] * 3
    assert "said_on" not in uncertain.read_text(encoding="utf-8")
    assert "nobody wrote" in run("add", "A", "--date", "24 March", "--source", "never", "-f", uncertain).err


def test_words_that_mean_one_date_on_each_possible_day_are_that_date(run: Run, uncertain: Path) -> None:
    assert run("add", "A", "--date", "last year", "--source", "month", "-f", uncertain).status == 0

    event = read([uncertain])[0].events[0]
    assert event.date == "2023"
    assert [(each.said, each.said_on) for each in event.citations] == [("last year", None)]
