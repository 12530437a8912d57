"""HTML as a reader sees it: its text, with an empty line between blocks."""

import re
from codecs import lookup
from collections.abc import Iterator

from timeline.records.html_tokens import Token, tokens

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
HEAD = 4096
ENDINGS = frozenset({".html", ".htm", ".xhtml"})
UNSEEN = frozenset({"template"})
KEPT_LINES = frozenset({"pre", "textarea"})
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p",
    "pre", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
})  # fmt: skip
INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
SPACES = re.compile(r"\s")


def html_text(text: str) -> str:
    """Return the text of HTML as a reader sees it: no scripts, no styles, an empty line between blocks."""
    return "".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    unseen = kept_lines = 0
    for token in tokens(text):
        step = -1 if token.closes else 1
        if token.tag in UNSEEN:
            unseen = max(0, unseen + step)
        elif token.tag in KEPT_LINES:
            kept_lines = max(0, kept_lines + step)
        elif token.text and not unseen:
            yield token.text if kept_lines else SPACES.sub(" ", token.text)
        if token.tag:
            yield _gap(token)


def _gap(token: Token) -> str:
    """Return what a tag puts between two texts."""
    if token.tag in INLINE:
        return ""
    return "\n\n" if token.tag in BLOCKS else "\n" if token.tag == "br" else " "


def declared_charset(content: bytes) -> str:
    """Return the charset that a page declares in its head, '' if it declares none that is known."""
    found = CHARSET.search(content[:HEAD])
    try:
        return lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""
