"""The notebook of the manual gives what it shows."""

import shutil
from pathlib import Path

import pytest

from tests.notebook import ROOT, cells, run


def test_every_cell_gives_what_stands_below_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copy(ROOT / "events.yaml", tmp_path)
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "own"))
    written = list(cells())
    given = list(run([cell.source for cell in written], tmp_path))

    assert [(cell.source, text) for cell, text in zip(written, given, strict=True)] == written
    assert len(written) > 10
