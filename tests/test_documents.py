"""Every session in the README, in docs/ and in tests/examples/ prints what it says."""

from pathlib import Path

import pytest

from tests.sessions import ROOT, run_document
from timeline.checks import manual
from timeline.cli.command_table import COMMANDS

DOCUMENTS = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("tests/examples/*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_prints_what_it_says(document: Path, tmp_path: Path) -> None:
    run_document(document, tmp_path)


def test_the_readme_has_sessions() -> None:
    blocks = (ROOT / "README.md").read_text(encoding="utf-8").split("```console\n")[1:]

    assert len(blocks) >= 6
    assert all(block.startswith("$ ") for block in blocks)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_manual(name: str) -> None:
    manual = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

    assert f"### {name}\n" in manual
    assert f"$ timeline {name}" in manual


@pytest.mark.parametrize("code", [page.code for page in manual()])
def test_every_check_is_in_the_manual(code: str) -> None:
    assert f"\n{code} (" in (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
