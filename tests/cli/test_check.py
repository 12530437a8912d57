"""`timeline check`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_shipped_timeline_is_clean(run: Run, shipped: Path) -> None:
    done = run("check", shipped)

    assert (done.status, done.out) == (0, "")
    assert done.err == "15 events: no problems\n"


def test_every_fault_is_shown_with_its_place_excerpt_caret_and_hint(run: Run, shipped: Path) -> None:
    text = shipped.read_text()
    text = text.replace("    category: diplomacy\n", "    catgory: diplomacy\n", 1)
    text = text.replace("date: 2022-11-11", "date: 2023-02-30", 1)
    text = text.replace("      - isw-2022-11-11", "      - isw-2022-11-12", 1)
    shipped.write_text(text)
    lines = text.splitlines()

    done = run("check", shipped)

    assert done.status == 1
    for marked, hint in (
        ("catgory", "category"),
        ("2023-02-30", "2023-02-28"),
        ("isw-2022-11-12", "isw-2022-11-11"),
    ):
        number, line = next((n, each) for n, each in enumerate(lines, 1) if marked in each)
        column = line.index(marked) + 1
        if marked == "2023-02-30":
            column += len("2023-02-")
        assert f"{shipped}:{number}:" in done.out
        assert f"  {number} | {line}\n" in done.out
        assert "^" in done.out
        assert hint in done.out


def test_a_missing_file_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    done = run("check", tmp_path / "nowhere.yaml")

    assert done.status == 3
    assert "nowhere.yaml" in done.err


def test_only_shows_one_code_alone(run: Run, shipped: Path) -> None:
    text = shipped.read_text().replace("date: 2022-11-11", "date: 2023-02-30", 1)
    shipped.write_text(text.replace("      - isw-2022-11-11", "      - isw-2022-11-12", 1))

    done = run("check", "--only", "dangling-source", shipped)

    assert done.out.count("[dangling-source]") == 1
    assert "no-such-day" not in done.out


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit"])
def test_a_report_for_programs_goes_to_standard_output_and_the_count_beside(run: Run, plain: Path, form: str) -> None:
    plain.write_text("events: [{id: a, title: A}]\n")
    done = run("check", plain, "--format", form)

    assert done.status == 1
    assert "missing-key" in done.out
    assert done.err == "1 event: 1 error\n"


def test_the_manual_lists_every_code(run: Run) -> None:
    done = run("check", "--list")

    assert done.status == 0
    assert "duplicate-id (error)\n    Two events have the same `id`" in done.out


def test_a_code_that_does_not_exist_is_refused(run: Run, plain: Path) -> None:
    done = run("check", plain, "--only", "duplicate-di")

    assert done.status == 2
    assert "did you mean `duplicate-id`?" in done.err
