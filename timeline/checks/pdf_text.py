"""The text of a PDF, read by a process of its own with limits: a few KB of PDF can ask for minutes and gigabytes."""

import resource
import signal
import subprocess
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from timeline.problems import TimelineError

SECONDS, SECONDS_A_MEGABYTE = 1, 40
MEGABYTE = 1024 * 1024
MEMORY = 512 * MEGABYTE
LONGEST = 16 * MEGABYTE
"""The most bytes of text that are read from a PDF."""

TOO_MUCH, UNREADABLE = 3, 4
HINT = "keep its text as a .txt beside it: pdftotext copy.pdf"


def pdf_text(path: Path) -> str:
    """Return the text of a PDF; needs the extra `quotes`."""
    if find_spec("pypdf") is None:
        raise TimelineError("pypdf is not installed", hint="pip install 'sourced-timeline[quotes]'")
    status = path.stat()
    return _read(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, size: int, _changed_at: int) -> str:
    """Let another process read it; several checks ask for the same text."""
    seconds = SECONDS + SECONDS_A_MEGABYTE * size // MEGABYTE
    command = [sys.executable, "-P", "-m", __name__, str(path), str(seconds)]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - Python itself
    if done.returncode not in (0, TOO_MUCH) and done.returncode > 0:
        raise TimelineError(f"it is not a PDF that can be read: {_reason(done.stderr)}")
    if done.returncode:
        raise TimelineError(f"reading it takes more than {seconds} s of work, or too much memory", hint=HINT)
    return done.stdout.decode("utf-8", "replace")


def _reason(complaint: bytes) -> str:
    return (complaint.decode("utf-8", "replace").strip().splitlines() or ["it ends too early"])[-1]


def main(path: str, seconds: str) -> int:
    """Print the text of a PDF within limits of time and memory, and return the exit status."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.setitimer(signal.ITIMER_PROF, int(seconds))  # of processor time, what it took to begin not counted
    try:
        left = LONGEST
        for page in PdfReader(path).pages:
            text = f"{page.extract_text()}\n".encode("utf-8", "replace")[:left]
            left -= len(text)
            sys.stdout.buffer.write(text)
            if not left:
                return TOO_MUCH
        sys.stdout.buffer.flush()
    except (MemoryError, RecursionError):
        return TOO_MUCH
    except (PyPdfError, OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        sys.stderr.write(str(error))
        return UNREADABLE
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
