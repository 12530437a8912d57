"""Runs every kind of fault and prints its counts; the exit status is 1 where anything was lost."""

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
    """Run the kinds that are named, or all; `--full` does every one as often as the promises say."""
    full = "--full" in arguments
    named = [argument for argument in arguments if argument in KINDS] or list(KINDS)
    failed = 0
    for name in named:
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            counts, faults = KINDS[name](Path(folder), full=full)
        sys.stdout.write(f"{name}: {counts}, {len(faults)} faults ({time.monotonic() - start:.0f} s)\n")
        sys.stdout.writelines(f"  {fault}\n" for fault in faults[:20])
        sys.stdout.flush()
        failed += bool(faults)
    sys.stdout.write(f"faults: {len(named) - failed} passed, {failed} failed\n")
    return 1 if failed else 0


raise SystemExit(main(sys.argv[1:]))
