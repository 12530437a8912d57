"""Kept copies of sources: where they lie, and the text that they hold."""

import re
from codecs import lookup
from hashlib import file_digest, sha256
from pathlib import Path

from timeline.confined.pdf import pdf_text
from timeline.events.model import Source
from timeline.events.named_files import file_below
from timeline.events.reading.input_bytes import LARGEST, size_told
from timeline.problems import TimelineError
from timeline.records.html_tokens import tokens

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
FALLBACK = "cp1252"
HEAD = 4096
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
TEXT_SHARE = 16
UNSEEN = frozenset({"template"})
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


def fingerprint_of(path: Path) -> str:
    """Return the SHA-256 of a file of any size, in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def copy_text(path: Path, largest: int = LARGEST) -> str:
    """Return the text of a kept copy: of a PDF or of HTML by the ending of its name, else of plain text.

    A file may have `largest` bytes; one that is text or HTML a sixteenth of that, since it is searched in memory.
    """
    ending, size = path.suffix.lower(), path.stat().st_size
    limit = largest if ending == ".pdf" else largest // TEXT_SHARE
    if size > limit:
        hint = "keep the part that is quoted, or raise the limit: --max-size 1GB"
        raise TimelineError(f"it is larger than {size_told(limit)}", hint=hint)
    if ending == ".pdf":
        return pdf_text(path)
    content = path.read_bytes()
    if ending in HTML_ENDINGS:
        return html_text(_decoded(content, _declared_charset(content)))
    return _decoded(content)


def html_text(text: str) -> str:
    """Return the text of HTML as a reader sees it: no scripts, no styles, a space between blocks."""
    parts, unseen = [], 0
    for token in tokens(text):
        if token.tag in UNSEEN:
            unseen = max(0, unseen + (-1 if token.closes else 1))
        elif token.text and not unseen:
            parts.append(token.text)
        if token.tag and token.tag not in INLINE:
            parts.append(" ")
    return "".join(parts)


def _declared_charset(content: bytes) -> str:
    """Return the charset that a page declares in its head, if it is known."""
    found = CHARSET.search(content[:HEAD])
    try:
        return lookup(found[1].decode("ascii")).name if found else FALLBACK
    except LookupError:
        return FALLBACK


def _decoded(content: bytes, otherwise: str = FALLBACK) -> str:
    """Decode as UTF-8, or as declared, or with a charset in which every byte is a letter."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(otherwise, errors="replace")
