"""The text of a docx, read by a process of its own."""

import sys
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.confined.file_text import TextReader, file_text
from timeline.confined.process import MEGABYTE, TOO_MUCH, Limits, refused, restrict
from timeline.confined.shown import ZIP_FAULTS
from timeline.problems import missing_extra

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

LONGEST = 64 * MEGABYTE
"""The most bytes of XML that are read of a docx."""

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "p": "\n\n"}
CELL = "\t"
"""What parts the cells of a row, which is one line."""

SECOND_FORMS = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What repeats a text box for old programs."""

UNREAD = frozenset({SECOND_FORMS, f"{WORDS}moveFrom", f"{WORDS}del"})
UNSAID = tuple(f"{WORDS}rPr/{WORDS}{mark}" for mark in ("vanish", "strike", "dstrike"))
"""The marks of a run of words that is hidden, or struck out."""

SHOWN = frozenset({"0", "false", "off"})
"""What says of a mark that a run of words does not bear it."""


NOTES = ("/footnotes", "/endnotes")
READER = TextReader(__name__, "a docx", 1, 2, 448 * MEGABYTE, "keep its text as a .txt next to it")


def docx_text(path: Path) -> str:
    """Return the text of a docx with an empty line between paragraphs, its notes last; needs the extra `docx`."""
    if find_spec("docx") is None:
        raise missing_extra("a docx", "python-docx", "docx")
    return file_text(READER, path)


def texts(document: bytes) -> Iterator[str]:
    """Return the texts of a part of a docx in their order.

    What was deleted, or moved away, while changes are tracked is none, and neither is hidden or struck-out text.
    """
    from docx.oxml import parse_xml
    from lxml.etree import iterwalk

    walk, beside = iterwalk(parse_xml(document), events=("start",)), False
    for _, element in walk:
        if element.tag in UNREAD or (element.tag == f"{WORDS}r" and is_unsaid(element)):
            walk.skip_subtree()
        elif element.tag == f"{WORDS}t":
            yield element.text or ""
        elif element.tag == f"{WORDS}tc":
            beside = element.getprevious() is not None and element.getprevious().tag == element.tag
        elif beside and element.tag == f"{WORDS}p":
            yield CELL
            beside = False
        elif str(element.tag).startswith(WORDS):
            yield SIGNS.get(str(element.tag).removeprefix(WORDS), "")


def is_unsaid(run: "BaseOxmlElement") -> bool:
    """Return whether a run of words is hidden, or struck out."""
    marks = (run.find(each) for each in UNSAID)
    return any(mark is not None and mark.get(f"{WORDS}val") not in SHOWN for mark in marks)


def parts(path: str) -> Iterator[bytes]:
    """Return the XML of the document, then that of its notes."""
    from docx import Document

    part = Document(path).part
    yield part.blob
    for relation in part.rels.values():
        if relation.reltype.endswith(NOTES):
            yield relation.target_part.blob


def refuse_bomb(path: str) -> None:
    """Raise if what is packed says that it is longer than may be read."""
    with zipfile.ZipFile(path) as archive:
        if sum(each.file_size for each in archive.infolist() if each.filename.endswith(".xml")) > LONGEST:
            raise MemoryError


def main(seconds: str, memory: str, path: str) -> int:
    """Print the text of a docx within limits, and return the exit status."""
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    restrict(Limits(int(seconds), int(memory)))
    try:
        refuse_bomb(path)
        for part in parts(path):
            sys.stdout.buffer.write("".join(texts(part)).encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except (MemoryError, RecursionError):
        return TOO_MUCH
    except (OpcError, LxmlError, *ZIP_FAULTS, TypeError, AttributeError) as error:
        return refused(error)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
