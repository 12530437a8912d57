"""`timeline sources keep`: a copy of a source beside the timeline, with its hash."""

import os
import re
from pathlib import Path

from timeline.checks.copies import fingerprint
from timeline.checks.kept import quote_not_found
from timeline.cli.reading import default_file, read_files
from timeline.cli.saving import made
from timeline.cli.terminal import say
from timeline.events import Edited
from timeline.events.model import Source
from timeline.events.writing.source_edit import change_source
from timeline.problems import TimelineError

FOLDER = "sources"
UNNAMEABLE = re.compile(r"[^\w.-]+")


def keep(identity: str, file: Path, target: Path | None, max_size: int, *, dry_run: bool) -> None:
    """Copy a file beside the file that declares the source, and record there its name and its SHA-256."""
    path = target or default_file()
    source = declared(path, identity, max_size)
    home = Path(source.origin.place().file)
    content = read_bytes(file)
    kept = kept_path(home.parent, identity, file, content)
    values = {"sha256": fingerprint(content), "file": kept.relative_to(home.parent).as_posix()}
    if not dry_run and not kept.exists():
        write_new(kept, content)
    made(home, lambda text: Edited(change_source(text, identity, values, str(home)), identity), dry_run=dry_run)
    if not dry_run:
        say(f"{kept}: kept as the copy of {identity}; to take back what was recorded: timeline undo -f {home}")
        say_quotes(path, identity, max_size)


def declared(path: Path, identity: str, max_size: int) -> Source:
    """Find a source in a timeline."""
    timeline, _ = read_files([path], max_size)
    if identity not in timeline.sources:
        hint = "`timeline sources` lists those that are declared"
        raise TimelineError(f"{path}: there is no source '{identity}'", hint=hint, status=1)
    return timeline.sources[identity]


def read_bytes(file: Path) -> bytes:
    """Read a file that is to be kept."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise TimelineError(f"{file}: {error.strerror or error}") from error


def kept_path(home: Path, identity: str, file: Path, content: bytes) -> Path:
    """Return where a copy goes: where it lies if it is in the folder already; another file is never overwritten."""
    if file.resolve().is_relative_to(home.resolve()):
        return home / file.resolve().relative_to(home.resolve())
    name = UNNAMEABLE.sub("-", identity).strip(".-") or "source"
    wanted = home / FOLDER / f"{name}{file.suffix.lower()}"
    if not wanted.exists() or wanted.read_bytes() == content:
        return wanted
    return wanted.with_stem(f"{name}-{fingerprint(content)[:8]}")


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, durably."""
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}; nothing was recorded") from error


def say_quotes(path: Path, identity: str, max_size: int) -> None:
    """Say how many quotes stand in the copy, now that they can be looked for."""
    timeline, _ = read_files([path], max_size)
    cites = [each for event in timeline.events for each in event.citations if each.source == identity and each.quote]
    found = [each for each in quote_not_found(timeline) if f"copy of {identity}" in each.message]
    if cites:
        say(f"{len(cites) - len(found)} of {len(cites)} quotes from it stand in it; `timeline check` shows the others")
