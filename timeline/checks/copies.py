"""Kept copies of sources: where they lie, and the text that they hold."""

import re
from codecs import lookup
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from timeline.events.model import Source
from timeline.events.named_files import file_below
from timeline.problems import TimelineError

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
FALLBACK = "cp1252"
HEAD = 4096
UNSEEN = frozenset({"script", "style", "template"})
INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    }
)


def copy_path(source: Source) -> Path:
    """Return the path of a source's kept copy, a file in the folder of the file that declares it, or below."""
    return file_below(Path(source.origin.place().file).parent, source.file)


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a copy, in hexadecimal."""
    return sha256(content).hexdigest()


def copy_text(name: str, content: bytes) -> str:
    """Return the text of a kept copy: of a PDF or of HTML by the ending of its name, else of plain text."""
    match Path(name).suffix.lower():
        case ".pdf":
            return pdf_text(content)
        case ".html" | ".htm" | ".xhtml":
            return html_text(_decoded(content, _declared_charset(content)))
        case _:
            return _decoded(content)


def pdf_text(content: bytes) -> str:
    """Return the text of a PDF; needs the extra `quotes`."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ModuleNotFoundError:
        raise TimelineError("pypdf is not installed", hint="pip install 'sourced-timeline[quotes]'") from None
    try:
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise TimelineError(f"it is no PDF that can be read: {error}") from error


def html_text(text: str) -> str:
    """Return the text of HTML as a reader sees it: no scripts, no styles, a space between blocks."""
    reader = _Text()
    reader.feed(text)
    reader.close()
    return "".join(reader.parts)


class _Text(HTMLParser):
    """Collects what a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        """Enter an element."""
        self.unseen += tag in UNSEEN
        self._gap(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self.unseen = max(0, self.unseen - (tag in UNSEEN))
        self._gap(tag)

    def handle_data(self, data: str) -> None:
        """Take a text where it is seen."""
        if not self.unseen:
            self.parts.append(data)

    def _gap(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append(" ")


def _declared_charset(content: bytes) -> str:
    """Return the charset that a page declares in its head, if it is one that is known."""
    found = CHARSET.search(content[:HEAD])
    try:
        return lookup(found[1].decode("ascii")).name if found else FALLBACK
    except LookupError:
        return FALLBACK


def _decoded(content: bytes, otherwise: str = FALLBACK) -> str:
    """Decode UTF-8, else what is declared, else what every byte is a letter of."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(otherwise, errors="replace")
