"""One file read by several programs in one run: CPU seconds and memory of each, in a process of its own.

    python benchmarks/file.py [EVENTS] [FOLDER]

FOLDER holds node_modules with @markwhen/parser (`npm install @markwhen/parser`); left out, that row is left out.
ruamel.yaml reads a tenth of the events, and says so.
"""

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = [
    "summit",
    "attack",
    "agreement",
    "Kyiv",
    "Lyman",
    "offensive",
    "minister",
    "corridor",
    "drone",
    "council",
    "vote",
    "sanctions",
    "delivery",
    "talks",
]
READ = """
from pathlib import Path
from timeline.events.reading.reader import read
from timeline.events.cache.cached_files import Cache
from timeline.events.reading.gc_pause import set_aside, without_collection
cache = Cache(Path(sys.argv[2])) if len(sys.argv) > 2 else None
with without_collection():
    timeline, problems = read([sys.argv[1]], cache=cache)
    set_aside()
count = len(timeline.events)
"""
CHECKED = (
    READ
    + """
from timeline.checks import check
found = check(timeline, problems)
"""
)
LIBYAML = "import yaml\ncount = len(yaml.load(open(sys.argv[1]), yaml.CSafeLoader)['events'])"
RUAMEL = "from ruamel.yaml import YAML\ncount = len(YAML().load(open(sys.argv[1]))['events'])"
ADDED = """
from timeline.cli import main
count = 1 - main(["add", "One more", "--date", "2024", "--file", sys.argv[1]])
"""
MEASURED = """
import resource, sys, time
start = time.process_time()
{}
print(count, time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
MARKWHEN = """
import {{ parse }} from "{module}";
import {{ readFileSync }} from "fs";
const text = readFileSync(process.argv[2], "utf8");
const before = process.cpuUsage();
const parsed = parse(text);
const used = process.cpuUsage(before);
const count = (function events(node) {{
  return Array.isArray(node.children) ? node.children.reduce((sum, child) => sum + events(child), 0) : 1;
}})(parsed.events);
console.log(count, (used.user + used.system) / 1e6, process.memoryUsage.rss() / 1024 / 1024);
"""


def events(number: int) -> list[tuple[str, str, str]]:
    """Make events: a day, a title, a text."""
    chance = random.Random(7)
    made = []
    for index in range(number):
        day = f"{chance.randint(1950, 2023)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        made.append((day, f"{' '.join(chance.choices(WORDS, k=5))} {index}", " ".join(chance.choices(WORDS, k=9))))
    return made


def as_yaml(made: list[tuple[str, str, str]]) -> str:
    """Write the events as a timeline."""
    parts = ["title: A large timeline\nsources:\n  agency: {title: Agency, published: 2023-12-31}\nevents:\n"]
    for index, (day, title, text) in enumerate(made):
        parts.append(
            f"  - id: event-{index}\n    date: {day}\n    title: {title}\n    description: |\n      {text}\n"
            f'    tags: [{title.split()[0]}]\n    sources:\n      - source: agency\n        quote: "{title}"\n\n'
        )
    return "".join(parts)


def as_markwhen(made: list[tuple[str, str, str]]) -> str:
    """Write the same events as a Markwhen document."""
    return "title: A large timeline\n\n" + "".join(f"{day}: {title}\n{text}\n\n" for day, title, text in made)


def row(name: str, command: list[str], against: float = 0.0) -> float:
    """Run a reader, print its row with the share of another one's CPU that it takes, and give its own."""
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        said = [line for line in result.stderr.splitlines() if "Error" in line] or [f"exit {result.returncode}"]
        print(f"| {name} | {said[-1][:80]} | | | |")
        return 0.0
    count, spent, megabytes = result.stdout.splitlines()[-1].split()
    seconds = float(spent)
    share = f"{seconds / against:.3f}" if against else ""
    print(f"| {name} | {int(count):,} | {seconds:.2f} | {float(megabytes):.0f} | {share} |")
    return seconds


def main(arguments: list[str]) -> None:
    """Print one row a reader."""
    number = int(arguments[0]) if arguments else 100_000
    made = events(number)
    with tempfile.TemporaryDirectory() as made_folder:
        whole, tenth, markwhen = (Path(made_folder) / name for name in ("whole.yaml", "tenth.yaml", "whole.mw"))
        whole.write_text(as_yaml(made), encoding="utf-8")
        tenth.write_text(as_yaml(made[: number // 10]), encoding="utf-8")
        markwhen.write_text(as_markwhen(made), encoding="utf-8")
        print(f"{whole.stat().st_size:,} bytes of YAML\n")
        print("| reader | events | CPU seconds | MB | of PyYAML's |\n| --- | --: | --: | --: | --: |")
        python, kept = [sys.executable, "-c"], str(Path(made_folder) / "cache")
        theirs = row("PyYAML CSafeLoader, read", [*python, MEASURED.format(LIBYAML), str(whole)])
        row("timeline, read", [*python, MEASURED.format(READ), str(whole)], theirs)
        row("timeline, read and checked", [*python, MEASURED.format(CHECKED), str(whole)], theirs)
        row("timeline, read and kept", [*python, MEASURED.format(READ), str(whole), kept], theirs)
        row("timeline, recalled", [*python, MEASURED.format(READ), str(whole), kept], theirs)
        row("timeline, recalled and checked", [*python, MEASURED.format(CHECKED), str(whole), kept], theirs)
        row("ruamel.yaml round trip, read, a tenth", [*python, MEASURED.format(RUAMEL), str(tenth)])
        os.environ["XDG_CACHE_HOME"] = os.environ["XDG_STATE_HOME"] = made_folder
        for name in ("timeline, an event added", "timeline, another added", "timeline, a third added"):
            row(name, [*python, MEASURED.format(ADDED), str(whole)], theirs)
        if len(arguments) > 1:
            script = Path(made_folder) / "read.mjs"
            module = (Path(arguments[1]).resolve() / "node_modules/@markwhen/parser/lib/index.js").as_posix()
            script.write_text(MARKWHEN.format(module=module), encoding="utf-8")
            row("@markwhen/parser, read", ["node", "--max-old-space-size=8000", str(script), str(markwhen)])


main(sys.argv[1:])
