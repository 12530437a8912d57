"""`timeline diff`."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli import revisions

NARROWED = (
    "The date of “NATO summit in Vilnius” was changed from July 2023 to 11–12 July 2023, "
    "on the word of NATO, “Vilnius Summit Communiqué” (11 July 2023)."
)


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=A", "-c", "user.email=a@localhost", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def june(shipped: Path) -> Path:
    """The shipped timeline as it was before the summit."""
    text = shipped.read_text(encoding="utf-8")
    head, _, _ = text.rpartition("      - source: nato-vilnius-communique")
    older = shipped.with_name("june.yaml")
    older.write_text(head.replace("date: 2023-07-11/2023-07-12", "date: 2023-07"), encoding="utf-8")
    return older


@pytest.fixture
def repository(shipped: Path, june: Path) -> Path:
    """A git repository whose last commit holds the older version, and whose folder the newer one."""
    folder = shipped.parent
    newer = shipped.read_bytes()
    shipped.write_bytes(june.read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", "events.yaml")
    git(folder, "commit", "-qm", "June")
    shipped.write_bytes(newer)
    return folder


def test_a_narrowed_date_is_told_on_the_word_of_its_source(run: Run, june: Path, shipped: Path) -> None:
    done = run("diff", june, shipped)

    assert done.status == 0
    assert done.out.splitlines()[0] == NARROWED


def test_nothing_is_said_of_equal_versions(run: Run, shipped: Path) -> None:
    done = run("diff", shipped, shipped)

    assert (done.status, done.out, done.err) == (0, "", "nothing changed\n")


def test_sentences_are_told_as_a_markdown_list(run: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text("events:\n  - {id: a, date: 2023, title: A *b* <c>}\n", encoding="utf-8")
    new.write_text("events: []\n", encoding="utf-8")

    done = run("diff", old, new, "--markdown")

    assert done.out == "- “A \\*b\\* \\<c\\>” (2023) was removed.\n"


def test_changes_are_given_to_programs(run: Run, june: Path, shipped: Path) -> None:
    first = json.loads(run("diff", june, shipped, "--json").out.splitlines()[0])

    assert first == {
        "act": "changed",
        "what": "event",
        "id": "vilnius-summit",
        "field": "date",
        "sentence": NARROWED,
        "word_of": ["nato-vilnius-communique"],
    }


def test_a_version_with_errors_is_not_compared(run: Run, shipped: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("events:\n  - {id: a, date: 2023-02-30, title: A}\n", encoding="utf-8")

    done = run("diff", broken, shipped)

    assert done.status == 1
    assert "broken.yaml:2:27: February 2023 has 28 days" in done.err


@pytest.mark.parametrize("name", ["HEAD:events.yaml", "main:./events.yaml"])
def test_a_revision_is_read_from_git(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(repository)

    done = run("diff", name, "events.yaml")

    assert done.out.splitlines()[0] == NARROWED


@pytest.mark.parametrize("names", [[], ["HEAD"], ["main", "events.yaml"]])
def test_a_revision_alone_is_that_of_the_file(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    monkeypatch.chdir(repository)

    assert run("diff", *names).out.splitlines()[0] == NARROWED


def test_two_revisions_are_compared_from_a_folder_below(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "below").mkdir()
    monkeypatch.chdir(repository / "below")

    assert run("diff", "HEAD", "main").err == "nothing changed\n"
    assert "invalid object name 'nothing'" in run("diff", "nothing").err
    assert "no.yaml: No such file" in run("diff", "no.yaml").err


def test_outside_of_a_repository_two_files_are_asked_for(
    run: Run, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(shipped.parent.parent))
    monkeypatch.chdir(shipped.parent)

    assert run("diff").err.endswith(
        "not a git repository (or any of the parent directories): .git\n  = name two files\n"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("HEAD:lost.yaml", "path 'lost.yaml' does not exist in 'HEAD'"),
        ("nothing:events.yaml", "invalid object name 'nothing'"),
    ],
)
def test_a_revision_that_is_not_there_is_said_to_be(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    monkeypatch.chdir(repository)

    done = run("diff", name, "events.yaml")

    assert done.status == 3
    assert message in done.err


def test_a_revision_that_is_larger_than_asked_for_is_not_read(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)

    done = run("diff", "HEAD:events.yaml", "events.yaml", "--max-size", "1000")

    assert done.status == 3
    assert "HEAD:events.yaml: larger than 1,000 bytes, the limit" in done.err


def test_a_revision_is_read_piece_by_piece(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch, shipped: Path
) -> None:
    monkeypatch.chdir(repository)
    monkeypatch.setattr(revisions, "PIECE", 1001)
    assert not shipped.read_text(encoding="utf-8").isascii()

    assert revisions.at_revision("main:events.yaml") == git(repository, "cat-file", "blob", "main:events.yaml") + "\n"
    assert run("diff", "HEAD:events.yaml", "events.yaml").out.splitlines()[0] == NARROWED


def test_no_program_of_the_repository_is_run(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every setting that names a program names one that leaves a mark; the blob is missing, and never fetched."""
    mark, program = repository / "mark", repository / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch {mark}\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "core.sshCommand", "core.gitProxy", "core.editor", "diff.external",
                "diff.x.textconv", "filter.x.smudge", "filter.x.process", "remote.origin.uploadpack", "alias.cat-file",
                "credential.helper", "core.askPass", "uploadpack.packObjectsHook"):  # fmt: skip
        git(repository, "config", key, str(program))
    git(repository, "config", "core.repositoryFormatVersion", "1")
    git(repository, "config", "extensions.partialClone", "origin")
    git(repository, "config", "remote.origin.promisor", "true")
    git(repository, "config", "remote.origin.url", f"ext::{program}")
    git(repository, "config", "protocol.ext.allow", "always")
    (repository / ".gitattributes").write_text("*.yaml filter=x diff=x\n", encoding="utf-8")
    monkeypatch.chdir(repository)
    there = run("diff", "HEAD:events.yaml", "events.yaml")
    blob = subprocess.run(["git", "ls-tree", "HEAD", "events.yaml"], capture_output=True, text=True, check=True)
    name = blob.stdout.split()[2]
    (repository / ".git" / "objects" / name[:2] / name[2:]).unlink()

    gone = run("diff", "HEAD:events.yaml", "events.yaml")

    assert (there.status, gone.status) == (0, 3)
    assert not mark.exists()


def test_a_repository_without_a_commit_is_told_as_such(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "events.yaml").write_text("title: A\nevents: []\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    done = run("diff")

    assert done.status != 0
    assert "= nothing is committed yet: git add FILE, then git commit" in done.err
