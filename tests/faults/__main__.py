"""Runs every kind of fault and prints its counts; the exit status is 1 where anything was lost.

    python -m tests.faults [KIND ...] [--full] [--minutes NUMBER]

`--full` does each kind as often as the promises say. A kind that has not ended after `--minutes` (30 unless said) tells
how far it came, which is no fault. `crowds`, `editors`, `volumes` and `workshop` start all that they do at once, and go
on to their end; `large` takes an hour where others use the machine.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults import (
    crowds,
    editors,
    fuzz,
    hostile,
    injections,
    journals,
    kills,
    large,
    patterns,
    scanner,
    volumes,
    workshop,
)
from tests.faults.program import CLOCK

KINDS = {
    "kills": kills.run,
    "journals": journals.run,
    "large": large.run,
    "injections": injections.run,
    "volumes": volumes.run,
    "crowds": crowds.run,
    "editors": editors.run,
    "fuzz": fuzz.run,
    "patterns": patterns.run,
    "hostile": hostile.run,
    "scanner": scanner.run,
    "workshop": workshop.run,
}


def main(arguments: list[str]) -> int:
    """Run the kinds that are named, or all; return 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--full", action="store_true", help="as often as the promises say")
    parser.add_argument("--minutes", type=float, default=30, help="the most that a kind may take")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.kinds) - KINDS.keys():
        parser.error(f"no kind is called {', '.join(sorted(unknown))}")
    named, failed = asked.kinds or list(KINDS), 0
    for name in named:
        failed += bool(_told(name, full=asked.full, minutes=asked.minutes))
    sys.stdout.write(f"faults: {len(named) - failed} passed, {failed} failed\n")
    return 1 if failed else 0


def _told(name: str, *, full: bool, minutes: float) -> list[str]:
    """Run a kind, print how it went, and return its faults."""
    start = time.monotonic()
    CLOCK.ends_after(minutes)
    with tempfile.TemporaryDirectory() as folder:
        counts, faults = KINDS[name](Path(folder), full=full)
    cut = f", cut off after {minutes:g} minutes" if CLOCK.is_over else ""
    sys.stdout.write(f"{name}: {counts}{cut}, {len(faults)} faults ({time.monotonic() - start:.0f} s)\n")
    sys.stdout.writelines(f"  {fault}\n" for fault in faults[:20])
    sys.stdout.flush()
    return faults


raise SystemExit(main(sys.argv[1:]))
