"""What an edit would change, told."""

from pathlib import Path

from timeline.cli.terminal import tell


def tell_difference(path: Path, before: str, after: str) -> None:
    """Print a unified diff of a file's text before and after."""
    from timeline.edits.differences import differences

    for line in differences(before, after, str(path)):
        tell(line)
