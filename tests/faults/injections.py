"""System calls that fail, one after another: old or new whole, exit not 0 if not saved, nothing left behind."""

import re
from pathlib import Path

from tests.faults.program import START, Outcome, command, done, ids, litter, timeline_file

FAILURES = (
    ("flock", "ENOLCK"),
    ("flock", "EIO"),
    ("write", "ENOSPC"),
    ("fsync", "EIO"),
    ("rename", "EIO"),
    ("openat", "EIO"),
    ("openat", "EMFILE"),
    ("read", "EIO"),
    ("fchmod", "EPERM"),
    ("ftruncate", "EIO"),
)
QUICK_CALLS = ("flock", "write", "fsync", "rename")


def run(folder: Path, *, full: bool) -> Outcome:
    """Let each call on the file, its folder and its temporary file fail, the first time, the second time, and so on."""
    injected, faults = 0, []
    for call, error in FAILURES:
        if not full and call not in QUICK_CALLS:
            continue
        for occurrence in range(1, _count(folder, call) + 1):
            injected += 1
            faults += _fault(folder / f"{call}-{error}-{occurrence}", call, error, occurrence)
    return Outcome(f"{injected} calls failed in turn", faults)


def _watched(path: Path) -> list[str]:
    """Give the paths of which strace watches the calls."""
    paths = (path, path.parent, path.with_name(f".{path.name}.timeline-tmp"))
    return [part for each in paths for part in ("-P", str(each))]


def _addition(path: Path) -> list[str]:
    return command("add", "New", "--date", "2021", "-f", path)


def _count(folder: Path, call: str) -> int:
    """Count how often an addition makes a call on what is watched."""
    path, log = timeline_file(folder / f"count-{call}"), folder / f"{call}.log"
    names = "rename,renameat,renameat2" if call == "rename" else call
    done(folder, ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={names}", *_watched(path), *_addition(path)])
    return len(re.findall(r"^\d+ +\w+\(", log.read_text(), re.MULTILINE))


def _fault(folder: Path, call: str, error: str, occurrence: int) -> list[str]:
    path = timeline_file(folder)
    names = "rename,renameat,renameat2" if call == "rename" else call
    inject = f"inject={names}:error={error}:when={occurrence}"
    result = done(folder, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", inject, *_watched(path), *_addition(path)])
    text, left = path.read_text(encoding="utf-8"), set(litter(folder)) - {".timeline.lock"}
    where = f"{call} {occurrence} failed with {error}"
    if text != START and ids(path) != ["first", "new"]:
        return [f"{where}: the file is neither old nor new"]
    if result.returncode == 0 and text == START:
        return [f"{where}: exit 0, but nothing was saved"]
    if left:
        return [f"{where}: {left} left behind"]
    if result.returncode == 70:
        return [f"{where}: {result.stderr.splitlines()[-2:]}"]
    return []
