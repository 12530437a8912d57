"""HTML as tags and texts in their order: whatever it holds, in time that grows with its length alone.

The parser of the standard library, and those that build a tree, take seconds for some 40 KB that nobody closed.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

TOKEN = re.compile(
    r"""<!--(?:.*?-->|.*)
    |<[!?][^>]*>?
    |<(?P<close>/?)(?P<tag>[A-Za-z][^\s/>]*)(?P<attributes>(?>(?:[^"'>]|"[^"]*"|'[^']*')*))>?""",
    re.DOTALL | re.VERBOSE,
)
ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+("[^"]*"|'[^']*'|[^\s>]++))?""")
RAW = frozenset({"script", "style"})
LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9A-Fa-f]{7,});?")


class Token(NamedTuple):
    """A text, or a tag: its name in small letters, whether it closes, its attributes as written; where it begins."""

    text: str = ""
    tag: str = ""
    closes: bool = False
    attributes: str = ""
    at: int = 0

    def attribute(self, name: str) -> str:
        """Return the value of an attribute; nothing if there is none."""
        return self._values.get(name, "")

    @property
    def is_hidden(self) -> bool:
        """Whether what stands in the tag is not shown."""
        values = self._values
        return "hidden" in values or "display:none" in "".join(values.get("style", "").split()).lower()

    @property
    def _values(self) -> dict[str, str]:
        """The attributes; of two with one name, the first."""
        found = [(each[1].lower(), each[2] or "") for each in ATTRIBUTE.finditer(self.attributes)]
        return {name: plain_text(value.strip("\"'")) for name, value in reversed(found)}


def tokens(text: str) -> Iterator[Token]:
    """Return the tags and the texts of HTML; what is in `script` and `style` is left out."""
    at = 0
    while at < len(text):
        found = TOKEN.search(text, at)
        start = found.start() if found else len(text)
        if start > at:
            yield Token(plain_text(text[at:start]), at=at)
        if found is None:
            return
        at, (close, name, attributes) = found.end(), found.group("close", "tag", "attributes")
        if name is None:
            continue
        tag = name.lower()
        yield Token("", tag, bool(close), attributes, start)
        if tag in RAW and not close:
            at = _end_of_raw(text, tag, at)


def plain_text(text: str) -> str:
    """Return a text with its character references read; a number that no character has is none."""
    return unescape(LONG_NUMBER.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text


def _end_of_raw(text: str, tag: str, at: int) -> int:
    end = re.compile(f"</{tag}", re.IGNORECASE).search(text, at)
    return end.start() if end else len(text)
