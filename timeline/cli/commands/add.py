"""`timeline add`."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext, redirect_stdout
from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Argument, Option

from timeline.cli.adding import put
from timeline.cli.claims import Claims
from timeline.cli.draft_options import DraftOptions
from timeline.cli.edits import how_to_undo
from timeline.cli.files import file_to_write, read_files, today
from timeline.cli.option_groups import spread
from timeline.cli.options import Declare, DryRun, Json, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import json_line, say, tell
from timeline.dates import iso_earliest, iso_latest
from timeline.edits.additions import Addition, IntoFolder, addition_to
from timeline.edits.claims import Claim
from timeline.edits.declared import (
    NOTHING,
    Declarations,
    also_declared,
    refuse_undeclared,
    told_ahead,
    undeclared,
    with_events_ahead,
)
from timeline.edits.drafting import Answered, Draft, fields_of, told_paraphrases, understood_of, with_days
from timeline.edits.understood import echo_lines
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import Understood

NoInput = Annotated[bool, Option("--no-input", help="Never ask.")]
Title = Annotated[str | None, Argument(help="What happened, in one line.")]


@spread
def add(
    title: Title = None,
    *,
    typed: DraftOptions,
    claims: Claims,
    declare: Declare = False,
    phrasing: Phrasing,
    file: Target = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    no_input: NoInput = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Append one event, and say how its date was understood.

    Each --quote, --at, --said, --said-on and --stance belongs to the --source before it.
    Without a title, on a terminal, it asks for one field after another.

    Example: timeline add "Wagner mutiny" --date "24 June 2023" --category battlefield
    """
    path = file or file_to_write()
    adding = Adding(typed.draft, claims.paired(), declare, phrasing, dry_run, as_json)
    if title is None and not no_input and is_terminal():
        add_by_dialogue(adding, path, max_size)
        return
    add_one(title or "", adding, path, max_size)


def is_terminal() -> bool:
    """Return whether somebody can be asked; what asks is loaded only where there is no title."""
    from timeline.cli.asking import can_ask

    return can_ask()


class Adding(NamedTuple):
    """What was typed for an event, and how it is to be added."""

    draft: Draft
    claims: Sequence[Claim]
    declare: bool
    phrasing: Phrasing
    dry_run: bool = False
    as_json: bool = False

    def missing(self, draft: Draft, claims: Sequence[Claim], timeline: Timeline) -> Declarations:
        """Return what an event names that is not declared; raise where that is not to be declared on the way."""
        missing = unknown_names(draft, claims, timeline)
        refuse_undeclared(timeline, NOTHING if self.declare else missing)
        return missing

    def save(self, answered: Answered, place: Addition, timeline: Timeline, missing: Declarations) -> str:
        """Add the event, and what it names that is missing; say how its date was understood. Return its id."""
        fields = fields_typed(answered, timeline)
        with redirect_stdout(sys.stderr) if self.as_json else nullcontext():
            identity, path = put(place, fields, missing, dry_run=self.dry_run)
        try:
            dated = answered.understood
            for line in record_lines(identity, path, dated) if self.as_json else echo_lines(dated, timeline):
                tell(line)
        finally:
            if not self.dry_run:
                say(f"{path}: added {identity}{also_declared(missing)}; {how_to_undo([path])}")
            for line in told_paraphrases(answered.claims, answered.understood):
                say(line)
        return identity


def add_one(title: str, adding: Adding, path: Path, max_size: int) -> str:
    """Add an event to a file or folder; return its id."""
    draft, phrasing = adding.draft, adding.phrasing
    place = addition_to(path, max_size, read_files)
    known = phrasing.on(place.timeline())
    timeline = with_events_ahead(known, [draft.date or ""]) if adding.declare else known
    missing = adding.missing(draft, adding.claims, timeline)
    understood = understood_of(draft, adding.claims, timeline, today())
    identity = adding.save(Answered(title, draft, adding.claims, understood), place, timeline, missing)
    for line in told_ahead([understood.when], known):
        say(line)
    return identity


def unknown_names(draft: Draft, claims: Sequence[Claim], timeline: Timeline) -> Declarations:
    """Return what an event names that a timeline does not declare."""
    return undeclared(timeline, [draft.category or ""], [claim.source for claim in claims])


def add_by_dialogue(adding: Adding, path: Path, max_size: int) -> None:
    """Ask for one event after another, until there is no more; each is saved when it was answered."""
    from timeline.cli.answers import Names
    from timeline.cli.dialogue import Dialogue, Remembered, another, asked
    from timeline.cli.line_asking import usual_asker

    ask, remembered = usual_asker(), Remembered()
    while True:
        place = addition_to(path, max_size, read_files)
        timeline = adding.phrasing.on(place.timeline())
        adding.missing(adding.draft, adding.claims, timeline)
        known = place.whole if isinstance(place, IntoFolder) else read_files([path], max_size)[0]
        dialogue = Dialogue(timeline, Names(known, remembers=not adding.claims), today(), ask, say, remembered)
        answered, declared = asked(dialogue, adding.draft, adding.claims)
        unknown = unknown_names(answered.draft, answered.claims, timeline)
        missing = {section: {**names, **declared.get(section, {})} for section, names in unknown.items()}
        adding.save(answered, place, timeline, missing)
        if adding.dry_run or not another(dialogue):
            return


def fields_typed(answered: Answered, timeline: Timeline) -> Mapping[str, Plain]:
    """Return the keys and values of the new event; raise where one of them cannot be."""
    title, draft, claims, understood = answered
    if draft.id:
        from timeline.events.writing.renaming import refuse_unnameable

        refuse_unnameable(draft.id)
    return fields_of(needed(title), draft, with_days(claims, timeline, today()), understood)


def needed(title: str | None) -> str:
    """Return the title, or say that there is none."""
    if not title or not title.strip():
        raise TimelineError("an event needs a title", hint='timeline add "What happened" --date 2023-06-21', status=2)
    return title


def record_lines(identity: str, path: Path, understood: Understood) -> Iterable[str]:
    """Return the addition as one JSON object."""
    yield json_line(
        {
            "id": identity,
            "file": str(path),
            "date": understood.when.text,
            "earliest": iso_earliest(understood.when),
            "latest": iso_latest(understood.when),
            "said": understood.said or None,
            "said_on": understood.said_on or None,
            "other_readings": [other.date for other in understood.others],
        }
    )
