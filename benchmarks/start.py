"""How soon a command answers: each beside an empty program of typer's, in turn: CPU milliseconds and their ratio.

    python benchmarks/start.py [ROUNDS]

The commands are those of every day on the shipped events.yaml, each in a process of its own, ROUNDS times (7); medians
count. The ratio is what to look at, for a loaded machine changes both sides.
"""

import shlex
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.publishing import cpu

EMPTY = [sys.executable, "-c", "import typer; app = typer.Typer(); app.command()(lambda: None); app()"]
FILE = str(Path("events.yaml").resolve())
COMMANDS = (
    "--help",
    "explain 'last Tuesday' --as-of 2023-06-21",
    "add New --date 2023-06-21 --dry-run -f FILE",
    "check FILE",
    "list FILE",
    "show vilnius-summit FILE",
    "export csv FILE",
    "plot FILE -o OUT",
)


def measured(command: str, folder: Path, rounds: int) -> tuple[float, float]:
    """Return the medians of an empty program and of a command, in milliseconds of CPU."""
    words = {"FILE": FILE, "OUT": str(folder / "page.html")}
    ours = [sys.executable, "-m", "timeline", *(words.get(part, part) for part in shlex.split(command))]
    for program in (EMPTY, ours):
        cpu(program, folder)  # compiles what is not compiled yet
    found = [(cpu(EMPTY, folder), cpu(ours, folder)) for _ in range(rounds)]
    empty, taken = (1000 * median(column) for column in zip(*found, strict=True))
    return empty, taken


def main(arguments: list[str]) -> None:
    """Print the table."""
    rounds = int(arguments[0]) if arguments else 7
    print("| command | CPU, ms | to an empty program of typer's |\n| --- | --: | --: |")
    with TemporaryDirectory() as folder:
        for command in COMMANDS:
            empty, taken = measured(command, Path(folder), rounds)
            print(f"| `{command}` | {taken:.0f} | {taken / empty:.2f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
