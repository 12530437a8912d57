"""git itself, for what it does better than we would."""

import subprocess
from shutil import which

from timeline.problems import TimelineError


def program(wanted: str, hint: str = "") -> str:
    """Return the path of git; raise where it is not installed, with what it is wanted for."""
    found = which("git")
    if found is None:
        raise TimelineError(f"{wanted}: git is not installed", hint=hint)
    return found


def git(wanted: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git to its end, whatever its exit status; raise where it is not installed, with what it is wanted for."""
    command = [program(wanted), *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603 - git itself
