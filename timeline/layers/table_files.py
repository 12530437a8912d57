"""The files that a layer names: tables below the folder of the timeline, one or as many as a pattern finds."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline.events.model import Layer
from timeline.events.named_files import OUTSIDE, OutOfReachError, file_below, why_not

KINDS = {
    "csv": (".csv", ".tsv", ".csv.gz", ".tsv.gz"),
    "json": (".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz"),
    "parquet": (".parquet", ".pq"),
}
"""The endings of the files of each kind of table."""

ENDINGS = tuple(ending for endings in KINDS.values() for ending in endings)
MAGIC = frozenset("*?[")
MOST_FILES = 5_000
"""How many files one layer may have."""

MOST_ENTRIES = 200_000
"""How many names are looked at to find them."""


def tables_of(layer: Layer, allowed: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return the tables of a layer, in the order of their names; raise OutOfReachError if one may not be read.

    They are in the folder of the file that declares the layer, or below, or in one of the folders that are `allowed`.
    """
    if "://" in layer.file:
        raise OutOfReachError("it is an address: tables are read from files alone", hint="save it next to the timeline")
    if not layer.file.strip():
        raise OutOfReachError("it names no file")
    homes = (home_of(layer), *allowed)
    found = tuple(_among(homes, name) for name in _names(homes[0], layer.file))
    if not found:
        raise OutOfReachError("no file is called like this")
    kinds = {kind_of(path) for path in found}
    if len(kinds) > 1:
        raise OutOfReachError(f"it names tables of several kinds: {', '.join(sorted(kinds))}", hint="a layer for each")
    return found


def named_tables(layer: Layer) -> tuple[Path, ...]:
    """Return the files that a layer names, though they may not be read."""
    try:
        home = home_of(layer)
        return tuple(home / name for name in _names(home, layer.file))
    except OutOfReachError:
        return ()


def home_of(layer: Layer) -> Path:
    """Return the folder with the tables of a layer; raise OutOfReachError if it is in no file."""
    home = Path(layer.origin.place().file)
    try:
        if home.is_file():
            return home.parent
    except (OSError, ValueError):
        pass
    raise OutOfReachError("the layer is in no file, so it has no folder")


def kind_of(path: Path) -> str:
    """Return the kind of a table by the ending of its name; raise OutOfReachError if it has none of them."""
    for kind, endings in KINDS.items():
        if path.name.lower().endswith(endings):
            return kind
    raise OutOfReachError(f"`{path.name[:80]}` is no table", hint=f"one that ends in {', '.join(ENDINGS)}")


def _names(home: Path, name: str) -> Sequence[str]:
    """Return the names that match a pattern; a name without one matches only itself."""
    if not MAGIC & {*name} or os.path.lexists(home / name):
        return (name,)
    found = []
    for number, each in enumerate(glob.iglob(name, root_dir=home, recursive=True)):  # noqa: PTH207 - a pattern may begin at the root
        if _is_file(home / each):
            found.append(each)
        if len(found) > MOST_FILES or number > MOST_ENTRIES:
            raise OutOfReachError(f"it names more than {MOST_FILES:,} files", hint="join them, or name fewer")
    return sorted(found)


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _among(homes: Iterable[Path], name: str) -> Path:
    """Return a file in the first of some folders that has it; a path from there, or from the root."""
    faults = []
    first, *_ = homes = tuple(homes)
    for home in homes:
        try:
            return file_below(home, str(first / name))
        except OutOfReachError as error:
            faults.append(error)
    other = [fault for fault in faults if fault.message != OUTSIDE]
    if other:
        raise other[0]
    raise OutOfReachError(faults[0].message, hint="`--allow-path FOLDER` lets tables of another folder in")


def stamps(paths: Iterable[Path]) -> tuple[tuple[str, int, int, int], ...]:
    """Return what shows whether files were changed: name, size, time of the change, number."""
    return tuple(_stamps(paths))


def _stamps(paths: Iterable[Path]) -> Iterator[tuple[str, int, int, int]]:
    for path in paths:
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            raise OutOfReachError(f"{path.name}: {why_not(error)}") from error
        yield str(path), status.st_size, status.st_mtime_ns, status.st_ino
