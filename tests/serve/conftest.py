"""Servers of tests: one for each, and one that stands for those that change nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.serving import Served, copied, serving


@pytest.fixture(autouse=True, scope="session")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of our own for what `timeline undo` remembers."""
    folder = tmp_path_factory.mktemp("state")
    os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = str(folder)
    return folder


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.chdir(tmp_path)
    with serving(Path(copied(tmp_path).name)) as made:
        yield made


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(copied(tmp_path_factory.mktemp("served"))) as made:
        yield made
