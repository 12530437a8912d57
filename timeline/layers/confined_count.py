"""A layer counted by DuckDB in a process of its own: from a request on standard input to what was counted."""

import gc
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from timeline.confined.process import TOO_MUCH, UNREADABLE, Limits, restrict
from timeline.events.model import Layer, Scale
from timeline.layers.condition import refuse_unsafe
from timeline.layers.counted import written
from timeline.layers.counting import Asked, counted
from timeline.layers.duckdb_engine import DuckDB
from timeline.problems import TimelineError


def main() -> int:
    """Count; of what went wrong, write one line and what would be right below it."""
    restrict(Limits(*map(int, sys.argv[1:])))
    gc.disable()  # millions of tuples, of which none is in a circle
    asked = json.load(sys.stdin)
    try:
        sys.stdout.buffer.write(_counted(asked))
    except TimelineError as error:
        sys.stderr.write(json.dumps([error.message, error.hint]))
        return UNREADABLE
    except MemoryError:
        return TOO_MUCH
    return 0


def _counted(asked: Mapping[str, object]) -> bytes:
    fields, files = asked["layer"], asked["files"]
    assert isinstance(fields, dict)
    assert isinstance(files, list)
    layer = Layer(id="", **{**fields, "scale": Scale(fields["scale"]) if fields["scale"] else None})
    engine = DuckDB([Path(file) for file in files])
    if layer.where.strip():
        refuse_unsafe(layer.where, engine.kinds())
    until = asked["until"]
    assert until is None or isinstance(until, int)
    wanted = Asked(layer, str(asked["zone"]), str(asked["shown"]), until)
    return written(counted(engine, wanted, grouped=bool(asked["grouped"])))


if __name__ == "__main__":
    sys.exit(main())
