"""A line of text asked for on a terminal: with completion, history, and pasted texts of several lines.

prompt_toolkit asks where it is installed (the extra `dialogue`), else readline, which every Python on Linux and macOS
has: both know arrow keys, history and TAB. Whoever asks for a line takes `usual_asker()`.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from timeline.cli.prompts import MOST_IN_HISTORY, Prompt, answer, offers, question
from timeline.cli.terminal import say_on

PASTED_AT_ONCE = 0.05
"""Within how many seconds the next line of a pasted text is there."""

Ask = Callable[[Prompt], str]
"""Asks for a line and returns it; raises EOFError where there is no more."""


def usual_asker() -> Ask:
    """Return who asks for lines here: prompt_toolkit, else readline."""
    if find_spec("prompt_toolkit") and os.environ.get("TERM") != "dumb":
        from timeline.cli.prompting import ask

        return ask
    return plain


def plain(prompt: Prompt) -> str:
    """Ask for a line with readline, where Python has it."""
    with _completed(prompt):
        if sys.stdout.isatty():
            first = input(question(prompt))
        else:
            say_on(question(prompt))
            first = _line_read()
    return answer(prompt, "\n".join([first, *_pasted_lines()]))


def _line_read() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def _pasted_lines() -> Iterator[str]:
    """Return the lines that are there already: the rest of what was pasted, not answers to what was not asked yet."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        return
    import select

    while select.select([sys.stdin], [], [], PASTED_AT_ONCE)[0]:
        try:
            yield input()
        except EOFError:
            return


@contextmanager
def _completed(prompt: Prompt) -> Iterator[None]:
    """Let TAB complete an answer, and the arrow keys bring former ones."""
    if sys.platform == "win32" or not find_spec("readline"):
        yield
        return
    import readline

    def completed(_: str, state: int) -> str | None:
        part, found = offers(prompt, readline.get_line_buffer()[: readline.get_endidx()])
        at = readline.get_endidx() - len(part) - readline.get_begidx()
        begun = readline.get_line_buffer()[readline.get_begidx() :][: max(at, 0)]
        return f"{begun}{found[state]}" if state < len(found) else None

    readline.set_completer_delims(prompt.after)
    readline.set_completer(completed)
    readline.parse_and_bind("tab: complete")
    readline.set_auto_history(False)
    readline.clear_history()
    for each in prompt.past[-MOST_IN_HISTORY:]:
        readline.add_history(each)
    try:
        yield
    finally:
        readline.set_completer(None)
