"""Texts made to hurt: each is read in under 2 seconds and 500 MB, without a signal."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.faults.program import Outcome

SIZE = 2_000_000
SECONDS, MEGABYTES = 2.0, 500
SLOWER = 2.5  # a machine that others use at the same time
READER = """
import resource, sys, time
from timeline.events import read
from timeline.checks import check
start = time.process_time()
timeline, problems = read([sys.argv[1]])
found = check(timeline, problems)
print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(found))
"""
REPEATED = {
    "[": "[",
    "{": "{",
    "[[]": "[[]",
    "{a: ": "{a: ",
    "- ": "- ",
    "? ": "? ",
    "merge keys": "<<: *a\n",
    "quotes": '"',
    "single quotes": "'",
    "colons": ": ",
    "anchors": "&a ",
    "aliases": "*a ",
    "tags": "!a ",
    "tabs": "\t",
    "blanks": " ",
    "line feeds": "\n",
    "carriage returns": "\r",
    "NUL": "\0",
    "NEL": "\x85",
    "LS": "\u2028",
    "escapes": "\x1b[31m",
    "comments": "#\n",
    "documents": "---\n",
    "directives": "%YAML 1.1\n",
    "equal keys": "a: 1\n",
    "new keys": "{}: 1\n",
    "literal": "a: |+\n",
    "commas": ",",
    "conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n",
    "unclosed events": "  - {id: a\n",
    "broken lines": "a: b: c\n",
}


def run(folder: Path, *, full: bool) -> Outcome:
    """Read each pattern in a process of its own."""
    faults, slowest, largest = [], 0.0, 0.0
    names = list(REPEATED) if full else list(REPEATED)[::4]
    allowed = SECONDS if full else SECONDS * SLOWER
    for name in names:
        path = folder / "pattern.yaml"
        path.write_text(_text(name), encoding="utf-8", newline="")
        result = subprocess.run([sys.executable, "-c", READER, str(path)], capture_output=True, text=True, check=False)
        if result.returncode:
            faults.append(f"{name}: ended with {result.returncode}: {result.stderr[-200:]}")
            continue
        seconds, megabytes, found = map(float, result.stdout.split())
        slowest, largest = max(slowest, seconds), max(largest, megabytes)
        if seconds > allowed or megabytes > MEGABYTES or not found:
            faults.append(f"{name}: {seconds:.1f} s, {megabytes:.0f} MB, {found:.0f} problems")
    return Outcome(f"{len(names)} patterns, the slowest {slowest:.1f} s, the largest {largest:.0f} MB", faults)


def _text(name: str) -> str:
    """Give a pattern, repeated until it has 2 MB."""
    pattern = REPEATED[name]
    start = "events:\n" if pattern.startswith("  - ") else ""
    repeats = SIZE // len(pattern)
    if name == "new keys":
        return "".join(_new_keys(repeats))
    return start + pattern * repeats


def _new_keys(count: int) -> Iterator[str]:
    for number in range(count // 2):
        yield f"k{number}: 1\n"
