"""`timeline export`."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.layer_options import LayerOptions
from timeline.cli.layer_table import export_layers
from timeline.cli.opening import Look, Opened, say_standing, say_what_is_left_out
from timeline.cli.option_groups import spread
from timeline.cli.options import Publish
from timeline.cli.progress import under_way
from timeline.cli.results import written_to
from timeline.cli.terminal import say
from timeline.events.named_files import is_there
from timeline.outputs import Options, Written
from timeline.problems import TimelineError

FORMATS = (
    "csv, json, jsonl, ics, timelinejs, timelinejs-csv, timesketch, timesketch-jsonl, markwhen, markdown, html, "
    "geojson, linked-places, kml, schema-org, followthemoney, atom, mermaid, bibtex, ris, "
    "csl-json, xlsx, docx, parquet, png, svg, pdf"
)
TABLES = ("csv", "xlsx", "markdown", "html", "docx")
PICTURES = ("svg", "png", "pdf")
LAYERS = "layers"
Words = Annotated[
    list[str] | None,
    Argument(
        metavar="[FORMAT] [FILE]...",
        help=f"The format: {FORMATS}; the ending of -o may tell it instead. Then files.",
    ),
]
OutputFile = Annotated[Path | None, Option("--output", "-o", help="Where to write. None, or -: standard output.")]
Raw = Annotated[bool, Option("--raw", help="CSV for machines: no mark against formulas.")]
Excel = Annotated[bool, Option("--excel", help="CSV for Excel: with byte order mark and CRLF.")]
Columns = Annotated[
    list[str] | None,
    Option("--columns", metavar="NAME,...", help="Tables: which columns, in this order; docs/formats.md names them."),
]
Claims = Annotated[bool, Option("--claims", help="CSV, xlsx: one row a claim, who says what, instead of one an event.")]


@spread
def export(
    arguments: Words = None,
    *,
    output: OutputFile = None,
    publish: Publish = False,
    raw: Raw = False,
    excel: Excel = False,
    claims: Claims = False,
    columns: Columns = None,
    layers: LayerOptions,
    look: Look,
) -> None:
    """Write the events in a format of another trade.

    `timeline export layers` writes the bins of the layers instead: as CSV, or as Parquet if -o ends in .parquet.

    Example: timeline export csv events.yaml -o events.csv
    """
    if arguments and arguments[0] == LAYERS:
        export_layers(look, arguments[1:], output, layers, raw=raw)
        return
    name, files = format_and_files(arguments or [], output)
    if claims and name not in ("csv", "xlsx"):
        raise TimelineError("--claims is for CSV and xlsx", hint="timeline export csv --claims", status=2)
    if columns and name not in TABLES:
        raise TimelineError(
            f"--columns is for tables, which {name} is not", hint=f"one of: {', '.join(TABLES)}", status=2
        )
    named = {name.strip() for each in columns or () for name in each.split(",")}
    opened, shown = look.opened(files, publish=publish, kept=named)
    behind = layers.of(shown, look.viewpoint.as_of) if name in PICTURES else ()
    options = Options(day=shown.day, raw=raw, excel=excel, claims=claims, columns=tuple(columns or ()), layers=behind)
    written = exported(name, shown, options)
    written_to(output, written.content, opened.whole)
    say_exported(name, written, opened, shown)


def exported(name: str, shown: Opened, options: Options) -> Written:
    """Return a timeline in a format."""
    from timeline.outputs import output_named

    with under_way(f"writing {name}"):
        return output_named(name).write(shown.timeline, options)


def say_exported(name: str, written: Written, opened: Opened, shown: Opened) -> None:
    """Say what is among the events of an export, what is left out of it, and what its format cannot hold."""
    say_standing(shown)
    say_what_is_left_out(opened, shown)
    for what, number in written.lost.items():
        say(f"{name} cannot hold {what}: {number}")


def format_and_files(arguments: Sequence[str], output: Path | None) -> tuple[str, list[str]]:
    """Return the format from the files: the first argument, where it names one; else the ending of the output."""
    from timeline.outputs import output_for, output_named, outputs

    if arguments and arguments[0] in {name for each in outputs() for name in each.names}:
        return output_named(arguments[0]).name, list(arguments[1:])
    first = arguments[0] if arguments else ""
    if first and not (is_there(first) or first == "-"):
        output_named(first)
    if output is not None:
        return output_for(output.name).name, list(arguments)
    message = f"{first} is a file, and no format is named" if first else "no format is named"
    hint = f"timeline export csv{f' {shlex.quote(first)}' if first else ''}, or -o FILE.csv"
    raise TimelineError(message, hint=hint, status=2)
