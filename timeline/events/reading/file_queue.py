"""The files of a timeline in the order in which they are read, each once, whatever names it has."""

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.events.named_files import OUTSIDE, identity, is_below, why_not
from timeline.problems import Place, Problem, TimelineError

ENDINGS = (".yaml", ".yml")


class FileQueue:
    """Files that are still to be read; what is put a second time, under any name, is not read again.

    `astray` holds the problems of files that were found in a folder and whose links lead out of it.
    """

    def __init__(self, named: Iterable[str | Path]) -> None:
        """Begin with the files and folders that a command names."""
        self.astray: list[Problem] = []
        self._waiting: deque[str] = deque()
        self._seen: set[tuple[int, int] | str] = set()
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
        """Take one file after another; more may be put meanwhile."""
        while self._waiting:
            yield self._waiting.popleft()

    def _files(self, path: str, home: Path) -> Iterator[str]:
        if not _is_folder(path):
            yield path
            return
        found = sorted(str(file) for file in Path(path).rglob("*") if file.suffix in ENDINGS and file.is_file())
        if not found:
            raise TimelineError(f"{path}: no .yaml file in this folder", hint="`timeline init` begins one")
        for file in found:
            if is_below(home, Path(file)):
                yield file
            else:
                self.astray.append(_astray(file))


def _is_folder(path: str) -> bool:
    try:
        return path != "-" and Path(path).is_dir()
    except (OSError, ValueError) as error:
        raise TimelineError(f"{path}: {why_not(error)}") from error


def _astray(file: str) -> Problem:
    return Problem(place=Place(file), code="bad-include", message=f"this file is not read: {OUTSIDE}")
