"""The text of a PDF, read by a process of its own."""

import sys
from importlib.util import find_spec
from pathlib import Path

from timeline.confined.file_text import TextReader, file_text
from timeline.confined.process import MEGABYTE, TOO_MUCH, Limits, refused, restrict
from timeline.problems import TimelineError

LONGEST = 16 * MEGABYTE
"""The most bytes of text that are read from a PDF."""

LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
"""Letters that a font has as one sign."""

LINE_END, PAGE_END = "\n", "\f"
READER = TextReader(__name__, "a PDF", 1, 40, 512 * MEGABYTE, "keep its text as a .txt next to it: pdftotext copy.pdf")


def pdf_text(path: Path) -> str:
    """Return the text of a PDF, a form feed after each page; needs the extra `quotes`."""
    if find_spec("pypdf") is None:
        raise TimelineError("pypdf is not installed", hint="pip install 'sourced-timeline[quotes]'")
    return file_text(READER, path)


def main(seconds: str, memory: str, path: str) -> int:
    """Print the text of a PDF within limits, and return the exit status."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    restrict(Limits(int(seconds), int(memory)))
    try:
        left = LONGEST
        for page in PdfReader(path).pages:
            text = page.extract_text().translate(LIGATURES).replace(PAGE_END, LINE_END)
            encoded = f"{text}{LINE_END}{PAGE_END}".encode("utf-8", "replace")[:left]
            left -= len(encoded)
            sys.stdout.buffer.write(encoded)
            if not left:
                return TOO_MUCH
        sys.stdout.buffer.flush()
    except (MemoryError, RecursionError):
        return TOO_MUCH
    except (PyPdfError, OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        return refused(error)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
