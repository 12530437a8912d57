"""The same bins from DuckDB and from Spark, on threads and on a cluster of processes, wherever the machine is.

    python -m tests.layers.engines

It needs pyspark and Java, and fails without them.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from tests.layers.engine_cases import Case, all_cases, few, make
from timeline.layers.counted import written
from timeline.layers.counting import Engine, counted
from timeline.layers.duckdb_engine import DuckDB
from timeline.problems import TimelineError

RUNS = (
    ("duckdb", "America/New_York", "all"),
    ("local[2]", "America/New_York", "all"),
    ("duckdb", "Asia/Tokyo", "few"),
    ("local[2]", "Asia/Tokyo", "few"),
    ("local-cluster[2,1,1024]", "America/New_York", "few"),
    ("local-cluster[2,1,1024]", "Asia/Tokyo", "few"),
)
"""The engines, the zone of the machine, and how many of the cases."""

REFUSED = (
    ("ragged.csv", "t,x\n2022,1\n2022,1,2\n"),
    ("short.csv", "t,x\n2022,1\n2022\n"),
    ("open.csv", 't,x\n2022,"never closed\n2022,1\n'),
    ("letters.csv", b"t,g\n2022,\xff\xfe\n"),
    ("empty.csv", ""),
    ("two.json", '[{"t": "2022"}] [{"t": "2023"}]'),
    ("two.jsonl", '{"t": "2022"} {"t": "2023"}\n'),
    ("broken.json", '{"t": '),
    ("broken.parquet", b"PAR1" + b"\xff" * 500 + b"PAR1"),
    ("broken.csv.gz", b"\x1f\x8b\x08\x00broken"),
    ("nothing.parquet", b""),
)
"""Tables of which each engine must tell in one line that it cannot read them, or count what DuckDB counts."""


def main() -> int:
    """Compare all runs with the first of them; return 1 where one differs."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made).resolve()
        make(folder)
        _broken(folder)
        all_told = {run: dict(_told(run, folder)) for run in RUNS}
    wanted, faults = all_told[RUNS[0]], 0
    for (engine, zone, _), found in all_told.items():
        others = [name for name, digest in found.items() if digest not in {wanted[name], "refused"}]
        faults += len(others)
        told = f"{len(found)} tables, {len(others)} counted in another way {'; '.join(others)}"
        sys.stdout.write(f"{engine} in {zone}: {told}\n")
    return 1 if faults else 0


def _broken(folder: Path) -> None:
    for name, content in REFUSED:
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def _told(run: Sequence[str], folder: Path) -> Iterator[tuple[str, str]]:
    """Return the name of each case and the digest of what was counted, from a process of its own."""
    engine, zone, number = run
    command = [sys.executable, "-m", "tests.layers.engines", engine, number, str(folder)]
    done = subprocess.run(command, env=os.environ | {"TZ": zone}, check=True, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        if line.startswith("digest "):
            _, digest, name = line.split(" ", 2)
            yield name, digest


def count(engine: str, number: str, folder: Path) -> int:
    """Print the digest of each case as an engine counts it."""
    if engine == "duckdb":
        return _digests(DuckDB, number, folder)
    from timeline.layers.spark_count import session
    from timeline.layers.spark_engine import Spark

    with session(engine) as spark:
        return _digests(lambda files: Spark(spark, files), number, folder)


def _digests(opened: Callable[[Sequence[Path]], Engine], number: str, folder: Path) -> int:
    cases: Iterable[Case] = all_cases(folder) if number == "all" else few(folder)
    for case in cases:
        content = written(counted(opened(case.files), case.asked))
        sys.stdout.write(f"digest {sha256(content).hexdigest()} {case.name}\n")
    if number == "all":
        for name, _ in REFUSED:
            sys.stdout.write(f"digest {_refusal(opened, folder / name)} {name}\n")
    return 0


def _refusal(opened: Callable[[Sequence[Path]], Engine], file: Path) -> str:
    """Return 'refused' where a table is, in one line; else what was counted, or the lines."""
    from tests.layers.making import layer
    from timeline.layers.request import Asked

    try:
        return str(counted(opened([file]), Asked(layer(), "UTC", "UTC")).rows)
    except TimelineError as error:
        sys.stderr.write(f"{file.name}: {error.message}\n")
        return "refused" if len(error.message.splitlines()) == 1 and len(error.message) < 400 else "in-many-lines"


if __name__ == "__main__":
    sys.exit(count(sys.argv[1], sys.argv[2], Path(sys.argv[3])) if sys.argv[1:] else main())
