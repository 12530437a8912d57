"""What a server works on: the files that it was given, as they are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.events.cache.cached_files import usual_cache
from timeline.events.model import Timeline
from timeline.events.reading.reader import read
from timeline.problems import Problem


@dataclass(frozen=True, slots=True)
class Session:
    """The names of the files or folders that are served, and how many bytes one of them may have."""

    names: Sequence[str]
    max_size: int

    def read(self) -> tuple[Timeline, list[Problem]]:
        """Read the files, by what is kept of them where they were read before."""
        return read(self.names, self.max_size, usual_cache())

    def files(self) -> list[Path]:
        """Return all files of the timeline, and those that were named."""
        return [Path(name) for name in dict.fromkeys((*self.names, *self.read()[0].files))]
