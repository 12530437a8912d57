"""What is made of a timeline depends on no zone of the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.zoned import FILES, ZONES

NAMES = ("page.html", "picture.svg", "figure.json")


@pytest.mark.parametrize("name", FILES)
def test_pages_and_pictures_are_the_same_in_every_zone(tmp_path: Path, name: str) -> None:
    made = {zone: files_made(tmp_path, FILES[name], zone, NAMES) for zone in ZONES}

    assert [zone for zone in ZONES if made[zone] != made["UTC"]] == []


def test_a_png_is_the_same_in_los_angeles_and_in_london(tmp_path: Path) -> None:
    london, angeles = (files_made(tmp_path, FILES["apia"], zone, ["p.png"]) for zone in ("UTC", "America/Los_Angeles"))

    assert london == angeles


def files_made(folder: Path, text: str, zone: str, names: list[str] | tuple[str, ...]) -> list[bytes]:
    """Run the command line on a machine of a zone, and give what it writes."""
    (folder / "events.yaml").write_text(text, encoding="utf-8")
    for name in names:
        figure = ["--plotly"] if name.startswith("figure") else []
        command = [sys.executable, "-m", "timeline", "plot", "events.yaml", "-o", name, *figure]
        subprocess.run(command, cwd=folder, env={**os.environ, "TZ": zone}, capture_output=True, check=True)
    return [(folder / name).read_bytes() for name in names]
