"""The program as users run it, in a process of its own."""

import math
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import monotonic, process_time
from typing import NamedTuple, TypeVar

from timeline.events.reading.reader import read_text

T = TypeVar("T")
START = "title: Faults\n\nevents:\n  # the first one\n  - id: first\n    date: 2020\n    title: The first\n"


class Outcome(NamedTuple):
    """How the faults of one kind went: what was done, in numbers, and every promise that was broken."""

    counts: str
    faults: list[str]


class Clock:
    """How long one kind of faults may take: its cases come until the time is over, and it tells how many came."""

    def __init__(self) -> None:
        """Begin without an end."""
        self._end = math.inf

    def ends_after(self, minutes: float) -> None:
        """Set the end for the cases that come from now on."""
        self._end = monotonic() + minutes * 60

    @property
    def is_over(self) -> bool:
        """Whether no more cases come."""
        return monotonic() > self._end

    def timely(self, cases: Iterable[T]) -> Iterator[T]:
        """Return cases until the time is over."""
        for case in cases:
            if self.is_over:
                return
            yield case


CLOCK = Clock()


def timeline_file(folder: Path) -> Path:
    """Write a small timeline into a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "events.yaml"
    path.write_text(START, encoding="utf-8")
    return path


def command(*arguments: str | Path) -> list[str]:
    """Give the command line that runs the program."""
    return [sys.executable, "-m", "timeline", *map(str, arguments)]


def environment(folder: Path) -> dict[str, str]:
    """Give an environment whose state is kept in a folder of the test."""
    kept = str(folder / "state")
    return {**os.environ, "XDG_STATE_HOME": kept, "XDG_CACHE_HOME": kept, "PYTHONDONTWRITEBYTECODE": "1"}


def done(folder: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command line to its end."""
    return subprocess.run(arguments, env=environment(folder), capture_output=True, text=True, check=False)


def ids(path: Path) -> list[str] | None:
    """Give the ids of the events of a file, nothing where it cannot be read whole."""
    timeline, problems = read_text(path.read_text(encoding="utf-8"), str(path))
    return None if problems else [event.id for event in timeline.events]


def litter(folder: Path) -> list[str]:
    """Give what a save left behind in a folder."""
    return [path.name for path in folder.iterdir() if path.name not in {"events.yaml", "state", "link.yaml"}]


def loop() -> float:
    """Return the processor time of a fixed amount of work, some 50 ms."""
    start = process_time()
    sum(number * number for number in range(800_000))
    return process_time() - start
