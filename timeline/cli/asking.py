"""Questions on a terminal: a choice by one key, and a passage marked in the lines around it.

Whoever asks a person something on the terminal asks here, so that all questions look and behave alike: they stand on
standard error, Enter takes the first choice, ^D raises EOFError and ^C KeyboardInterrupt. Lines of text are asked for
in `line_asking`.
"""

import os
import select
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
from shutil import get_terminal_size
from textwrap import TextWrapper
from typing import NamedTuple

from timeline.cli.stacked import wrapped
from timeline.cli.terminal import Line, Painted, say, say_on

ENTER, ESCAPE, UP, DOWN, LEFT, RIGHT = "enter", "escape", "up", "down", "left", "right"
NAMED = {"\r": ENTER, "\n": ENTER, "\x1b": ESCAPE}
ARROWS = {b"A": UP, b"B": DOWN, b"C": RIGHT, b"D": LEFT}
AT_ONCE = 0.05
"""How many seconds the rest of a key that sends several bytes may take."""

ROOM_FOR_ANSWER = 8
"""How many columns are left for the word that answers."""

KEEPS_TOGETHER = "\u00a0"
"""Between a key and what it does, which stand on one line."""

MARKED = "7"
"""The colour of what is marked: the terminal's own, turned round."""


class Choice(NamedTuple):
    """What may be chosen: its key, and what it does: `a`, `accept`."""

    key: str
    words: str


def can_ask() -> bool:
    """Return whether there is a person at a terminal, who can read a question and answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def choose(question: str, choices: Sequence[Choice], pressed: Callable[[], str] | None = None) -> str:
    """Ask which of some choices is taken, until one is; return its key. Enter takes the first."""
    keys = {choice.key: choice for choice in choices}
    told = ", ".join(f"{choice.key} {choice.words}".replace(" ", KEEPS_TOGETHER) for choice in choices)
    while True:
        with nullcontext() if pressed else _single_keys():
            say_on(_broken(f"{question} ({told}) " if question else f"{told}: "))
            key = (pressed or key_pressed)()
        found = keys.get(choices[0].key if key == ENTER else key) or keys.get(key.casefold())
        say(found.words if found else "")
        if found:
            return found.key
        say(f"  one of these keys: {' '.join(keys)}; Enter is {choices[0].key}")


def _broken(question: str) -> str:
    """Break a question between its choices where the terminal is narrower."""
    return "\n".join(wrapped(question, get_terminal_size().columns - ROOM_FOR_ANSWER)).replace(KEEPS_TOGETHER, " ")


def key_pressed() -> str:
    """Wait for a key; return its character, or its name: `enter`, `escape`, `up`, `down`, `left`, `right`.

    Where a terminal gives whole lines alone, a line is read, and its first character is the key.
    """
    with _single_keys() as are_single:
        return _key_read(sys.stdin.fileno()) if are_single else _key_of_line()


def _key_of_line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()[:1] or ENTER


@contextmanager
def _single_keys() -> Iterator[bool]:
    """Let the terminal hand on each key at once, also those that are pressed while the question is written.

    Give whether it does; on Windows it gives whole lines alone.
    """
    if sys.platform == "win32" or not find_spec("termios"):
        yield False
        return
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSANOW)
        yield True
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)


def _key_read(descriptor: int) -> str:
    """Read the bytes of one key, and no more: what was typed ahead is left to the next question."""
    first = os.read(descriptor, 1)
    if first in {b"", b"\x04"}:
        raise EOFError
    if first == b"\x1b":
        return _escaped(descriptor)
    length = 1 + (first >= b"\xc0") + (first >= b"\xe0") + (first >= b"\xf0")
    while len(first) < length and (more := os.read(descriptor, 1)):
        first += more
    character = first.decode("utf-8", "replace")
    return NAMED.get(character, character)


def _escaped(descriptor: int) -> str:
    """Read what follows an escape: nothing, where it is that key itself; the bytes of an arrow or another key."""
    found = b""
    while select.select([descriptor], [], [], AT_ONCE)[0]:
        found += os.read(descriptor, 1)
        if found[:1] not in {b"[", b"O"} or (len(found) > 1 and b"@" <= found[-1:] <= b"~"):
            break
    return ARROWS.get(found[1:], "") if found else ESCAPE


def marked_lines(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """Return a text as lines of at most so many characters, in which what stands from `start` to `end` is marked.

    A mark is a colour where there are colours, and square brackets where there are none.
    """
    at = 0
    for line in _wrapped(text, width):
        first = text.index(line, at) if line else at
        at = first + len(line)
        yield tuple(_parts(line, start - first, end - first))


def _parts(line: str, start: int, end: int) -> Iterator[str | Painted]:
    """Return a line in what stands before a mark, what is marked, and what stands after it."""
    start, end = (min(max(cut, 0), len(line)) for cut in (start, end))
    yield line[:start]
    if start < end:
        yield Painted(line[start:end], MARKED, f"[{line[start:end]}]")
    yield line[end:]


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Return the lines of a text, long ones broken at spaces; each stands in the text as it is."""
    wrapper = TextWrapper(width, expand_tabs=False, replace_whitespace=False, break_on_hyphens=False)
    for line in text.splitlines():
        yield from wrapper.wrap(line) or [""]
