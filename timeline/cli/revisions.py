"""A file as it stood in a git revision, read by plumbing that runs no program that the repository configures."""

import os
import subprocess
from tempfile import TemporaryFile
from typing import IO

from timeline.cli.git import program
from timeline.events.named_files import is_there
from timeline.events.reading.input_bytes import LARGEST, too_large
from timeline.problems import TimelineError

SETTINGS = (
    ("core.fsmonitor", "false"),
    ("core.hooksPath", os.devnull),
    ("core.sshCommand", "false"),
    ("core.gitProxy", "none"),
    ("protocol.allow", "never"),
)
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
    size = _told(["-s", name], name, MOST_COMPLAINT)
    if int(size) > max_size:
        raise too_large(name, max_size)
    return _text(_told(["blob", name], name, int(size)), name)


def _told(asked: list[str], name: str, most: int) -> bytes:
    """Return what git tells of an object, which has so many bytes at most."""
    command = [program(name, "name two files instead"), "--no-pager", *_settings(), "cat-file", *asked]
    with TemporaryFile() as complaint, _started(command, complaint) as git:
        assert git.stdout is not None, "it was asked for"
        content = git.stdout.read(most + 1)
        if len(content) > most:
            git.kill()
            raise too_large(name, most)
        if git.wait():
            complaint.seek(0)
            hint = "`git log --oneline FILE` lists its revisions"
            raise TimelineError(f"{name}: {_reason(complaint.read(MOST_COMPLAINT))}", hint=hint)
    return content


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


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TimelineError(f"{name}: it is not UTF-8") from None
