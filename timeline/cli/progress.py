"""What is going on, told on a terminal while it takes more than a second; nothing in pipes, nothing that stays."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from typer import Option

from timeline.cli.terminal import CLEARED, fleeting
from timeline.escapes import printable

AFTER = 1.0
"""After how many seconds it is told."""

EVERY = 0.5
LONGEST = 60

silenced = False
"""Whether nothing of it is to be told, since somebody asked for that."""


def be_quiet(asked: bool) -> bool:
    """Tell nothing from now on, if that is asked."""
    global silenced  # noqa: PLW0603 - an option of many commands, and of no other use to them
    silenced = asked
    return asked


Quiet = Annotated[
    bool, Option("--quiet", "-q", callback=be_quiet, help="On a terminal, show no progress of long work.")
]


@contextmanager
def under_way(what: str) -> Iterator[None]:
    """Tell what is going on, with its seconds, while the body runs: 'reading events.yaml: 3 s'.

    By a timer of the system, which costs nothing that can be measured; the line goes when something is said, and when
    the body ends. The body prints no results.
    """
    if silenced or sys.platform == "win32" or not _is_told():
        yield
        return
    started, line = time.monotonic(), printable(" ".join(what.split()))[:LONGEST]

    def tell(*_: object) -> None:
        fleeting.is_there = True
        _put(f"\r{line}: {time.monotonic() - started:.0f} s{CLEARED[1:]}".encode())

    before = signal.signal(signal.SIGALRM, tell)
    signal.setitimer(signal.ITIMER_REAL, AFTER, EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        _put(fleeting.gone().encode())


def _is_told() -> bool:
    """Return whether somebody sees it: standard error is a terminal, and one that can clear a line."""
    if not hasattr(signal, "setitimer") or os.environ.get("TERM") == "dumb":
        return False
    try:
        return os.isatty(2) and sys.stderr is not None and sys.stderr.isatty()
    except (OSError, ValueError):
        return False


def _put(line: bytes) -> None:
    """Write past what is buffered, since a signal may come while something is printed."""
    try:
        os.write(2, line)
    except OSError:
        return
