"""What an edit would change, as a diff."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from timeline.cli.terminal import tell
from timeline.events.saving.history import common_end, common_start

CONTEXT = 3
LARGE = 500_000
HUNK = re.compile(r"(?<=^@@ )-(\d+)((?:,\d+)?) \+(\d+)")


def tell_difference(path: Path, before: str, after: str) -> None:
    """Print a unified diff of a file's text before and after."""
    for line in differences(before, after, str(path)):
        tell(line)


def differences(before: str, after: str, name: str) -> Iterator[str]:
    """Return the lines of a unified diff; of large texts only what lies between like lines at both ends is compared."""
    start, old, new = 0, before, after
    if len(before) > LARGE:
        start, old, new = _between(before, after)
    first = before.count("\n", 0, start)
    for line in difflib.unified_diff(old.splitlines(), new.splitlines(), name, f"{name} (edited)", lineterm=""):
        yield HUNK.sub(lambda numbers: f"-{int(numbers[1]) + first}{numbers[2]} +{int(numbers[3]) + first}", line)


def _between(before: str, after: str) -> tuple[int, str, str]:
    """Return what lies between like ends of two texts, with some like lines on either side, and where it begins."""
    start = common_start(before, after)
    tail = common_end(before, after, min(len(before), len(after)) - start)
    for _ in range(CONTEXT + 1):
        start = max(0, before.rfind("\n", 0, max(0, start - 1)) + 1)
    for _ in range(CONTEXT + 1):
        tail = len(before) - ((before.find("\n", len(before) - tail) + 1) or len(before))
    return start, before[start : len(before) - tail], after[start : len(after) - tail]
