"""`--max-size`, of every command that reads files."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.sizes import size
from timeline.problems import TimelineError

READING = {
    "check": ["events.yaml"],
    "list": ["events.yaml"],
    "show": ["vilnius-summit", "events.yaml"],
    "stats": ["events.yaml"],
    "pending": ["events.yaml"],
    "sources": ["events.yaml"],
    "plot": ["events.yaml", "-o", "page.html"],
    "export": ["csv", "events.yaml"],
    "diff": ["events.yaml", "events.yaml"],
    "explain": ["2020", "--file", "events.yaml"],
    "add": ["New", "--date", "2020", "--file", "events.yaml"],
    "edit": ["vilnius-summit", "--set", "status=happened", "--file", "events.yaml"],
    "rename": ["vilnius-summit", "summit", "--file", "events.yaml"],
    "remove": ["vilnius-summit", "--file", "events.yaml"],
    "import": ["csv", "rows.csv", "--file", "events.yaml"],
}


@pytest.mark.parametrize("name", READING)
def test_every_command_that_reads_files_has_the_limit(
    run: Run, shipped: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(shipped.parent)
    before = shipped.read_bytes()
    Path("rows.csv").write_text("date,title\n2020,A\n", encoding="utf-8")

    done = run(name, *READING[name], "--max-size", "5KB")

    assert (done.status, done.out) == (3, "")
    assert "events.yaml: larger than 5 KB, the limit" in done.err
    assert shipped.read_bytes() == before


def test_a_kept_source_has_the_limit(run: Run, shipped: Path) -> None:
    done = run("sources", "keep", "urc-2023-statement", shipped, "--file", shipped, "--max-size", "5KB")

    assert (done.status, "larger than 5 KB" in done.err) == (3, True)


def test_a_foreign_file_has_the_limit(run: Run, plain: Path) -> None:
    rows = plain.with_name("rows.csv")
    rows.write_text("date,title\n" + "2020,A\n" * 1000, encoding="utf-8")

    done = run("import", "csv", rows, "--file", plain, "--max-size", "1KB")

    assert (done.status, "rows.csv: larger than 1 KB" in done.err) == (3, True)


def test_standard_input_has_the_limit(shipped: Path) -> None:
    command = [sys.executable, "-m", "timeline", "check", "-", "--max-size"]
    with shipped.open("rb") as file:
        refused = subprocess.run([*command, "5KB"], stdin=file, capture_output=True, text=True, check=False)
        file.seek(0)
        read = subprocess.run([*command, "1MB"], stdin=file, capture_output=True, text=True, check=False)

    assert (refused.returncode, "-: larger than 5 KB, the limit" in refused.stderr) == (3, True)
    assert (read.returncode, read.stderr) == (0, "15 events: no problems\n")


def test_the_usual_limit_is_shown_in_the_help(run: Run) -> None:
    assert "--max-size SIZE Refuse larger files. None: 256MB." in " ".join(run("check", "--help").out.split())


@pytest.mark.parametrize(
    ("text", "number"),
    [("1", 1), ("10 KB", 10240), ("512MB", 2**29), ("512mb", 2**29), ("1G", 2**30), ("1GiB", 2**30), ("2tb", 2**41)],
)
def test_a_size_has_a_unit(text: str, number: int) -> None:
    assert size(text) == number


@pytest.mark.parametrize("text", ["", "0", "0MB", "-1", "1.5GB", "huge", "MB", "1e9", "1 MB B", "٣MB", "9" * 16])
def test_what_is_no_size_is_refused_with_an_example(run: Run, plain: Path, text: str) -> None:
    with pytest.raises(TimelineError, match="is no size"):
        size(text)
    assert run("check", plain, f"--max-size={text}").status == 2
