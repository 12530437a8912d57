"""kill -9 at random moments of additions: the file is always old or new, and no acknowledged event is missing."""

import random
import subprocess
import time
from pathlib import Path

from tests.faults.program import CLOCK, Outcome, command, done, environment, ids, timeline_file


def run(folder: Path, *, full: bool) -> Outcome:
    """Kill additions; the moments stay near that of the save, since each follows from how the one before ended."""
    rounds, chance = 200 if full else 25, random.Random(7)
    path = timeline_file(folder / "kills")
    delay = _usual(folder, path)
    tried, killed, acknowledged, faults = 0, 0, ids(path) or [], []
    for number in CLOCK.timely(range(rounds)):
        tried += 1
        name = f"event-{number}"
        told = _killed_after(folder, path, name, delay * chance.uniform(0.8, 1.2))
        killed += not told
        now = ids(path)
        if now is None:
            faults.append(f"round {number}: the file is damaged")
            break
        if now not in (acknowledged, [*acknowledged, name]) or (told and name not in now):
            faults.append(f"round {number}: {len(now)} events, {len(acknowledged)} were acknowledged")
        delay *= 0.8 if now != acknowledged else 1.25
        acknowledged = now
    last = done(folder, command("add", "The last", "--date", "2021", "-f", path))
    left = [each.name for each in path.parent.iterdir() if each.name != "events.yaml"]
    if last.returncode or left:
        faults.append(f"the next addition: exit {last.returncode}, left behind {left}")
    return Outcome(f"{tried} of {rounds} additions, {killed} killed, {len(acknowledged) - 2} saved", faults)


def _usual(folder: Path, path: Path) -> float:
    """Measure how long an addition takes here and now."""
    start = time.monotonic()
    done(folder, command("add", "Usual", "--date", "2021", "-f", path))
    return time.monotonic() - start


def _killed_after(folder: Path, path: Path, name: str, delay: float) -> bool:
    """Kill an addition after a while; tell whether it had said that it was done."""
    arguments = command("add", name, "--id", name, "--date", "2021", "-f", path)
    process = subprocess.Popen(arguments, env=environment(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, told = process.communicate(timeout=delay)
    except subprocess.TimeoutExpired:
        process.kill()
        _, told = process.communicate()
    return b": added " in told
