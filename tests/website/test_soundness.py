"""What the build of the site refuses."""

from pathlib import Path

import pytest

from website.soundness import Page, called, dead, unsaid


def faults_of(folder: Path, body: str) -> list[str]:
    """Return what is wrong with a page that stands beside `other.html`, which has an anchor `here`."""
    (folder / "other.html").write_text('<p id="here">', encoding="utf-8")
    path = folder / "page.html"
    path.write_text(body, encoding="utf-8")
    pages = {each: Page(each.read_text(encoding="utf-8")) for each in (path, folder / "other.html")}
    page = pages[path]
    return [*dead(path, page.links | page.loaded, pages), *called(page), *unsaid(page)]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="gone.html">x</a>', "no such file: gone.html"),
        ('<a href="other.html#gone">x</a>', "no such anchor: other.html#gone"),
        ('<a href="#gone">x</a>', "no such anchor: #gone"),
        ('<img src="other.html">', "an image without alt: other.html"),
        ('<img src="other.html" alt=" ">', "an image without alt: other.html"),
        ('<script src="https://example.org/a.js"></script>', "asks others: https://example.org/a.js"),
        ('<link rel="stylesheet" href="//example.org/a.css">', "asks others: //example.org/a.css"),
        ('<iframe src="https://example.org/"></iframe>', "asks others: https://example.org/"),
    ],
)
def test_a_fault_of_a_page_is_named(tmp_path: Path, body: str, fault: str) -> None:
    assert faults_of(tmp_path, body) == [fault]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="other.html#here">x</a>',
        '<a href="other.html#event=lyman">x</a>',
        '<p id="top"><a href="#top">x</a>',
        '<a href="https://example.org/">x</a>',
        '<img src="other.html" alt="A page">',
        '<img src="data:image/png;base64," alt="A dot">',
    ],
)
def test_what_is_sound_is_let_through(tmp_path: Path, body: str) -> None:
    assert faults_of(tmp_path, body) == []
