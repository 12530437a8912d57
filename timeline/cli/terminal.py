"""Text for a terminal: nothing from the data reaches it with its control characters alive."""

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, redirect_stderr, suppress
from contextvars import ContextVar
from typing import NamedTuple, TextIO

from timeline.cli.standard_streams import closed_input, drop
from timeline.escapes import json_text, printable
from timeline.problems import Level, Problem, TimelineError

CLEARED = "\r\x1b[K"
COLORS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}
REPLACING = "timeline-replaced"


class Painted(NamedTuple):
    """A text in a colour of the terminal (a number of SGR), where it goes to one; elsewhere `plain`, if it is given."""

    text: str
    color: str
    plain: str = ""


Line = tuple[str | Painted, ...]
"""A line in parts, of which some may be coloured."""


def one_line(text: str) -> str:
    """Make a text printable and fold its line breaks into spaces."""
    return printable(" ".join(text.split("\n")))


def json_line(value: object) -> str:
    """Return JSON for standard output, in the characters that it has."""
    return json_text(value, ascii_only=not _is_utf8(sys.stdout))


class Fleeting:
    """A line on standard error that goes when another one is said: what is under way."""

    def __init__(self) -> None:
        """Begin without one."""
        self.is_there = False

    def gone(self) -> str:
        """Return what clears the line, nothing where there is none."""
        cleared, self.is_there = CLEARED if self.is_there else "", False
        return cleared


fleeting = Fleeting()
_heard: ContextVar[list[str] | None] = ContextVar("heard", default=None)


@contextmanager
def overheard() -> Iterator[list[str]]:
    """Collect the lines that are said and told in the body, instead of printing them: `serve` shows them elsewhere."""
    lines: list[str] = []
    before = _heard.set(lines)
    try:
        yield lines
    finally:
        _heard.reset(before)


def say(*parts: str | Painted) -> None:
    """Print a line that is not a result, to standard error, after what was printed; where it is closed, to nobody."""
    if _is_heard(parts):
        return
    stream = _standard_error()
    with suppress(OSError, ValueError):
        _write(stream, fleeting.gone() + _line(parts, stream))


def _is_heard(parts: Iterable[str | Painted]) -> bool:
    """Return whether a line is collected, which it is then."""
    heard = _heard.get()
    if heard is None:
        return False
    heard.append(_line(parts, None).rstrip("\n"))
    return True


def say_on(text: str) -> None:
    """Print a question to standard error, so that the answer stands in its line."""
    stream = _standard_error()
    with suppress(OSError, ValueError):
        _write(stream, printable(text))
        stream.flush()


def _standard_error() -> TextIO:
    """Return standard error, after all that was printed has arrived; what cannot arrive fails again at the end."""
    with suppress(OSError, ValueError):
        flush()
    return sys.stderr.inner if isinstance(sys.stderr, Visible) else sys.stderr


def tell(*parts: str | Painted) -> None:
    """Print a line of the result: to standard output."""
    if _is_heard(parts):
        return
    with told_where_it_fails():
        _write(sys.stdout, _line(parts, sys.stdout))


def put(document: str | bytes) -> None:
    """Print a document that a program may read, in UTF-8; on a terminal, with nothing of it alive."""
    with told_where_it_fails():
        if sys.stdout is None:
            raise OSError("it is closed")
        text = document if isinstance(document, str) else document.decode("utf-8", "replace")
        if sys.stdout.isatty():
            if "\0" in text:
                raise TimelineError("this is no text for a terminal", hint="name a file with -o", status=2)
            _write(sys.stdout, printable(text))
            return
        sys.stdout.flush()
        sys.stdout.buffer.write(document if isinstance(document, bytes) else document.encode("utf-8", "replace"))
        sys.stdout.flush()


def flush() -> None:
    """See that what was printed has arrived."""
    if sys.stdout is not None:
        sys.stdout.flush()


@contextmanager
def told_where_it_fails() -> Iterator[None]:
    """Say that standard output cannot be written to; a reader that went away is no fault.

    What is not found and has no name is the folder in which the program was begun.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except FileNotFoundError as error:
        if error.filename is not None:
            raise
        raise TimelineError("the folder in which you are was removed", hint="`cd` to another one") from error
    except (OSError, ValueError) as error:
        if not _is_of_output(error):
            raise
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        drop(sys.stdout)
        raise TimelineError(f"standard output: {reason}") from error


def _is_of_output(error: OSError | ValueError) -> bool:
    """Return whether an error comes from writing, not from a file that has a name or from a value."""
    if isinstance(error, OSError):
        return error.filename is None
    return sys.stdout is None or sys.stdout.closed


def _line(parts: Iterable[str | Painted], stream: TextIO | None) -> str:
    """Make the parts of a line visible, and colour those that are to be."""
    colored = stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")
    return "".join(_part(part, colored=colored) for part in parts) + "\n"


def _part(part: str | Painted, *, colored: bool) -> str:
    if isinstance(part, str):
        return printable(part)
    return f"\x1b[{part.color}m{printable(part.text)}\x1b[0m" if colored else printable(part.plain or part.text)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:
        raise OSError("it is closed")
    stream.write(text)


def _is_utf8(stream: TextIO | None) -> bool:
    return (getattr(stream, "encoding", "") or "utf-8").lower().replace("-", "") == "utf8"


class Visible(io.TextIOBase):
    """A stream that others print to (the library that reads the arguments): nothing of it is alive either."""

    def __init__(self, inner: TextIO) -> None:
        """Print to another stream."""
        self.inner = inner

    def write(self, text: str) -> int:
        """Print a text, made visible."""
        self.inner.write(printable(text))
        return len(text)

    def flush(self) -> None:
        """Hand on what was printed; a closed stream has done so, and is asked once more at the end."""
        if not self.inner.closed:
            self.inner.flush()

    def isatty(self) -> bool:
        """Return whether it goes to a terminal."""
        return self.inner.isatty()


@contextmanager
def safe_streams() -> Iterator[None]:
    """See that all that is printed can be: made visible, and in the characters that standard output has."""
    replaced: list[str] = []
    codecs.register_error(REPLACING, _replacing(replaced))
    if isinstance(sys.stdout, io.TextIOWrapper) and not _is_utf8(sys.stdout):
        sys.stdout.reconfigure(errors=REPLACING)
    _read_utf8()
    with redirect_stderr(Visible(sys.stderr)) if sys.stderr else nullcontext():
        yield
    if replaced:
        encoding, number = sys.stdout.encoding, len(replaced)
        say(f"standard output is {encoding}: {counted(number, 'character')} it does not have are printed as \\u....")


def _read_utf8() -> None:
    """See that what is handed to the program is read as UTF-8 on every system; what is no UTF-8 is no bug."""
    if sys.stdin is None:
        sys.stdin = closed_input()
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        with suppress(io.UnsupportedOperation):  # some of it was read
            sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")


def _replacing(replaced: list[str]) -> Callable[[UnicodeError], tuple[str, int]]:
    """Return what stands for characters that an encoding does not have, and keeps them to be counted."""

    def replace(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        missing = error.object[error.start : error.end]
        replaced.extend(missing)
        return json_text(missing, ascii_only=True)[1:-1], error.end

    return replace


def complain(error: TimelineError) -> None:
    """Print why the program cannot go on, and what would be right."""
    say(Painted("timeline:", "31"), f" {error.message}")
    if error.hint:
        say(f"  = {error.hint}")


def shown_problem(problem: Problem) -> Iterable[Line]:
    """Return the lines of a problem: place, level, message, code; the excerpt with a caret; what would be right."""
    level = Painted(problem.level.value, COLORS[problem.level])
    yield (f"{problem.place}: ", level, f": {problem.message} [{problem.code}]")
    if problem.place.excerpt:
        yield from _pointed_at(problem)
    if problem.hint:
        yield (f"  = {problem.hint}",)


def _pointed_at(problem: Problem) -> Iterable[Line]:
    """Return the line of the file and a caret under the place, as wide as the terminal draws what stands before it."""
    place = problem.place
    number, start = str(place.line), place.column - 1
    before, marked = place.excerpt[:start], place.excerpt[start : start + max(1, place.length)]
    yield (f"  {number} | {place.excerpt}",)
    yield (f"  {' ' * len(number)} | {' ' * width(printable(before))}{'^' * max(1, width(printable(marked)))}",)


def width(text: str) -> int:
    """Count the columns that a terminal draws a text in: wide characters take two, marks that combine none."""
    from rich.cells import cell_len

    return cell_len(text)


def counted(number: int, noun: str) -> str:
    """Count things: '1 event', '1,200 events'."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Return rows as lines whose columns stand under each other; the last column is as long as it is."""
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell + " " * (widths[at] - width(cell)) for at, cell in enumerate(row[:-1])]
        yield "  ".join([*cells, row[-1]]).rstrip()
