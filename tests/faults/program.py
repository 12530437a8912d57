"""The program as users run it, in a process of its own: begun anew, or as a copy of one that has loaded it.

To load the program takes forty times as long as to add an event. A copy (`os.fork`) has all of it in memory, is a
process of its own, and can be killed, measured and crowded like any other.
"""

import math
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from time import monotonic, process_time, sleep
from typing import NamedTuple, NoReturn, TypeVar

from timeline.cli import main
from timeline.events.reading.reader import read_text

T = TypeVar("T")
START = "title: Faults\n\nevents:\n  # the first one\n  - id: first\n    date: 2020\n    title: The first\n"


class Outcome(NamedTuple):
    """How the faults of one kind went: what was done, in numbers, and every promise that was broken."""

    counts: str
    faults: list[str]


class Clock:
    """How long one kind of faults may take: its cases come until the time is over, and it tells how many came.

    A kind may be done in parts, each by a process: `part` of `parts`, counted from 0.
    """

    def __init__(self) -> None:
        """Begin without an end, with the whole."""
        self._end = math.inf
        self.part, self.parts = 0, 1

    def ends_after(self, minutes: float) -> None:
        """Set the end for the cases that come from now on."""
        self._end = monotonic() + minutes * 60

    @property
    def is_over(self) -> bool:
        """Whether no more cases come."""
        return monotonic() > self._end

    def share(self, cases: Sequence[T]) -> Sequence[T]:
        """Return the cases of this part."""
        return cases[self.part :: self.parts]

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
    return {"PYTHONDONTWRITEBYTECODE": "1", **os.environ, "XDG_STATE_HOME": kept, "XDG_CACHE_HOME": kept}


def done(folder: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command line to its end."""
    return subprocess.run(arguments, env=environment(folder), capture_output=True, text=True, check=False)


class Copied:
    """What a copy of this process does, until it ends or is killed."""

    def __init__(self, work: Callable[[], int], folder: Path, more: Mapping[str, str] | None = None) -> None:
        """Begin the work in a folder, with the state kept there; `more` is added to the environment."""
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - the copy writes to it, this process reads it in the end
        sys.stdout.flush()
        self.pid = os.fork()
        if not self.pid:
            _live(work, folder, {**environment(folder), **(more or {})}, self._said.fileno())

    def ended(self) -> tuple[int, str]:
        """Wait for the end; return the exit status, below 0 for a signal, and what was said."""
        _, status = os.waitpid(self.pid, 0)
        self._said.seek(0)
        said = self._said.read().decode(errors="replace")
        self._said.close()
        return os.waitstatus_to_exitcode(status), said

    def killed_after(self, seconds: float) -> tuple[int, str]:
        """Kill it after a while, whatever it does then, and return how it ended."""
        sleep(seconds)
        os.kill(self.pid, signal.SIGKILL)
        return self.ended()


def _live(work: Callable[[], int], folder: Path, variables: Mapping[str, str], said: int) -> NoReturn:
    """Be the program, from its first line to its exit status."""
    status = 1
    try:
        for number, each in enumerate((os.open(os.devnull, os.O_RDONLY), said, said)):
            os.dup2(each, number)
        os.environ.clear()
        os.environ.update(variables)
        os.chdir(folder)
        status = work()
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 - no copy goes on with what the other one does
        traceback.print_exc()
    finally:
        os._exit(status)


def load(*commands: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> None:
    """Load what some commands load, found out by a copy that does them, so that all later copies have it."""

    def work() -> int:
        for arguments in commands:
            main([*map(str, arguments)])
        names = [name for name in sys.modules if name.startswith("timeline")]
        sys.stdout.write("\nloaded: " + " ".join(names))
        return 0

    _, said = Copied(work, folder, more).ended()
    for name in said.rpartition("loaded: ")[2].split():
        import_module(name)


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
