"""`timeline diff`."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.default_file import default_file
from timeline.cli.files import read_files
from timeline.cli.options import Json, MaxSize, Publish
from timeline.cli.revisions import at_revision, is_revision
from timeline.cli.terminal import json_line, one_line, say, tell
from timeline.events.model import Source, Timeline
from timeline.events.named_files import is_there
from timeline.events.reading.file_queue import ENDINGS
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read_text
from timeline.problems import Level, TimelineError
from timeline.views.changes import Change, changes
from timeline.views.corrections import sentence
from timeline.views.gate import published

LAST = "HEAD"
NAMED = "A file, a folder, REV or REV:path for a file as it stood in a git revision."
Old = Annotated[str, Argument(metavar="OLD", help=f"{NAMED} None: HEAD.", show_default=False)]
New = Annotated[str, Argument(metavar="NEW", help="The same. None: the file as it is.", show_default=False)]
Markdown = Annotated[bool, Option("--markdown", help="Print a Markdown list.")]


def diff(
    old: Old = LAST,
    new: New = "",
    *,
    publish: Publish = False,
    as_json: Json = False,
    markdown: Markdown = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Say in sentences what changed between two versions of a timeline.

    A revision alone (`HEAD~3`, `main`) is that of $TIMELINE_FILE, else of the nearest events.yaml.

    Example: timeline diff HEAD:events.yaml events.yaml
    """
    before = version(_named(old), max_size)
    after = version(_named(new) if new else str(default_file()), max_size)
    if publish:
        before, after = published(before), published(after)
    found = changes(before, after)
    known = {**before.sources, **after.sources}
    for line in json_lines(found, known) if as_json else text_lines(found, known, markdown=markdown):
        tell(line)
    if not found:
        say("nothing changed")


def _named(name: str) -> str:
    """Return `REV:./events.yaml` for a revision alone; any other name as it is."""
    if ":" in name or name == "-" or is_there(name) or name.endswith(tuple(ENDINGS)):
        return name
    return f"{name}:./{Path(os.path.relpath(default_file())).as_posix()}"


def version(name: str, max_size: int) -> Timeline:
    """Read one version; where it cannot be understood, no comparison is made."""
    timeline, problems = (
        read_text(at_revision(name, max_size), name) if is_revision(name) else read_files([name], max_size)
    )
    wrong = next((problem for problem in problems if problem.level is Level.ERROR), None)
    if wrong is not None:
        raise TimelineError(f"{wrong.place}: {wrong.message}", hint="`timeline check` shows all", status=1)
    return timeline


def text_lines(found: Sequence[Change], known: Mapping[str, Source], *, markdown: bool) -> Iterable[str]:
    """Return one sentence a change."""
    for change in found:
        told = one_line(sentence(change, known))
        yield f"- {escaped(told)}" if markdown else told


def escaped(text: str) -> str:
    """Take from a text what Markdown would read as more than text."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|~&!" else letter for letter in text)


def json_lines(found: Sequence[Change], known: Mapping[str, Source]) -> Iterable[str]:
    """Return one JSON object a change."""
    for change in found:
        record = {
            "act": change.act.value,
            "what": type(change.thing).__name__.lower(),
            "id": getattr(change.thing, "id", None),
            "field": change.field or None,
            "sentence": sentence(change, known),
            "word_of": [citation.source for citation in change.word_of],
        }
        yield json_line(record)
