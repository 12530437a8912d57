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
SOUND = {"categories", "sources", "events in braces", "events in lines", "tags of one event each"}
"""Those in which nothing, or next to nothing, is wrong."""

PATTERNS = [*REPEATED, *NUMBERED]


def run(folder: Path, *, full: bool) -> Outcome:
    """Read each pattern in a process of its own; each fourth of them where time is short."""
    faults, seconds, megabytes = [], {}, {}
    names = PATTERNS if full else PATTERNS[::4]
    allowed = SECONDS if full else SECONDS * SLOWER
    for name in names:
        path = folder / "pattern.yaml"
        path.write_text(text_of(name), encoding="utf-8", newline="")
        result = subprocess.run([sys.executable, "-c", READER, str(path)], capture_output=True, text=True, check=False)
        if result.returncode:
            faults.append(f"{name}: ended with {result.returncode}: {result.stderr[-200:]}")
            continue
        seconds[name], megabytes[name], found = map(float, result.stdout.split())
        if seconds[name] > allowed or megabytes[name] > MEGABYTES or (not found and name not in SOUND):
            faults.append(f"{name}: {seconds[name]:.1f} s, {megabytes[name]:.0f} MB, {found:.0f} problems")
    return Outcome(f"{len(names)} patterns, {_most(seconds, 's')}, {_most(megabytes, 'MB')}", faults)


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
