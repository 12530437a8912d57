"""Edits of several files, cut off or failing at each call that writes: the next command finds all old or all new."""

import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple, ParamSpec
from unittest.mock import patch

from tests.faults.program import Outcome
from timeline.cli import main
from timeline.events.saving import storage

FILES = {
    "events.yaml": "include: [p.yaml, q.yaml]\nsources: {s: {title: S, file: k.txt, published: 2023-06-01}}\n"
    "events:\n  - id: a\n    date: 2020\n    title: A\n",
    "p.yaml": "events:\n  - id: b\n    date: after a\n    title: B\n",
    "q.yaml": "events:\n  - id: c\n    date: before a\n    title: C\n",
    "k.txt": "On 5 May 2023 words were said.\nOn 6 May 2023 more were.\n",
    "t.csv": "date,title\n2020,X\n2021,Z\n",
}
DRAFTED = "draft k.txt --source s --published 2023-06-01 --all"
CASES = {
    "rename": ("", "rename a z -f events.yaml"),
    "undo of rename": ("rename a z -f events.yaml", "undo -f events.yaml"),
    "import": ("", "import csv t.csv -f events.yaml"),
    "undo of import": ("import csv t.csv -f events.yaml", "undo -f events.yaml"),
    "reject": (f"{DRAFTED} -f events.yaml", "reject --all -f events.yaml"),
}
"""What is done before, and the edit that is cut off."""

CALLS = ("write", "fsync", "replace", "rename", "unlink", "open")
CUT, LOCK = 99, ".timeline.lock"
P = ParamSpec("P")


class Ending(NamedTuple):
    """How a call ends an edit: by the death of the process before it or after it, or by an error."""

    name: str
    before: bool = False
    after: bool = False
    error: int = 0


ENDINGS = (
    Ending("killed before", before=True),
    Ending("killed after", after=True),
    Ending("failed", error=errno.EIO),
    Ending("full", error=errno.ENOSPC),
)


def run(folder: Path, *, full: bool) -> Outcome:
    """Cut each edit off at each call; at each fifth of a rename where time is short."""
    state = str(folder / "state")
    with patch.dict(os.environ, {"XDG_STATE_HOME": state, "XDG_CACHE_HOME": state}):
        return _all(folder, full=full)


def _all(folder: Path, *, full: bool) -> Outcome:
    cases = CASES if full else {"rename": CASES["rename"]}
    done, faults = 0, list[str]()
    for name, (before, edit) in cases.items():
        for ending in ENDINGS:
            found = list(_each(folder, before, edit, ending, 1 if full else 5))
            done += len(found)
            faults += [f"{name}, {ending.name}: {fault}" for fault in found if fault]
    return Outcome(f"{len(cases)} edits of several files, ended at {done} calls in turn", faults)


def _each(folder: Path, before: str, edit: str, ending: Ending, step: int) -> Iterator[str]:
    """Return the fault, or nothing, of each call at which an edit is ended, until it comes to its end."""
    old = _begun(folder, before)
    _quietly(edit, folder / "home")
    new = _held(folder)
    number = 1
    while True:
        _begun(folder, before)
        cut = _ended_at(folder, edit, number, ending)
        _quietly("check events.yaml", folder / "home")
        now = _held(folder)
        journals = [*(folder / "state/timeline/journal").glob("*.json")]
        if journals or now not in (old, new):
            changed = [name for name in {**old, **now} if now.get(name) not in (old.get(name), new.get(name))]
            yield f"call {number}: neither old nor new, or half done: {changed}, {len(journals)} journals left"
        else:
            yield ""
        if not cut:
            return
        number += step


def _begun(folder: Path, before: str) -> Mapping[str, bytes]:
    """Begin anew, and return what the files hold."""
    for each in ("home", "state"):
        shutil.rmtree(folder / each, ignore_errors=True)
    (folder / "home").mkdir()
    for name, text in FILES.items():
        (folder / "home" / name).write_text(text, encoding="utf-8")
    if before:
        _quietly(before, folder / "home")
    return _held(folder)


def _held(folder: Path) -> Mapping[str, bytes]:
    """Return what the files hold; what a process that died left beside one of them goes with the next save."""
    files = sorted(file for file in (folder / "home").iterdir() if file.name != LOCK)
    return {file.name: file.read_bytes() for file in files if not file.name.endswith(".timeline-tmp")}


def _quietly(line: str, home: Path) -> None:
    """Run a command in the folder of the timeline."""
    output = io.TextIOWrapper(io.BytesIO())
    with chdir(home), redirect_stdout(output), redirect_stderr(output):
        main(line.split())


def _ended_at(folder: Path, edit: str, number: int, ending: Ending) -> bool:
    """Make an edit in a process that ends, or fails, at a call; return whether it came to that call."""
    process = os.fork()
    if not process:
        counted = _Counted(number, ending)
        counted.arm()
        try:
            _quietly(edit, folder / "home")
        finally:
            os._exit(CUT if counted.seen >= number else 0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == CUT


class _Counted:
    """Counts the calls that write, and ends one."""

    def __init__(self, number: int, ending: Ending) -> None:
        self.number = number
        self.ending = ending
        self.seen = 0

    def arm(self) -> None:
        """Stand before each call."""
        for module, name in [*((os, each) for each in CALLS), (storage, "exchanged")]:
            setattr(module, name, self._watched(name, getattr(module, name)))

    def _watched(self, name: str, call: Callable[P, object]) -> Callable[P, object]:
        def watched(*arguments: P.args, **named: P.kwargs) -> object:
            flags = arguments[1] if name == "open" and len(arguments) > 1 else os.O_CREAT
            if not isinstance(flags, int) or not flags & os.O_CREAT:
                return call(*arguments, **named)
            self.seen += 1
            is_it = self.seen == self.number
            if is_it and self.ending.before:
                os._exit(CUT)
            if is_it and self.ending.error:
                raise OSError(self.ending.error, os.strerror(self.ending.error))
            result = call(*arguments, **named)
            if is_it and self.ending.after:
                os._exit(CUT)
            return result

        return watched
