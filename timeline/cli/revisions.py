"""A file as it stood in a git revision, read by plumbing that runs no program that the repository configures."""

import os
import subprocess
from pathlib import Path
from shutil import which

from timeline.problems import TimelineError

SETTINGS = (
    ("core.fsmonitor", "false"),
    ("core.hooksPath", os.devnull),
    ("core.sshCommand", "false"),
    ("core.gitProxy", "none"),
    ("protocol.allow", "never"),
)
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
    return bool(revision and colon and path) and not name.startswith("-") and not Path(name).exists()


def at_revision(name: str) -> str:
    """Read the file that `REV:path` names; as for git, `path` begins at the top of the repository, `./path` here.

    Only an object that is in the repository is read: nothing is fetched, no filter, hook, pager or helper is run.
    """
    program = which("git")
    if program is None:
        raise TimelineError(f"{name}: git is not installed", hint="name two files instead")
    command = [program, "--no-pager", *_settings(), "cat-file", "blob", name]
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | ENVIRONMENT)  # noqa: S603 - git itself, by its path
    if done.returncode:
        raise TimelineError(f"{name}: {_reason(done.stderr)}", hint="`git log --oneline FILE` lists its revisions")
    return _text(done.stdout, name)


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
