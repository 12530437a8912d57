"""Files made to hurt, read by the program as users run it: none takes more than a few calibration loops, or 500 MB."""

import os
import resource
import subprocess
from pathlib import Path

from tests.faults.program import CLOCK, Outcome, command, environment, loop
from tests.hostile import BOMBS, HOSTILE, KEPT, Hostile
from tests.hostile_drafts import DRAFTS

LOOPS = 120
"""The most a file may take: the same file took 48 to 78 in runs of one state; work that grows faster takes hundreds."""
REFUSED = 3
"""How what unpacks to 600 MB may end, too: its memory may not be had."""
MEGABYTES = 500
PLAIN = "events:\n  - {id: a, date: 2023-06, title: A}\n"


def run(folder: Path, *, full: bool) -> Outcome:
    """Read each file in a process of its own; each fourth of them, and no bomb, where time is short."""
    told = [*HOSTILE.items(), *DRAFTS.items()]
    every = [*told, *BOMBS.items()] if full else told[::4]
    cases = dict(CLOCK.share(every))
    (folder / "plain.yaml").write_text(PLAIN, encoding="utf-8")
    found = {name: _fault(case, folder) for name, case in CLOCK.timely(cases.items())}
    most = max((loops, name) for name, (_, loops) in found.items())
    faults = [f"{name}: {fault}" for name, (fault, _) in found.items() if fault]
    return Outcome(f"{len(found)} of {len(cases)} files, the most {most[0]:.0f} loops of {LOOPS} ({most[1]})", faults)


def _fault(case: Hostile, folder: Path) -> tuple[str, float]:
    """Return what is wrong with how a case ends, and the loops that it took; the best of up to three runs."""
    content = case.content()
    (folder / case.file).write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "copies.yaml").write_text(KEPT.format(file=case.file), encoding="utf-8")
    fault, loops = _once(case, folder)
    for _ in range(2):
        if fault:
            fault, loops = _once(case, folder)
    return fault, loops


def _once(case: Hostile, folder: Path) -> tuple[str, float]:
    before = loop()
    process = subprocess.Popen(
        command(*case.command.split()),
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    loops = (used.ru_utime + used.ru_stime) / max(before, loop())
    return _told(process.returncode, loops, used, case), loops


def _told(code: int, loops: float, used: resource.struct_rusage, case: Hostile) -> str:
    """Return what is wrong with how a process ended."""
    megabytes = used.ru_maxrss / 1024
    is_bomb = case in BOMBS.values()
    is_right = code in ({case.status, REFUSED} if is_bomb else {case.status})
    is_right = is_right and loops <= LOOPS and megabytes <= MEGABYTES
    return "" if is_right else f"ended with {code}, {loops:.0f} loops, {megabytes:.0f} MB"
