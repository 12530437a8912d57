"""`timeline sources keep`."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events import read

CONTENT = b"<p>Ukraine would not be invited to join NATO at the alliance\xe2\x80\x99s next summit</p>"
NAME = "hotnews-2023-06-21"


@pytest.fixture
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("downloads") / "article.HTML"
    file.write_bytes(CONTENT)
    return file


def test_a_copy_is_kept_with_its_hash(run: Run, shipped: Path, article: Path) -> None:
    before = shipped.read_text(encoding="utf-8")

    done = run("sources", "keep", NAME, article, "--file", shipped)

    source = read([shipped])[0].sources[NAME]
    assert done.status == 0
    assert (source.file, source.sha256) == (f"sources/{NAME}.html", sha256(CONTENT).hexdigest())
    assert (shipped.parent / source.file).read_bytes() == CONTENT
    kept = [
        line for line in shipped.read_text(encoding="utf-8").splitlines() if line.strip()[:5] not in ("file:", "sha25")
    ]
    assert kept == before.splitlines()


def test_quotes_are_looked_for_in_what_was_kept(run: Run, shipped: Path, article: Path) -> None:
    done = run("sources", "keep", NAME, article, "--file", shipped)

    assert "0 of 13 quotes from it stand in it" in done.err
    assert run("check", shipped, "--only", "quote-not-found").status == 1


def test_a_kept_copy_is_never_written_over(run: Run, shipped: Path, article: Path) -> None:
    run("sources", "keep", NAME, article, "--file", shipped)
    article.write_bytes(b"another")

    done = run("sources", "keep", NAME, article, "--file", shipped)

    short = sha256(b"another").hexdigest()[:8]
    assert done.status == 0
    assert read([shipped])[0].sources[NAME].file == f"sources/{NAME}-{short}.html"
    assert (shipped.parent / "sources" / f"{NAME}.html").read_bytes() == CONTENT


def test_a_file_that_lies_in_the_folder_stays_where_it_is(run: Run, shipped: Path) -> None:
    copy = shipped.parent / "copies" / "a.txt"
    copy.parent.mkdir()
    copy.write_text("text", encoding="utf-8")

    run("sources", "keep", NAME, copy, "--file", shipped)

    assert read([shipped])[0].sources[NAME].file == "copies/a.txt"
    assert not (shipped.parent / "sources").exists()


def test_a_dry_run_shows_the_difference_and_saves_nothing(run: Run, shipped: Path, article: Path) -> None:
    before = shipped.read_bytes()

    done = run("sources", "keep", NAME, article, "--file", shipped, "--dry-run")

    assert f"+    file: sources/{NAME}.html" in done.out
    assert shipped.read_bytes() == before
    assert not (shipped.parent / "sources").exists()


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (["nobody", "events.yaml"], 1, "there is no source 'nobody'"),
        ([NAME, "lost.html"], 3, "lost.html: No such file or directory"),
        ([NAME], 2, "`keep` takes the id of a source and a file"),
    ],
)
def test_what_cannot_be_kept_is_said(run: Run, shipped: Path, words: list[str], status: int, message: str) -> None:
    done = run("sources", "keep", *words, "--file", shipped)

    assert done.status == status
    assert message in done.err
