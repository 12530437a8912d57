"""Every session in the README, in docs/ and in tests/examples/ prints what it says."""

from pathlib import Path

import pytest

from tests.sessions import ROOT, run_document

DOCUMENTS = sorted([ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("tests/examples/*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_prints_what_it_says(document: Path, tmp_path: Path) -> None:
    run_document(document, tmp_path)


def test_the_readme_has_sessions(tmp_path: Path) -> None:
    assert run_document(ROOT / "README.md", tmp_path) >= 6
