"""The files of two teams, made one: no time moves, and nobody's words become those of another source."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

OURS = """\
timezone: Europe/Kyiv
sources:
  tg: {title: Channel A, url: "https://t.me/a"}
events:
  - {id: strike, date: "2022-03-15T05:31", title: Strike, sources: [tg]}
"""
THEIRS = """\
timezone: UTC
sources:
  tg: {title: Channel B, url: "https://t.me/b"}
events:
  - {id: fire, date: "2022-03-15T03:31", title: Fire, sources: [tg]}
"""


@pytest.fixture
def teams(tmp_path: Path) -> tuple[Path, Path]:
    ours, theirs = tmp_path / "ours.yaml", tmp_path / "theirs.yaml"
    ours.write_text(OURS)
    theirs.write_text(THEIRS)
    return ours, theirs


def test_a_timeline_comes_into_another(run: Run, teams: tuple[Path, Path]) -> None:
    ours, theirs = teams

    done = run("import", "yaml", theirs, "-f", ours)

    timeline, problems = read([ours])
    assert (done.status, problems) == (0, [])
    assert [(event.id, event.date) for event in timeline.events] == [
        ("strike", "2022-03-15T05:31"),
        ("fire", "2022-03-15T03:31Z"),
    ]


def test_two_sources_of_one_id_stay_two(run: Run, teams: tuple[Path, Path]) -> None:
    ours, theirs = teams

    done = run("import", "yaml", theirs, "-f", ours)

    timeline, _ = read([ours])
    assert [timeline.sources[event.citations[0].source].url for event in timeline.events] == [
        "https://t.me/a",
        "https://t.me/b",
    ]
    assert "the source `tg` says something else here: this one is `tg-2`" in done.err


def test_a_source_whose_title_was_mended_is_still_one(run: Run, teams: tuple[Path, Path]) -> None:
    ours, theirs = teams
    theirs.write_text(THEIRS.replace("https://t.me/b", "https://t.me/a"))

    done = run("import", "yaml", theirs, "-f", ours)

    assert [*read([ours])[0].sources] == ["tg"]
    assert "stays as it is declared here" in done.err


@pytest.mark.parametrize("command", [("list",), ("export", "csv"), ("stats",), ("sources",)])
def test_no_time_is_shown_in_the_zone_of_another_file(
    run: Run, teams: tuple[Path, Path], command: tuple[str, ...]
) -> None:
    done = run(*command, *teams)

    assert (done.status, done.out) == (3, "")
    assert "times here are read in Europe/Kyiv, the zone of the whole timeline, not in this one" in done.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("events:\n  - {id: a, date: 2022-02-30, title: A}\n", "February 2022 has 28 days"),
        ("include: [more.yaml]\nevents: []\n", "it includes other files, which are not read"),
    ],
)
def test_a_file_of_which_events_would_be_missing_is_refused(
    run: Run, teams: tuple[Path, Path], text: str, told: str
) -> None:
    ours, theirs = teams
    theirs.write_text(text)

    done = run("import", "yaml", theirs, "-f", ours)

    assert done.status == 1
    assert told in done.err
    assert ours.read_text() == OURS
