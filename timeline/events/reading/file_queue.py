"""The files of a timeline in the order in which they are read, each once, whatever names it has."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.events.named_files import OUTSIDE, identity, is_below, why_not
from timeline.events.yaml.front_matter import is_note
from timeline.problems import Place, Problem, TimelineError

ENDINGS = (".yaml", ".yml")
UNREAD = frozenset({"templates", "_templates", "archetypes", "_includes", "_layouts", "_site", "node_modules", "bak"})
"""Folders in which Obsidian, Hugo, Jekyll and Logseq keep what is not a note of the author's."""


class FileQueue:
    """Files that are still to be read; what is put a second time, under any name, is not read again.

    `astray` holds the problems of files that were found in a folder and whose links lead out of it. `beside` are the
    Markdown files of folders that have YAML files: there, one without front matter is not a note.
    """

    def __init__(self, named: Iterable[str | Path]) -> None:
        """Begin with the files and folders that a command names."""
        self.astray: list[Problem] = []
        self.beside: set[str] = set()
        self._waiting: deque[str] = deque()
        self._seen: set[tuple[int, int] | str] = set()
        self._told: set[tuple[tuple[int, int] | str, str]] = set()
        for each in named:
            self.put(str(each), Path(each))

    def put(self, path: str, home: Path) -> None:
        """Add a file, or the files of a folder in the order of their names; none of these leaves the folder `home`."""
        for file in self._files(path, home):
            known = identity(file)
            if known not in self._seen:
                self._seen.add(known)
                self._waiting.append(file)

    def __iter__(self) -> Iterator[str]:
        """Take one file after another; more may be added meanwhile."""
        while self._waiting:
            yield self._waiting.popleft()

    def _files(self, path: str, home: Path) -> Iterator[str]:
        if not _is_folder(path):
            yield path
            return
        found = files_below(Path(path))
        if not found:
            message = f"{path}: no .yaml file and no note in this folder"
            raise TimelineError(message, hint="`timeline init` begins one")
        if not all(map(is_note, found)):
            self.beside.update(filter(is_note, found))
        for file in found:
            if is_below(home, Path(file)):
                yield file
            elif (place := (identity(Path(file).parent), Path(file).name)) not in self._told:
                self._told.add(place)
                self.astray.append(_astray(file))


def files_below(folder: Path) -> list[str]:
    """Return the files of YAML in a folder and below, and the notes, in the order of their names.

    Notes in folders that are hidden, or hold templates and the like, are left out. Raise if a folder cannot be read.
    """
    found = (each for each in _below(folder) if each.suffix in ENDINGS or _is_own_note(each, folder))
    return sorted(str(each) for each in found if each.is_file())


def _below(folder: Path) -> Iterator[Path]:
    """Return everything but folders in a folder and below; links to folders are not followed."""
    for above, _, names in os.walk(folder, onerror=_refuse):
        yield from (Path(above, name) for name in names)


def _refuse(error: OSError) -> None:
    """Raise if the events in a folder cannot be seen; a folder that was removed meanwhile has none."""
    if not isinstance(error, FileNotFoundError):
        message = f"{error.filename}: {why_not(error)}; events may be missing"
        raise TimelineError(message, hint="chmod u+rx, or name the folders and files that are meant") from error


def _is_own_note(file: Path, folder: Path) -> bool:
    """Return whether a file is a note, and neither it nor a folder of it is hidden, or holds templates."""
    if not is_note(file.name):
        return False
    below = file.relative_to(folder).parts
    return not any(part.startswith(".") or part.casefold() in UNREAD for part in below)


def _is_folder(path: str) -> bool:
    try:
        return path != "-" and Path(path).is_dir()
    except (OSError, ValueError) as error:
        raise TimelineError(f"{path}: {why_not(error)}") from error


def _astray(file: str) -> Problem:
    return Problem(place=Place(file), code="bad-include", message=f"this file is not read: {OUTSIDE}")
