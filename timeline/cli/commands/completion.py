"""`timeline completion`."""

import os
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.completion.answer import SHELLS, script
from timeline.cli.terminal import put, say
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError

Shell = Annotated[
    str | None, Argument(metavar="[SHELL]", help="bash, zsh or fish. None: that of $SHELL.", show_default=False)
]
Install = Annotated[bool, Option("--install", help="Write it where that shell finds it when it starts.")]

START = {"bash": ".bashrc", "zsh": ".zshrc"}
"""What a shell reads when it starts, in the home folder."""


def completion(shell: Shell = None, install: Install = False) -> None:
    """Print what makes TAB complete ids, tags, sources and all else in bash, zsh, fish; or install it.

    Example: timeline completion --install
    """
    name = known_shell(shell or running_shell())
    if not install:
        put(script(name))
        return
    for path in installed(name):
        say(f"{path}: written; it takes effect in the next {name}")


def known_shell(name: str) -> str:
    """Return the name of a shell; raise for one that is not completed."""
    if name not in SHELLS:
        hint = did_you_mean(name, SHELLS)
        raise TimelineError(f"there is no completion for `{name[:40]}`", hint=hint, status=2)
    return name


def running_shell() -> str:
    """Return the name of the shell of this user."""
    name = Path(os.environ.get("SHELL", "")).name
    if not name:
        raise TimelineError("which shell?", hint=f"timeline completion {SHELLS[0]}", status=2)
    return name


def installed(shell: str) -> list[Path]:
    """Write the script of a shell, and the line that loads it; return what was written."""
    home = Path.home()
    try:
        if shell == "fish":
            return [_written(_configuration() / "fish" / "completions" / "timeline.fish", script(shell))]
        if shell == "bash":
            path = _written(home / ".bash_completions" / "timeline.sh", script(shell))
            line = f"source '{path}'"
        else:
            folder = Path(os.environ.get("ZDOTDIR") or home)
            path, home = _written(home / ".zfunc" / "_timeline", script(shell)), folder
            line = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"
        return [path, *_with_line(home / START[shell], line)]
    except OSError as error:
        raise TimelineError(f"{error.filename}: {error.strerror}") from error


def _configuration() -> Path:
    named = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".config"


def _written(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8"))
    return path


def _with_line(path: Path, line: str) -> list[Path]:
    """Add a line at the end of a file that has it not; nothing else of the file is touched."""
    before = path.read_bytes() if path.exists() else b""
    if line.encode() in before.splitlines():
        return []
    with path.open("ab") as file:
        file.write((b"\n" if before and not before.endswith(b"\n") else b"") + f"{line}\n".encode())
    return [path]
