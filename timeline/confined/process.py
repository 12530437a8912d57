"""A process of its own with limits of processor time and memory, as both sides see it."""

import subprocess
import sys
from typing import NamedTuple

from timeline.problems import TimelineError

try:
    from timeline.confined.kernel_limits import PATIENCE, hold_to
except ImportError:
    from timeline.confined.watched_limits import PATIENCE, hold_to

MEGABYTE = 1024 * 1024
TOO_MUCH, UNREADABLE = 3, 4
"""The exit statuses of a process that gave up, and of one that cannot read what it was given."""


class Limits(NamedTuple):
    """How much a process may use: seconds of processor time, bytes of memory."""

    seconds: int
    memory: int


class TooMuchError(TimelineError):
    """A file that asks for more than its process may use."""


class UnreadableError(TimelineError):
    """A file that cannot be read; the message is the reason."""


def confined(module: str, limits: Limits, *arguments: str, content: bytes = b"") -> bytes:
    """Run a module of this package with some bytes as standard input; return what it prints.

    Raises TooMuchError if it reached a limit, and UnreadableError with the last line that it complained of.
    """
    too_much = f"reading it takes more than {limits.seconds} s of work, or too much memory"
    patience = PATIENCE and PATIENCE * limits.seconds
    return alone(module, *map(str, limits), *arguments, content=content, patience=patience, too_much=too_much)


def alone(module: str, *arguments: str, content: bytes, patience: int | None, too_much: str) -> bytes:
    """Run a module as `confined` does, which holds itself to no limits: it is waited for `patience` seconds.

    Raises TooMuchError with the message `too_much`.
    """
    command = [sys.executable, "-P", "-m", module, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, input=content, timeout=patience)  # noqa: S603 - Python itself
    except subprocess.TimeoutExpired:
        raise TooMuchError(too_much) from None
    if not done.returncode:
        return done.stdout
    if done.returncode == TOO_MUCH or done.returncode < 0:
        raise TooMuchError(too_much)
    raise UnreadableError((done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it ends too early"])[-1])


def restrict(limits: Limits) -> None:
    """Hold this process to its limits; of the time, what it took to begin is not counted."""
    hold_to(limits.seconds, limits.memory, TOO_MUCH)


def refused(reason: object) -> int:
    """Say why a file cannot be read; return the exit status of that."""
    sys.stderr.write(str(reason))
    return UNREADABLE
