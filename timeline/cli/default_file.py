"""Which file a command means that names none."""

import os
from pathlib import Path

from timeline.events.named_files import DEFAULT
from timeline.problems import TimelineError

VARIABLE = "TIMELINE_FILE"


def default_file(folder: Path | None = None) -> Path:
    """Return $TIMELINE_FILE, else the nearest events.yaml in this folder or one above."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    here = Path.cwd() if folder is None else folder
    for above in (here, *here.parents):
        if (above / DEFAULT).exists():
            return above / DEFAULT if above != here else Path(DEFAULT)
    raise TimelineError(
        f"there is no {DEFAULT} in this folder or one above",
        hint="name a file, set TIMELINE_FILE, or make one with `timeline init`",
    )
