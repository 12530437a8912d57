"""Limits that the kernel holds a process to (Linux; macOS knows the one of memory, and does not keep it)."""

import sys

if sys.platform != "linux":
    raise ImportError("the kernel limits no memory here")

import resource
import signal

PATIENCE: int | None = None
"""For how many seconds, for each that the process may work, it is waited for: as long as it works."""


def hold_to(seconds: int, memory: int, _status: int, /) -> None:
    """End this process by a signal after some seconds of work; refuse it more than some bytes of memory."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.setitimer(signal.ITIMER_PROF, seconds)
