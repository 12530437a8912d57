"""`timeline sources keep`."""

import stat
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

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

    assert "0 of 13 quotes from it are in it" in done.err
    assert run("check", shipped, "--only", "quote-not-found").status == 1


def test_of_a_copy_that_cannot_be_read_no_quote_is_said_to_stand_in_it(run: Run, shipped: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no PDF")
    done = run("sources", "keep", NAME, broken, "--file", shipped)

    assert "13 quotes from it cannot be looked for: the kept copy broken.pdf: it is not a PDF" in done.err
    assert "are in it" not in done.err


def test_a_timeline_is_no_copy_of_its_own_source(run: Run, shipped: Path, tmp_path: Path) -> None:
    before, link = shipped.read_bytes(), tmp_path / "link.txt"
    link.symlink_to(shipped)
    for name in (shipped, link):
        done = run("sources", "keep", NAME, name, "--file", shipped)
        assert (done.status, shipped.read_bytes()) == (2, before)
        assert "this is a file of the timeline, no copy of a source" in done.err


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


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o444, 0o660])
def test_a_copy_may_be_read_by_those_alone_who_may_read_the_original(
    run: Run, shipped: Path, article: Path, mode: int
) -> None:
    article.chmod(mode)

    run("sources", "keep", NAME, article, "--file", shipped)

    assert stat.S_IMODE((shipped.parent / f"sources/{NAME}.html").stat().st_mode) == mode


@pytest.mark.parametrize("inside", ["sources", "sources/hotnews-2023-06-21.html"])
def test_no_link_leads_a_copy_out_of_the_folder(
    run: Run, shipped: Path, article: Path, tmp_path_factory: pytest.TempPathFactory, inside: str
) -> None:
    outside, before = tmp_path_factory.mktemp("outside"), shipped.read_bytes()
    (shipped.parent / inside).parent.mkdir(exist_ok=True)
    (shipped.parent / inside).symlink_to(outside / ("new.html" if "/" in inside else ""))

    done = run("sources", "keep", NAME, article, "--file", shipped)

    assert (done.status, [*outside.iterdir()], shipped.read_bytes()) == (3, [], before)
    assert "it may not leave the folder of the timeline" in done.err


def test_a_file_that_is_larger_than_asked_for_is_not_kept(run: Run, shipped: Path, article: Path) -> None:
    done = run("sources", "keep", NAME, article, "--file", shipped, "--max-size", "20")

    assert done.status == 3
    assert "larger than 20 bytes, the limit" in done.err
    assert not (shipped.parent / "sources").exists()


def test_a_copy_that_another_source_lost_is_not_replaced_by_this_one(run: Run, shipped: Path, article: Path) -> None:
    text = shipped.read_text(encoding="utf-8")
    lost = f"sources:\n  lost: {{title: Lost, file: sources/{NAME}.html}}\n"
    shipped.write_text(text.replace("sources:\n", lost, 1), encoding="utf-8")

    assert run("sources", "keep", NAME, article, "--file", shipped).status == 0
    assert not (shipped.parent / f"sources/{NAME}.html").exists()


def test_a_copy_that_cannot_be_recorded_is_not_left(run: Run, shipped: Path, article: Path) -> None:
    shipped.chmod(0o444)

    assert run("sources", "keep", NAME, article, "--file", shipped).status == 3
    assert [*(shipped.parent / "sources").glob("*")] == []


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
