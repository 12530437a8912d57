"""`timeline sources keep`: a copy of a source beside the timeline, with its hash."""

import shlex
import stat
from pathlib import Path
from typing import NamedTuple

from timeline.checks.kept import copy_unreadable, quote_not_found
from timeline.cli.edits import made
from timeline.cli.files import file_to_write, read_files
from timeline.cli.terminal import counted, one_line, say
from timeline.copies.copy_text import fingerprint
from timeline.edits.kept_copies import kept_path, write_new
from timeline.edits.opening import opened, text_of
from timeline.events.model import Source, Timeline
from timeline.events.reading.input_bytes import bytes_of
from timeline.events.writing.declarations import Entry, change_entry
from timeline.events.writing.editor import Edited
from timeline.events.writing.ground import Opened
from timeline.problems import TimelineError


class Incoming(NamedTuple):
    """A file to be kept: its name, its bytes, and who may read and write it; None where nobody says."""

    file: Path
    content: bytes
    mode: int | None = None


def keep(identity: str, file: Path, target: Path | None, max_size: int, *, dry_run: bool) -> None:
    """Copy a file beside the file that declares the source, and record there its name and its SHA-256."""
    path = target or file_to_write()
    known = declared(path, identity, max_size)
    keep_incoming(path, known, Incoming(file, bytes_of(file, max_size), mode_of(file)), max_size, dry_run=dry_run)


def keep_incoming(
    path: Path, known: tuple[Timeline, Source], incoming: Incoming, max_size: int, *, dry_run: bool = False
) -> None:
    """Keep what came in as the copy of a source of a timeline, which a file begins."""
    timeline, source = known
    home, content = Path(source.origin.place().file), incoming.content
    kept = kept_path(home.parent, incoming.file, content, timeline=timeline, source=source)
    values = {"sha256": fingerprint(content), "file": kept.relative_to(home.parent).as_posix()}

    def recorded(before: Opened) -> Edited:
        return Edited(change_entry(before, Entry("sources", source.id), values, name=str(home)), source.id)

    recorded(opened(home, text_of(home, max_size)))
    is_new = not dry_run and not kept.exists()
    if is_new:
        write_new(kept, content, incoming.mode)
    try:
        made(home, recorded, dry_run=dry_run)
    except TimelineError:
        if is_new:
            kept.unlink(missing_ok=True)
        raise
    if not dry_run:
        undo = f"timeline undo -f {shlex.quote(str(home))}"
        say(f"{kept}: kept as the copy of {source.id}; to take back what was recorded: {undo}")
        say_quotes(path, source.id, max_size)


def declared(path: Path, identity: str, max_size: int) -> tuple[Timeline, Source]:
    """Find a source in a timeline."""
    timeline, _ = read_files([path], max_size)
    if identity not in timeline.sources:
        hint = "`timeline sources` lists those that are declared"
        raise TimelineError(f"{path}: there is no source '{identity}'", hint=hint, status=1)
    return timeline, timeline.sources[identity]


def mode_of(file: Path) -> int | None:
    """Return who may read and write a file; None for standard input and pipes."""
    status = file.stat() if str(file) != "-" else None
    return stat.S_IMODE(status.st_mode) & 0o777 if status and stat.S_ISREG(status.st_mode) else None


def say_quotes(path: Path, identity: str, max_size: int) -> None:
    """Say how many quotes stand in the copy, now that they can be looked for."""
    timeline, _ = read_files([path], max_size)
    cites = [each for event in timeline.events for each in event.citations if each.source == identity and each.quote]
    unread = [each for each in copy_unreadable(timeline) if each.origin == timeline.sources[identity].origin]
    found = [each for each in quote_not_found(timeline) if f"copy of {identity}" in each.message]
    if cites and unread:
        say(one_line(f"{counted(len(cites), 'quote')} from it cannot be looked for: {unread[0].message}"))
    elif cites:
        say(f"{len(cites) - len(found)} of {len(cites)} quotes from it are in it; `timeline check` shows the others")
