"""The words of a line as a shell divides it, and words as bash takes them."""

from collections.abc import Mapping
from typing import NamedTuple

BLANKS = " \t\n"
ENDS_WORD = BLANKS + ";&|<>()"
SAFE = frozenset("%+,-./:=@_^")
"""What needs no backslash outside of quotes, besides letters and digits."""

IN_DOUBLE = '"\\$`'
Escapes = Mapping[str, str]
"""What a backslash stands before within each kind of quotes; elsewhere there it is itself."""

BASH: Escapes = {'"': IN_DOUBLE, "'": ""}
FISH: Escapes = {'"': '"\\$', "'": "'\\"}


class Word(NamedTuple):
    """A word: what it means, and the quote that is open at its end, or nothing."""

    text: str
    quote: str = ""


def words_of(line: str, escapes: Escapes = BASH) -> list[Word]:
    """Return the words of a line up to the cursor; the last one is that at the cursor, perhaps an empty one."""
    words: list[Word] = []
    text, quote, begun, escaped = "", "", False, False
    for sign in line:
        if escaped:
            text += sign if not quote or sign in escapes[quote] else f"\\{sign}"
            escaped = False
        elif sign == "\\" and (not quote or escapes[quote]):
            begun = escaped = True
        elif quote:
            quote, text = ("", text) if sign == quote else (quote, text + sign)
        elif sign in "'\"":
            begun, quote = True, sign
        elif sign in ENDS_WORD:
            words += [Word(text)] if begun else []
            text, begun = "", False
        else:
            begun, text = True, text + sign
    return [*words, Word(text, quote)]


def quoted(text: str, quote: str) -> str:
    """Return a text as it is written on a line, within a quote that is open or outside of quotes.

    bash closes the quote after it, unless it ends with one: then it is closed here.
    """
    if not quote:
        return "".join(sign if sign.isalnum() or sign in SAFE or ord(sign) > 0x7F else f"\\{sign}" for sign in text)
    if quote == "'":
        written = text.replace("'", "'\\''")
    else:
        written = "".join(f"\\{sign}" if sign in IN_DOUBLE else sign for sign in text).replace("!", "\"'!'\"")
    return f"{written}{quote}" if written.endswith(quote) else written
