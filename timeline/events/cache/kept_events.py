"""What is kept of a large file: where, its text, and its events as they were read."""

from pathlib import Path
from typing import NamedTuple

from timeline.dates import Dating
from timeline.events.model import Event, Timeline
from timeline.events.yaml.faults import Faults
from timeline.events.yaml.nodes import Pairs
from timeline.events.yaml.text import Text


class Recalled(NamedTuple):
    """The events of a file as they were read before, with their faults, by what was said of dates then."""

    events: list[Event]
    faults: Faults
    context: str

    def holds_for(self, timeline: Timeline) -> bool:
        """Return whether the events would be read in the same way now."""
        return self.context == context_told(timeline.dating, timeline.language)


class Snapshot(NamedTuple):
    """A file that is, or is to be, stored: where, its text, the span of its events, its header, its faults so far."""

    file: Path
    text: Text
    span: tuple[int, int]
    header: Pairs
    faults: Faults


def context_told(dating: Dating, language: str) -> str:
    """Write down what decides how dates and titles are read."""
    return repr((dating, language))
