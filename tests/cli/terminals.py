"""Programs driven in a pseudo-terminal: real keys are pressed, and what a person would see is read."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pexpect

SECONDS = 30
"""How long a screen is waited for: much longer than it takes, for busy machines."""

COLORS = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>]|\x1b\].*?(?:\x07|\x1b\\)")


class Terminal:
    """A program in a terminal."""

    def __init__(self, program: "pexpect.spawn[str]") -> None:
        """Take a program that was started."""
        self.program = program
        self.screen = ""

    def see(self, text: str) -> str:
        """Wait until a text is on the screen, after what was seen before; return what came up to it."""
        self.program.expect_exact(text, timeout=SECONDS)
        return self._shown(f"{self.program.before or ''}{self.program.after}")

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.program.send("".join(keys))

    def paste(self, text: str) -> None:
        """Paste a text, as a terminal hands it on to a program that asks for marks around it."""
        self.program.send(f"\x1b[200~{text}\x1b[201~")

    def finish(self) -> None:
        """Press Ctrl-D, with which what is typed ends."""
        self.press("\x04")

    def interrupt(self) -> None:
        """Press Ctrl-C until the program ends: Python loses one that comes just before readline waits for a key."""
        for _ in range(20):
            self.press("\x03")
            if self.program.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=3) == 0:
                return

    def end(self) -> str:
        """Wait until the program has ended; return what came after what was seen."""
        self.program.expect(pexpect.EOF, timeout=SECONDS)
        self.program.close()
        return self._shown(self.program.before or "")

    @property
    def status(self) -> int | None:
        """The exit status, once the program has ended."""
        return self.program.exitstatus

    def _shown(self, text: str) -> str:
        shown = COLORS.sub("", text).replace("\r", "")
        self.screen += shown
        return shown


@contextmanager
def terminal(
    *command: str, folder: Path, variables: Mapping[str, str] | None = None, size: tuple[int, int] = (40, 100)
) -> Iterator[Terminal]:
    """Start a program in a terminal of its own; `size` is its lines and columns, whatever the one of the tests has."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    environment = {**inherited, "TERM": "xterm", "NO_COLOR": "1", **(variables or {})}
    program = pexpect.spawn(
        command[0], list(command[1:]), cwd=str(folder), env=environment, dimensions=size, encoding="utf-8", echo=False
    )
    program.delaybeforesend = None
    try:
        yield Terminal(program)
    finally:
        program.close(force=True)


def python(code: str) -> tuple[str, ...]:
    """Return the command that runs a piece of Python."""
    return (sys.executable, "-c", code)
