"""Telling git to merge timelines with `timeline merge`."""

from pathlib import Path

from timeline.cli.git import git
from timeline.cli.terminal import say
from timeline.edits.whole_timeline import holds_apart
from timeline.events.named_files import is_folder, why_not
from timeline.problems import TimelineError

ATTRIBUTES = ".gitattributes"
ANY_FILE = "*.yaml"
LOGS = ("*.imports.jsonl merge=union", "*.drafts.jsonl merge=union")
"""Import logs and decisions about drafts, of which git keeps the lines of both sides."""

DRIVER = "timeline merge %O %A %B -o %A --name %P --mark-size %L"
SETTINGS = (("merge.timeline.name", "events joined by event, key and citation"), ("merge.timeline.driver", DRIVER))


def merged_by_us(file: Path) -> None:
    """Name the file in `.gitattributes`, and the driver in the configuration of this clone.

    Raise TimelineError where the file lies in no repository.
    """
    in_repository(file.parent)
    name_in_attributes(file)
    for key, value in SETTINGS:
        told_git(file.parent, "config", key, value)
    say("git: merges, rebases and cherry-picks of this clone go through `timeline merge`")
    say("each other clone needs it once: timeline init --git; forges run no merge driver")


def in_repository(folder: Path) -> None:
    """Raise TimelineError where a folder, or the nearest one above that is there, lies in no repository."""
    there = next((each for each in (folder, *folder.absolute().parents) if is_folder(each)), folder)
    told_git(there, "rev-parse", "--git-dir")


def name_in_attributes(file: Path) -> None:
    """Add lines to the attributes beside the file, unless they are there: for it, and for the logs here and below.

    The first one names all files where each has one event.
    """
    named = ANY_FILE if holds_apart(file) else pattern(file.name)
    attributes = file.parent / ATTRIBUTES
    try:
        before = attributes.read_bytes() if attributes.exists() else b""
        there = before.splitlines()
        lines = [line for line in (f"{named} merge=timeline", *LOGS) if line.encode() not in there]
        if not lines:
            return
        gap = b"\n" if before and not before.endswith(b"\n") else b""
        attributes.write_bytes(before + gap + "".join(f"{line}\n" for line in lines).encode())
    except (OSError, ValueError) as error:
        raise TimelineError(f"{attributes}: {why_not(error)}") from error
    for line in lines:
        say(f"{attributes}: {line}")


def pattern(name: str) -> str:
    """Return a name as a pattern of git's: in quotes where it has spaces."""
    escaped = "".join(f"\\{letter}" if letter in "*?[\\" else letter for letter in name)
    if not any(letter in escaped for letter in ' "\t'):
        return escaped
    inner = escaped.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner}"'


def told_git(folder: Path, *arguments: str) -> None:
    """Run git in a folder; raise TimelineError where it fails."""
    done = git(str(folder), "-C", str(folder), *arguments)
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").splitlines() or ["it failed"]
        raise TimelineError(f"git: {reason[0]}", hint=f"git init {folder} makes a repository")
