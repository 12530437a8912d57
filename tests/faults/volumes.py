"""Files that cannot be written: one line that names the file, exit status 3, and everything as it was."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.faults.program import Outcome, command, done, environment, timeline_file

LONG = "x" * 60_000


def run(folder: Path, *, full: bool) -> Outcome:
    """Try to add to files of every bad kind; all of it is quick, and always done whole."""
    kinds: dict[str, Callable[[Path], str]] = {
        "full disk": _full_disk,
        "read-only volume": _read_only_volume,
        "no rights": _no_rights,
        "dangling link": _dangling_link,
        "pipe": _pipe,
        "folder": _folder,
        "hard link": _hard_link,
        "read-only file": _read_only_file,
        "missing file": _refused,
    }
    faults = []
    for number, (kind, check) in enumerate(kinds.items()):
        place = folder / str(number)
        place.mkdir()
        fault = check(place / "odd.yaml")
        faults += [f"{kind}: {fault}"] if fault else []
    return Outcome(f"{len(kinds)} kinds of files{' (full)' if full else ''}", faults)


def _refused(path: Path) -> str:
    """Add to a file, and give what is wrong with the refusal."""
    return _wrong(done(path.parent, command("add", "New", "--date", "2021", "-f", path)), path)


def _dangling_link(path: Path) -> str:
    path.symlink_to("nowhere")
    return _refused(path)


def _pipe(path: Path) -> str:
    os.mkfifo(path)
    return _refused(path)


def _folder(path: Path) -> str:
    """Edit an event in an empty folder, which holds none; `add` begins a file there."""
    path.mkdir()
    ended = done(path.parent, command("edit", "first", "--set", "title=New", "-f", path))
    return "" if ended.returncode == 3 and not [*path.iterdir()] else f"exit {ended.returncode}: {ended.stderr}"


def _wrong(result: subprocess.CompletedProcess[str], path: Path) -> str:
    lines = [line for line in result.stderr.splitlines() if not line.startswith("  =")]
    if result.returncode != 3:
        return f"exit {result.returncode}: {result.stderr[-300:]}"
    if len(lines) != 1 or path.name not in lines[0]:
        return f"not one line that names the file: {lines}"
    return ""


def _mounted(path: Path, options: str, check: Callable[[Path], str]) -> str:
    """Mount a small volume, and take it away again."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(path.parent)], check=True)
    try:
        return check(path)
    finally:
        subprocess.run(["umount", str(path.parent)], check=True)


def _full_disk(path: Path) -> str:
    def check(path: Path) -> str:
        timeline_file(path.parent).rename(path)
        before = path.read_bytes()
        environment_elsewhere = environment(path.parents[1])
        arguments = command("add", "New", "--date", "2021", "--description", LONG, "-f", path)
        result = subprocess.run(arguments, env=environment_elsewhere, capture_output=True, text=True, check=False)
        left = [each.name for each in path.parent.iterdir() if each != path]
        if path.read_bytes() != before or left:
            return f"the file changed, or {left} was left behind"
        return _wrong(result, path)

    return _mounted(path, "size=48k", check)


def _read_only_volume(path: Path) -> str:
    def check(path: Path) -> str:
        timeline_file(path.parent).rename(path)
        subprocess.run(["mount", "-o", "remount,ro", str(path.parent)], check=True)
        arguments = command("add", "New", "--date", "2021", "-f", path)
        kept = environment(path.parents[1])
        return _wrong(subprocess.run(arguments, env=kept, capture_output=True, text=True, check=False), path)

    return _mounted(path, "size=1m", check)


def _no_rights(path: Path) -> str:
    timeline_file(path.parent).rename(path)
    path.chmod(0o644)
    dropped = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    for each in (path.parent, *path.parents[1:3]):
        each.chmod(0o755)
    return _wrong(done(path.parent, [*dropped, *command("add", "New", "--date", "2021", "-f", path)]), path)


def _hard_link(path: Path) -> str:
    timeline_file(path.parent).rename(path)
    path.with_name("second").hardlink_to(path)
    return _refused(path)


def _read_only_file(path: Path) -> str:
    timeline_file(path.parent).rename(path)
    path.chmod(0o444)
    return _refused(path)
