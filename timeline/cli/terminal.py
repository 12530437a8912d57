"""Text for a terminal: nothing from the data reaches it with its control characters alive."""

import os
import signal
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from timeline.problems import Level, Problem, TimelineError

COLORS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}
VISIBLE = {"\n": "\n", "\t": "    ", "\u200c": "\u200c", "\u200d": "\u200d"}
"""What stands for a control or format character; the joiners spell words in Persian and build emoji."""


def printable(text: str) -> str:
    """Make control characters, bidirectional overrides and lone surrogates visible as escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def one_line(text: str) -> str:
    """Make a text printable and fold its line breaks into spaces."""
    return printable(" ".join(text.split("\n")))


def _visible(character: str) -> str:
    """Return a character as it may be printed."""
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return VISIBLE.get(character) or f"\\u{ord(character):04x}"
    return character


def say(text: str) -> None:
    """Print a line that is not a result: to standard error."""
    sys.stderr.write(f"{text}\n")


def tell(text: str) -> None:
    """Print a line of the result: to standard output."""
    try:
        sys.stdout.write(f"{text}\n")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TimelineError(f"standard output: {error.strerror}") from error


def let_closed_pipes_end_quietly() -> None:
    """Let a reader that goes away (`timeline list | head`) end the program as it ends every other on this system."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def complain(error: TimelineError) -> None:
    """Print why the program cannot go on, and what would be right."""
    say(f"{colored('timeline:', '31', sys.stderr.isatty())} {printable(error.message)}")
    if error.hint:
        say(f"  = {printable(error.hint)}")


def colored(text: str, code: str, terminal: bool) -> str:
    """Colour a text where it goes to a terminal and NO_COLOR is not set (no-color.org)."""
    if not terminal or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{code}m{text}\x1b[0m"


def shown_problem(problem: Problem, *, terminal: bool) -> Iterable[str]:
    """Return the lines of a problem: place, level, message, code; the excerpt with a caret; what would be right."""
    level = colored(problem.level.value, COLORS[problem.level], terminal)
    yield f"{printable(str(problem.place))}: {level}: {printable(problem.message)} [{problem.code}]"
    if problem.place.excerpt:
        yield from _pointed_at(problem)
    if problem.hint:
        yield f"  = {printable(problem.hint)}"


def _pointed_at(problem: Problem) -> Iterable[str]:
    """Return the line of the file and a caret under the place, as wide as the terminal draws what stands before it."""
    place = problem.place
    number, start = str(place.line), place.column - 1
    before, marked = place.excerpt[:start], place.excerpt[start : start + max(1, place.length)]
    yield f"  {number} | {printable(place.excerpt)}"
    yield f"  {' ' * len(number)} | {' ' * width(printable(before))}{'^' * max(1, width(printable(marked)))}"


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
