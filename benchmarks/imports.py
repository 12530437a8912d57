"""Rows imported: CPU and memory of `timeline import csv`, beside pandas.read_csv on the same table, each in a process.

    python benchmarks/imports.py [TABLE ...] [--rows NUMBER] [--map COLUMN=FIELD ...]

Besides the TABLEs, one of NUMBER rows (100,000 if left out) and 31 columns is made. Each import is run three times; the
median counts. Then each table is brought once more with `--update`: unchanged, and after a word was added to the last
column of each row. What is printed is CPU in seconds, the most memory held, and how many times the CPU of the peer.
"""

import argparse
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

WORDS = (
    "people",
    "met",
    "in",
    "the",
    "square",
    "near",
    "the",
    "old",
    "bridge",
    "and",
    "talked",
    "about",
    "pipes",
    "rain",
)
NAMES = ["id", "date", "title", "place", "lat", "lon", "notes", "source", *(f"col {number}" for number in range(23))]
RUNS = 3


class Cost(NamedTuple):
    """What a process took: seconds of CPU, and MB at most."""

    seconds: float
    megabytes: float


def generated(path: Path, rows: int) -> Path:
    """Write a table of so many rows and 31 columns, the same each time."""
    draw = random.Random(1)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(NAMES)
        for number in range(rows):
            day = f"20{draw.randint(10, 23)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
            place = [
                draw.choice(["North", "South", "West"]),
                f"{draw.uniform(44, 52):.4f}",
                f"{draw.uniform(22, 40):.4f}",
            ]
            texts = [" ".join(draw.choices(WORDS, k=25)), draw.choice(["Paper A", "Agency B"])]
            more = [draw.choice(["yes", "no", str(draw.randint(0, 999)), ""]) for _ in NAMES[8:]]
            table.writerow([f"E{number}", day, " ".join(draw.choices(WORDS, k=6)), *place, *texts, *more])
    return path


def cost(command: Sequence[str]) -> Cost:
    """Run a command; return the medians of its runs."""
    runs = [_once(command) for _ in range(RUNS)]
    return Cost(median(run.seconds for run in runs), median(run.megabytes for run in runs))


def _once(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main(arguments: list[str]) -> None:
    """Print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("tables", nargs="*", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--map", action="append", default=[])
    asked = parser.parse_args(arguments)
    maps = [part for pair in asked.map for part in ("--map", pair)]
    print("| table | rows | CPU, s | MB | rows a second | times pandas.read_csv |")
    print("| --- | --: | --: | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder:
        for table in asked.tables:
            measured(Path(shutil.copy(table, folder)), maps)
        measured(generated(Path(folder, "generated.csv"), asked.rows), [])


def measured(table: Path, maps: Sequence[str]) -> None:
    """Print what a table costs when it is imported, when it comes again, and when it comes again with changes."""
    target = table.with_suffix(".yaml")
    remove = f"import pathlib; pathlib.Path({str(target)!r}).unlink(missing_ok=True)"
    peer = cost([sys.executable, "-c", f"import pandas; pandas.read_csv({str(table)!r})"])
    rows = sum(1 for _ in csv.reader(table.open(encoding="utf-8"))) - 1
    told(table.name, rows, cost(imported(table, target, maps, remove)), peer)
    told("again, `--update`", rows, _once(imported(table, target, [*maps, "--update"])), peer)
    changed(table)
    told("changed, `--update`", rows, _once(imported(table, target, [*maps, "--update"])), peer)


def imported(table: Path, target: Path, more: Sequence[str], before: str = "pass") -> list[str]:
    """Name the process that imports a table, after it has done something else."""
    command = ["import", "csv", str(table), "-f", str(target), *more]
    return [sys.executable, "-c", f"{before}; from timeline.cli import main; main({command!r})"]


def changed(table: Path) -> None:
    """Add a word to the last cell of each row."""
    with table.open(newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    with table.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *([*row[:-1], f"{row[-1]} anew".strip()] for row in rows)])


def told(name: str, rows: int, ours: Cost, peer: Cost) -> None:
    """Print a row of the table."""
    cells = [name, f"{rows:,}", f"{ours.seconds:.1f}", f"{ours.megabytes:.0f}"]
    cells += [f"{rows / ours.seconds:,.0f}", f"{ours.seconds / peer.seconds:.1f}"]
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
