"""`timeline split`."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from typing import Annotated

from typer import Argument

from timeline.cli.files import read_files, refuse_streams
from timeline.cli.options import MaxSize
from timeline.cli.terminal import counted, one_line, say
from timeline.cli.whole_files import files_of
from timeline.edits.opening import text_of
from timeline.events.merging.splitting import Split, has_header
from timeline.events.merging.splitting import split as split_text
from timeline.events.model import Timeline
from timeline.events.named_files import DEFAULT, OUTSIDE, OutOfReachError, file_below, why_not
from timeline.events.named_files import identity as file_identity
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.saving.storage import create
from timeline.events.yaml.front_matter import is_note
from timeline.problems import TimelineError

File = Annotated[Path, Argument(metavar="FILE", help="A file of events.", show_default=False)]
Folder = Annotated[Path, Argument(metavar="FOLDER", help="A new or empty folder.", show_default=False)]


def split(file: File, folder: Folder, max_size: MaxSize = LARGEST) -> None:
    """Write a folder in which each event is a file of its own; the file stays.

    Two people who add events then never change the same file. Kept copies, images and tables are copied.

    Example: timeline split events.yaml project
    """
    refuse_streams(folder)
    timeline, _ = read_files([file], max_size)
    if len(timeline.files) > 1:
        raise includes_others(timeline, file, folder)
    parts = split_text(text_of(file, max_size), str(file))
    refuse_names(parts, file)
    copies = copies_of(timeline, file)
    refuse_copies(copies, parts, file)
    made_empty(folder)
    for each, text in parts.events.items():
        create(folder / f"{each}.yaml", text)
    create(folder / DEFAULT, parts.header)
    for name, copy in copies.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(copy, folder / name)
    say(f"{folder}: {counted(len(parts.events), 'event')}, each a file; the header is in {folder / DEFAULT}")
    say(f"next: timeline add 'What happened' --date yesterday -f {folder}; timeline check {folder}")


def includes_others(timeline: Timeline, file: Path, folder: Path) -> TimelineError:
    """Return the error that a file includes others, with what makes them one."""
    others = [name for name in timeline.files if file_identity(name) != file_identity(file)]
    notes = [name for name in others if is_note(name)]
    headed = [name for name in others if not is_note(name) and has_header(text_of(Path(name)), name)]
    one = folder.parent / f"{folder.resolve().name or 'all'}.yaml"
    hint = (
        f"timeline join {quote(str(file))} -o {quote(str(one))}; timeline split {quote(str(one))} {quote(str(folder))}"
    )
    if notes:
        hint = f"{notes[0]} is a file of its own already; take `include` out to split what is left"
    elif headed:
        hint = f"move what {headed[0]} declares into {file}, so that one file has the header; then `timeline join`"
    return TimelineError(f"{file}: it includes other files", hint=hint, status=1)


def refuse_names(parts: Split, file: Path) -> None:
    """Raise where an id can be no name of a file, or two are one where case does not count."""
    seen: dict[str, str] = {Path(DEFAULT).stem: "the header"}
    for identity in parts.events:
        if "/" in identity or "\\" in identity or "\0" in identity:
            raise TimelineError(f"{file}: `{identity}` can be no name of a file", hint="timeline rename", status=1)
        other = seen.setdefault(identity.casefold(), identity)
        if other != identity:
            message = f"{file}: `{identity}` and `{other}` would be one file on many systems"
            raise TimelineError(message, hint="timeline rename", status=1)


def made_empty(folder: Path) -> None:
    """Make a folder; raise where it is there and holds something."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = next(folder.iterdir(), None)
    except (OSError, ValueError) as error:
        raise TimelineError(f"{folder}: {why_not(error)}") from error
    if held is not None:
        raise TimelineError(f"{folder}: it is not empty", hint="name a new folder", status=2)


def copies_of(timeline: Timeline, file: Path) -> dict[str, Path]:
    """Return the files that the timeline names, by where each is looked for; say which lie out of its reach."""
    home, found = file.resolve().parent, dict[str, Path]()
    for named in dict.fromkeys(files_of(timeline)):
        try:
            copy = file_below(home, str(named.absolute()))
        except OutOfReachError as error:
            if error.message == OUTSIDE:
                say(one_line(f"{named}: not copied: {OUTSIDE}"))
            continue
        if copy != file.resolve():
            found[copy.relative_to(home).as_posix()] = copy
    return found


def refuse_copies(copies: Mapping[str, Path], parts: Split, file: Path) -> None:
    """Raise where a file that the timeline names would be one with the file of an event."""
    events = {f"{each}.yaml".casefold() for each in [*parts.events, Path(DEFAULT).stem]}
    for name, copy in copies.items():
        if name.casefold() in events:
            message = f"{file}: it names {copy}, and an event, or the header, would be a file of that name"
            raise TimelineError(message, hint="move it to a folder below, and name it there", status=1)
