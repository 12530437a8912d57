"""`timeline sources show`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.copies.making import PAGE, pdf_of

NAME = "hotnews-2023-06-21"


@pytest.fixture
def kept(run: Run, shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = "First.\n\nThe city of Liman, which Kyiv recaptured from Russian\nforces in October, said Malyar.\n"
    article = tmp_path_factory.mktemp("in") / "a.txt"
    article.write_text(text, encoding="utf-8")
    run("cite", "lyman-recaptured", "--source", NAME, "--quote", "Kyiv recaptured", "-f", shipped)
    run("sources", "keep", NAME, article, "-f", shipped)
    return shipped


def test_the_text_is_shown_with_the_quotes_after_their_paragraphs(run: Run, kept: Path) -> None:
    done = run("sources", "show", NAME, "-f", kept)

    lines = done.out.splitlines()
    assert done.status == 0
    assert lines[1] == f"sources/{NAME}.txt; quotes found in it: 1 of 14"
    assert lines[3:8] == [
        "First.",
        "",
        "The city of Liman, which Kyiv recaptured from Russian",
        "forces in October, said Malyar.",
        "  > lyman-recaptured, October 2022: “Kyiv recaptured”",
    ]
    assert lines[9] == "not in this text"


def test_programs_get_the_text_and_the_offsets(run: Run, kept: Path) -> None:
    found = json.loads(run("sources", "show", NAME, "-f", kept, "--json").out)

    first, second = found["quotes"][:2]
    assert found["text"][first["start"] : first["end"]] == first["quote"] == "Kyiv recaptured"
    assert (second["start"], second["end"]) == (None, None)


def test_pages_of_a_pdf_have_their_numbers(run: Run, shipped: Path) -> None:
    (shipped.parent / "a.pdf").write_bytes(pdf_of([["One."], ["Two."]]))
    run("sources", "keep", NAME, shipped.parent / "a.pdf", "-f", shipped)

    assert "--- page 2\n\nTwo.\n" in run("sources", "show", NAME, "-f", shipped).out


def test_of_a_page_its_article_is_shown(run: Run, shipped: Path) -> None:
    (shipped.parent / "a.html").write_text(PAGE, encoding="utf-8")
    run("sources", "keep", NAME, shipped.parent / "a.html", "-f", shipped)

    done = run("sources", "show", NAME, "-f", shipped)

    assert "The bridge was opened" in done.out
    assert "I crossed it" not in done.out


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        ((NAME,), 1, "has no kept copy"),
        (("nobody",), 1, "there is no source 'nobody'"),
        ((), 2, "`show` takes the id of a source"),
        ((NAME, NAME), 2, "`show` takes the id of a source"),
    ],
)
def test_what_cannot_be_shown_is_told(
    run: Run, shipped: Path, words: tuple[str, ...], status: int, message: str
) -> None:
    done = run("sources", "show", *words, "-f", shipped)

    assert done.status == status
    assert message in done.err
