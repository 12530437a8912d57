"""`timeline init`."""

import json
from pathlib import Path
from typing import Annotated

from typer import Argument

from timeline.cli.opening import DEFAULT
from timeline.cli.terminal import say
from timeline.events.saving.storage import create
from timeline.events.schema import schema as schema_of_events
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


def init(folder: Annotated[Path, Argument(help="Where the new file goes.")] = Path()) -> None:
    """Make a first events.yaml with two example events; never overwrite one.

    Example: timeline init my-chronology
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TimelineError(f"{folder}: {error.strerror or error}") from error
    create(folder / DEFAULT, FIRST)
    say(f"{folder / DEFAULT}: written, with two events")
    if not (folder / SCHEMA).exists():
        create(folder / SCHEMA, json.dumps(schema_of_events(), indent=2, ensure_ascii=False) + "\n")
        say(f"{folder / SCHEMA}: written, for editors that complete and check")
    say("next: timeline add 'What happened' --date 'last Tuesday'; timeline check; timeline plot")
