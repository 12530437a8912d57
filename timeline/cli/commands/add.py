"""`timeline add`."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.additions import addition_to
from timeline.cli.claims import Claim, Claims
from timeline.cli.declared import (
    NOTHING,
    Declarations,
    Declare,
    also_declared,
    refuse_undeclared,
    told_ahead,
    undeclared,
    with_events_ahead,
)
from timeline.cli.drafting import Answered, Draft, fields_of, told_paraphrases, understood_of, with_days
from timeline.cli.edits import how_to_undo
from timeline.cli.files import file_to_write, today
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import json_line, say, tell
from timeline.cli.understood import echo_lines
from timeline.dates import iso_earliest, iso_latest
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
    draft: Draft,
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
    place = addition_to(file or file_to_write(), max_size)
    known = phrasing.on(place.timeline())
    timeline = with_events_ahead(known, [draft.date or ""]) if declare else known
    missing_of(draft, claims.paired(), timeline, declare=declare)
    answered = answers_of(title, draft, claims, timeline, ask=title is None and not no_input and sys.stdin.isatty())
    fields = fields_typed(answered, timeline)
    missing = missing_of(answered.draft, answered.claims, timeline, declare=declare)
    identity, path = place.put(fields, missing, dry_run=dry_run)
    try:
        dated = answered.understood
        for line in record_lines(identity, path, dated) if as_json else echo_lines(dated, timeline):
            tell(line)
    finally:
        if not dry_run:
            say(f"{path}: added {identity}{also_declared(missing)}; {how_to_undo([path])}")
        for line in told_paraphrases(answered.claims, answered.understood):
            say(line)
        for line in told_ahead([answered.understood.when], known):
            say(line)


def missing_of(draft: Draft, claims: Sequence[Claim], timeline: Timeline, *, declare: bool) -> Declarations:
    """Return what an event names that is not declared; raise where that is not to be declared on the way."""
    missing = undeclared(timeline, [draft.category or ""], [claim.source for claim in claims])
    refuse_undeclared(timeline, NOTHING if declare else missing)
    return missing


def answers_of(title: str | None, draft: Draft, claims: Claims, timeline: Timeline, *, ask: bool) -> Answered:
    """Return what was typed as options, or what is answered to questions."""
    typed = claims.paired()
    if ask:
        from timeline.cli.dialogue import Dialogue, asked

        return asked(Dialogue(timeline, today(), input, say), draft, typed)
    return Answered(title or "", draft, typed, understood_of(draft, typed, timeline, today()))


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
