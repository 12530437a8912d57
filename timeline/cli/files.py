"""The files of a command: those named, else the nearest events.yaml; and the day on which it is called."""

import datetime as dt
import os
import re
import shlex
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from timeline.cli.default_file import VARIABLE, default_file
from timeline.cli.progress import under_way
from timeline.dates.days import day_number
from timeline.events.cache.cache_folder import usual_cache
from timeline.events.model import Timeline
from timeline.events.named_files import DEFAULT, is_there
from timeline.events.reading.file_queue import ENDINGS
from timeline.events.reading.gc_pause import set_aside, without_collection
from timeline.problems import Problem, TimelineError

WRITTEN = frozenset(
    {".csv", ".tsv", ".html", ".htm", ".ics", ".jsonl", ".ods", ".parquet", ".pdf", ".png", ".svg", ".xls", ".xlsx"}
)
"""How files of other kinds end, which a command may be given for a timeline by mistake."""

MOST_NAMED = 3
"""How many files are named while they are read."""

OF_A_TIMELINE = rb"(?m)^(?:- *\{?)? *[\"']?(?:events|date|id)[\"']? *:"
MOST_LOOKED_AT = 100_000


def named_files(files: Sequence[str] | None) -> list[str]:
    """Return the files of a command: those named, else $TIMELINE_FILE, else the nearest events.yaml."""
    for name in files or ():
        refuse_foreign(name)
        refuse_word(name)
    return list(files) if files else [str(default_file())]


def refuse_streams(place: Path) -> None:
    """Raise where `-` is to become a file or folder: it is standard input to all who read it."""
    if place == Path("-"):
        raise TimelineError("`-` is standard input or output, no new file", hint="name a file, or a folder", status=2)


def refuse_foreign(name: str) -> None:
    """Raise where a file is by its name none of ours: a page that was to be written, a table to be imported."""
    suffix = Path(name).suffix.lower()
    if suffix in WRITTEN and not is_there(name):
        raise TimelineError(f"{name}: there is no such file", hint=f"to write it: -o {name}", status=2)
    if suffix in WRITTEN:
        hint = f"`timeline import FORMAT {name}` reads what others wrote; -o {name} writes it"
        raise TimelineError(f"{name}: this is no timeline", hint=hint, status=2)


def refuse_word(name: str) -> None:
    """Raise where what is given for a file is a word that names none: an id, a text to look for, a slip."""
    path = Path(name)
    if (path.suffix and path.suffix not in ENDINGS) or path.name != name or name == "-" or is_there(name):
        return
    from timeline.events.suggestions import did_you_mean

    near = did_you_mean(name, [each.name for each in Path().glob("*.y*ml")]) if path.suffix else ""
    word = shlex.quote(name[:80])
    meant = f"`timeline show {word}` shows an event, `timeline list --grep {word}` looks for a text"
    hint = near or ("" if path.suffix else meant)
    raise TimelineError(f"{name}: there is no such file", hint=hint)


def file_to_write() -> Path:
    """Return the file that a command writes to which names none; raise where this folder has timelines of its own.

    An events.yaml further up is another timeline then, or has this folder's files beside it.
    """
    path = default_file()
    if os.environ.get(VARIABLE) or path == Path(DEFAULT):
        return path
    for folder in (Path.cwd(), *Path.cwd().parents):
        if folder == path.parent:
            return path
        if files := own_timelines(folder):
            message = f"{folder} has timelines of its own, and no {DEFAULT}; nothing was written to {path}"
            raise TimelineError(message, hint=f"name the file: -f {files[0]}, or -f {path}", status=2)
    return path


def own_timelines(folder: Path) -> list[str]:
    """Return the names of the files of a folder that look like timelines."""
    return [file.name for file in sorted(folder.glob("*.y*ml")) if file.suffix in ENDINGS and _begins_one(file)]


def _begins_one(file: Path) -> bool:
    """Return whether a file looks like a timeline, or like an event of one."""
    try:
        with file.open("rb") as opened:
            return re.search(OF_A_TIMELINE, opened.read(MOST_LOOKED_AT)) is not None
    except OSError:
        return False


def today() -> int:
    """Return the day number of today, by the clock of this machine."""
    now = dt.datetime.now().astimezone()
    return day_number(now.year, now.month, now.day)


@without_collection()
def read_files(files: Sequence[str | Path], max_size: int) -> tuple[Timeline, list[Problem]]:
    """Read files as one timeline, by what is kept of them where they were read before."""
    from timeline.events.reading.reader import read

    with under_way(f"reading {', '.join(map(str, files[:MOST_NAMED]))}"):
        found = read(files, max_size, usual_cache())
    set_aside()
    return found


@without_collection()
def timeline_around(path: Path, identity: str, max_size: int) -> tuple[Timeline, list[str]]:
    """Read what concerns one event: a timeline that has it, if there is one, and the ids of all events."""
    from timeline.events.reading.around import read_around

    around = read_around([path], identity, max_size, usual_cache())
    if around is None:
        timeline, _ = read_files([path], max_size)
        return timeline, [event.id for event in timeline.events]
    dating = replace(around.timeline.dating, events=frozenset(around.ids))
    return replace(around.timeline, dating=dating), around.ids
