"""HTML as foreign timelines hold it to the Markdown of a description, or to one plain line."""

import re
from html.parser import HTMLParser

AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
BLOCKS = frozenset({"p", "div", "blockquote", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "figure"})
SILENT = frozenset({"script", "style"})
TAG = re.compile(r"</?[A-Za-z][^>]*>|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]+);")


def is_html(text: str) -> bool:
    """Return whether a text holds tags or character references."""
    return TAG.search(text) is not None


def markdown(text: str) -> str:
    """Return the Markdown of an HTML fragment: paragraphs, emphasis, links, lists; other tags leave their text."""
    if not is_html(text):
        return text.strip()
    writer = _Writer()
    writer.feed(text)
    writer.close()
    lines = (line.strip() for line in "".join(writer.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """Return the text of an HTML fragment without its tags, on one line."""
    if not is_html(text):
        return " ".join(text.split())
    writer = _Writer(plain=True)
    writer.feed(text)
    writer.close()
    return " ".join("".join(writer.parts).split())


class _Writer(HTMLParser):
    """Writes while it reads."""

    def __init__(self, *, plain: bool = False) -> None:
        """Begin; `plain` leaves out all marks."""
        super().__init__(convert_charrefs=True)
        self.plain = plain
        self.parts: list[str] = []
        self.links: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write what stands before an element's text."""
        if tag in SILENT:
            self.silent += 1
        elif tag == "br":
            self.parts.append(" " if self.plain else "\\\n")
        elif tag in BLOCKS:
            self.parts.append(" " if self.plain else "\n\n> " if tag == "blockquote" else "\n\n")
        elif tag == "li":
            self.parts.append(" " if self.plain else "\n- ")
        elif tag == "a":
            self.links.append(dict(attrs).get("href") or "")
            self._mark("[" if self.links[-1] else "")
        else:
            self._mark(AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        """Write what stands after it."""
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in BLOCKS:
            self.parts.append(" " if self.plain else "\n\n")
        elif tag == "a" and self.links:
            link = self.links.pop()
            self._mark(f"](<{link}>)" if re.search(r"[\s()<>]", link) else f"]({link})" if link else "")
        else:
            self._mark(AROUND.get(tag, ""))

    def handle_data(self, data: str) -> None:
        """Write text, its spaces as one."""
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _mark(self, mark: str) -> None:
        if not self.plain:
            self.parts.append(mark)
