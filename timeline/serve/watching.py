"""Files watched for changes, however they are saved: in place, by another file that takes their name, by git."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from watchfiles import Change, awatch

STEP = 20
"""How many milliseconds nothing may change before changes are reported together."""

TICK = 1000
"""After how many milliseconds of silence files are looked at."""

ENDINGS = frozenset({"", ".yaml", ".yml", ".md"})
"""How files end that a timeline may consist of, and folders."""

LONGEST = 400
"""After how many milliseconds changes are reported although more arrive."""


def concerns(watched: frozenset[Path]) -> Callable[[Change, str], bool]:
    """Return a filter: whether a changed path is watched, is a folder of such, or may be a file of the timeline."""
    known = {each.absolute() for each in watched}
    folders = known | {each.parent for each in known}

    def concerned(_: Change, path: str) -> bool:
        changed = Path(path)
        return changed in folders or (changed.parent in folders and changed.suffix in ENDINGS)

    return concerned


def folders_of(watched: frozenset[Path]) -> list[Path]:
    """Return the existing folders to watch, each with its parent, which reports when it is removed and created."""
    found = {each if each.is_dir() else each.parent for each in map(Path.absolute, watched)}
    return sorted(folder for folder in found | {each.parent for each in found} if folder.is_dir())


def marks_of(watched: frozenset[Path]) -> dict[Path, tuple[int, int, int] | None]:
    """Return what distinguishes a saved file from the one before: which it is, when it was changed, its size."""
    return {each: _mark(each) for each in watched}


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


async def changes(watched: Callable[[], frozenset[Path]], stop: asyncio.Event) -> AsyncIterator[None]:
    """Report each time that something changed, until `stop` is set; what is watched is asked for after each change.

    Changes before a folder is watched, or on some network drives, are not reported: so one is reported again when
    watching begins, and files are looked at from time to time.
    """
    while not stop.is_set():
        now, marks, begins = watched(), dict[Path, tuple[int, int, int] | None](), True
        folders = folders_of(now)
        async for found in awatch(
            *folders,
            watch_filter=concerns(now),
            step=STEP,
            debounce=LONGEST,
            recursive=False,
            stop_event=stop,
            yield_on_timeout=True,
            rust_timeout=TICK,
        ):
            if not (found or begins or marks_of(now) != marks):
                continue
            begins, marks = False, marks_of(now)
            yield
            if watched() != now or folders_of(now) != folders:
                break
