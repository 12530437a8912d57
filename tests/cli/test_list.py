"""`timeline list` and `timeline show`."""

import fcntl
import io
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.commands import drafts, pending
from timeline.cli.event_table import table_lines
from timeline.cli.opening import Opened
from timeline.cli.terminal import Line
from timeline.events.reading.reader import read, read_text
from timeline.views.drafts import waiting


@pytest.mark.parametrize(
    ("as_of", "words", "phase"),
    [("2023-06-21", "July 2023", "upcoming"), ("2023-08-01", "11–12 July 2023", "past")],
)
def test_the_summit_is_as_it_was_known(run: Run, shipped: Path, as_of: str, words: str, phase: str) -> None:
    done = run("list", "--as-of", as_of, "--id", "vilnius-summit", "--json", shipped)

    event = json.loads(done.out)
    assert (event["words"], event["phase"]) == (words, phase)


def test_without_an_as_of_day_the_editors_own_dates_are_listed(run: Run, shipped: Path) -> None:
    done = run("list", shipped)

    [summit] = [line for line in done.out.splitlines() if "vilnius-summit" in line]
    assert summit.startswith("11–12 July 2023")
    assert "upcoming" in summit


def test_what_is_left_out_is_counted(run: Run, shipped: Path) -> None:
    done = run("list", "--category", "diplomacy", shipped)

    assert len(done.out.splitlines()) == 2
    assert done.err == "15 events: 2 shown, 13 filtered out\n"


def test_what_was_not_known_yet_is_counted(run: Run, shipped: Path) -> None:
    done = run("list", "--as-of", "2022-12-01", shipped)

    assert len(done.out.splitlines()) == 2
    assert done.err == "15 events: 2 shown, 13 not known yet\n"


def test_events_come_in_order_of_time(run: Run, shipped: Path) -> None:
    done = run("list", "--json", shipped)

    earliest = [json.loads(line)["earliest"] for line in done.out.splitlines()]
    assert [day for day in earliest if day] == sorted(day for day in earliest if day)


def test_an_event_is_shown_with_its_claims(run: Run, shipped: Path) -> None:
    done = run("show", "vilnius-summit", shipped)

    assert done.status == 0
    assert "NATO summit in Vilnius" in done.out
    assert "days 503–504 of the war" in done.out
    assert "next month" in done.out
    assert "Vilnius Summit Communiqué, NATO" in done.out


def test_an_event_that_is_not_there_is_named(run: Run, shipped: Path) -> None:
    done = run("show", "vilnius", shipped)

    assert done.status == 1
    assert "there is no event `vilnius`" in done.err


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (["--sort", "title"], "eight-villages"),
        (["--sort", "title", "--reverse"], "mined-territory"),
        (["--sort", "id"], "bbc-interview"),
        (["--sort", "category", "--reverse"], "mined-territory"),
        (["--sort", "place"], "fighting-lyman-bakhmut"),
        (["--sort", "file", "--reverse"], "vilnius-summit"),
        (["--reverse"], "vilnius-summit"),
        ([], "full-scale-invasion"),
    ],
)
def test_events_are_sorted(run: Run, shipped: Path, order: list[str], first: str) -> None:
    done = run("list", "--json", *order, shipped)

    ids = [json.loads(line)["id"] for line in done.out.splitlines()]
    assert (ids[0], len(ids)) == (first, 15)
    assert first in run("list", *order, "--limit", "1", shipped).out


def test_what_is_beyond_the_limit_is_counted(run: Run, shipped: Path) -> None:
    done = run("list", "--limit", "2", "--category", "battlefield", shipped)

    assert len(done.out.splitlines()) == 2
    assert done.err == "15 events: 10 shown, 5 filtered out\n8 events more, beyond --limit 2\n"
    assert len(run("list", "--csv", "-n", "1", shipped).out.splitlines()) == 2
    assert run("list", "--csv", "--sort", "title", shipped).status == 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """Let results go to a terminal of so many columns."""
    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((columns, 24)))


def plain(found: Iterable[Line]) -> list[str]:
    return ["".join(part if isinstance(part, str) else part.text for part in line) for line in found]


@pytest.mark.parametrize("columns", [30, 60])
def test_a_narrow_terminal_has_lines_for_each_event(
    shipped: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    on_terminal(monkeypatch, columns)
    timeline, _ = read([str(shipped)])
    opened = Opened(timeline, [], 0, timeline)
    listed = plain(table_lines(opened, timeline.events[:3]))
    overdue = plain(pending.text_lines(timeline.events[3:4], 10**6))

    assert max(map(len, listed + overdue)) <= columns
    assert (listed[-1], overdue[-1]) == ("  november-advances", "  kherson-liberated")


@pytest.mark.parametrize("columns", [30, 60])
def test_a_draft_is_told_within_a_terminal(columns: int) -> None:
    header = "sources: {s: {title: S}}\nevents:\n"
    text = header + "  - {id: a, date: 2022, title: A, verification: draft, sources: [{source: s, quote: %s}]}\n"
    timeline, _ = read_text(text % ("word " * 30))
    (draft,) = waiting(timeline)

    assert max(map(len, plain(drafts.text_lines(draft, columns)))) <= columns
    assert len(plain(drafts.text_lines(draft, 0))) == 3


def test_a_terminal_has_headings_and_colours_and_wraps_at_its_width(shipped: Path) -> None:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 90, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    command = [sys.executable, "-m", "timeline", "list", "-n", "2", str(shipped)]
    subprocess.run(command, stdout=theirs, stderr=subprocess.DEVNULL, check=True, env=environment)
    shown = os.read(ours, 100_000).decode().replace("\r", "").splitlines()

    assert shown[0].startswith("\x1b[1mwhen ")
    assert shown[0].rstrip().endswith("title\x1b[0m")
    assert "\x1b[36mRussia's full-scale" in shown[1]
    assert all(len(re.sub("\x1b\\[[0-9]*m", "", line)) <= 90 for line in shown)
    assert shown[2].endswith(" \x1b[36mof Ukraine begins\x1b[0m")
