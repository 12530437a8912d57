import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text("as_of: 2023-06-21\nevents:\n  - {id: a, date: 2022-10-05, title: A}\n")
    return path


@pytest.mark.parametrize(("option", "date"), [("--past", "2022-10"), ("--future", "2023-10")])
def test_a_direction_is_given_wherever_words_are_read(run: Run, file: Path, option: str, date: str) -> None:
    told = json.loads(run("explain", "in October", option, "--json", "-f", file).out)
    run("add", "B", "--date", "in October", option, "-f", file)
    run("edit", "a", "--set", "announced=in October", option, "-f", file)
    shown = [run(name, "--from", "in October", option, file).status for name in ("list", "stats", "pending")]

    assert told["edtf"] == date
    assert f"date: {date}\n" in file.read_text()
    assert f'announced: "{date}"' in file.read_text()
    assert shown == [0, 0, 0]


@pytest.mark.parametrize(("option", "date"), [("--past", "2022-10"), ("--future", "2023-10")])
def test_a_direction_is_given_for_what_a_header_declares(run: Run, file: Path, option: str, date: str) -> None:
    done = [
        run("sources", "add", "s", "--title", "S", "--published", "in October", option, "-f", file),
        run("sources", "edit", "s", "--published", "im Oktober", option, "--language", "de", "-f", file),
        run("eras", "add", "e", "--date", "in October", option, "-f", file),
    ]

    assert [each.status for each in done] == [0, 0, 0]
    assert file.read_text().count(f'"{date}"') == 2


def test_a_new_file_reads_its_day_in_its_language(run: Run, tmp_path: Path) -> None:
    first = run("init", tmp_path / "a.yaml", "--as-of", "5 octombrie 2022", "--language", "ro")
    both = run("init", tmp_path / "b.yaml", "--as-of", "5 October", "--past", "--future")

    assert (first.status, both.status) == (0, 2)
    assert "as_of: 2022-10-05\n" in (tmp_path / "a.yaml").read_text()


def test_check_is_judged_from_a_day_in_words(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("as_of: 2023-06-21\nevents:\n  - {id: a, date: 2023-03-01, title: A, status: announced}\n")
    early, late = (run("check", "--as-of", "1 October", option, path) for option in ("--past", "--future"))

    assert ["overdue" in done.out for done in (early, late)] == [False, True]


def test_past_and_future_exclude_each_other(run: Run, file: Path) -> None:
    assert run("list", "--past", "--future", file).status == 2


def test_a_language_is_given_or_refused_with_what_is_known(run: Run, file: Path) -> None:
    assert run("explain", "5/6/2023", "-f", file).status == 1
    assert run("explain", "5/6/2023", "--language", "fr", "-f", file).status == 0

    done = run("list", "--language", "tlh", file)

    assert (done.status, "en" in done.err) == (2, True)


@pytest.mark.parametrize("date", ["after nothing", "before 3pm", "2 weeks after nothing"])
def test_a_date_told_by_an_event_that_is_not_known_is_refused_at_once(run: Run, file: Path, date: str) -> None:
    before = file.read_text()

    assert run("add", "B", "--date", date, "-f", file).status == 1
    assert run("edit", "a", "--set", f"date={date}", "-f", file).status == 1
    assert file.read_text() == before


def test_a_date_told_by_an_event_that_is_known_is_added(run: Run, file: Path) -> None:
    assert run("add", "B", "--date", "2 weeks after a", "-f", file).status == 0


def test_an_addition_names_what_else_its_date_could_mean(run: Run, file: Path) -> None:
    assert "could also mean: 2024-06-06 (next ahead)" in run("add", "B", "--date", "June 6", "-f", file).out
