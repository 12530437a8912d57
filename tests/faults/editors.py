"""Editors that take no lock save while events are added: none of their saves is lost, in place or by renaming."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.faults.program import Outcome, environment, timeline_file

EDITOR = """
import os, random, sys, time
path, manner, rounds = sys.argv[1:]
chance, lost, last = random.Random(manner), 0, ""
for number in range(int(rounds)):
    with open(path, encoding="utf-8") as file: text = file.read()
    lost += last not in text
    last = f"# save {number}\\n"
    text = last + text
    if manner == "in place":
        with open(path, "w", encoding="utf-8") as file: file.write(text)
    elif manner == "over what is there":
        with open(path, "r+", encoding="utf-8") as file:
            file.write(text)
            file.truncate()
    else:
        with open(path + "~", "w", encoding="utf-8") as file: file.write(text)
        os.replace(path + "~", path)
    time.sleep(chance.random() * 0.002)
time.sleep(1)
lost += last not in open(path, encoding="utf-8").read()
print(lost)
"""
ADDER = """
import sys
from pathlib import Path
from timeline.events.saving.storage import save
from timeline.problems import TimelineError
path, end = sys.argv[1:]
number = kept = 0
while not Path(end).exists():
    number += 1
    try: save(path, lambda text: text + f"  - {{id: e{number}, date: 2020, title: T}}\\n")
    except TimelineError: continue
    kept += 1
print(kept)
"""
MANNERS = ("in place", "over what is there", "by renaming")


class Kept(NamedTuple):
    """How many saves of an editor there were, how many were lost, and how many additions there were meanwhile."""

    saves: int
    lost: int
    additions: int


def run(folder: Path, *, full: bool) -> Outcome:
    """Let an editor save again and again while a program adds; each save leaves a line that the next one finds."""
    rounds, faults, told = 4000 if full else 200, [], []
    for manner in MANNERS:
        kept = _race(folder / manner.replace(" ", "-"), manner, rounds)
        told.append(f"{kept.saves} saves {manner} among {kept.additions} additions, {kept.lost} lost")
        faults += [f"{manner}: {kept.lost} of {kept.saves} saves of an editor are lost"] if kept.lost else []
    return Outcome("; ".join(told), faults)


def _race(folder: Path, manner: str, rounds: int) -> Kept:
    path, end = timeline_file(folder), folder / "end"
    adder = subprocess.Popen(
        [sys.executable, "-c", ADDER, str(path), str(end)],
        env=environment(folder),
        stdout=subprocess.PIPE,
        text=True,
    )
    editor = [sys.executable, "-c", EDITOR, str(path), manner, str(rounds)]
    lost = int(subprocess.run(editor, check=True, stdout=subprocess.PIPE, text=True).stdout)
    end.touch()
    return Kept(rounds, lost, int(adder.communicate()[0]))
