"""What a command loads before it works."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"pandas", "plotly", "numpy"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["check", "events.yaml"],
        ["list", "events.yaml"],
        ["explain", "2022-10"],
        ["add", "X", "--date", "2023", "-f", "events.yaml"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_heavy_library_is_loaded(shipped: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "timeline", *arguments]

    done = subprocess.run(command, cwd=shipped.parent, capture_output=True, text=True, check=True)

    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines() if "|" in line}
    assert "timeline" in loaded
    assert not loaded & HEAVY
