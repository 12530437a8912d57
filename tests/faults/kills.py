"""kill -9 at random moments of additions: the file is always old or new, and no acknowledged event is missing."""

import random
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.faults.program import CLOCK, Copied, Outcome, command, done, environment, ids, load, timeline_file
from timeline.cli import main

ANEW = 20
"""Each so many additions, one is by a program that is begun anew: it takes forty times as long."""


def run(folder: Path, *, full: bool) -> Outcome:
    """Kill so many additions; the moments stay near that of the save, since each follows from the one before."""
    kills = Kills(folder, timeline_file(folder / "kills"))
    wanted = 440 if full else 20
    for number in CLOCK.timely(range(10 * wanted)):
        if kills.killed >= wanted or kills.faults:
            break
        kills.one(number)
    kills.end()
    told = f"{kills.tried} additions, {kills.killed} of {wanted} killed, {kills.anew} of these begun anew"
    return Outcome(f"{told}, {len(kills.acknowledged) - kills.first} saved", kills.faults)


class Kills:
    """One file to which is added, and what was said to be in it."""

    def __init__(self, folder: Path, path: Path) -> None:
        """Measure how long an addition takes here and now, in either way of beginning it."""
        self.folder, self.path, self.chance = folder, path, random.Random(7)
        self.tried = self.killed = self.anew = 0
        self.faults = list[str]()
        load(self._addition("loaded"), folder=folder)
        self.acknowledged = ids(path) or []
        self.first = len(self.acknowledged)
        self.delays = {False: 0.02, True: 0.5}

    def one(self, number: int) -> None:
        """Kill one addition, and hold the file against what was acknowledged."""
        name, anew = f"event-{number}", number % ANEW == ANEW - 1
        delay = self.delays[anew] * self.chance.uniform(0.8, 1.2)
        told = (self._killed_anew if anew else self._killed_copy)(name, delay)
        self.tried += 1
        self.killed += not told
        self.anew += anew and not told
        now = ids(self.path)
        self.faults += _faults(number, now, self.acknowledged, name, told=told)
        self.delays[anew] *= 0.8 if now != self.acknowledged else 1.25
        self.acknowledged = now or []

    def end(self) -> None:
        """Add once more, undisturbed: nothing is left of those that died."""
        last = done(self.folder, command(*self._addition("the-last")))
        left = [each.name for each in self.path.parent.iterdir() if each.name != "events.yaml"]
        if last.returncode or left:
            self.faults.append(f"the next addition: exit {last.returncode}, left behind {left}")

    def _addition(self, name: str) -> list[str | Path]:
        return ["add", name, "--id", name, "--date", "2021", "-f", self.path]

    def _killed_copy(self, name: str, delay: float) -> bool:
        """Kill an addition after a while; tell whether it had said that it was done."""
        arguments = [*map(str, self._addition(name))]
        return ": added " in Copied(lambda: main(arguments), self.folder).killed_after(delay)[1]

    def _killed_anew(self, name: str, delay: float) -> bool:
        arguments, quiet = command(*self._addition(name)), subprocess.DEVNULL
        process = subprocess.Popen(arguments, env=environment(self.folder), stdout=quiet, stderr=subprocess.PIPE)
        time.sleep(delay)
        process.kill()
        return b": added " in process.communicate()[1]


def _faults(number: int, now: list[str] | None, acknowledged: list[str], name: str, *, told: bool) -> Iterator[str]:
    """Tell what is wrong with a file after an addition that was killed, or had ended."""
    if now is None:
        yield f"round {number}: the file is damaged"
    elif now not in (acknowledged, [*acknowledged, name]) or (told and name not in now):
        yield f"round {number}: {len(now)} events, {len(acknowledged)} were acknowledged"
