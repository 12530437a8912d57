"""The decisions of a review, saved as each is made: what was decided is never lost, however the review ends."""

import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from timeline.cli.draft_saving import Saving, save_batch
from timeline.cli.review import Decided, batch_of
from timeline.cli.terminal import counted, say
from timeline.events.model import Timeline
from timeline.events.saving.history import undo
from timeline.events.saving.own_files import state_folder


class Goal(Protocol):
    """Where decisions go: it reads the timeline anew, so that what others change meanwhile is kept."""

    def read(self) -> Timeline:
        """Read the timeline anew."""

    def saving(self, timeline: Timeline) -> Saving:
        """Return where decisions go, as a timeline is now."""


class ReviewSaving:
    """Saves the decisions of a review, each as one step of `undo`."""

    def __init__(self, timeline: Timeline, goal: Goal) -> None:
        """Begin with a timeline as it was read."""
        self.timeline = timeline
        self._goal = goal
        self.decisions = goal.saving(timeline).decisions
        self._steps: list[tuple[Path, Decided]] = []

    def keep(self, decided: Decided) -> None:
        """Save a decision."""
        saving = self._goal.saving(self.read_again() if self._steps else self.timeline)
        saved = save_batch(saving, batch_of([decided]))
        self._steps.append((next(iter(saved.told), saving.decisions), decided))

    def take_back(self) -> None:
        """Take the last decision back, as `undo` does; raise where its file was changed since."""
        undo(self._steps[-1][0], state_folder(), say)
        self._steps.pop()

    def read_again(self) -> Timeline:
        """Return the timeline as it is after the last decision."""
        self.timeline = self._goal.read()
        return self.timeline

    def told(self) -> Iterator[str]:
        """Return a line for each file that holds what was accepted: 'events.yaml: 2 events added ...'."""
        files = dict.fromkeys(path for path, each in self._steps if each.decision is None)
        for path in files:
            made = [each for of, each in self._steps if of == path and each.decision is None]
            counts = Counter("citation" if each.proposal.event else "event" for each in made)
            what = ", ".join(f"{counted(counts[each], each)} added" for each in ("event", "citation") if counts[each])
            back = "the last one back" if len(made) > 1 else "it back"
            yield f"{path}: {what}; to take {back}: timeline undo -f {shlex.quote(str(path))}"
