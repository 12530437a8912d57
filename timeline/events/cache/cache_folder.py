"""Where what was read of files is kept, if it is: outside of the project. `TIMELINE_CACHE=off` keeps nothing."""

import os
from pathlib import Path
from typing import NamedTuple

VARIABLE = "TIMELINE_CACHE"
OFF = frozenset({"off", "0", "no", "false"})


class Cache(NamedTuple):
    """Where what was read of files is stored; those of fewer bytes than `smallest` are soon read, and are not."""

    folder: Path
    smallest: int = 100_000


class Home(NamedTuple):
    """Where what is known of a file is kept: the cache, the key of its bytes, its path."""

    cache: Cache
    key: str
    path: str


def usual_cache() -> Cache | None:
    """Return the cache of this user, if there is to be one."""
    folder = cache_folder()
    return None if folder is None else Cache(folder)


def cache_folder() -> Path | None:
    """Return `$XDG_CACHE_HOME/timeline`, or the folder below the home folder; nothing if there is to be no cache."""
    if os.environ.get(VARIABLE, "").strip().lower() in OFF:
        return None
    named = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "timeline"
    except RuntimeError:
        return None
