"""How many dates as cataloguers write them are read, and how often they meet the museum's own years.

    python benchmarks/museum.py FOLDER [--show]

FOLDER holds cmoa_dates.tsv (Carnegie Museum of Art) and tate_dates.tsv (Tate): text, first and last year, count.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.dates import DateError, Dating, When, understand
from timeline.dates.days import civil, day_number

FILES = ("cmoa_dates.tsv", "tate_dates.tsv")
DATING = Dating(as_of=day_number(2024))


class Entry(NamedTuple):
    """A date text, the museum's first and last year, and how many works bear it."""

    text: str
    first: int | None
    last: int | None
    works: int


def entries(path: Path) -> Iterator[Entry]:
    """Give the rows of a table."""
    for line in path.read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            text, first, last, works, *_ = line.split("\t")
            yield Entry(text, _year(first), _year(last), int(works))


def _year(text: str) -> int | None:
    """Read the year of '1940' or of '-0664-01-08', None where the museum knows none."""
    if not text.lstrip("-")[:4].isdigit():
        return None
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    return sign * int(digits.partition("-")[0])


def verdict(entry: Entry) -> tuple[str, When | None]:
    """Say whether a text is read, and whether it meets the museum's years."""
    try:
        when = understand(entry.text, DATING)
    except DateError:
        return "refused", None
    if entry.first is None or entry.last is None:
        return "no years given", when
    if when.earliest_day is None and when.latest_day is None:
        return "unknown", when
    first = civil(when.earliest_day).year if when.earliest_day is not None else -99_999
    last = civil(when.latest_day).year if when.latest_day is not None else 99_999
    return "meets" if first <= entry.last and entry.first <= last else "misses", when


def main(arguments: list[str]) -> None:
    """Print a table of both museums, by texts and by works."""
    folder, show = Path(arguments[0]), "--show" in arguments
    print("| file | of | meets | misses | unknown | no years given | refused | read | missed of read |")
    print("| --- | --- | --: | --: | --: | --: | --: | --: | --: |")
    for name in FILES:
        rows = [(entry, *verdict(entry)) for entry in entries(folder / name)]
        _print_row(name, "texts", Counter(word for _, word, _ in rows))
        works: Counter[str] = Counter()
        for entry, word, _ in rows:
            works[word] += entry.works
        _print_row(name, "works", works)
        for entry, word, when in rows:
            if show and word in ("misses", "refused"):
                print(f"    {word:8} {entry.works:5} {entry.text!r} {entry.first} {entry.last} {when and when.text}")


def _print_row(name: str, unit: str, count: Counter[str]) -> None:
    """Print one line of the table."""
    words = ("meets", "misses", "unknown", "no years given", "refused")
    read = count.total() - count["refused"]
    missed = count["misses"] / max(count["meets"] + count["misses"], 1)
    cells = " | ".join(str(count[word]) for word in words)
    print(f"| {name} | {unit} | {cells} | {read / count.total():.1%} | {missed:.2%} |")


if __name__ == "__main__":
    main(sys.argv[1:])
