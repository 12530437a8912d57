"""Layers of 1 and of 20 million generated rows: seconds of CPU, memory, the second time, how much a page grows.

    python benchmarks/layers.py [ROWS ...]

The rows are made by DuckDB: ten years of hours, six groups, a weight, one in ten known to its month alone. Peers in the
same run: DuckDB counting the same file by hour, in SQL that reads times as it likes; where pyspark and Java are, Spark
on two threads (`--engine spark`), of which the seconds that pass are told with its start: what Java works is not seen.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import duckdb

MADE = """
COPY (
  SELECT TIMESTAMP '2014-01-01' + INTERVAL (CAST(hash(i) % 315360000 AS BIGINT)) SECOND AS happened,
         ['battle', 'riot', 'protest', 'explosion', 'violence', 'other'][CAST(1 + hash(i, 1) % 6 AS BIGINT)] AS kind,
         CAST(hash(i, 2) % 9 AS INTEGER) AS fatalities,
         CASE WHEN hash(i, 3) % 10 = 0 THEN 3 ELSE 1 END AS time_precision
  FROM range({rows}) AS made(i)
) TO '{file}'
"""
PEER = "SELECT date_trunc('hour', happened), kind, count(*), sum(fatalities) FROM '{file}' GROUP BY ALL"
FILE = """\
title: Many rows
layers:
  rows: {{file: {name}, time: happened, group: kind{more}}}
events:
  - {{id: a, date: 2014-01-01, title: The first day}}
  - {{id: b, date: 2023-12-31, title: The last day}}
"""


def measured(*command: str, folder: Path) -> tuple[float, float, float]:
    """Return the seconds of CPU, the seconds that passed, and the megabytes that a command takes."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=-3);"
    script += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run(
        [sys.executable, "-c", script, *command], cwd=folder, check=True, capture_output=True, text=True
    )
    after, passed = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, passed, int(done.stdout) / 1024


def measure(rows: int, ending: str, more: str, folder: Path) -> None:
    """Print what counting so many rows takes."""
    table, events = folder / f"rows{rows}.{ending}", folder / "events.yaml"
    if not table.exists():
        duckdb.execute(MADE.format(rows=rows, file=table))
    events.write_text(FILE.format(name=table.name, more=more), encoding="utf-8")
    peer = measured(
        sys.executable, "-c", f"import duckdb; duckdb.execute({PEER.format(file=table)!r}).fetchall()", folder=folder
    )
    timeline = (sys.executable, "-m", "timeline")
    first = measured(*timeline, "layers", "events.yaml", folder=folder)
    second = measured(*timeline, "layers", "events.yaml", folder=folder)
    passed = f", Spark {on_spark(folder, timeline):.1f} s" if find_spec("pyspark") else ""
    grown, plotted = page(folder, events, timeline)
    print(
        f"{rows:>11,} {ending:8} {more.strip(', '):45} CPU {first[0]:6.2f} s, passed {first[1]:6.2f} s{passed}, "
        f"{first[2]:5.0f} MB; DuckDB alone {peer[0]:6.2f} s, {first[0] / peer[0]:.1f} times; "
        f"again CPU {second[0]:.2f} s, passed {second[1]:.2f} s; "
        f"page + {grown / 1000:.0f} kB in {plotted:.2f} s of CPU"
    )


def on_spark(folder: Path, timeline: tuple[str, ...]) -> float:
    """Return the seconds that pass while Spark counts on two threads what nobody counted before."""
    kept, os.environ["XDG_CACHE_HOME"] = os.environ["XDG_CACHE_HOME"], f"{folder}/cache of Spark {time.time_ns()}"
    try:
        return measured(*timeline, "layers", "events.yaml", "--engine", "spark", "--master", "local[2]", folder=folder)[
            1
        ]
    finally:
        os.environ["XDG_CACHE_HOME"] = kept


def page(folder: Path, events: Path, timeline: tuple[str, ...]) -> tuple[int, float]:
    """Return by how many bytes the page grows for the layer and its groups, and the seconds of CPU that it takes."""
    sizes, seconds = [], []
    for text in (
        events.read_text(encoding="utf-8"),
        FILE.partition("layers:")[0] + "events:" + FILE.partition("events:")[2],
    ):
        events.write_text(text.replace("{{", "{").replace("}}", "}"), encoding="utf-8")
        seconds.append(measured(*timeline, "plot", "events.yaml", "-o", "page.html", folder=folder)[0])
        sizes.append((folder / "page.html").stat().st_size)
    return sizes[0] - sizes[1], seconds[0]


def main() -> None:
    """Measure each number of rows that is asked for, 1 million if none is."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = f"{name}/cache"
        folder = Path(name)
        for rows in map(int, sys.argv[1:] or ["1000000"]):
            for ending in ("parquet", "csv") if rows <= 1_000_000 else ("parquet",):
                for more in ("", ", weight: fatalities, precision: time_precision"):
                    measure(rows, ending, more, folder)


if __name__ == "__main__":
    main()
