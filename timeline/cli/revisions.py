"""A file as it stood in a git revision, read by plumbing that runs no program that the repository configures."""

import codecs
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from timeline.cli.git import program
from timeline.events.named_files import is_there
from timeline.events.reading.input_bytes import LARGEST, PIECE, too_large
from timeline.problems import TimelineError

SETTINGS = (
    ("core.fsmonitor", "false"),
    ("core.hooksPath", os.devnull),
    ("core.sshCommand", "false"),
    ("core.gitProxy", "none"),
    ("protocol.allow", "never"),
)
UNBORN = "invalid object name 'HEAD'"
"""What git says of a repository without a commit."""

MOST_COMPLAINT = 10_000
ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def is_revision(name: str) -> bool:
    """Return whether a name is `REV:path`, and no file."""
    revision, colon, path = name.partition(":")
    return bool(revision and colon and path) and not name.startswith("-") and not is_there(name)


def at_revision(name: str, max_size: int = LARGEST) -> str:
    """Read the file that `REV:path` names; as for git, `path` begins at the top of the repository, `./path` here.

    Only an object that is in the repository is read: nothing is fetched, no filter, hook, pager or helper is run.
    """
    decoder, text = codecs.getincrementaldecoder("utf-8-sig")(), ""
    try:
        for piece in pieces_of(name, max_size):
            text += decoder.decode(piece)
        return text + decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise TimelineError(f"{name}: it is not UTF-8") from None


def pieces_of(name: str, max_size: int, home: Path = Path()) -> Iterator[bytes]:
    """Return what an object holds, piece by piece, so that it is never in memory twice; `home` is where git looks.

    Raise, before any of it is read, if it is larger than it may be.
    """
    size = int(b"".join(_told(["-s", name], name, MOST_COMPLAINT, home)))
    if size > max_size:
        raise too_large(name, max_size)
    yield from _told(["blob", name], name, size, home)


def _told(asked: list[str], name: str, most: int, home: Path) -> Iterator[bytes]:
    """Return what git tells of an object, which has so many bytes at most."""
    git = [program(name, "name two files instead"), "-C", str(home), "--no-pager", *_settings(), "cat-file", *asked]
    with TemporaryFile() as complaint, _started(git, complaint) as process:
        assert process.stdout is not None, "it was asked for"
        while piece := process.stdout.read(min(most + 1, PIECE)):
            most -= len(piece)
            if most < 0:
                process.kill()
                raise TimelineError(f"{name}: git gives more than it said")
            yield piece
        if process.wait():
            complaint.seek(0)
            reason = _reason(complaint.read(MOST_COMPLAINT))
            is_outside = "not a git repository" in reason
            hint = "name two files" if is_outside else "`git log --oneline FILE` lists its revisions"
            hint = "nothing is committed yet: git add FILE, then git commit" if UNBORN in reason else hint
            raise TimelineError(f"{name}: {reason}", hint=hint)


def _started(command: list[str], complaint: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start git, which writes what it finds to a pipe."""
    try:
        return subprocess.Popen(  # noqa: S603 - git itself, by its path
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaint,
            env=os.environ | ENVIRONMENT,
        )
    except (OSError, ValueError) as error:
        raise TimelineError(f"git: {error}") from error


def _settings() -> list[str]:
    return [part for key, value in SETTINGS for part in ("-c", f"{key}={value}")]


def _reason(complaint: bytes) -> str:
    """Return the last line of what git said, without its level."""
    lines = complaint.decode("utf-8", "replace").strip().splitlines() or ["git could not read it"]
    return lines[-1].removeprefix("fatal: ")
