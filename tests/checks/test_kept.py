"""Quotes and hashes against kept copies."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.views.building import COMMUNIQUE, HELD, SUMMIT, timeline_of
from timeline.checks import check
from timeline.copies.copy_text import fingerprint
from timeline.events.model import Source, Timeline
from timeline.problems import Elsewhere, Problem

CONTENT = b"<p>We met <b>in Vilnius</b> on 11 July.</p>"


def kept(folder: Path, *, name: str = "copy.html", sha256: str = "") -> Source:
    return replace(COMMUNIQUE, file=name, sha256=sha256, origin=Elsewhere(str(folder / "events.yaml")))


def problems(source: Source, quote: str = "We met in Vilnius") -> list[Problem]:
    citation = replace(HELD, quote=quote)
    timeline: Timeline = timeline_of(replace(SUMMIT, citations=(citation,)), sources=(source,))
    return check(timeline)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "copy.html").write_bytes(CONTENT)
    return tmp_path


def test_a_copy_as_it_was_kept_has_no_problem(folder: Path) -> None:
    assert problems(kept(folder, sha256=fingerprint(CONTENT).upper())) == []


def test_a_source_without_a_copy_has_no_problem() -> None:
    assert problems(COMMUNIQUE) == []


def test_words_that_are_not_in_the_copy_are_found(folder: Path) -> None:
    (problem,) = problems(kept(folder), "We met in Vienna")

    assert (problem.code, problem.event) == ("quote-not-found", "vilnius-summit")
    assert problem.hint == "the copy has them as far as \u2018We met in\u2019"


def test_a_copy_that_was_changed_is_found(folder: Path) -> None:
    (problem,) = problems(kept(folder, sha256=fingerprint(b"something else")))

    assert problem.code == "hash-mismatch"
    assert problem.message == f"copy.html is not the file that was kept: its SHA-256 is {fingerprint(CONTENT)}"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("lost.html", "the kept copy lost.html: there is no such file"),
        ("../lost.html", "the kept copy ../lost.html: it may not leave the folder of the timeline"),
        ("broken.pdf", "the kept copy broken.pdf: it is not a PDF that can be read"),
    ],
)
def test_a_copy_that_cannot_be_read_is_found(folder: Path, name: str, message: str) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")

    (problem,) = problems(kept(folder, name=name))

    assert problem.code == "copy-unreadable"
    assert problem.message.startswith(message)
