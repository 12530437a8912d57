"""Many writers at once: every addition is kept, on a plain file and through a link, among edits and removals too."""

import subprocess
import sys
from pathlib import Path

from tests.faults.program import Outcome, environment, ids, timeline_file

ADDER = """
import sys
from timeline.cli import main
path, worker, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
for number in range(rounds):
    if main(["add", f"Event {worker} {number}", "--id", f"e-{worker}-{number}", "--date", "2021", "-f", path]):
        sys.exit(1)
"""
MIXER = """
import random, sys
from timeline.cli import main
path, worker, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
chance, mine = random.Random(int(worker)), []
for number in range(rounds):
    name = f"e-{worker}-{number}"
    if main(["add", name, "--id", name, "--date", "2021", "-f", path]): sys.exit(1)
    mine.append(name)
    other = chance.choice(mine)
    if number % 3 == 1 and main(["edit", other, "--set", f"title=changed {number}", "-f", path]): sys.exit(1)
    if number % 3 == 2:
        mine.remove(other)
        if main(["remove", other, "-f", path]): sys.exit(1)
print(" ".join(mine), file=open(f"{path}.{worker}.kept", "w"))
"""


def run(folder: Path, *, full: bool) -> Outcome:
    """Let processes add to one file, on itself and through a link, then let others add, edit and remove."""
    processes, rounds = (50, 20) if full else (8, 5)
    wanted, faults, kept = processes * rounds, [], []
    for name in ("events.yaml", "link.yaml"):
        path = timeline_file(folder / name.partition(".")[0])
        reached = path.with_name(name)
        if reached != path:
            reached.symlink_to(path)
        faults += _crowd(folder, ADDER, reached, processes, rounds)
        found = ids(path) or []
        kept.append(len(found) - 1)
        if len(set(found)) != wanted + 1:
            faults.append(f"{name}: {len(found) - 1} of {wanted} kept")
    faults += _mixed(folder, 8, 20 if full else 5)
    return Outcome(f"{processes} processes x {rounds} additions: kept {kept} of {wanted}; 8 processes mixed", faults)


def _mixed(folder: Path, processes: int, rounds: int) -> list[str]:
    """Let processes add, edit and remove; the file holds what each of them thinks it left."""
    path = timeline_file(folder / "mixed")
    faults = _crowd(folder, MIXER, path, processes, rounds)
    expected = {"first"}
    for worker in range(processes):
        expected.update(Path(f"{path}.{worker}.kept").read_text(encoding="utf-8").split())
    found = ids(path)
    return faults if found is not None and set(found) == expected else [*faults, f"mixed: {found} is not {expected}"]


def _crowd(folder: Path, script: str, path: Path, processes: int, rounds: int) -> list[str]:
    """Start processes that all work on one file, and wait for them."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(path), str(worker), str(rounds)],
            env=environment(folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for worker in range(processes)
    ]
    ended = [(process.communicate()[1], process.returncode) for process in started]
    return [f"a writer ended with {status}: {said[-200:]}" for said, status in ended if status]
