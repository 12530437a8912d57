"""Runs commands on a copy of the shipped timeline."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[2]


class Done(NamedTuple):
    """What a command did: its exit status, and what it printed."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """Runs the command line with arguments."""

    def __call__(self, *arguments: str | Path) -> Done: ...


@pytest.fixture(autouse=True, scope="session")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of our own for what `timeline undo` remembers."""
    folder = tmp_path_factory.mktemp("state")
    os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = str(folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def called(*arguments: str | Path) -> Done:
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Done(status, printed.out, printed.err)

    return called


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROOT / "events.yaml", tmp_path))


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A timeline without counts, sources or an as-of day."""
    path = tmp_path / "plain.yaml"
    path.write_text("events:\n  - {id: a, date: 2023-06, title: A}\n", encoding="utf-8")
    return path
