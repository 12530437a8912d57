"""Questions that are answered by a line of text: their words, what they offer, what an answer is."""

from collections.abc import Sequence
from typing import NamedTuple

MOST_IN_HISTORY = 100


class Prompt(NamedTuple):
    """A question: its words, what Enter takes, what TAB and the arrow keys offer.

    `offered` are values that may be meant; with `after`, a new value begins after each of its signs (`,`). `past` are
    former answers, the oldest first. What is pasted in several lines keeps them if the answer `runs_on`, else they are
    joined with spaces.
    """

    words: str
    known: str = ""
    offered: Sequence[str] = ()
    after: str = ""
    past: Sequence[str] = ()
    runs_on: bool = False


def question(prompt: Prompt) -> str:
    """Return what stands before the answer."""
    return f"{prompt.words}{f' [{prompt.known}]' if prompt.known else ''}: "


def answer(prompt: Prompt, text: str) -> str:
    """Return what was answered by a text: without spaces around it, in one line unless it may run on."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(lines).strip() if prompt.runs_on else " ".join(lines).strip()


def offers(prompt: Prompt, before: str) -> tuple[str, list[str]]:
    """Return the part of an answer that is being typed, and the values that it may become, the nearest first."""
    part = before
    for sign in prompt.after:
        part = part.rpartition(sign)[2]
    part = part.lstrip()
    wanted = part.casefold()
    first = [each for each in prompt.offered if each.casefold().startswith(wanted)]
    return part, [*first, *(each for each in prompt.offered if wanted and f" {wanted}" in _spaced(each, first))]


def _spaced(text: str, left_out: Sequence[str]) -> str:
    """Return a text in which each word but the first stands after a space; an empty one for what is left out."""
    return "" if text in left_out else text.casefold().replace("-", " ")
