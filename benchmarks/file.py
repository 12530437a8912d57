"""Files of growing size read and edited by several programs in one run: CPU seconds and memory, a process each.

    python benchmarks/file.py [EVENTS ...] [--markwhen FOLDER]

Without numbers: 10,000, 50,000, 100,000 and 200,000 events. FOLDER holds node_modules with @markwhen/parser (`npm
install @markwhen/parser`). ruamel.yaml and yq (the one that asks jq, from PyPI or Debian) read and edit a tenth of the
events, 5,000 at most, and say so. A program that takes more than 150 seconds of CPU is ended. The last column is the
share of the CPU that PyYAML's CSafeLoader takes to read the same file.
"""

import argparse
import os
import random
import shutil
import signal
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
SIZES = [10_000, 50_000, 100_000, 200_000]
MOST_OF_PEERS = 5_000
"""The most events that ruamel.yaml and yq are given."""
MOST_SECONDS = 150
"""The most CPU that a program may take."""
READ = """
from pathlib import Path
from timeline.events.reading.reader import read
from timeline.events.cache.cache_folder import Cache
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
RUAMEL_EDIT = """
from ruamel.yaml import YAML
yaml = YAML()
content = yaml.load(open(sys.argv[1]))
event = next(each for each in content["events"] if each["id"] == "event-777")
event["title"] = "Another"
yaml.dump(content, open(sys.argv[1] + ".out", "w"))
count = len(content["events"])
"""
COMMAND = """
import contextlib, io
from timeline.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    status = main([*{!r}, *{!r}, sys.argv[1]])
if status:
    sys.exit(status)
count = 1
"""
YQ = """
import subprocess
program = '(.events[] | select(.id == "event-777")).title = "Another"'
subprocess.run(["yq", "-y", program, sys.argv[1]], stdout=subprocess.DEVNULL, check=True)
count = 1
"""
MEASURED = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_CPU, ({most}, {most}))
{text}
own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
spent = sum(each.ru_utime + each.ru_stime for each in (own, children))
most = next((line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), 0)
print(count, spent, max(int(most), children.ru_maxrss) / 1024)
"""
EDITS = {
    "show, the first time": ["show", "event-777"],
    "show": ["show", "event-777"],
    "edit": ["edit", "event-777", "--set", "title=Another"],
    "edit, once more": ["edit", "event-778", "--set", "status=happened"],
    "add": ["add", "One more", "--date", "2024"],
    "add, once more": ["add", "Another one", "--date", "2024"],
    "cite": ["cite", "event-1002", "--source", "agency", "--at", "p. 5"],
    "remove": ["remove", "event-1000"],
    "rename": ["rename", "event-1001", "renamed"],
    "undo": ["undo"],
}
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
    """Run a program, print its row with the share of another one's CPU that it takes, and return its own."""
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        said = [line for line in result.stderr.splitlines() if "Error" in line] or [ended(result.returncode)]
        print(f"| {name} | {said[-1][:80]} | | |", flush=True)
        return 0.0
    _, spent, megabytes = result.stdout.splitlines()[-1].split()
    share = f"{float(spent) / against:.3f}" if against else ""
    print(f"| {name} | {float(spent):.2f} | {float(megabytes):.0f} | {share} |", flush=True)
    return float(spent)


def ended(code: int) -> str:
    """Say how a program ended."""
    return f"ended after {MOST_SECONDS} s" if code in {-signal.SIGXCPU, -signal.SIGKILL} else f"exit {code}"


def program(text: str, *arguments: Path) -> list[str]:
    """Return the command line that runs and measures a program."""
    return [sys.executable, "-c", MEASURED.format(text=text, most=MOST_SECONDS), *map(str, arguments)]


def readers(whole: Path, cache: Path) -> float:
    """Print the rows of those who read a file, and return what PyYAML takes."""
    theirs = row("PyYAML CSafeLoader, read", program(LIBYAML, whole))
    row("read", program(READ, whole), theirs)
    row("read and checked", program(CHECKED, whole), theirs)
    row("read and kept in the cache", program(READ, whole, cache), theirs)
    row("recalled", program(READ, whole, cache), theirs)
    row("recalled and checked", program(CHECKED, whole, cache), theirs)
    changed_by_others(whole)
    row("read after another program changed it", program(READ, whole, cache), theirs)
    return theirs


def changed_by_others(path: Path) -> None:
    """Change two events far from each other, as an editor would."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: event-500\n", "id: event-500\n    # checked\n").rstrip() + "\n", encoding="utf-8")


def commands(whole: Path, theirs: float) -> None:
    """Print the rows of our commands, each in a process of its own from its start to its end."""
    for name, arguments in EDITS.items():
        row(name, program(COMMAND.format(arguments, [] if arguments[0] == "show" else ["-f"]), whole), theirs)
    changed_by_others(whole)
    row("edit after another program changed it", program(COMMAND.format(EDITS["edit"], ["-f"]), whole), theirs)


def peers(few: Path, number: int) -> None:
    """Print the rows of those who read and edit a part of the events."""
    row(f"ruamel.yaml, {number:,} events read", program(RUAMEL, few))
    row(f"ruamel.yaml, one of {number:,} events edited", program(RUAMEL_EDIT, few))
    if shutil.which("yq"):
        row(f"yq, one of {number:,} events edited", program(YQ, few))


def measured(number: int, folder: Path, markwhen: Path | None) -> None:
    """Print a table for one size."""
    made = events(number)
    whole, few, fewer = folder / "whole.yaml", folder / "few.yaml", min(number // 10, MOST_OF_PEERS)
    whole.write_text(as_yaml(made), encoding="utf-8")
    few.write_text(as_yaml(made[:fewer]), encoding="utf-8")
    print(f"\n{number:,} events, {whole.stat().st_size:,} bytes\n")
    print("| | CPU seconds | MB | of PyYAML's |\n| --- | --: | --: | --: |")
    os.environ["XDG_CACHE_HOME"] = os.environ["XDG_STATE_HOME"] = str(folder)
    theirs = readers(whole, folder / "read")
    commands(whole, theirs)
    peers(few, fewer)
    if markwhen is not None:
        script, document = folder / "read.mjs", folder / "whole.mw"
        document.write_text(as_markwhen(made), encoding="utf-8")
        module = (markwhen.resolve() / "node_modules/@markwhen/parser/lib/index.js").as_posix()
        script.write_text(MARKWHEN.format(module=module), encoding="utf-8")
        row("@markwhen/parser, read", ["node", "--max-old-space-size=8000", str(script), str(document)], theirs)


def main() -> None:
    """Print one table a size."""
    parser = argparse.ArgumentParser(description="Read and edit files of growing size.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--markwhen", type=Path)
    arguments = parser.parse_args()
    for number in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            measured(number, Path(folder), arguments.markwhen)


main()
