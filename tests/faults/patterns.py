"""Texts made to hurt: each is read in under 40 calibration loops and 500 MB, without a signal.

Of the sound ones, which have to be read to their end, those that take longer take less than PyYAML's CSafeLoader alone.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.faults.program import Outcome, loop

SIZE = 2_000_000
LOOPS, MEGABYTES = 40, 500
"""The most a text may take: about 2 s where nobody else uses the machine."""
READER = """
import resource, sys, time
from timeline.events.reading.reader import read
from timeline.checks import check
start = time.process_time()
timeline, problems = read([sys.argv[1]])
found = check(timeline, problems)
used = time.process_time() - start
print(used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(found))
"""
PEER = """
import sys, time, yaml
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
start = time.process_time()
yaml.load(text, yaml.CSafeLoader)
print(time.process_time() - start)
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
    "literal": "a: |+\n",
    "commas": ",",
    "conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n",
    "unclosed events": "  - {id: a\n",
    "broken lines": "a: b: c\n",
    "empty lists in brackets": "[],",
    "empty mappings in brackets": "{},",
    "texts in brackets": "a,",
    "addresses of one event": "a,",
    "texts as events": "  - x\n",
    "events of an id": "  - {id: a}\n",
    "empty mappings": "  - {}\n",
    "equal events": "  - {id: a, date: 2020, title: a}\n",
}

VALID = "  - {{id: e{n}, date: {year}, title: T{n}}}\n"
NUMBERED = {
    "new keys": "k{n}: 1\n",
    "categories": "  c{n}: {{}}\n",
    "sources": "  s{n}: {{title: a}}\n",
    "events in braces": VALID,
    "events in lines": "  - id: e{n}\n    date: {year}\n    title: a\n",
    "events of one day": "  - {{id: e{n}, date: 2020, title: a}}\n",
    "events dated by the one before": "  - {{id: e{n}, date: after e{before}, title: T{n}}}\n",
    "events dated by none": "  - {{id: e{n}, date: after x{n}, title: T{n}}}\n",
    "wrong dates": "  - {{id: e{n}, date: x{n}, title: T{n}}}\n",
    "days that are not": "  - {{id: e{n}, date: {year}-02-30, title: T{n}}}\n",
    "unknown keys": "  - {{id: e{n}, date: 2020, title: T{n}, k{n}: 1}}\n",
    "events, a count below": VALID,
    "events, a broken one last": VALID,
    "every other broken": VALID + "  - {{id: [}}\n",
    "tags of one event each": "  - {{id: e{n}, date: {year}, title: T{n}, tags: [tag{n}x]}}\n",
    "citations of nothing": "  - {{id: e{n}, date: {year}, title: T{n}, sources: [s{n}]}}\n",
    "claims of one event": "      - {{source: s{n}, date: {year}/2999}}\n",
}
"""Lines in which `n` counts, and `year` goes through the years from 1000 on."""

HEADS = {
    "new keys": "",
    "categories": "categories:\n",
    "sources": "sources:\n",
    "empty lists in brackets": "events: [",
    "empty mappings in brackets": "events: [",
    "texts in brackets": "events: [",
    "claims of one event": "events:\n  - id: a\n    date: 2020\n    title: a\n    sources:\n",
    "addresses of one event": "events:\n  - id: a\n    date: 2020\n    title: a\n    sources: [",
}
TAILS = {
    "events, a count below": "counts: {war: {first: 2022-02-24}}\n",
    "events, a broken one last": '  - {id: "\n',
    "empty lists in brackets": "]\n",
    "empty mappings in brackets": "]\n",
    "texts in brackets": "]\n",
    "addresses of one event": "]\n",
}
SOUND = {
    "categories",
    "sources",
    "events in braces",
    "events in lines",
    "events dated by the one before",
    "events, a count below",
    "tags of one event each",
}
"""Those in which nothing, or next to nothing, is wrong."""

PATTERNS = [*REPEATED, *NUMBERED]


class Reading(NamedTuple):
    """What a file cost: calibration loops, the most memory in MB, and how many problems were found."""

    loops: float
    megabytes: float
    found: int


def run(folder: Path, *, full: bool) -> Outcome:
    """Read each pattern in a process of its own; each fourth of them where time is short."""
    names = PATTERNS if full else PATTERNS[::4]
    faults, readings = [], {}
    path = folder / "pattern.yaml"
    for name in names:
        path.write_text(text_of(name), encoding="utf-8", newline="")
        try:
            readings[name] = _least(path)
        except subprocess.CalledProcessError as error:
            faults.append(f"{name}: ended with {error.returncode}: {error.stderr[-200:]}")
            continue
        faults += _wrong(name, readings[name], path)
    loops = {name: reading.loops for name, reading in readings.items()}
    megabytes = {name: reading.megabytes for name, reading in readings.items()}
    return Outcome(f"{len(names)} patterns, {_most(loops, 'loops')}, {_most(megabytes, 'MB')}", faults)


def _least(path: Path) -> Reading:
    """Read a file; up to three times where it takes too long, since others use the machine too."""
    least = _reading(path)
    for _ in range(2):
        if least.loops > LOOPS:
            least = min(least, _reading(path))
    return least


def _reading(path: Path) -> Reading:
    before = loop()
    seconds, megabytes, found = map(float, _told(READER, path).split())
    return Reading(seconds / max(before, loop()), megabytes, int(found))


def _wrong(name: str, reading: Reading, path: Path) -> Iterator[str]:
    """Tell what is wrong with a reading; a sound file may take as long as the peer."""
    limit: float = LOOPS
    if reading.loops > limit and name in SOUND:
        limit = max(limit, float(_told(PEER, path)) / loop())
    if reading.loops > limit or reading.megabytes > MEGABYTES or (not reading.found and name not in SOUND):
        yield f"{name}: {reading.loops:.0f} loops, {reading.megabytes:.0f} MB, {reading.found} problems"


def _told(program: str, path: Path) -> str:
    return subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True).stdout


def _most(measured: dict[str, float], unit: str) -> str:
    name = max(measured, key=lambda each: measured[each], default="none")
    return f"the most {measured.get(name, 0):.1f} {unit} ({name})"


def text_of(name: str) -> str:
    """Give a pattern, repeated until it has 2 MB."""
    head = HEADS.get(name, "events:\n" if name in NUMBERED or REPEATED[name].startswith("  - ") else "")
    if name in REPEATED:
        return head + REPEATED[name] * (SIZE // len(REPEATED[name])) + TAILS.get(name, "")
    return head + "".join(_numbered(NUMBERED[name], SIZE - len(head))) + TAILS.get(name, "")


def _numbered(pattern: str, size: int) -> Iterator[str]:
    number = 0
    while size > 0:
        line = pattern.format(n=number, before=number - 1, year=1000 + number % 1000)
        yield line
        number, size = number + 1, size - len(line)
