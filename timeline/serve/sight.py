"""What there is to see of a timeline: its page, its problems, and what stands in the way of a newer page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from threading import Lock


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A timeline as it is seen once.

    `page` is empty if the files cannot be shown, for the reason `fault` then; `report` is the JSON of `check`.
    `watched` are the files and folders whose change may change the sight; what was watched once is watched on, since
    what is gone may come again.
    """

    title: str
    page: str
    report: str
    fault: str
    watched: frozenset[Path]
    stale: bool = False

    @property
    def version(self) -> str:
        """A digest of all that is seen."""
        parts = (self.title, self.page, self.report, self.fault, str(self.stale))
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Viewer:
    """Looks at a timeline as often as it is told to, and keeps the last page that there was."""

    def __init__(self, sight: Sight, look: Callable[[], Sight]) -> None:
        """Begin with what there is to see."""
        self._look = look
        self._one_at_a_time = Lock()
        self.sight = sight

    def refresh(self) -> bool:
        """Look again; return whether anything is another than before."""
        with self._one_at_a_time:
            before, seen = self.sight, self._look()
            seen = replace(seen, watched=seen.watched | before.watched)
            if not seen.page:
                seen = replace(seen, page=before.page, title=before.title, stale=bool(before.page))
            self.sight = seen
            return seen.version != before.version
