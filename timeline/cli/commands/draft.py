"""`timeline draft`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import Annotated

from typer import Argument, Option

from timeline.cli.asking import can_ask
from timeline.cli.draft_lines import expression_lines, listed, record, say_found
from timeline.cli.draft_source import DraftSource, SourceTyped, draft_source, fact_lines
from timeline.cli.draft_timeline import timeline_of
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.phrasing import Language, known_languages
from timeline.cli.terminal import json_line, one_line, say, tell
from timeline.copies.intake import Intake, taken_in
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.problems import TimelineError
from timeline.proposals.found_dates import Asked
from timeline.proposals.matching import KnownEvents
from timeline.proposals.names import KnownNames
from timeline.proposals.reading import Known, drafted

APPENDS = "nothing was written: --all appends these as drafts, --dry-run shows the difference, --json is for programs"
TABLES = {
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), "xlsx"),
    ".ics": "ics",
    ".mbox": "mbox",
    ".ged": "gedcom",
}
"""By the ending of a file, the format as which it is imported."""

Text = Annotated[Path, Argument(metavar="FILE", help="Text, Markdown, HTML, PDF or docx; - is standard input.")]
All = Annotated[bool, Option("--all", help="Append every draft; they wait for `timeline accept`.")]
Times = Annotated[bool, Option("--times", help="Print every expression of time that is found, and draft nothing.")]
UndatedToo = Annotated[bool, Option("--undated", help="Draft the sentences without a date, too.")]
WholePage = Annotated[bool, Option("--whole-page", help="Read all of a page, not only its article.")]


@spread
def draft(
    text: Text,
    *,
    typed: SourceTyped,
    language: Language = None,
    every: All = False,
    times: Times = False,
    undated: UndatedToo = False,
    whole_page: WholePage = False,
    file: Target = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Read a text into drafts of events: every date in it, with its sentence and the reason for the date.

    The text becomes the kept copy of its source. On a terminal each draft is shown and decided by one key; what is
    skipped or dropped is remembered beside the copy. --json and --times print and write nothing.

    Example: timeline draft article.html --published 2023-06-21 --json
    """
    intake = taken_in(bytes_of(of_text(text), max_size), text, whole=whole_page)
    asks = can_ask() and not (every or dry_run or as_json or times)
    timeline, path = timeline_of(file, max_size, needed=every or dry_run or asks)
    typed = asked_for(typed, intake, timeline) if asks else typed
    source = draft_source(typed, intake, timeline)
    say_intake(intake)
    asked = asked_of(source, timeline, language)
    if times:
        for line in expression_lines(intake, asked):
            tell(line)
        return
    found = drafted(intake, asked, known_of(timeline, source, asked), undated=undated)
    if as_json:
        for each in found.proposals:
            tell(json_line(record(each)))
    elif (every or dry_run or asks) and path is not None:
        from timeline.cli.draft_deciding import Goal, append, ask

        goal = Goal(path, typed, intake, text, max_size)
        if asks:
            ask(found, goal, timeline, asked.dating)
        else:
            append(found, goal.saving(timeline), dry_run=dry_run)
    else:
        for line in listed(found.proposals, asked.dating):
            tell(line)
        say(APPENDS)
    say_found(found)


def refuse_address(text: str) -> None:
    """Raise where an address is given for a file: nothing is fetched."""
    if found := re.match(r"(https?):/+", text):
        address = f"{found[1]}://{text[found.end() :]}"
        hint = f"save the page, then: timeline draft page.html --url {one_line(address)}"
        raise TimelineError("no address is fetched", hint=hint, status=2)


def of_text(file: Path) -> Path:
    """Return a file; raise where it is an address, or by its name of rows or of entries, which are no sentences."""
    refuse_address(str(file))
    if table := TABLES.get(file.suffix.lower()):
        hint = f"timeline import {table} {quote(one_line(str(file)))}"
        raise TimelineError(f"{file}: this is no text, but a table, a calendar or the like", hint=hint, status=2)
    return file


def asked_for(typed: SourceTyped, intake: Intake, timeline: Timeline) -> SourceTyped:
    """Return what is told of a source, by a person where nobody told it before."""
    from timeline.cli.draft_asking import completed
    from timeline.cli.line_asking import usual_asker

    return completed(typed, intake, timeline, usual_asker())


def say_intake(intake: Intake) -> None:
    """Say what a page says of itself, and how it was read."""
    for line in fact_lines(intake):
        say(line)
    if intake.note:
        say(intake.note)


def asked_of(source: DraftSource, timeline: Timeline, language: Sequence[str] | None) -> Asked:
    """Return how a text is read: from the day of its publication, in some languages."""
    codes = known_languages(language or ())
    dating = timeline.dating_on(source.published)
    dating = replace(dating, languages=codes or dating.languages)
    return Asked(published=source.published, dating=dating, languages=codes)


def known_of(timeline: Timeline, source: DraftSource, asked: Asked) -> Known:
    """Return what a timeline knows already."""
    return Known(KnownEvents(timeline, source.identity, asked.dating), KnownNames(timeline))
