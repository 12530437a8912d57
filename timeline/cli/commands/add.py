"""`timeline add`."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.dates_told import bounds_in_words, in_full
from timeline.cli.dialogue import Dialogue, asked
from timeline.cli.drafting import Draft, Understood, fields_of, undeclared, understood_of
from timeline.cli.edits import found_for_edit, made, opened
from timeline.cli.opening import default_file, read_files, today
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import json_line, say, tell
from timeline.cli.whole_timeline import ids_elsewhere, whole_of
from timeline.dates import iso_earliest, iso_latest
from timeline.events.cache.cached_files import usual_cache
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import header_timeline
from timeline.events.writing.editor import Edited, insert, insert_into
from timeline.events.writing.ground import Ground, Opened, ground_to_add
from timeline.problems import TimelineError

NoInput = Annotated[bool, Option("--no-input", help="Never ask.")]
Title = Annotated[str | None, Argument(help="What happened, in one line.")]


@spread
def add(
    title: Title = None,
    *,
    draft: Draft,
    phrasing: Phrasing,
    file: Target = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    no_input: NoInput = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Append one event, and say how its date was understood.

    Without a title, on a terminal, it asks for one field after another.

    Example: timeline add "Wagner mutiny" --date "24 June 2023" --category battlefield
    """
    path = file or default_file()
    found = found_for_edit(path, max_size)
    before = known_to_add(path, found.text, max_size)
    timeline = phrasing.on(whole_of(path, found.text, max_size) or header_timeline(before.before))
    timeline = replace(timeline, dating=replace(timeline.dating, events=frozenset(before.ids)))
    if title is None and not no_input and sys.stdin.isatty():
        title, draft, understood = asked(Dialogue(timeline, today(), input, say), draft)
    else:
        understood = understood_of(draft, timeline, today())
    fields = fields_of(needed(title), draft, understood)

    def added(opened: Opened) -> Edited:
        elsewhere = ids_elsewhere(path, opened.text, max_size)
        if opened.known is None and opened.text == found.text:
            return insert_into(before, fields, elsewhere)
        return insert(opened, fields, elsewhere=elsewhere)

    identity = made(path, added, dry_run=dry_run, found=found)
    try:
        for line in record_lines(identity, path, understood) if as_json else echo_lines(understood, timeline):
            tell(line)
    finally:
        for note in undeclared(draft, timeline):
            say(note)
        if not dry_run:
            say(f"{path}: added {identity}; to take it back: timeline undo -f {path}")


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


def echo_lines(understood: Understood, timeline: Timeline) -> Iterable[str]:
    """Say how the date was understood: in words, then its bounds, then the words it was read from."""
    yield in_full(understood.when, timeline.counts)
    yield f"  {understood.when.text}: {bounds_in_words(understood.when)}"
    if understood.said:
        yield f"  said: {understood.said}, read from {understood.said_on}"
    for other in understood.others:
        yield f"  could also mean: {other.date} ({other.rule})"


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
