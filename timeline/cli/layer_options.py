"""The layers of a timeline as commands count them, and what is said of those that cannot be read."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from typer import Option

from timeline.cli.opening import Opened
from timeline.cli.progress import under_way
from timeline.cli.terminal import counted, one_line, say
from timeline.events.model import Layer, Timeline
from timeline.layers.counted import Detail, LayerCount, Unread
from timeline.problems import TimelineError

Engine = Literal["duckdb", "spark"]
MOST = "999,999,999,999"
"""The largest weight, whose millionths are a whole number to every engine."""

HERE = "local[*]"
"""The master that there is on every machine: Spark itself, with as many threads as there are cores."""


class LayerOptions(NamedTuple):
    """How layers are read."""

    allow_path: Annotated[
        list[Path] | None,
        Option("--allow-path", metavar="FOLDER", help="Tables of layers may be there too, not only below the file."),
    ] = None
    engine: Annotated[Engine, Option("--engine", help="What counts the rows of layers: DuckDB here, or Spark.")] = (
        "duckdb"
    )
    master: Annotated[
        str | None,
        Option("--master", metavar="URL", help="The cluster of --engine spark: spark://HOST:7077, yarn, local[2]."),
    ] = None

    def counted(self, timeline: Timeline, until: int | None, detail: Detail = "bins") -> tuple[list[LayerCount], int]:
        """Return the layers with what was counted of them, and how many could not be; of each of these, say why.

        What begins after the day `until` (a day number) is not known.
        """
        from timeline.layers.reading import count_all

        found, failed, master = [], 0, self._master()
        with under_way("counting the rows of layers"):
            each_counted = [*count_all(timeline, until, self.allow_path or (), detail, master=master)]
        for each in each_counted:
            if isinstance(each, TimelineError):
                say(one_line(f"{each.message} ({each.hint})" if each.hint else each.message))
                failed += 1
            else:
                say_unread(each)
                found.append(each)
        return found, failed

    def _master(self) -> str:
        """Return the cluster that counts, '' where none does."""
        if self.engine == "spark":
            from timeline.layers.spark_session import refuse_unknown

            master = HERE if self.master is None else self.master
            refuse_unknown(master)
            return master
        if self.master is not None:
            raise TimelineError("--master names a cluster of Spark", hint="--engine spark --master URL", status=2)
        return ""

    def of(self, shown: Opened, as_of: str | None, detail: Detail = "bins") -> list[LayerCount]:
        """Return the layers of a timeline as it is shown, with an as-of day or without; those that could be counted."""
        return self.counted(shown.timeline, None if as_of is None else shown.day, detail)[0]


def tables_named(timeline: Timeline) -> set[Path]:
    """Return the tables of all layers that may be read."""
    from timeline.layers.table_files import tables_of

    found: set[Path] = set()
    for layer in timeline.layers:
        with suppress(TimelineError):
            found.update(tables_of(layer))
    return found


def say_unread(each: LayerCount) -> None:
    """Say how many rows of a layer cannot be read, and why."""
    layer, found = each
    column = layer.precision
    reasons = (
        (found.undated, f"without a readable time in `{layer.time}`, not shown"),
        (found.unsaid, f"whose precision in `{column}` is not known, not shown{_whose(layer, found.unsaid)}"),
        (found.endless, f"without a readable end in `{layer.end}`, shown where they begin"),
        (Unread(found.unweighed), f"whose weight in `{layer.weight}` is no number from 0 to {MOST}, counted as 0"),
        (Unread(found.later), "after the as-of day, not shown"),
    )
    for (number, texts), reason in reasons:
        if number:
            quoted = ", ".join(repr(text) for text in texts)
            say(
                one_line(
                    f"{layer.id}: {counted(number, 'row')} {reason}{': ' if quoted else ''}{quoted}{_advice(texts)}"
                )
            )


def _whose(layer: Layer, unsaid: Unread) -> str:
    """Return in brackets how to tell whose numbers those of a precision are, '' where they are none, or it is told."""
    if layer.scale or not any(text.isascii() and text.isdigit() for text in unsaid.texts):
        return ""
    from timeline.layers.times import NAMES

    is_told = layer.precision.lower() in NAMES
    return "" if is_told else " (`scale: acled` or `scale: ucdp` says whose numbers they are)"


def _advice(texts: Sequence[str]) -> str:
    """Return in brackets what to write in place of texts that cannot be read, '' where that is not known."""
    from timeline.layers.advice import advice

    told = advice(texts) if texts else ""
    return f" ({told})" if told else ""
