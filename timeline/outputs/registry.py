"""The formats by name or by the ending of a file."""

from importlib.metadata import entry_points

from timeline.outputs import (
    csv_file,
    geojson,
    html_table,
    ics,
    json_file,
    jsonl,
    markdown,
    markwhen,
    parquet,
    pdf,
    png,
    svg_file,
    timelinejs,
    xlsx,
)
from timeline.outputs.format import Output
from timeline.problems import TimelineError

OUTPUTS: tuple[Output, ...] = (
    Output(name="csv", suffixes=(".csv",), write=csv_file.write),
    Output(name="json", suffixes=(".json",), write=json_file.write),
    Output(name="jsonl", suffixes=(".jsonl", ".ndjson"), write=jsonl.write),
    Output(name="ics", suffixes=(".ics",), write=ics.write),
    Output(name="timelinejs", suffixes=(), write=timelinejs.write),
    Output(name="markwhen", suffixes=(".mw",), write=markwhen.write),
    Output(name="markdown", suffixes=(".md",), write=markdown.write),
    Output(name="html", suffixes=(".html", ".htm"), write=html_table.write),
    Output(name="geojson", suffixes=(".geojson",), write=geojson.write),
    Output(name="xlsx", suffixes=(".xlsx",), write=xlsx.write, binary=True),
    Output(name="parquet", suffixes=(".parquet",), write=parquet.write, binary=True),
    Output(name="png", suffixes=(".png",), write=png.write, binary=True),
    Output(name="svg", suffixes=(".svg",), write=svg_file.write),
    Output(name="pdf", suffixes=(".pdf",), write=pdf.write, binary=True),
)
"""The formats of this package, one file each."""


def outputs() -> tuple[Output, ...]:
    """Return the formats of this package, then those that other packages declare as entry points `timeline.outputs`."""
    declared = (point.load() for point in entry_points(group="timeline.outputs"))
    return OUTPUTS + tuple(output for output in declared if isinstance(output, Output))


def output_named(name: str) -> Output:
    """Find a format by its name, or by the ending of its files ('md')."""
    for output in outputs():
        if name in output.names:
            return output
    known = ", ".join(output.name for output in outputs())
    raise TimelineError(f"no format is called '{name}'", hint=f"one of: {known}", status=2)


def output_for(path: str) -> Output:
    """Find a format by the ending of a file's name."""
    for output in outputs():
        if path.lower().endswith(output.suffixes):
            return output
    known = ", ".join(suffix for output in outputs() for suffix in output.suffixes)
    raise TimelineError(f"the ending of '{path}' names no format", hint=f"one of: {known}", status=2)
