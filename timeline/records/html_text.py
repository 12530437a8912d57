"""HTML as foreign timelines hold it to the Markdown of a description, or to one plain line."""

import re

from timeline.records.html_tokens import Token, tokens

AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
BLOCKS = frozenset({"p", "div", "blockquote", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "figure"})
BREAKS = {"br": "\\\n", "li": "\n- "}
TAG = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]+);")


def is_html(text: str) -> bool:
    """Return whether a text holds tags or character references."""
    return TAG.search(text) is not None


def markdown(text: str) -> str:
    """Return the Markdown of an HTML fragment: paragraphs, emphasis, links, lists; other tags leave their text."""
    if not is_html(text):
        return text.strip()
    lines = (line.strip() for line in _written(text, plain=False).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """Return the text of an HTML fragment without its tags, on one line."""
    return " ".join((_written(text, plain=True) if is_html(text) else text).split())


def target(address: str) -> str:
    """Return an address as a link of Markdown has it, in angle brackets where it needs them."""
    return f"<{address}>" if re.search(r"[\s()<>]", address) else address


def _written(text: str, *, plain: bool) -> str:
    writer = _Writer(plain=plain)
    for token in tokens(text):
        writer.take(token)
    return "".join(writer.parts)


class _Writer:
    """Writes what it is given; `plain` leaves out all marks."""

    def __init__(self, *, plain: bool) -> None:
        self.plain = plain
        self.parts: list[str] = []
        self.links: list[str] = []

    def take(self, token: Token) -> None:
        """Write a text, its spaces as one, or what is before or after an element's text."""
        if not token.tag:
            self.parts.append(re.sub(r"\s+", " ", token.text))
        elif token.tag in BLOCKS:
            before = "\n\n> " if token.tag == "blockquote" and not token.closes else "\n\n"
            self.parts.append(" " if self.plain else before)
        elif token.tag == "a":
            self._link_ends() if token.closes else self._link_begins(token.attribute("href"))
        elif token.tag in BREAKS and not token.closes:
            self.parts.append(" " if self.plain else BREAKS[token.tag])
        else:
            self._mark(AROUND.get(token.tag, ""))

    def _link_begins(self, address: str) -> None:
        self.links.append(address)
        self._mark("[" if address else "")

    def _link_ends(self) -> None:
        link = self.links.pop() if self.links else ""
        self._mark(f"]({target(link)})" if link else "")

    def _mark(self, mark: str) -> None:
        if not self.plain:
            self.parts.append(mark)
