"""The title of an event that has a text alone: its first line or sentence."""

import re

LONGEST = 120
SENTENCE = re.compile(r"(.{20,}?[.!?])(?=\s)")


def headline(text: str) -> str:
    """Return the first line of a text, or its first sentence where that is long, as a title."""
    line = next((" ".join(line.split()) for line in text.splitlines() if line.strip()), "")
    if len(line) <= LONGEST:
        return line
    sentence = SENTENCE.match(line)
    short = sentence[1] if sentence and len(sentence[1]) <= LONGEST else line[:LONGEST].rpartition(" ")[0]
    return short if sentence and short == sentence[1] else f"{short or line[:LONGEST]} ..."


def longer(text: str, title: str) -> str:
    """Return a text where it says more than its title."""
    return text if " ".join(text.split()) != title else ""
