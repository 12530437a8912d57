"""What is wrong with the pages of a built site: links, anchors, images without words, requests to others."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

from website.reference import anchors

LOADING = {"img": "src", "script": "src", "iframe": "src", "source": "src", "link": "href"}
"""Tags that make a browser ask for something, and where they name it."""
Attributes = list[tuple[str, str | None]]


class Page(HTMLParser):
    """A page: its anchors, what it links to, what it loads, and its images without words."""

    def __init__(self, text: str) -> None:
        """Read the text of a page."""
        super().__init__()
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.wordless: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Note what a tag names."""
        named = {name: value or "" for name, value in attrs}
        self.anchors |= {named[name] for name in ("id", "name") if name in named}
        if tag == "a" and "href" in named:
            self.links.add(named["href"])
        if LOADING.get(tag) in named:
            self.loaded.add(named[LOADING[tag]])
        if tag == "img" and not named.get("alt", "").strip():
            self.wordless.append(named.get("src", ""))


def faults(folder: Path) -> Iterator[str]:
    """Return what is wrong with the pages of a folder, each with the name of its page."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}
    for path, page in pages.items():
        wrong = chain(dead(path, page.links | page.loaded, pages), called(page), unsaid(page))
        yield from (f"{path.relative_to(folder)}: {fault}" for fault in wrong)
    yield from (f"{name}: has no #{anchor}" for name, anchor in anchors() if anchor not in pages[folder / name].anchors)


def dead(path: Path, links: set[str], pages: dict[Path, Page]) -> Iterator[str]:
    """Return the links of a page that lead to no file, or to no anchor in it."""
    for link in sorted(links):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_file():
            yield f"no such file: {link}"
        elif target in pages and is_anchor(parts.fragment) and unquote(parts.fragment) not in pages[target].anchors:
            yield f"no such anchor: {link}"


def is_anchor(fragment: str) -> bool:
    """Return whether a fragment names an anchor; `event=...` is a state of a sample page."""
    return bool(fragment) and "=" not in fragment


def called(page: Page) -> Iterator[str]:
    """Return what a page loads from others."""
    return (f"asks others: {address}" for address in sorted(page.loaded) if urlsplit(address).netloc)


def unsaid(page: Page) -> Iterator[str]:
    """Return the images that have no words for who does not see them."""
    return (f"an image without alt: {source}" for source in page.wordless)
