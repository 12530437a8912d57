"""What a release holds: its metadata, the licences of what others made, the man page, completion of shells."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from timeline import __version__
from timeline.cli.command_table import COMMANDS, SUBCOMMANDS
from timeline.cli.completion.answer import SHELLS
from timeline.cli.completion.asked import table
from timeline.cli.man import page, text

ROOT = Path(__file__).parents[1]
CODE = frozenset({".py", ".pyi", ".js", ".css", ".html", *(f".{shell}" for shell in SHELLS)})
OURS = (
    r"timeline/drawing/words/\w+\.json",
    "timeline/cli/completion/table.json",
    r"timeline/.*\.schema\.json",
    r".*/py\.typed",
)
"""Data files that nobody else made; a new one is told here, or in NOTICE."""

FOREIGN = re.compile(r"copyright \(?c?\)?\s*\d{4}|licensed under|spdx-license|@license", re.IGNORECASE)
REQUEST = re.compile(r"\.(TH|SH|SS|TP|PP|RS|RE|nf|fi|B|BR)( .*)?")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}  # an old hatchling has none before 1980
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=variables)
    with ZipFile(next(folder.glob("*.whl"))) as opened:
        yield opened


def told() -> set[str]:
    """Return the files that NOTICE names."""
    return set(re.findall(r"^File: (.+)$", (ROOT / "NOTICE").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_file_of_others_in_a_wheel_is_named_with_its_licence(wheel: ZipFile) -> None:
    data = {
        name
        for name in wheel.namelist()
        if name.startswith("timeline/")
        and Path(name).suffix not in CODE
        and not any(re.fullmatch(each, name) for each in OURS)
    }
    marked = {
        name
        for name in wheel.namelist()
        if name.startswith("timeline/") and FOREIGN.search(wheel.read(name)[:4_000].decode("utf-8", "replace"))
    }

    assert (data | marked) <= told()
    assert told() <= {"timeline/outputs/plotly-basic.min.js", *wheel.namelist()}


def test_each_entry_of_the_notice_says_from_where_and_under_which_licence() -> None:
    for entry in re.split(r"^(?=File: |In: pages)", (ROOT / "NOTICE").read_text(encoding="utf-8"), flags=re.MULTILINE)[
        1:
    ]:
        assert re.search(r"^Licence: (MIT|ISC|Unicode-3\.0)$", entry, re.MULTILINE), entry
        assert re.search(r"^Copyright", entry, re.MULTILINE), entry


def test_a_wheel_says_who_made_it_and_under_which_licence(wheel: ZipFile) -> None:
    name = next(each for each in wheel.namelist() if each.endswith("/METADATA"))
    said = HeaderParser().parsestr(wheel.read(name).decode())

    assert said["Version"] == __version__
    assert said["Author"] == "The timeline authors"
    assert said["License-Expression"] == "MIT"
    assert said.get_all("License-File") == ["LICENSE", "NOTICE"]
    assert (said.get_all("Project-URL") or [""])[0].startswith("Homepage, https://")


def described(**forge: str) -> tuple[dict[str, str], str]:
    """Return the addresses of the project and its description, as they are built where a forge tells its address."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")} | forge
    command = [sys.executable, "-m", "hatchling", "metadata"]
    made = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=variables).stdout)
    return made["urls"], made["readme"]["text"]


LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")


def test_where_a_forge_builds_the_description_leads_to_its_files_as_they_are_at_the_version() -> None:
    addresses, text = described(GITHUB_SERVER_URL="https://forge.example", GITHUB_REPOSITORY="desk/timeline")

    assert addresses["Source"] == "https://forge.example/desk/timeline"
    assert addresses["Issues"] == "https://forge.example/desk/timeline/issues"
    assert f"](https://forge.example/desk/timeline/raw/v{__version__}/docs/page.png)" in text
    assert f"](https://forge.example/desk/timeline/blob/v{__version__}/docs/dates.md)" in text
    assert [link for link in LINK.findall(text) if not link.startswith(("https://", "#"))] == []


def test_elsewhere_the_description_has_neither_dead_links_nor_pictures() -> None:
    addresses, text = described()

    assert list(addresses) == ["Homepage"]
    assert "![" not in text
    assert [link for link in LINK.findall(text) if not link.startswith(("https://", "#"))] == []
    assert "$ timeline draft docs/samples/eagle.txt" in text


def test_a_wheel_brings_the_man_page_and_completion_to_where_systems_look(wheel: ZipFile) -> None:
    share = {name.partition(".data/data/")[2]: name for name in wheel.namelist() if ".data/data/" in name}

    assert sorted(share) == [
        "share/bash-completion/completions/timeline",
        "share/fish/vendor_completions.d/timeline.fish",
        "share/man/man1/timeline.1",
        "share/zsh/site-functions/_timeline",
    ]
    assert wheel.read(share["share/man/man1/timeline.1"]).decode() == page(table())


def test_the_man_page_has_every_command_and_option() -> None:
    made = page(table())

    for name in {**COMMANDS, **SUBCOMMANDS}:
        if not name.endswith(" list"):
            assert f"\n.SS {text(name)}\n" in made
    for described in table()["commands"].values():
        assert [name for name in described["options"] if name != "--help" and text(name) not in made] == []


def test_no_text_of_the_man_page_is_taken_for_a_request() -> None:
    lines = page(table()).splitlines()

    assert [line for line in lines if line[:1] in {".", "'"} and not REQUEST.fullmatch(line)] == []
    assert text(".TH\n'x\\n") == "\\&.TH\n\\(aqx\\en"
