"""Requests answered by what commands do: what they say goes into the answer."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from timeline.cli.files import read_files
from timeline.cli.terminal import overheard
from timeline.edits.unparsed import refuse_unparsed
from timeline.events.model import Source, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError
from timeline.serve.asking import Answering, Asked, telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The files that are worked on, as a command is given them; the first is the one that is written."""

    names: Sequence[str]
    max_size: int

    @property
    def file(self) -> Path:
        """What a command is given by -f."""
        return Path(self.names[0])

    def timeline(self) -> Timeline:
        """Return the timeline as it is now; raise where events or sources may be missing in it."""
        timeline, problems = read_files(self.names, self.max_size)
        refuse_unparsed(problems)
        return timeline

    def source(self, identity: str) -> tuple[Timeline, Source]:
        """Return a source that is declared, with the timeline as it is now; raise if there is none."""
        timeline = self.timeline()
        if identity not in timeline.sources:
            hint = did_you_mean(identity, list(timeline.sources))
            raise TimelineError(f"there is no source `{identity[:80]}`", hint=hint, status=1)
        return timeline, timeline.sources[identity]


@contextmanager
def listened() -> Iterator[list[str]]:
    """Collect what commands say in the body; what they set aside as their last act is let go again."""
    try:
        with overheard() as said:
            yield said
    finally:
        gc.unfreeze()


def answered(do: Callable[[Asked], Mapping[str, object]]) -> Answering:
    """Return what answers by a function, with what was said while it worked."""

    def heard(asked: Asked) -> Mapping[str, object]:
        with listened() as said:
            found = do(asked)
        return {**found, "said": said}

    return telling(heard)


def texts_of(asked: Asked, needed: Sequence[str], others: Sequence[str] = ()) -> dict[str, str]:
    """Return the texts that came, by their names; raise where one is missing, is none, or is called otherwise."""
    found = dict[str, str]()
    for name, value in asked.fields().items():
        if name not in {*needed, *others} or not isinstance(value, str):
            raise TimelineError(f"{name[:80]!r} is not asked for here, or is no text", status=2)
        found[name] = value.strip()
    for name in needed:
        if not found.get(name):
            raise TimelineError(f"`{name}` is missing", status=2)
    return found


def number_of(text: str) -> int:
    """Return a number that was sent; raise where it is none."""
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        raise TimelineError(f"{text[:20]!r} is no number", status=2)
    return int(text)
