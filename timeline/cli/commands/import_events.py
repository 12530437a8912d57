"""`timeline import`."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

from typer import Argument, Exit

from timeline.cli.edits import how_to_undo
from timeline.cli.files import file_to_write, timeline_around
from timeline.cli.foreign_options import ForeignOptions
from timeline.cli.import_again import Again
from timeline.cli.import_rejects import Rejects
from timeline.cli.import_report import Report, report, telling
from timeline.cli.import_saving import Edit, Importing, declared_by
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.progress import Quiet, under_way
from timeline.cli.terminal import say
from timeline.edits.whole_timeline import root_of, with_header
from timeline.events.model import Timeline
from timeline.events.named_files import is_there_or_may_be
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.inputs.updating.updating import Outcome
from timeline.problems import TimelineError

FORMATS = (
    "csv, json, jsonl, yaml, geojson, gedcom, ics, timelinejs, markwhen, xlsx, html, eml, mbox; of sources: "
    "bibtex, ris, csl-json"
)
LAYOUTS = (
    "acled, ucdp, gtd, gdelt, timesketch, l2tcsv, plaso, outlook, google-calendar, calendar-csv, wikidata, "
    "github, gitlab, telegram, whatsapp, mastodon, notion, airtable, docket, timemap"
)
Format = Annotated[str, Argument(metavar="FORMAT", help=f"{FORMATS}; or a layout: {LAYOUTS}.")]
Source = Annotated[Path | None, Argument(metavar="FILE", help="The file to import; - is standard input.")]


def file_given(source: Path | None, word: str, name: str) -> Path:
    """Return the file; raise where one argument alone is given: a file without its format, or the other way round."""
    if source is not None:
        return source
    if is_there_or_may_be(Path(word)) or Path(word).suffix:
        from timeline.inputs import OTHERWISE

        hint = OTHERWISE.get(Path(word).suffix.lower().lstrip("."), f"timeline import {name} {word}")
        raise TimelineError("the format comes before the file", hint=hint, status=2)
    hint = f"timeline import {word} FILE; - is standard input"
    raise TimelineError(f"import {word}: which file?", hint=hint, status=2)


@spread
@without_collection()
def import_events(
    format_name: Format,
    source: Source = None,
    *,
    reading: ForeignOptions,
    again: Again,
    phrasing: Phrasing,
    file: Target = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,  # noqa: ARG001 - its callback is told
    max_size: MaxSize = LARGEST,
) -> None:
    """Add the events of a foreign file; rows that cannot be read are reported, the rest is added.

    Example: timeline import csv raids.csv -f events.yaml --update --key "Event ID" --dry-run
    """
    from timeline.inputs import format_of, input_named
    from timeline.inputs.updating.incoming import Named, arrived

    source = file_given(source, format_name, format_of(format_name))
    again.check()
    path, found = with_header(file or file_to_write(), max_size), input_named(format_name)
    rejects = Rejects(again.rejects, found)
    rejects.check(path)
    existed = is_there_or_may_be(path)
    timeline = _header_of(root_of(path, max_size), max_size) if existed else Timeline()
    content, options = bytes_of(source, max_size), reading.on(phrasing.on(timeline))
    with under_way(f"reading {source}"):
        imported = found.take(content, str(source), options)
    named = Named(source=again.source(source, reading.sheet), key=again.key, usual_key=found.key)
    rows, told = arrived(imported, named, timeline, declared_by(path))
    imported, content = replace(imported, events=()), content if rejects.file else b""  # what is needed is in the rows
    outcome = _outcome(path, again.edit(rows, path, max_size, options.mapping), dry_run=dry_run)
    done = Report(
        replace(imported, problems=(*told, *imported.problems)),
        outcome,
        telling(imported, rows, outcome, str(path)),
        str(path),
    )
    report(done, dry_run=dry_run, update=again.update, as_json=as_json)
    if not dry_run:
        rejects.write(content, options, done.refusals, named.source)
    if existed and (outcome.added or outcome.changed or outcome.declared) and not dry_run:
        say(how_to_undo([path]))
    if done.has_errors:
        raise Exit(1)


def _header_of(path: Path, max_size: int) -> Timeline:
    """Return what a timeline declares, and how its dates are read, without its events."""
    return replace(timeline_around(path, "", max_size)[0], events=())


def _outcome(path: Path, edit: Edit, *, dry_run: bool) -> Outcome:
    """Save an edit of a timeline, or print what it would change; return what it does."""
    with under_way(f"adding to {path}"):
        importing = Importing(path, edit)
        if not dry_run:
            importing.save()
    if dry_run:
        importing.show()
    return importing.outcome
