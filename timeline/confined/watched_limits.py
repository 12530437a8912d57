"""Limits that a thread of a process looks after (Windows, macOS), where the kernel holds nobody to them.

A long call into C is seen late, at the latest when who started the process has waited long enough.
"""

import os
import time
from threading import Thread

import psutil

PATIENCE: int | None = 20
"""For how many seconds, for each that the process may work, it is waited for."""

EVERY = 0.02
"""How often is looked, in seconds."""


def hold_to(seconds: int, memory: int, status: int, /) -> None:
    """End this process with an exit status after some seconds of work, or when it has some bytes of memory."""
    Thread(target=_watch, args=(seconds, memory, status), daemon=True).start()


def _watch(seconds: int, memory: int, status: int) -> None:
    this, began = psutil.Process(), time.process_time()
    while time.process_time() - began < seconds and this.memory_info().rss < memory:
        time.sleep(EVERY)
    os._exit(status)
