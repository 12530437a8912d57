"""`timeline add`."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.dialogue import Dialogue, asked
from timeline.cli.drafting import Draft, Reading, fields_of, reading_of, undeclared
from timeline.cli.options import DryRun, Json, MaxSize, Target
from timeline.cli.reading import default_file, today
from timeline.cli.saving import found_for_edit, made
from timeline.cli.spreading import spread
from timeline.cli.terminal import say, tell
from timeline.cli.understanding import bounds_in_words, in_full
from timeline.cli.whole import ids_elsewhere, whole_of
from timeline.dates import iso_earliest, iso_latest
from timeline.events import Edited
from timeline.events.cache.cached_files import cache_folder
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.fast_append import Surroundings, insert_known, ready
from timeline.problems import TimelineError

NoInput = Annotated[bool, Option("--no-input", help="Never ask.")]
Title = Annotated[str | None, Argument(help="What happened, in one line.")]


@spread
def add(
    title: Title = None,
    *,
    draft: Draft,
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
    before = ready(found.text, str(path), cache_folder())
    timeline = whole_of(path, found.text, max_size) or before.header
    if title is None and not no_input and sys.stdin.isatty():
        title, draft = asked(Dialogue(timeline, today(), input, say), draft)
    reading = reading_of(draft, timeline, today())
    fields = fields_of(needed(title), draft, reading)

    def added(text: str) -> Edited:
        around = Surroundings(cache_folder(), before, ids_elsewhere(path, text, max_size))
        return insert_known(text, fields, str(path), around)

    identity = made(path, added, dry_run=dry_run, found=found)
    for line in record_lines(identity, path, reading) if as_json else echo_lines(reading, timeline):
        tell(line)
    for note in undeclared(draft, timeline):
        say(note)
    if not dry_run:
        say(f"{path}: added {identity}; to take it back: timeline undo -f {path}")


def needed(title: str | None) -> str:
    """Return the title, or say that there is none."""
    if not title or not title.strip():
        raise TimelineError("an event needs a title", hint='timeline add "What happened" --date 2023-06-21', status=2)
    return title


def echo_lines(reading: Reading, timeline: Timeline) -> Iterable[str]:
    """Say how the date was understood: in words, then its bounds, then the words it was read from."""
    yield in_full(reading.when, timeline.counts)
    yield f"  {reading.when.text}: {bounds_in_words(reading.when)}"
    if reading.said:
        yield f"  said: {reading.said}, read from {reading.said_on}"


def record_lines(identity: str, path: Path, reading: Reading) -> Iterable[str]:
    """Return the addition as one JSON object."""
    yield json.dumps(
        {
            "id": identity,
            "file": str(path),
            "date": reading.when.text,
            "earliest": iso_earliest(reading.when),
            "latest": iso_latest(reading.when),
            "said": reading.said or None,
            "said_on": reading.said_on or None,
        },
        ensure_ascii=False,
    )
