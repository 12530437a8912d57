"""Addresses that a page may link to, and the links of a Markdown text."""

import re
from collections.abc import Callable, Iterator
from functools import cache

SAFE_URL = re.compile(r"(?:https?://[^\s/?#\"'<>`\\]+(?:[/?#][^\s\"<>`]*)?|mailto:[^\s\"<>`]+)", re.IGNORECASE)
ANCHOR = re.compile(r"#[\w=&%.,:;+~/-]*")
"""A place of the page itself: `#event=vilnius-summit`."""

MAY_LINK = re.compile(r"\]\(|\]:|<[A-Za-z]")
"""What every link of Markdown has."""


def is_followed(url: str) -> bool:
    """Return whether a link stays: http, https and mailto, and places of the page itself; nothing relative."""
    return bool(SAFE_URL.fullmatch(url) or ANCHOR.fullmatch(url))


def links_in(text: str) -> Iterator[str]:
    """Return where the links of a Markdown text lead, whatever they lead to."""
    if MAY_LINK.search(text):
        yield from _targets()(text)


@cache
def _targets() -> Callable[[str], list[str]]:
    from markdown_it import MarkdownIt

    class Lenient(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - the library's own name and signature
            return True

    parser = Lenient("commonmark", {"html": False})

    def found(text: str) -> list[str]:
        children = (child for token in parser.parse(text) for child in token.children or ())
        return [str(child.attrs["href"]) for child in children if child.type == "link_open"]

    return found
