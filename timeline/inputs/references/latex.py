"""LaTeX in the fields of a bibliography to plain text, of which nothing is lost."""

import logging
import re

SPECIAL = re.compile(r"[\\\\{}$~]|--|``|\'\'")
NOT_GIVEN = "%s"
"""What the library prints for an argument that a command lacks."""
CIRCUMFLEX = re.compile(r"\\textasciicircum(?:\{\}|(?![A-Za-z]))")


def balanced(text: str) -> bool:
    """Return whether every brace of a text has its other one."""
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def plain_text(text: str) -> str:
    """Return what LaTeX prints; a text as it stands where that is nothing, or its braces do not match, or go too deep.

    Mathematics stays as it is written, and a `%` is no comment: in a bibliography it is a sign like others.
    """
    text = " ".join(text.split())
    if not SPECIAL.search(text) or not balanced(text):
        return text
    from pylatexenc.latex2text import LatexNodes2Text

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)  # of a command without its arguments
    signs = CIRCUMFLEX.sub("^", re.sub(r"(?<!\\)%", r"\\%", text))
    try:
        printed = LatexNodes2Text(math_mode="verbatim").latex_to_text(signs)
    except RecursionError:
        return text
    if printed.count(NOT_GIVEN) != signs.count(NOT_GIVEN):
        return text
    return " ".join(printed.replace("\N{NO-BREAK SPACE}", " ").split()) or text
