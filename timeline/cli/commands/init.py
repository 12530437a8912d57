"""`timeline init`."""

import json
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.git_driver import merged_by_us
from timeline.cli.opening import DEFAULT
from timeline.cli.terminal import say
from timeline.events.named_files import is_folder, is_there
from timeline.events.reading.file_queue import ENDINGS
from timeline.events.saving.storage import create
from timeline.events.schema import schema as schema_of_events
from timeline.events.yaml.scalars import scalar
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
title: {{title}}

events: []
"""
Place = Annotated[
    Path, Argument(metavar="[FOLDER | FILE.yaml]", help="Where the new file goes, or the new file.", show_default=False)
]
Empty = Annotated[bool, Option("--empty", help="Without the example events.")]


Git = Annotated[
    bool, Option("--git", help="Let git merge the file with `timeline merge`; a file may be there already.")
]


def init(place: Place = Path(), empty: Empty = False, git: Git = False) -> None:
    """Make a first events.yaml with two example events; never overwrite one.

    Example: timeline init my-chronology
    """
    file = place if place.suffix in ENDINGS and not is_folder(place) else place / DEFAULT
    if not (git and is_there(file)):
        made(file, empty=empty)
    if git:
        merged_by_us(file)


def made(file: Path, *, empty: bool) -> None:
    """Make a file, and the schema beside it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TimelineError(f"{file.parent}: {error.strerror or error}") from error
    create(file, EMPTY.format(title=titled(file)) if empty else FIRST)
    say(f"{file}: written, {'without events' if empty else 'with two events'}")
    schema = file.parent / SCHEMA
    if not schema.exists():
        create(schema, json.dumps(schema_of_events(), indent=2, ensure_ascii=False) + "\n")
        say(f"{schema}: written, for editors that complete and check")
    target, named = (f" -f {file}", f" {file}") if file.name != DEFAULT else ("", "")
    say(
        f"next: timeline add 'What happened' --date 'last Tuesday'{target}; timeline check{named}; timeline plot{named}"
    )


def titled(file: Path) -> str:
    """Return a title of a file's name, or of its folder's."""
    name = file.stem if file.name != DEFAULT else file.resolve().parent.name
    return scalar(name.replace("-", " ").replace("_", " ").strip().capitalize() or "A timeline")
