"""Runs every kind of fault and prints its counts; the exit status is 1 where anything was lost.

    python -m tests.faults [KIND ...] [--full] [--jobs NUMBER] [--minutes NUMBER]

`--full` does each kind as often as the promises say, the long ones in parts. Several run at a time, each in a process
of its own: four times as many as there are processors unless `--jobs` says otherwise, since many wait for disks, locks
and clocks. A kind that has not ended after `--minutes` (30 unless said) tells how far it came, which is no fault;
`crowds`, `editors`, `volumes` and `workshop` start all that they do at once, and go on to their end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from importlib import import_module
from pathlib import Path

from tests.faults.program import CLOCK, Outcome

KINDS = {
    "workshop": 1,
    "large": 2,
    "fuzz": 3,
    "scanner": 3,
    "patterns": 3,
    "hostile": 3,
    "editors": 1,
    "crowds": 1,
    "journals": 1,
    "injections": 1,
    "kills": 1,
    "volumes": 1,
}
"""In how many parts each is done; what takes long begins first."""


def main(arguments: list[str]) -> int:
    """Run the kinds that are named, or all; return 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--full", action="store_true", help="as often as the promises say")
    parser.add_argument("--jobs", type=int, default=4 * (os.cpu_count() or 1), help="how many parts at a time")
    parser.add_argument("--minutes", type=float, default=30, help="the most that a kind may take")
    parser.add_argument("--part", metavar="N/M", help="of one kind, this part of so many")
    asked = parser.parse_args(arguments)
    if unknown := {*asked.kinds}.difference(KINDS):
        parser.error(f"no kind is called {', '.join(sorted(unknown))}")
    if asked.part:
        return _part(asked.kinds[0], *map(int, asked.part.split("/")), full=asked.full, minutes=asked.minutes)
    named, start = asked.kinds or [*KINDS], time.monotonic()
    failed = _each_apart(named, ["--minutes", str(asked.minutes), *["--full"] * asked.full], asked.jobs)
    spent = time.monotonic() - start
    sys.stdout.write(f"faults: {len(named) - failed} passed, {failed} failed ({spent:.0f} s)\n")
    return 1 if failed else 0


def _each_apart(named: list[str], more: list[str], jobs: int) -> int:
    """Run each kind in processes of its own, and print how each part went as it ends; return how many kinds failed."""
    failed = set[str]()
    with tempfile.TemporaryDirectory() as loaded, ThreadPoolExecutor(jobs) as pool:
        kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": loaded}
        parts = [(name, f"{number}/{KINDS[name]}") for name in named for number in range(1, KINDS[name] + 1)]
        begun = {pool.submit(_apart, [name, "--part", part, *more], kept): name for name, part in parts}
        for each in as_completed(begun):
            done = each.result()
            sys.stdout.write(done.stdout + done.stderr)
            sys.stdout.flush()
            failed |= {begun[each]} if done.returncode else set()
    return len(failed)


def _apart(arguments: list[str], variables: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.faults", *arguments]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


def _part(name: str, part: int, parts: int, *, full: bool, minutes: float) -> int:
    """Run a part of a kind, print how it went, and return 1 if anything was lost."""
    start = time.monotonic()
    CLOCK.part, CLOCK.parts = part - 1, parts
    CLOCK.ends_after(minutes)
    with tempfile.TemporaryDirectory() as folder:
        outcome: Outcome = import_module(f"tests.faults.{name}").run(Path(folder), full=full)
    cut = f", cut off after {minutes:g} minutes" if CLOCK.is_over else ""
    spent, used, (counts, faults) = time.monotonic() - start, sum(os.times()[:4]), outcome
    which = f"{name} {part}/{parts}" if parts > 1 else name
    sys.stdout.write(f"{which}: {counts}{cut}, {len(faults)} faults ({spent:.0f} s, {used:.0f} s of CPU)\n")
    sys.stdout.writelines(f"  {fault}\n" for fault in faults[:20])
    return 1 if faults else 0


raise SystemExit(main(sys.argv[1:]))
