"""Texts as XML and HTML may hold them, whatever is in them."""

from html import escape
from re import compile as pattern

FORBIDDEN = pattern("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufdd0-\ufdef\u007f-\u009f]")
"""What XML 1.0 does not allow or advises against: control characters, halves of pairs, what is no character."""


def escaped(text: str) -> str:
    """Escape a text; a character that XML cannot hold becomes the sign for that."""
    return escape(FORBIDDEN.sub("\ufffd", text))
