"""Every command once, on a timeline that it makes: `python tests/smoke.py [PROGRAM...]` asks an installed program.

Needs nothing but Python, so that a wheel can be tried in an environment that holds it alone. A format whose package is
not installed has to say which one is missing.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ARTICLE = "The strike began on 5 May 2021. On 7 May 2021 the port was closed. It opened again on 9 May 2021.\n"
TABLE = "No,date,title,place\n1,2023-06-14,Raid on Odesa,Odesa\n2,2023-06-15,Raid on Kyiv,Kyiv\n"
GIVEN = {"article.txt": ARTICLE, "raids.csv": TABLE, "Lé été.txt": "It was said to be closed since 2020.\n"}
"""The files that are there; one has a name of other letters."""

FORMATS = (
    "csv", "json", "jsonl", "ics", "timelinejs", "timelinejs-csv", "timesketch", "timesketch-jsonl", "markwhen",
    "markdown", "html", "geojson", "linked-places", "kml", "schema-org", "followthemoney", "atom", "mermaid", "bibtex",
    "ris", "csl-json", "xlsx", "docx", "parquet", "svg",
)  # fmt: skip
MISSING = "is not installed"
ASKING_MORE = ("export", "layers")
"""Commands that may need a package that is not there."""


class Ran(NamedTuple):
    """What a command did: its exit status, all that it printed."""

    status: int
    said: str


class Step(NamedTuple):
    """A command, its exit status, and what it has to print."""

    arguments: str
    said: str = ""
    status: int = 0


Run = Callable[[Sequence[str]], Ran]

STEPS = (
    Step("--version", "timeline "),
    Step("--help", "completion"),
    Step("init .", "events.yaml"),
    Step("add Siren --date 2022-05-06 --id siren --tag east", "added siren"),
    Step("add Bridge --date 2021-05-07 --id bridge", "added bridge"),
    Step("add Bridge~closed --date 2021-05-07 --id closed", "added closed"),
    Step("edit siren --set title=Alarm", "changed siren"),
    Step("rename siren alarm", "alarm"),
    Step("sources add paper --title Paper --published 2022-05-07", "paper"),
    Step("cite alarm --source paper --quote closed", "alarm"),
    Step("sources keep paper Lé~été.txt", "1 of 1 quotes"),
    Step("sources show paper", "closed"),
    Step("sources", "paper"),
    Step("categories add military --label Military", "military"),
    Step("categories", "military"),
    Step("eras add before --date 2020/2021", "before"),
    Step("eras", "before"),
    Step("counts add war --first 2022-02-24", "war"),
    Step("counts", "war"),
    Step("stories add tale --title Tale", "tale"),
    Step("stories", "tale"),
    Step("merge-events bridge closed --keep title", "bridge"),
    Step("import csv raids.csv --key No", "2 events added"),
    Step("draft article.txt --title Port --published 2021-05-10 --all", "draft"),
    Step("drafts", "7 May 2021"),
    Step("reject --all --where to=2021-05-05", "1"),
    Step("accept --all", "accepted"),
    Step("list", "Alarm"),
    Step("show alarm", "Alarm"),
    Step("explain 6~May~2023", "2023-05-06"),
    Step("pending", ""),
    Step("stats", "events"),
    Step("check --list", "bad-date"),
    Step("check", "empty-story"),
    Step("schema", "$schema"),
    Step("completion bash", "complete"),
    Step("split events.yaml apart", "apart"),
    Step("join apart -o joined.yaml", "joined.yaml"),
    Step("diff events.yaml joined.yaml", ""),
    Step("merge events.yaml joined.yaml events.yaml -o merged.yaml", ""),
    Step("remove bridge", "bridge"),
    Step("undo", "taken back"),
    Step("plot -o page.html", "page.html"),
    Step("draft page.html --title Page --published 2023-06-21 --json", "2021"),
    *(Step(f"export {name} -o out.{name}", "") for name in FORMATS),
    Step("layers add rows --table raids.csv --time date --label Rows", "rows"),
    Step("layers", "2 rows"),
    Step("plot -o layers.html", "layers.html"),
)


def tried(folder: Path, run: Run) -> list[str]:
    """Run all steps in a folder, which is the working folder of `run`; return what went wrong."""
    for name, text in GIVEN.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return [fault for step in STEPS if (fault := _fault(step, run))]


def _fault(step: Step, run: Run) -> str:
    ran = run([part.replace("~", " ") for part in step.arguments.split()])
    if ran.status == step.status and step.said in ran.said:
        return ""
    if step.arguments.startswith(ASKING_MORE) and ran.status in {1, 3} and MISSING in ran.said:
        return ""
    return f"timeline {step.arguments}: exit {ran.status}, wanted {step.status} and {step.said!r}\n{ran.said}"


def run_by(program: Sequence[str], folder: Path) -> Run:
    """Return what runs a program in a folder."""

    def run(arguments: Sequence[str]) -> Ran:
        ended = subprocess.run(  # the program that is tried
            [*program, *arguments], cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
        return Ran(ended.returncode, (ended.stdout + ended.stderr).decode("utf-8", "replace"))

    return run


def main(program: Sequence[str]) -> int:
    """Try a program and print what went wrong."""
    with tempfile.TemporaryDirectory() as place:
        faults = tried(Path(place), run_by(program or ["timeline"], Path(place)))
    for fault in faults:
        print(fault)  # noqa: T201 - the report
    print(f"{len(STEPS)} commands, {len(faults)} faults")  # noqa: T201 - the report
    return bool(faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
