"""Kept copies of sources: where they lie, and the text that they hold."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from hashlib import file_digest, sha256
from pathlib import Path

from timeline.confined.docx import docx_text
from timeline.confined.pdf import pdf_text
from timeline.copies.html_copy import ENDINGS as HTML
from timeline.copies.html_copy import declared_charset, html_text
from timeline.copies.mail_copy import ENDING as MAIL
from timeline.copies.mail_copy import mail_text
from timeline.events.model import Source
from timeline.events.named_files import file_below
from timeline.events.reading.input_bytes import LARGEST, size_told
from timeline.problems import TimelineError
from timeline.records.encodings import likely_encoding

PDF, DOCX = ".pdf", ".docx"
PACKED = {PDF: pdf_text, DOCX: docx_text}
"""What is read by a process of its own, by its ending."""

TEXT_SHARE = 16
BEYOND_ASCII, NEAR = re.compile(rb"[\x80-\xff]"), 200
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]+")
"""Where a word may be broken, or may not: soft hyphens, spaces without width. Nobody sees them; quotes lack them."""


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
    """Return the text of a kept copy: of a PDF, a docx or of HTML by the ending of its name, else of plain text.

    A file may have `largest` bytes; one that is text or HTML a sixteenth of that, since it is searched in memory.
    """
    ending, size = path.suffix.lower(), path.stat().st_size
    limit = largest if ending in PACKED else largest // TEXT_SHARE
    if size > limit:
        hint = "keep the part that is quoted, or raise the limit: --max-size 1GB"
        raise TimelineError(f"it is larger than {size_told(limit)}", hint=hint)
    if ending in PACKED:
        return UNSEEN.sub("", PACKED[ending](path))
    return text_in(path.read_bytes(), ending)


def text_in(content: bytes, ending: str) -> str:
    """Return what is seen of the text of bytes: of HTML and of mail by the ending of their name (small letters)."""
    if ending == MAIL:
        return UNSEEN.sub("", mail_text(content))
    return UNSEEN.sub("", html_text(page_in(content)) if ending in HTML else decoded(content))


def page_in(content: bytes) -> str:
    """Return the HTML of bytes, which may name their charset."""
    return decoded(content, declared_charset(content))


def decoded(content: bytes, declared: str = "") -> str:
    """Decode as UTF-8, or as a byte order mark or a page says, or as what the bytes look like."""
    return content.decode(charset_of(content, declared), errors="replace")


def charset_of(content: bytes, declared: str = "") -> str:
    """Return by which charset bytes are decoded."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return declared or likely_encoding(content, first_beyond_ascii(content))
    return "utf-8-sig"


def first_beyond_ascii(content: bytes) -> int:
    """Return where the first byte is that is no ASCII, from a word before it on; 0 if all are."""
    found = BEYOND_ASCII.search(content)
    return max(0, found.start() - NEAR) if found else 0


def looks_so(content: bytes, ending: str) -> str:
    """Return what the bytes of a text were taken for where nothing says so; nothing if something does, or as ASCII."""
    if ending in PACKED or ending == MAIL or content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return ""
    charset = charset_of(content, declared_charset(content) if ending in HTML else "")
    is_told = charset == "utf-8-sig" or (ending in HTML and charset == declared_charset(content))
    return "" if is_told else charset
