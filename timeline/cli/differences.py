"""What an edit would change, as a diff."""

import difflib
from pathlib import Path

from timeline.cli.terminal import tell


def tell_difference(path: Path, before: str, after: str) -> None:
    """Print a unified diff of a file's text before and after."""
    old, new = before.splitlines(), after.splitlines()
    for line in difflib.unified_diff(old, new, str(path), f"{path} (edited)", lineterm=""):
        tell(line)
