"""What may not reach a reader as it is, made visible: control characters, marks of direction, halves of characters.

Every text for a terminal, every JSON document and every XML report passes through here.
"""

import re
from functools import cache

HIDDEN = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f"
)
"""The format characters of Unicode, but for the two joiners, which spell words in Persian and build emoji."""

UNSEEN = f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff{HIDDEN}]"
"""Those, all controls but the line feed, and lone surrogates."""

TAB = "    "


@cache
def unseen() -> re.Pattern[str]:
    """Return the pattern of one of them; most of what is printed never needs it."""
    return re.compile(UNSEEN)


def printable(text: str) -> str:
    r"""Return a text in which what cannot be seen stands as `\u202e`; line feeds stay, a tab is four spaces."""
    if text.isprintable():
        return text
    return unseen().sub(_visible, text)


def json_text(value: object, *, indent: int | None = None, ascii_only: bool = False, sort_keys: bool = False) -> str:
    """Return JSON in which what cannot be seen is escaped, as JSON does it; it is read back as it was."""
    import json

    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent, sort_keys=sort_keys)
    return unseen().sub(_unit_escapes, text)


def xml_text(document: str) -> str:
    """Return an XML document in which what cannot be seen is a character reference."""
    return unseen().sub(lambda found: f"&#{ord(found[0])};" if found[0] != "\t" else "\t", document)


def _visible(found: re.Match[str]) -> str:
    if found[0] == "\t":
        return TAB
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _unit_escapes(found: re.Match[str]) -> str:
    r"""Return `\u` with each of the one or two units of UTF-16."""
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
