"""kill -9 at random moments of additions: the file is always old or new, and no acknowledged event is missing."""

import random
import subprocess
import time
from pathlib import Path

from tests.faults.program import Outcome, command, done, environment, ids, timeline_file


def run(folder: Path, *, full: bool) -> Outcome:
    """Kill additions; the moments are spread over the time that one takes, most of them near its end."""
    rounds, chance = 200 if full else 25, random.Random(7)
    path = timeline_file(folder / "kills")
    usual = _usual(folder, path)
    killed, acknowledged, faults = 0, ids(path) or [], []
    for number in range(rounds):
        name = f"event-{number}"
        delay = usual * chance.triangular(0.3, 1.1, 0.9)
        told = _killed_after(folder, path, name, delay)
        killed += not told
        now = ids(path)
        if now is None:
            faults.append(f"round {number}: the file is damaged")
            break
        if now not in (acknowledged, [*acknowledged, name]) or (told and name not in now):
            faults.append(f"round {number}: {len(now)} events, {len(acknowledged)} were acknowledged")
        acknowledged = now
    last = done(folder, command("add", "The last", "--date", "2021", "-f", path))
    left = [each.name for each in path.parent.iterdir() if each.name != "events.yaml"]
    if last.returncode or left:
        faults.append(f"the next addition: exit {last.returncode}, left behind {left}")
    return Outcome(f"{rounds} additions, {killed} killed, {len(acknowledged) - 2} saved", faults)


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
