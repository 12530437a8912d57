"""Markwhen documents read by this package beside what the official parser makes of them.

    python benchmarks/markwhen.py tests/data/markwhen

An event agrees where its first second, its exclusive end, its title and its tags are the same. A moment of the
official parser lasts nothing; here it lasts as long as its precision (a minute, or the day that is 'now').
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from timeline.dates.days import day_number
from timeline.events.model import Event
from timeline.inputs import Imported, Options, input_named

NOW = day_number(2026)
MINUTE = 60


def main(folder: Path) -> None:
    """Print each difference, then how many events agree, differ and are refused."""
    counts: Counter[str] = Counter()
    for name in ("expected_official.json", "expected_snippets.json"):
        for document in json.loads((folder / name).read_text(encoding="utf-8")):
            file = document["file"].removeprefix("official/")
            found = input_named("markwhen").read((folder / file).read_bytes(), file, Options(now=NOW))
            for verdict, line in compared(document["events"], found, file):
                counts[verdict] += 1
                if verdict != "agree":
                    print(f"{verdict:8} {line}")
    total = sum(counts.values())
    print(f"{total} events: " + ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items())))
    print(f"agreement: {counts['agree'] / total:.1%}")


def compared(expected: list[dict[str, object]], found: Imported, file: str) -> Iterator[tuple[str, str]]:
    """Compare the events of a document one by one."""
    events = {event.origin.place().line: event for event in found.events}
    refused = {problem.place.line for problem in found.errors}
    lines = sorted(events.keys() | refused)
    for official, line in zip(expected, lines, strict=False):
        event = events.get(line)
        told = f"{file}:{line}: {official['datePart']}"
        if event is None:
            yield "refused", f"{told}: {next(each.message for each in found.errors if each.place.line == line)}"
        else:
            differences = list(_differences(official, event))
            yield ("differ", f"{told}: {'; '.join(differences)}") if differences else ("agree", told)
    for official in expected[len(lines) :]:
        yield "refused", f"{file}: {official['datePart']}: not found"


def _differences(official: dict[str, object], event: Event) -> Iterator[str]:
    timed = event.when.start.timed
    start, end = (_second(str(official[name]), timed=timed) for name in ("start", "end"))
    last = None if event.when.latest is None else event.when.latest + 1
    if event.when.earliest != start:
        yield f"begins {official['start']}, here {event.date}"
    if last is None or end not in (start, last, last - MINUTE):
        yield f"ends {official['end']}, here {event.date}"
    if event.title != " ".join(str(official["title"]).split()):
        yield f"title {official['title']!r}, here {event.title!r}"
    if list(event.tags) != official["tags"]:
        yield f"tags {official['tags']}, here {list(event.tags)}"


def _second(text: str, *, timed: bool) -> int:
    return int(datetime.fromisoformat(text if timed else f"{text[:19]}+00:00").timestamp())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
