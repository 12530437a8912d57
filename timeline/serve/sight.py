"""What is shown of a timeline: its picture, its problems, and what prevents a newer picture."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from itertools import count
from pathlib import Path
from threading import Lock


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The page of a timeline in its parts.

    `shell` is the page without content and `name` identifies it; `around` and `data` are the JSON of its
    content; `telling` returns the JSON of what the panel says of the events, which is made when it is asked for.
    """

    name: str
    shell: str
    around: str
    data: str
    telling: Callable[[], str] = field(repr=False)

    @cached_property
    def details(self) -> str:
        """What the panel says of the events, as JSON."""
        return self.telling()

    def is_like(self, other: "Picture") -> bool:
        """Return whether nothing that is seen is another."""
        same = (self.shell, self.around, self.data) == (other.shell, other.around, other.data)
        return same and self.details == other.details


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A timeline as it is seen once.

    `picture` is None if the files cannot be shown; `fault` is then the reason. `report` is the JSON of `check`, as it
    was before unless `checked`. `watched` are the files and folders whose change may change the sight; what was
    watched once is still watched, since what is missing may come back. `number` is different for every picture.
    """

    title: str
    picture: Picture | None
    fault: str
    watched: frozenset[Path]
    report: str
    checked: bool = False
    stale: bool = False
    number: str = ""

    @property
    def version(self) -> str:
        """A digest of all that is seen."""
        parts = (self.title, self.number, self.report, self.fault, str(self.stale), str(self.checked))
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


Seen = tuple[Sight, Callable[[], str]]
"""What is seen at once, and what returns the report of its problems."""


class Viewer:
    """Looks at a timeline whenever it is asked to, and keeps the last picture."""

    def __init__(self, began: Seen, look: Callable[[], Seen]) -> None:
        """Begin with what there is to see."""
        self._look = look
        self._one_at_a_time = Lock()
        self._numbers = (f"{secrets.token_hex(4)}-{number}" for number in count(1))
        seen, self._report = began
        self.sight = replace(seen, number=next(self._numbers))

    def refresh(self) -> bool:
        """Look again, without looking for problems; return whether anything is another than before."""
        with self._one_at_a_time:
            before = self.sight
            seen, self._report = self._look()
            seen = replace(seen, watched=seen.watched | before.watched, report=before.report)
            if seen.picture is None:
                stale = before.picture is not None
                seen = replace(seen, picture=before.picture, title=before.title, stale=stale, number=before.number)
            elif before.picture is not None and seen.picture.is_like(before.picture):
                seen = replace(seen, picture=before.picture, number=before.number)
            else:
                seen = replace(seen, number=next(self._numbers))
            self.sight = seen
            return seen.version != before.version

    def check(self) -> bool:
        """Look for problems in what was seen last; return whether anything is another than before.

        Where something else is seen by then, what was found is of no use.
        """
        with self._one_at_a_time:
            before, report = self.sight, self._report
        found = report()
        with self._one_at_a_time:
            if self.sight is not before:
                return False
            self.sight = replace(before, report=found, checked=True)
            return self.sight.version != before.version
