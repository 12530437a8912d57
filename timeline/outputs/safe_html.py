"""Markdown as HTML that can run nothing and call nowhere, and addresses that may be followed."""

import re
from collections.abc import Callable
from functools import cache

from nh3 import clean

from timeline.records.links import SAFE_URL, is_followed

SCHEMES = {"http", "https", "mailto"}
TAGS = {"p", "a", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr", "h3", "h4"}
_MEANS_NOTHING = r"[^\x00-\x1f\x7f-\xa0\\`*_\[\]<>&]"
_LINE = rf"[^\W\d_](?:{_MEANS_NOTHING}*(?!\s){_MEANS_NOTHING})?"
PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*\n?")
"""Lines that begin with a letter, and in which no character means anything in Markdown or in HTML."""


@cache
def _markdown() -> Callable[[str], str]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).render


def rendered(text: str) -> str:
    """Render Markdown as HTML that can run nothing and call nowhere."""
    if not text:
        return ""
    return "<p>" + text.removesuffix("\n") + "</p>\n" if PLAIN.fullmatch(text) else parsed(text)


def parsed(text: str) -> str:
    """Render Markdown that may mean anything."""
    html = _markdown()(text)
    return clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=lambda _tag, name, value: value if name != "href" or is_followed(value) else None,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )


def address(text: str) -> str:
    """Return an address if it may be followed: http, https or mailto; else nothing."""
    return text if SAFE_URL.fullmatch(text) and not set(text) & set('"<>\\^`{|}') else ""
