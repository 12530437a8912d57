"""`timeline import`."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Argument, Exit

from timeline.cli.differences import tell_difference
from timeline.cli.edits import opened, text_of
from timeline.cli.foreign_options import ForeignOptions
from timeline.cli.opening import file_to_write, timeline_around
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.terminal import Line, counted, json_line, say, shown_problem, tell
from timeline.cli.whole_timeline import ids_elsewhere, root_of
from timeline.escapes import printable
from timeline.events.model import Timeline
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.events.saving.history import save_with_history
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import create
from timeline.events.writing.append_many import Declarations, Joined, join
from timeline.problems import Problem

SHOWN = 20
"""So many problems of one kind are shown; the rest are counted."""

FORMATS = "csv, json, jsonl, ics, timelinejs, markwhen, xlsx"
LAYOUTS = (
    "acled, ucdp, gtd, gdelt, timesketch, l2tcsv, plaso, outlook, google-calendar, wikidata, github, gitlab, telegram, "
    "whatsapp, mastodon, notion, airtable, docket"
)
Format = Annotated[str, Argument(metavar="FORMAT", help=f"{FORMATS}; or a layout: {LAYOUTS}.")]
Source = Annotated[Path, Argument(metavar="FILE", help="The file to import; - is standard input.")]


class Outcome(NamedTuple):
    """What an import did: rows read, events added, rows refused, and why."""

    rows: int
    added: Sequence[str]
    refused: int
    problems: Sequence[Problem]


@spread
@without_collection()
def import_events(
    format_name: Format,
    source: Source,
    *,
    reading: ForeignOptions,
    file: Target = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Add the events of a foreign file; rows that cannot be read are reported, the rest is added.

    Example: timeline import csv raids.csv -f events.yaml --map oblast=title --dry-run
    """
    from timeline.inputs import additions, input_named

    path = file or file_to_write()
    existed = path.exists()
    timeline = timeline_around(root_of(path, max_size), "", max_size)[0] if existed else Timeline()
    imported = input_named(format_name).read(bytes_of(source, max_size), str(source), reading.on(timeline))
    records = additions.event_records(imported.events, timeline.dating.calendar)
    missing = undeclared(additions.declarations(imported), timeline)

    def added(text: str) -> Joined:
        return join(opened(path, text), records, missing, str(path), ids_elsewhere(path, text, max_size))

    joined = joined_to(path, added, dry_run=dry_run)
    taken = additions.taken_ids(imported, joined.refused) + additions.unfit(imported, joined.unfit)
    outcome = Outcome(imported.rows, joined.ids, imported.refused + len(taken), (*imported.problems, *taken))
    try:
        report(outcome, imported.fields, path, dry_run=dry_run, as_json=as_json)
    finally:
        if existed and joined.ids and not dry_run:
            say(f"to take it back: timeline undo -f {path}")
    if outcome.refused:
        raise Exit(1)


def undeclared(declarations: Declarations, timeline: Timeline) -> Declarations:
    """Return the declarations that no file of the timeline has."""
    known = {
        "counts": {count.name for count in timeline.counts},
        "categories": {category.id for category in timeline.categories},
        "sources": set(timeline.sources),
    }
    return {
        section: {name: each for name, each in entries.items() if name not in known[section]}
        for section, entries in declarations.items()
    }


def joined_to(path: Path, edit: Callable[[str], Joined], *, dry_run: bool) -> Joined:
    """Add to the target, begin it where there is none, or show what would change.

    What is to be written is made before the file is locked, and made again if others changed the file meanwhile.
    """
    if dry_run:
        before = text_of(path) if path.exists() else ""
        joined = edit(before)
        tell_difference(path, before, joined.text)
        return joined
    if not path.exists():
        joined = edit("")
        if joined.ids:
            create(path, joined.text)
        return joined
    before = text_of(path)
    results = [edit(before)]

    def edited(text: str) -> str:
        if text != before:
            results.append(edit(text))
        return results[-1].text

    save_with_history(path, edited, state_folder(), say)
    return results[-1]


def report(outcome: Outcome, fields: Mapping[str, str], path: Path, *, dry_run: bool, as_json: bool) -> None:
    """Say which column was read as what, what was wrong, and how many rows became events."""
    if fields:
        say("columns: " + ", ".join(f"{printable(column)} = {printable(field)}" for column, field in fields.items()))
    for line in problem_lines(outcome.problems):
        say(*line)
    would = "would be added" if dry_run else "added"
    added, refused = counted(len(outcome.added), "event"), counted(outcome.refused, "row")
    say(f"{path}: {counted(outcome.rows, 'row')}: {added} {would}, {refused} reported")
    if as_json:
        counts = {"rows": outcome.rows, "added": list(outcome.added), "refused": outcome.refused}
        tell(json_line(counts | {"problems": [problem_record(problem) for problem in outcome.problems]}))


def problem_lines(problems: Sequence[Problem]) -> Iterable[Line]:
    """Show the first problems of each kind, and count the others of it."""
    seen: Counter[str] = Counter()
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= SHOWN:
            yield from shown_problem(problem)
    for code, number in seen.items():
        if number > SHOWN:
            yield (f"... and {number - SHOWN} more problems [{code}]",)


def problem_record(problem: Problem) -> dict[str, str | int]:
    """Return a problem as a mapping."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.level.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
