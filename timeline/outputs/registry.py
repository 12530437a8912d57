"""The formats by name or by the ending of a file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from timeline.events.formats_meant import format_meant
from timeline.events.model import Timeline
from timeline.outputs.format import Options, Output, Written
from timeline.outputs.losses import UNHELD, unheld
from timeline.problems import TimelineError
from timeline.records.calendars import self_told


def _writer(module: str, *holds: str, headless: bool = False) -> Callable[[Timeline, Options], Written]:
    """Return a function that loads the module of a format when it is first written: some load plotly.

    Where no header of ours is written (`headless`), events tell themselves of which calendar their dates are. What a
    format does not hold of the whole, such as `eras` (`losses.UNHELD` names them), is counted, unless some columns were
    asked for.
    """

    def write(timeline: Timeline, options: Options) -> Written:
        shown = self_told(timeline) if headless else timeline
        written: Written = import_module(f"timeline.outputs.{module}").write(shown, options)
        lost = {} if options.columns else unheld(timeline, holds)
        return replace(written, lost={**written.lost, **lost}) if lost else written

    return write


OUTPUTS: tuple[Output, ...] = (
    Output(name="csv", suffixes=(".csv",), write=_writer("csv_file", "leaps", headless=True)),
    Output(name="json", suffixes=(".json",), write=_writer("json_file", *UNHELD)),
    Output(name="jsonl", suffixes=(".jsonl", ".ndjson"), write=_writer("jsonl", *UNHELD)),
    Output(name="ics", suffixes=(".ics",), write=_writer("ics", headless=True)),
    Output(name="timelinejs", suffixes=(), write=_writer("timelinejs", "eras", headless=True)),
    Output(name="timelinejs-csv", suffixes=(), write=_writer("timelinejs_sheet", "eras", headless=True)),
    Output(name="timesketch", suffixes=(), write=_writer("timesketch", headless=True)),
    Output(name="timesketch-jsonl", suffixes=(), write=_writer("timesketch_lines", headless=True)),
    Output(name="markwhen", suffixes=(".mw",), write=_writer("markwhen", "eras", "nesting", headless=True)),
    Output(name="markdown", suffixes=(".md",), write=_writer("markdown", "eras", "nesting")),
    Output(name="html", suffixes=(".html", ".htm"), write=_writer("html_table", "eras", "nesting")),
    Output(name="geojson", suffixes=(".geojson",), write=_writer("geojson", "leaps", headless=True)),
    Output(name="linked-places", suffixes=(), write=_writer("linked_places")),
    Output(name="kml", suffixes=(".kml",), write=_writer("kml")),
    Output(name="schema-org", suffixes=(".jsonld",), write=_writer("schema_org")),
    Output(name="followthemoney", suffixes=(".ftm",), write=_writer("followthemoney")),
    Output(name="atom", suffixes=(".atom",), write=_writer("atom")),
    Output(name="mermaid", suffixes=(".mmd",), write=_writer("mermaid")),
    Output(name="bibtex", suffixes=(".bib",), write=_writer("bibtex", "eras", "nesting")),
    Output(name="ris", suffixes=(".ris",), write=_writer("ris", "eras", "nesting")),
    Output(name="csl-json", suffixes=(), write=_writer("csl_json", "eras", "nesting")),
    Output(name="xlsx", suffixes=(".xlsx",), write=_writer("xlsx", "leaps", headless=True), binary=True),
    Output(name="docx", suffixes=(".docx",), write=_writer("docx_file", "eras", "nesting"), binary=True),
    Output(name="parquet", suffixes=(".parquet",), write=_writer("parquet", "leaps", headless=True), binary=True),
    Output(name="png", suffixes=(".png",), write=_writer("png", "eras", "nesting", "layers"), binary=True),
    Output(name="svg", suffixes=(".svg",), write=_writer("svg_file", "eras", "nesting", "layers")),
    Output(name="pdf", suffixes=(".pdf",), write=_writer("pdf", "eras", "nesting", "layers"), binary=True),
)
"""The formats of this package, one file each."""


def outputs() -> Iterator[Output]:
    """Return the formats of this package, then those that other packages declare as entry points `timeline.outputs`."""
    yield from OUTPUTS
    from importlib.metadata import entry_points  # 20 ms, which a format of ours need not wait for

    declared = (point.load() for point in entry_points(group="timeline.outputs"))
    yield from (output for output in declared if isinstance(output, Output))


def output_named(name: str) -> Output:
    """Find a format by its name, or by the ending of its files ('md')."""
    for output in outputs():
        if name in output.names:
            return output
    hint = format_meant(name, [output.name for output in outputs()])
    raise TimelineError(f"no format is called '{name}'", hint=hint, status=2)


def output_for(path: str) -> Output:
    """Find a format by the ending of a file's name."""
    for output in outputs():
        if path.lower().endswith(output.suffixes):
            return output
    known = ", ".join(suffix for output in outputs() for suffix in output.suffixes)
    raise TimelineError(f"the ending of '{path}' names no format", hint=f"one of: {known}", status=2)
