"""Runs the `$ command` sessions and the Python of a document, and compares what is printed."""

import doctest
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from unittest.mock import patch

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent.parent
PROMPT = "$ "
CHECKER = doctest.OutputChecker()


def run_document(document: Path, folder: Path) -> int:
    """Run every session of a document in a folder that holds what a checkout does; give how many there were.

    That is the shipped events.yaml, docs/samples, and a timeline and a folder beside the document that bear its name.
    """
    shutil.copy(ROOT / "events.yaml", folder)
    shutil.copytree(ROOT / "docs" / "samples", folder / "docs" / "samples")
    if document.with_suffix(".yaml").exists():
        shutil.copy(document.with_suffix(".yaml"), folder)
    if document.with_suffix("").is_dir():
        shutil.copytree(document.with_suffix(""), folder / document.stem)
    parsed = Sybil(parsers=[CodeBlockParser("console", _evaluator(folder)), PythonCodeBlockParser()]).parse(document)
    sessions = list(parsed.examples())
    with chdir(folder), patch.dict(os.environ, _own_folders(folder)):
        for session in sessions:
            session.evaluate()
    return len(sessions)


def _evaluator(folder: Path) -> Callable[[Example], str | None]:
    def evaluate(example: Example) -> str | None:
        for command, wanted in steps(str(example.parsed)):
            got = printed(command, folder)
            if not CHECKER.check_output(wanted, got, doctest.ELLIPSIS):
                return f"{example.path}:{example.line}: $ {command}\nwanted:\n{wanted}\nprinted:\n{got}"
        return None

    return evaluate


def steps(session: str) -> list[tuple[str, str]]:
    """Split a session into commands and what each prints; a command goes on over lines that end with a backslash."""
    found: list[tuple[str, str]] = []
    lines = session.splitlines()
    while lines:
        command = lines.pop(0).removeprefix(PROMPT)
        while command.endswith("\\"):
            command = command[:-1] + lines.pop(0).strip()
        output: list[str] = []
        while lines and not lines[0].startswith(PROMPT):
            output.append(lines.pop(0) + "\n")
        found.append((command, "".join(output)))
    return found


def printed(command: str, folder: Path) -> str:
    """Run a command in a shell as a reader would, and give what a terminal would show, `[exit N]` added where not 0."""
    here = Path(sys.executable).parent
    environment = os.environ | {
        "PATH": f"{here}{os.pathsep}{os.environ['PATH']}",
        "NO_COLOR": "1",
        "COLUMNS": "100",
        **_own_folders(folder),
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + (f"[exit {done.returncode}]\n" if done.returncode else "")


def _own_folders(folder: Path) -> dict[str, str]:
    """Return where the program keeps what it keeps outside the project."""
    return {"XDG_STATE_HOME": str(folder / ".state"), "XDG_CACHE_HOME": str(folder / ".cache")}
