"""Which file a command means that names none."""

import os
from pathlib import Path

from timeline.events.named_files import DEFAULT
from timeline.problems import TimelineError

VARIABLE = "TIMELINE_FILE"
NAMED = 3
"""So many files of a folder are named to who named none."""


def default_file(folder: Path | None = None) -> Path:
    """Return $TIMELINE_FILE, else the nearest events.yaml in this folder or one above."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    here = Path.cwd() if folder is None else folder
    for above in (here, *here.parents):
        if (above / DEFAULT).exists():
            return above / DEFAULT if above != here else Path(DEFAULT)
    found = [path.name for path in sorted(here.glob("*.yaml"))]
    named = f" ({', '.join(found[:NAMED])})" if found else ""
    whole = ", or `.` for this folder" if found[1:] else ""
    raise TimelineError(
        f"there is no {DEFAULT} in this folder or one above",
        hint=f"name a file{named}{whole}, set TIMELINE_FILE, or make one with `timeline init`",
    )
