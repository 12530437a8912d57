"""The links, images and code blocks of the documents: none is dead, none is without words, none is untested."""

import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.sessions import ROOT
from tests.test_documents import DOCUMENTS
from timeline.events.reading.reader import read_text

TEXTS = [*DOCUMENTS, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]
MARKDOWN = MarkdownIt().enable("table")
NEEDS_MORE = {"dangling-category", "dangling-source", "dangling-event", "missing-key", "no-events"}
"""Faults of a part of a file that the whole has not."""


@cache
def tokens(document: Path) -> tuple[Token, ...]:
    """Return the blocks of a document, and what stands in their lines."""
    found = MARKDOWN.parse(document.read_text(encoding="utf-8"))
    return tuple(token for block in found for token in (block, *(block.children or ())))


@cache
def anchors(document: Path) -> frozenset[str]:
    """Return the anchors that headings have at the forge, and on the site."""
    pairs = zip(tokens(document), tokens(document)[1:], strict=False)
    titles = [text.content for heading, text in pairs if heading.type == "heading_open"]
    return frozenset(re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles)


def dead(document: Path) -> Iterator[str]:
    """Return the links and images of a document that lead nowhere in the project."""
    for token in tokens(document):
        link = str(token.attrs.get("href", token.attrs.get("src", "")))
        parts = urlsplit(link)
        if not link or parts.scheme:
            continue
        target = (document.parent / unquote(parts.path)).resolve() if parts.path else document
        if not target.exists() or (parts.fragment and parts.fragment not in anchors(target)):
            yield link


@pytest.mark.parametrize("document", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    assert list(dead(document)) == []


@pytest.mark.parametrize("document", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_images_have_words(document: Path) -> None:
    assert [token.attrs["src"] for token in tokens(document) if token.type == "image" and not token.content] == []
    assert not re.findall(r"<img(?![^>]*\balt=\"[^\"])[^>]*>", document.read_text(encoding="utf-8"))


def is_sound_yaml(text: str, document: Path) -> None:
    """Read a piece of a timeline: an event, or a header with or without events."""
    whole = f"events:\n{text}" if text.lstrip().startswith("- ") else text
    _, problems = read_text(whole, document.name)
    assert [problem for problem in problems if problem.code not in NEEDS_MORE] == []


def is_shell(text: str, _: Path) -> None:
    assert subprocess.run(["bash", "-n"], input=text, text=True, check=False).returncode == 0


def is_toml(text: str, _: Path) -> None:
    assert tomllib.loads(text)


def is_html(text: str, _: Path) -> None:
    assert html.fromstring(text).find(".//iframe") is not None or html.fromstring(text).tag == "iframe"


def names_documents(text: str, document: Path) -> None:
    listed = [line for line in text.splitlines() if line and not line.startswith(":")]
    assert [name for name in listed if not list(document.parent.glob(f"{name}.md"))] == []


def is_run_elsewhere(text: str, _: Path) -> None:
    """Sessions and Python are run by test_documents.py, changes of the code looked up by test_contributing.py."""
    assert text.strip()


TESTED: dict[str, Callable[[str, Path], None]] = {
    "console": is_run_elsewhere,
    "python": is_run_elsewhere,
    "diff": is_run_elsewhere,
    "yaml": is_sound_yaml,
    "sh": is_shell,
    "toml": is_toml,
    "html": is_html,
    "{toctree}": names_documents,
}
"""What code blocks may be written in, and how each is tested."""


@pytest.mark.parametrize("document", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_blocks_are_tested(document: Path) -> None:
    blocks = [token for token in tokens(document) if token.type == "fence" and token.info]

    for block in blocks:
        TESTED[block.info](block.content, document)


def test_code_without_a_language_is_a_picture_in_letters() -> None:
    bare = [path.name for path in TEXTS for token in tokens(path) if token.type == "fence" and not token.info]

    assert bare == ["CONTRIBUTING.md"]
