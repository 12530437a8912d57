"""A layer counted by DuckDB in a process of its own: from a request on standard input to what was counted."""

import gc
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from timeline.confined.process import TOO_MUCH, UNREADABLE, Limits, restrict
from timeline.layers.counted import written
from timeline.layers.counting import Engine, counted
from timeline.layers.duckdb_engine import DuckDB
from timeline.layers.request import asked_in
from timeline.problems import TimelineError


def main() -> int:
    """Count; of what went wrong, write one line and what would be right below it."""
    restrict(Limits(*map(int, sys.argv[1:])))
    gc.disable()  # millions of tuples, of which none is in a circle
    asked = json.load(sys.stdin)
    try:
        sys.stdout.buffer.write(answer(DuckDB([Path(file) for file in asked["files"]]), asked))
    except TimelineError as error:
        sys.stderr.write(json.dumps([error.message, error.hint]))
        return UNREADABLE
    except MemoryError:
        return TOO_MUCH
    return 0


def answer(engine: Engine, asked: Mapping[str, object]) -> bytes:
    """Return what an engine counts of a request, as it is kept."""
    wanted, grouped = asked_in(asked)
    return written(counted(engine, wanted, grouped=grouped))


if __name__ == "__main__":
    sys.exit(main())
