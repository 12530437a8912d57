"""`timeline export layers`: the bins of the layers of a timeline as a table."""

from collections.abc import Sequence
from pathlib import Path

from typer import Exit

from timeline.cli.layer_options import LayerOptions
from timeline.cli.opening import Look
from timeline.cli.progress import under_way
from timeline.cli.results import written_to
from timeline.cli.terminal import counted, say
from timeline.problems import TimelineError

TABLES = (".csv", ".parquet", ".pq")


def export_layers(look: Look, files: Sequence[str], output: Path | None, layers: LayerOptions, *, raw: bool) -> None:
    """Write the bins of the layers of a timeline; the exit status is 1 if one of these could not be counted."""
    from timeline.outputs.layers_table import table

    ending = output.suffix.lower() if output is not None else ""
    if ending and ending not in TABLES:
        raise TimelineError(f"'{output}' is no table of bins", hint=f"one of: {', '.join(TABLES)}", status=2)
    opened = look.viewpoint.opened(files)
    if not opened.timeline.layers:
        raise TimelineError("the timeline has no layers", hint="timeline layers add --help", status=1)
    until = None if look.viewpoint.as_of is None else opened.day
    found, failed = layers.counted(opened.timeline, until, "groups")
    with under_way("writing the bins"):
        content = table(found, parquet=ending in TABLES[1:], raw=raw)
    written_to(output, content, opened.whole)
    say(f"the bins of {counted(len(found), 'layer')}, {counted(sum(each.counted.rows for each in found), 'row')}")
    if failed:
        raise Exit(1)
