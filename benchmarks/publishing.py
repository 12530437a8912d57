"""`timeline plot` against what importing pandas and plotly alone takes, in turn: CPU seconds and their ratio.

    python benchmarks/publishing.py [EVENTS] [ROUNDS]

Two files of EVENTS (10,000): one of dates, titles and categories, one with a description, a tag and a quoted source
too. Each is plotted as if it had never been read (no cache of this machine), then once more with what was kept.
"""

import os
import random
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

IMPORTS = [sys.executable, "-c", "import pandas, plotly.graph_objects"]
WORDS = [
    "Kyiv",
    "Odesa",
    "summit",
    "talks",
    "bridge",
    "report",
    "front",
    "attack",
    "grain",
    "resolution",
    "advance",
    "visit",
    "vote",
    "speech",
    "river",
]
LANES = ("diplomacy", "ground", "air", "aid", "energy", "politics")
HEAD = "title: Generated\nsources:\n  agency: {title: Agency, published: 2023-12-31}\nevents:\n"
TOLD = """\
    description: |
      {text}
    tags: [{tag}]
    sources:
      - source: agency
        quote: "{title}"
"""


def as_yaml(number: int, *, told: bool) -> str:
    """Write events of twenty years, a fifth of them some weeks long, always the same."""
    chance = random.Random(number)
    return HEAD + "\n".join(_event(chance, index, told=told) for index in range(number))


def _event(chance: random.Random, index: int, *, told: bool) -> str:
    year, month = chance.randint(2003, 2022), chance.randint(1, 12)
    date = f"{year}-{month:02d}-{chance.randint(1, 28):02d}"
    end = f"/{year + 1}-{month:02d}" if chance.random() < 0.2 else ""
    title, text = " ".join(chance.choices(WORDS, k=5)), " ".join(chance.choices(WORDS, k=9))
    more = TOLD.format(title=title, text=text, tag=title.split()[0]) if told else ""
    lane = chance.choice(LANES)
    return f"  - id: event-{index}\n    date: {date}{end}\n    title: {title}\n    category: {lane}\n{more}"


def cpu(command: list[str], cache: Path) -> float:
    """Run a command with a cache folder of its own; give its CPU seconds."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env={**kept, "XDG_CACHE_HOME": str(cache)})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(source: Path, rounds: int) -> tuple[float, float, float]:
    """Give the medians of the import, of plotting a file for the first time, and of plotting it again."""
    plot = [sys.executable, "-m", "timeline", "plot", str(source), "-o", str(source.with_suffix(".html"))]
    cpu(IMPORTS, source.parent)  # compiles what is not compiled yet
    cpu(plot, source.parent)
    found = []
    for number in range(rounds):
        cache = source.parent / f"cache-{number}"
        found.append((cpu(IMPORTS, cache), cpu(plot, cache), cpu(plot, cache)))
    imports, first, again = (median(column) for column in zip(*found, strict=True))
    return imports, first, again


def main(arguments: list[str]) -> None:
    """Print the table."""
    number, rounds = (int(text) for text in (*arguments, *("10000", "5")[len(arguments) :]))
    print("| events | import, s | plot, s | ratio | once more, s | ratio |\n| --- | --: | --: | --: | --: | --: |")
    with TemporaryDirectory() as folder:
        for name, told in (("dates and titles", False), ("and texts, sources", True)):
            source = Path(folder, f"told-{told}.yaml")
            source.write_text(as_yaml(number, told=told), encoding="utf-8")
            imports, plot, again = measured(source, rounds)
            cells = f"{imports:.2f} | {plot:.2f} | {plot / imports:.2f} | {again:.2f} | {again / imports:.2f}"
            print(f"| {number:,}: {name} | {cells} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
