"""`timeline add`."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.claims import Claims
from timeline.cli.declared import NOTHING, Declarations, Declare, also_declared, refuse_undeclared, undeclared
from timeline.cli.dialogue import Answered, Dialogue, asked
from timeline.cli.drafting import Draft, fields_of, understood_of, with_days
from timeline.cli.edits import found_for_edit, made, opened
from timeline.cli.opening import file_to_write, read_files, today
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import json_line, say, tell
from timeline.cli.understood import echo_lines
from timeline.cli.whole_timeline import ids_elsewhere, whole_of
from timeline.dates import iso_earliest, iso_latest
from timeline.events.cache.cached_files import usual_cache
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import header_timeline
from timeline.events.writing.editor import Edited, insert, insert_into
from timeline.events.writing.ground import Ground, Opened, ground_to_add
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
    path = file or file_to_write()
    found = found_for_edit(path, max_size)
    before = known_to_add(path, found.text, max_size)
    timeline = phrasing.on(whole_of(path, found.text, max_size) or header_timeline(before.before))
    timeline = replace(timeline, dating=replace(timeline.dating, events=frozenset(before.ids)))
    answered = answers_of(title, draft, claims, timeline, ask=title is None and not no_input and sys.stdin.isatty())
    fields = fields_typed(answered, timeline)
    missing = undeclared(timeline, [answered.draft.category or ""], [claim.source for claim in answered.claims])
    refuse_undeclared(timeline, NOTHING if declare else missing)

    def added(opened: Opened) -> Edited:
        elsewhere = ids_elsewhere(path, opened.text, max_size)
        if missing:
            return inserted_with(missing, opened, fields, elsewhere)
        if opened.known is None and opened.text == found.text:
            return insert_into(before, fields, elsewhere)
        return insert(opened, fields, elsewhere=elsewhere)

    identity = made(path, added, dry_run=dry_run, found=found)
    try:
        dated = answered.understood
        for line in record_lines(identity, path, dated) if as_json else echo_lines(dated, timeline):
            tell(line)
    finally:
        if not dry_run:
            say(f"{path}: added {identity}{also_declared(missing)}; to take it back: timeline undo -f {path}")


def answers_of(title: str | None, draft: Draft, claims: Claims, timeline: Timeline, *, ask: bool) -> Answered:
    """Return what was typed as options, or what is answered to questions."""
    typed = claims.paired()
    if ask:
        return asked(Dialogue(timeline, today(), input, say), draft, typed)
    return Answered(title or "", draft, typed, understood_of(draft, typed, timeline, today()))


def fields_typed(answered: Answered, timeline: Timeline) -> Mapping[str, Plain]:
    """Return the keys and values of the new event; raise where one of them cannot be."""
    title, draft, claims, understood = answered
    if draft.id:
        from timeline.events.writing.renaming import refuse_unnameable

        refuse_unnameable(draft.id)
    return fields_of(needed(title), draft, with_days(claims, timeline, today()), understood)


def inserted_with(
    missing: Declarations, opened: Opened, fields: Mapping[str, Plain], elsewhere: frozenset[str]
) -> Edited:
    """Add an event and declare what it names; raise where its id is taken."""
    from timeline.events.writing.append_many import join

    joined = join(opened, [fields], missing, opened.name, elsewhere)
    if not joined.ids:
        raise TimelineError(f"there is an event `{fields['id']}` already", hint="--id, another one", status=1)
    return Edited(joined.text, joined.ids[0])


def known_to_add(path: Path, text: str, max_size: int) -> Ground:
    """Return what of a file has to be read to add to it; one that is large and not known becomes known first."""
    before = opened(path, text)
    cache = usual_cache()
    if before.known is None and cache is not None and len(text) >= cache.smallest:
        read_files([path], max_size)
        before = opened(path, text)
    return ground_to_add(before)


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
