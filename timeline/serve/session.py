"""What a server works on: the files that it was given, as they are now."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.checks import check
from timeline.copies.copy_text import copy_path
from timeline.dates.days import day_number
from timeline.edits.opening import text_of
from timeline.edits.unparsed import refuse_unparsed
from timeline.events.cache.cache_folder import Cache, usual_cache
from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read, read_texts
from timeline.events.suggestions import did_you_mean
from timeline.problems import Problem, TimelineError
from timeline.proposals.remembered import decisions_path

SMALLEST = 40_000
"""How many bytes are read again as fast as what is cached of them is loaded."""


@dataclass(frozen=True, slots=True)
class Session:
    """The names of the files or folders that are served, and how many bytes one of them may have."""

    names: Sequence[str]
    max_size: int

    def read(self) -> tuple[Timeline, list[Problem]]:
        """Read the files, by what is kept of them where they were read before."""
        return read(self.names, self.max_size, serving_cache())

    def reading(self, names: Sequence[str | Path], max_size: int) -> tuple[Timeline, list[Problem]]:
        """Read files that the timeline consists of, or belongs to."""
        return read(names, max_size, serving_cache())

    def files(self) -> list[Path]:
        """Return all files of the timeline, and those that were named."""
        return [Path(name) for name in dict.fromkeys((*self.names, *self.read()[0].files))]

    def edited_files(self) -> list[Path]:
        """Return those, and the files of decisions about drafts next to the kept copies."""
        return [*self.files(), *_decisions(self.read()[0])]

    def event(self, identity: str) -> tuple[Event, Timeline]:
        """Return an event, and the timeline that it belongs to; raise an error if there is none."""
        timeline, problems = self.read()
        ids = frozenset(event.id for event in timeline.events)
        found = next((event for event in timeline.events if event.id == identity), None)
        if found is None:
            refuse_unparsed(problems)
            raise TimelineError(f"there is no event `{identity[:80]}`", hint=did_you_mean(identity, ids), status=1)
        return found, replace(timeline, dating=replace(timeline.dating, events=ids))

    def problems(self) -> list[Problem]:
        """Return all problems of the files."""
        return check(*self.read(), today())

    def problems_with(self, name: str, text: str) -> list[Problem]:
        """Return the problems that the files would have if one of them, by its name, held a text."""
        timeline, _ = self.read()
        texts = {each: text if each == name else text_of(Path(each), self.max_size) for each in timeline.files}
        return check(*read_texts(texts), today())


def serving_cache() -> Cache | None:
    """Return the cache of this user, for smaller files too: what is served is read at each change."""
    usual = usual_cache()
    return usual and usual._replace(smallest=SMALLEST)


def today() -> int:
    """Return the day number of today, by the clock of this machine."""
    now = dt.datetime.now().astimezone()
    return day_number(now.year, now.month, now.day)


def _decisions(timeline: Timeline) -> Iterator[Path]:
    """Return the files of decisions that there may be."""
    for source in timeline.sources.values():
        if source.file:
            with suppress(TimelineError):
                yield decisions_path(copy_path(source))
