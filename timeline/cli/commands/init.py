"""`timeline init`."""

import json
import shlex
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.files import refuse_streams, today
from timeline.cli.git_driver import in_repository, merged_by_us
from timeline.cli.key_options import HeaderKeys
from timeline.cli.option_groups import spread
from timeline.cli.terminal import say
from timeline.events.model import Timeline
from timeline.events.named_files import DEFAULT, is_folder, is_there
from timeline.events.reading.file_queue import ENDINGS
from timeline.events.reading.reader import read_text
from timeline.events.saving.storage import create
from timeline.events.schema import schema as schema_of_events
from timeline.events.writing.writer import inline_pair
from timeline.problems import TimelineError

SCHEMA = "timeline.schema.json"

FIRST = f"""\
# yaml-language-server: $schema=./{SCHEMA}
title: A first timeline
timezone: UTC

categories:
  print: {{label: Print}}
  space: {{label: Space}}

sources:
  nasa-mission-report:
    title: Apollo 11 Mission Report
    publisher: NASA
    published: 1969-11

events:
  - id: gutenberg-bible
    date: 1455~                   # about 1455: no day is made up
    title: Johannes Gutenberg prints his Bible
    category: print

  - id: moon-landing
    date: 1969-07-20T20:17:40Z
    title: Apollo 11 lands on the Moon
    category: space
    sources:
      - nasa-mission-report
"""


EMPTY = f"""\
# yaml-language-server: $schema=./{SCHEMA}
{{header}}

events: []
"""
Place = Annotated[
    Path, Argument(metavar="[FOLDER | FILE.yaml]", help="Where the new file goes, or the new file.", show_default=False)
]
Empty = Annotated[bool, Option("--empty", help="Without the example events.")]


Git = Annotated[
    bool, Option("--git", help="Let git merge the file with `timeline merge`; a file may be there already.")
]


@spread
def init(place: Place = Path(), empty: Empty = False, git: Git = False, *, keys: HeaderKeys) -> None:
    """Make a first events.yaml with two example events; never overwrite one.

    What its header is to say (--title, --timezone, --calendar, --language, --as-of) begins one without the examples.

    Example: timeline init my-chronology
    """
    refuse_streams(place)
    file = place if place.suffix in ENDINGS and not is_folder(place) else place / DEFAULT
    if git:
        in_repository(file.parent)
    if not (git and is_there(file)):
        made(file, header_of(file, keys) if empty or keys.typed else None)
    if git:
        merged_by_us(file)


def header_of(file: Path, keys: HeaderKeys) -> str:
    """Return the header of a new file; raise where it could not be read again."""
    values = {"title": titled(file), **keys.values(Timeline(), today())}
    header = "\n".join(inline_pair(key, value) for key, value in values.items() if value)
    problem = next((each for each in read_text(f"{header}\nevents: []\n")[1]), None)
    if problem is not None:
        raise TimelineError(f"{problem.message}; nothing was written", hint=problem.hint, status=2)
    return header


def made(file: Path, header: str | None) -> None:
    """Make a file with a header, or without one with examples, and the schema beside it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TimelineError(f"{file.parent}: {error.strerror or error}") from error
    create(file, FIRST if header is None else EMPTY.format(header=header))
    say(f"{file}: written, {'with two events' if header is None else 'without events'}")
    schema = file.parent / SCHEMA
    if not schema.exists():
        create(schema, json.dumps(schema_of_events(), indent=2, ensure_ascii=False) + "\n")
        say(f"{schema}: written, for editors that complete and check")
    target, named = (
        (f" -f {shlex.quote(str(file))}", f" {shlex.quote(str(file))}") if file.name != DEFAULT else ("", "")
    )
    say(
        f"next: timeline add 'What happened' --date 'last Tuesday'{target}; timeline check{named}; timeline plot{named}"
    )


def titled(file: Path) -> str:
    """Return a title of a file's name, or of its folder's."""
    name = file.stem if file.name != DEFAULT else file.resolve().parent.name
    return name.replace("-", " ").replace("_", " ").strip().capitalize() or "A timeline"
