"""Notes that are no events: counted, and told."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from timeline.events.yaml.front_matter import front_of, is_note
from timeline.events.yaml.outline import Outline
from timeline.problems import Level, Place, Problem

DAY = r"\d{4}[-_.]\d{2}[-_.]\d{2}"
MOST_NAMED = 5
NO_EVENT = "no-event"
NO_FRONT, NO_DATE = "front matter", "`date`"


class PassedOver:
    """Notes that are not events, by what they lack."""

    def __init__(self) -> None:
        """Begin with none."""
        self.lacking: dict[str, list[str]] = {}

    def takes(self, parts: Outline, *, is_beside: bool) -> bool:
        """Return whether a file is a note without an event, and count it; `is_beside` says that YAML is there too."""
        if not is_note(parts.text.name) or parts.items:
            return False
        has_front, faults = front_of(parts.text.content) is not None, parts.faults.seen
        if faults["front-matter"] or (has_front and faults.total()):
            return False
        if has_front or not is_beside:
            self.lacking.setdefault(NO_DATE if has_front else NO_FRONT, []).append(parts.text.name)
        return True

    @property
    def names(self) -> list[str]:
        """The files of all of them."""
        return [name for names in self.lacking.values() for name in names]

    def problems(self) -> Iterator[Problem]:
        """Say how many notes are not events, and which."""
        for what, names in self.lacking.items():
            one = len(names) == 1
            named = ", ".join(names[:MOST_NAMED]) + (", ..." if len(names) > MOST_NAMED else "")
            message = (
                f"{len(names):,} note{'' if one else 's'} without {what} {'is no event' if one else 'are no events'}"
            )
            yield Problem(
                place=Place(names[0]),
                code=NO_EVENT,
                message=f"{message}: {named}",
                hint="`date:` in the front matter makes an event of a note" + _days(names),
                level=Level.NOTE,
            )


def _days(names: Sequence[str]) -> str:
    """Say whether the names of notes begin with a day, which is never taken for the date."""
    number = sum(re.match(DAY, PurePath(name).name) is not None for name in names)
    return f"; the names of {number:,} begin with a day, which may be any other" if number else ""
