"""The hook of pre-commit: `timeline check` on each of the files that are named, for each is a timeline of its own."""

import sys
from collections.abc import Sequence

from timeline.cli import main


def checked(files: Sequence[str]) -> int:
    """Check one file after the other; return the highest exit status."""
    return max((main(["check", "--", file]) for file in files), default=0)


if __name__ == "__main__":
    raise SystemExit(checked(sys.argv[1:]))
