"""The registry of outputs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats import SHIPPED
from timeline.outputs import OUTPUTS, output_for, output_named
from timeline.problems import TimelineError


def test_every_name_and_every_ending_finds_its_format() -> None:
    for output in OUTPUTS:
        assert output_named(output.name) is output
        assert all(output_named(suffix.removeprefix(".")) is output for suffix in output.suffixes)
        assert all(output_for(f"Folder/File{suffix.upper()}") is output for suffix in output.suffixes)


def test_an_unknown_name_is_wrong_usage() -> None:
    with pytest.raises(TimelineError, match="no format is called 'gantt'") as refused:
        output_named("gantt")

    assert refused.value.status == 2


def test_an_unknown_ending_is_wrong_usage() -> None:
    with pytest.raises(TimelineError, match="names no format") as refused:
        output_for("a.gantt")

    assert refused.value.status == 2


def test_another_package_adds_a_format(tmp_path: Path) -> None:
    declared = tmp_path / "gantt-1.0.dist-info"
    declared.mkdir()
    (declared / "METADATA").write_text("Metadata-Version: 2.1\nName: gantt\nVersion: 1.0\n")
    (declared / "entry_points.txt").write_text("[timeline.outputs]\ngantt = gantt:GANTT\nother = gantt:write\n")
    (tmp_path / "gantt.py").write_text(
        "from timeline.outputs import Output, Written\n"
        "def write(timeline, options):\n"
        "    return Written(content=' '.join(event.id for event in timeline.events))\n"
        "GANTT = Output(name='gantt', suffixes=('.gantt',), write=write)\n"
    )

    done = subprocess.run(
        [sys.executable, "-m", "timeline", "export", SHIPPED, "-o", tmp_path / "a.gantt"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
    )

    assert done.returncode == 0
    assert "vilnius-summit" in (tmp_path / "a.gantt").read_text().split()
