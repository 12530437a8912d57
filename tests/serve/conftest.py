"""Servers of tests: one for each, and one that stands for those that change nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.serving import Served, copied, serving


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.chdir(tmp_path)
    with serving(Path(copied(tmp_path).name)) as made:
        yield made


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(copied(tmp_path_factory.mktemp("served"))) as made:
        yield made
