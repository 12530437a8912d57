"""What the manual lists, by name: every key, every format, every command of two words."""

from pathlib import Path

import pytest

from timeline.cli.command_table import SUBCOMMANDS
from timeline.events.keys import PARTS as EVERY_PART
from timeline.inputs import LAYOUT_INPUTS
from website.reference import PARTS, format_rows, key_rows

DOCS = Path(__file__).parent.parent / "docs"


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_every_part_of_the_file_has_a_name_in_the_manual() -> None:
    assert [part for part in EVERY_PART if part not in PARTS.values()] == []


@pytest.mark.parametrize("row", tuple(key_rows()))
def test_every_key_has_its_row(row: str) -> None:
    assert f"\n{row}\n" in text_of("file.md")


@pytest.mark.parametrize("row", tuple(format_rows()))
def test_every_format_has_its_row(row: str) -> None:
    assert f"\n{row}" in text_of("formats.md")


@pytest.mark.parametrize("name", [one.name for one in LAYOUT_INPUTS])
def test_every_layout_has_its_row(name: str) -> None:
    firsts = [line.split("|")[1] for line in text_of("formats.md").splitlines() if line.startswith("| `")]

    assert any(f"`{name}`" in first for first in firsts)


@pytest.mark.parametrize("name", tuple(SUBCOMMANDS))
def test_every_command_of_two_words_has_its_row(name: str) -> None:
    rows = text_of("commands.md").partition("## Commands of two words")[2]

    assert f"`{name}`" in rows
