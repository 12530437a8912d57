"""Texts made to hurt: each is read without a signal, in 500 MB, in twice the time in which PyYAML reads sound events.

What is measured and what it is held against are the same kind of work (many small things are made) in the same process,
so that both are slowed alike by whoever else uses the machine: a loop of sums is not slowed, since it needs no memory.
Texts of some 45,000 events have to be read to their end, and may take a quarter more. What is quadratic takes far more.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.faults.program import CLOCK, Outcome

SIZE, SHARE = 2_000_000, 16
"""The characters of a text, and which part of so many the peer reads."""
MOST, MOST_OF_EVENTS, MEGABYTES = 2.0, 2.5, 500
"""The most a text may take, as a multiple of what the peer takes for sound events of the same size."""
READER = """
import gc, resource, sys, time, yaml
from timeline.events.reading.reader import read
from timeline.checks import check

def peer():
    lines = "".join(f"  - id: e{n}\\n    date: {1000 + n % 1000}\\n    title: a\\n" for n in range(int(sys.argv[2])))
    start = time.process_time()
    yaml.load("events:\\n" + lines, yaml.CSafeLoader)
    return time.process_time() - start

before = peer()
start = time.process_time()
timeline, problems = read([sys.argv[1]])
found = check(timeline, problems)
used = time.process_time() - start
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
gc.freeze()
print(used / (before + peer()) * 2, megabytes, len(found))
"""
PEERS_EVENT = len("  - id: e1000\n    date: 1000\n    title: a\n")
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

OF_EVENTS = {"texts as events", "events of an id", "empty mappings", "equal events", "unclosed events"}
"""What of the repeated ones are events, too."""

PATTERNS = [*REPEATED, *NUMBERED]


class Reading(NamedTuple):
    """What a file cost: the share of the peer's time, the most memory in MB, and how many problems were found."""

    share: float
    megabytes: float
    found: int


def run(folder: Path, *, full: bool) -> Outcome:
    """Read each pattern in a process of its own; each fourth of them where time is short."""
    names = CLOCK.share(PATTERNS if full else PATTERNS[::4])
    faults, readings = [], {}
    path = folder / "pattern.yaml"
    for name in CLOCK.timely(names):
        path.write_text(text_of(name), encoding="utf-8", newline="")
        try:
            readings[name] = _least(path, _limit(name))
        except subprocess.CalledProcessError as error:
            faults.append(f"{name}: ended with {error.returncode}: {error.stderr[-200:]}")
            continue
        faults += _wrong(name, readings[name])
    shares = {name: reading.share for name, reading in readings.items()}
    megabytes = {name: reading.megabytes for name, reading in readings.items()}
    told = f"{len(readings)} of {len(names)} patterns"
    return Outcome(f"{told}, {_most(shares, 'of the peer')}, {_most(megabytes, 'MB')}", faults)


def _limit(name: str) -> float:
    """Return the most that a pattern may take, of the peer's time."""
    return MOST_OF_EVENTS if name in NUMBERED or name in OF_EVENTS else MOST


def _least(path: Path, limit: float) -> Reading:
    """Read a file; up to three times where it takes too long, since others use the machine too."""
    least = _reading(path)
    for _ in range(2):
        if least.share > limit:
            least = min(least, _reading(path))
    return least


def _reading(path: Path) -> Reading:
    events = SIZE // SHARE // PEERS_EVENT
    command = [sys.executable, "-c", READER, str(path), str(events)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    share, megabytes, found = map(float, told.split())
    return Reading(share / SHARE, megabytes, int(found))


def _wrong(name: str, reading: Reading) -> Iterator[str]:
    """Tell what is wrong with a reading."""
    if reading.share > _limit(name) or reading.megabytes > MEGABYTES or (not reading.found and name not in SOUND):
        yield f"{name}: {reading.share:.2f} of the peer, {reading.megabytes:.0f} MB, {reading.found} problems"


def _most(measured: dict[str, float], unit: str) -> str:
    name = max(measured, key=lambda each: measured[each], default="none")
    return f"the most {measured.get(name, 0):.2f} {unit} ({name})"


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
