"""What takes long is told on a terminal, and nowhere else."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT
from tests.cli.terminals import COLORS, python, terminal
from timeline.cli.progress import AFTER, under_way

EVENT = "  - {{id: e{0}, date: 20{1:02}-0{2}, title: Something happened {0}, category: a, tags: [t{2}]}}\n"
SLOW = """
import time
from timeline.cli import progress
from timeline.cli.progress import be_quiet, under_way
progress.AFTER = {after}
be_quiet({quiet})
with under_way("counting\\n sheep \\x1b[31m"):
    end = time.monotonic() + {seconds}
    while time.monotonic() < end:
        sum(range(1000))
print("done", flush=True)
"""
SOON = """
import sys
from timeline.cli import main, progress
progress.AFTER, progress.EVERY = 0.05, 0.05
sys.exit(main(sys.argv[1:]))
"""
"""The command line, with what is told after a second told at once: a fast machine takes less."""

NUMBER = 50_000 if os.environ.get("TIMELINE_TESTS") == "full" else 10_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A timeline of very many events, and a table of as many rows."""
    folder = tmp_path_factory.mktemp("large")
    events = (EVENT.format(number, number % 24, number % 9 + 1) for number in range(NUMBER))
    (folder / "events.yaml").write_text(f"categories: {{a: {{label: A}}}}\nevents:\n{''.join(events)}")
    rows = (f"20{number % 24:02}-0{number % 9 + 1}-11,Row {number}\n" for number in range(NUMBER))
    (folder / "rows.csv").write_text(f"date,title\n{''.join(rows)}")
    return folder


def parts(line: str) -> Iterator[str]:
    """What was told, without its seconds."""
    yield from (each.rpartition(":")[0] for each in COLORS.sub("", line).split("\r") if each.endswith(" s"))


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["check"], {"reading events.yaml", f"checking {NUMBER:,} events"}),
        (["plot", "-o", "page.html"], {f"making the page of {NUMBER:,} events"}),
        (["export", "xlsx", "-o", "out.xlsx"], {"writing xlsx"}),
        (["import", "csv", "rows.csv", "-f", "new.yaml"], {"reading rows.csv", "adding to new.yaml"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_it_is_told_at_very_many_events(large: Path, command: list[str], told: set[str]) -> None:
    variables = {
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(large / "cache"),
        "XDG_STATE_HOME": str(large / "state"),
    }
    with terminal(*python(SOON), *command, folder=large, variables=variables) as person:
        person.program.timeout = 300
        shown = person.program.read()
        person.program.close()

    assert person.status == 0, shown[-300:]
    assert told <= set(parts(shown)), set(parts(shown))


@pytest.mark.parametrize(
    ("quiet", "seconds", "after", "told"),
    [(False, 2.2, AFTER, True), (True, 1.6, AFTER, False), (False, 0.3, 60, False)],
)
def test_it_is_told_after_a_while_and_cleared(
    tmp_path: Path, *, quiet: bool, seconds: float, after: float, told: bool
) -> None:
    variables = {"PYTHONPATH": str(ROOT)}
    program = SLOW.format(quiet=quiet, seconds=seconds, after=after)
    with terminal(*python(program), folder=tmp_path, variables=variables) as person:
        person.program.expect_exact("done")
        shown = str(person.program.before)

    assert ("counting sheep \\u001b[31m: " in shown) is told
    assert shown.endswith("\r\x1b[K") is told


@pytest.mark.parametrize("stream", ["pipe", "dumb", "closed"])
def test_nothing_is_told_where_nobody_sees_it(tmp_path: Path, stream: str) -> None:
    variables = {"PYTHONPATH": str(ROOT), **({"TERM": "dumb"} if stream == "dumb" else {})}
    end = {"pipe": " 2>&1 | cat", "dumb": "", "closed": " 2>&-"}[stream]
    (tmp_path / "slow.py").write_text(SLOW.format(quiet=False, seconds=1.4, after=AFTER))
    with terminal("/bin/sh", "-c", f"{sys.executable} slow.py{end}", folder=tmp_path, variables=variables) as person:
        person.program.expect_exact("done")

    assert "counting" not in str(person.program.before)


def test_a_timer_of_others_is_left_as_it_was() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with under_way("x"):
        time.sleep(0)

    assert (signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL)) == (before, (0.0, 0.0))
