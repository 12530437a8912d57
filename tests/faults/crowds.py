"""Many writers at once: every addition is kept, on a plain file and through a link, among edits and removals too."""

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.faults.program import Copied, Outcome, ids, load, timeline_file
from timeline.cli import main


def run(folder: Path, *, full: bool) -> Outcome:
    """Let processes add to one file, on itself and through a link, then let others add, edit and remove."""
    processes, rounds = (80, 3) if full else (8, 5)
    wanted, faults, kept = processes * rounds, [], []
    first = str(timeline_file(folder / "loaded"))
    load(["add", "N", "--date", "2021", "-f", first], ["edit", "n", "--set", "title=M", "-f", first], folder=folder)
    load(["remove", "n", "-f", first], folder=folder)
    for name in ("events.yaml", "link.yaml"):
        path = timeline_file(folder / name.partition(".")[0])
        reached = path.with_name(name)
        if reached != path:
            reached.symlink_to(path)
        faults += _crowd(folder, partial(_adds, str(reached), rounds), processes)
        found = ids(path) or []
        kept.append(len(found) - 1)
        if len(set(found)) != wanted + 1:
            faults.append(f"{name}: {len(found) - 1} of {wanted} kept")
    faults += _mixed(folder, 8, 20 if full else 5)
    return Outcome(f"{processes} processes x {rounds} additions: kept {kept} of {wanted}; 8 processes mixed", faults)


def _adds(path: str, rounds: int, worker: int) -> int:
    """Add events one after another; return the first exit status that is not 0."""
    numbers = range(rounds)
    return next(filter(None, (_added(path, f"e-{worker}-{number}") for number in numbers)), 0)


def _added(path: str, name: str) -> int:
    return main(["add", name, "--id", name, "--date", "2021", "-f", path])


def _mixes(path: str, rounds: int, worker: int) -> int:
    """Add, edit and remove; tell in a file which events should be left of them."""
    chance, mine, statuses = random.Random(worker), list[str](), list[int]()
    for number in range(rounds):
        name = f"e-{worker}-{number}"
        mine.append(name)
        statuses.append(_added(path, name))
        other = chance.choice(mine)
        if number % 3 == 1:
            statuses.append(main(["edit", other, "--set", f"title=changed {number}", "-f", path]))
        if number % 3 == 2:
            mine.remove(other)
            statuses.append(main(["remove", other, "-f", path]))
    Path(f"{path}.{worker}.kept").write_text(" ".join(mine), encoding="utf-8")
    return max(statuses)


def _mixed(folder: Path, processes: int, rounds: int) -> list[str]:
    """Let processes add, edit and remove; the file holds what each of them thinks it left."""
    path = timeline_file(folder / "mixed")
    faults = _crowd(folder, partial(_mixes, str(path), rounds), processes)
    expected = {"first"}
    for worker in range(processes):
        expected.update(Path(f"{path}.{worker}.kept").read_text(encoding="utf-8").split())
    found = ids(path)
    return faults if found is not None and set(found) == expected else [*faults, f"mixed: {found} is not {expected}"]


def _crowd(folder: Path, work: Callable[[int], int], processes: int) -> list[str]:
    """Start processes that all work on one file, and wait for them."""
    started = [Copied(partial(work, worker), folder) for worker in range(processes)]
    ended = [process.ended() for process in started]
    return [f"a writer ended with {status}: {said[-200:]}" for status, said in ended if status]
