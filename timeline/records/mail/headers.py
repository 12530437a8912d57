"""Bytes of a message to text: its headers, and how its encodings are read."""

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import NamedTuple

LONGEST = 10_000
"""So many characters of a header are taken apart: the library takes four times as long for twice as many."""
WORD = r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?="
WORDS = re.compile(rf"{WORD}(?:\s+{WORD})*")
"""Encoded words; the space between two of them is none."""
NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape"})
"""Codecs of Python that no mail is written in."""
WIDER = {"gb2312": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
"""What mail programs mean by the name of a charset, as the Encoding Standard of the WHATWG says."""
FAULTS = (LookupError, UnicodeError, ValueError, HeaderParseError)


class Decoding(NamedTuple):
    """How text is read that does not say its encoding, and what is told of text that cannot be read."""

    encoding: str
    warnings: list[str]

    def text(self, content: bytes, charset: str | None) -> str:
        """Return bytes as text, by their charset; those that are none of it are told."""
        told = charset or self.encoding or "utf-8"
        try:
            return _decoded(content, told)
        except FAULTS:
            hint = "" if charset else "; --encoding says what they are"
            self.warnings.append(f"some bytes are no {told}, and are shown as \N{REPLACEMENT CHARACTER}{hint}")
            return content.decode("utf-8", "replace")

    def header(self, message: Message, name: str) -> str:
        """Return a header in words; several of one name with commas between."""
        return ", ".join(" ".join(decoded_words(self._written(value)).split()) for value in _raw(message, name))

    def _written(self, value: str) -> str:
        """Return a header whose bytes are UTF-8, or else what was asked for."""
        content = value.encode("ascii", "surrogateescape")
        try:
            return content.decode()
        except UnicodeDecodeError:
            return self.text(content, None)


def decoded_words(value: str) -> str:
    """Return a header without the encoded words of RFC 2047; what cannot be decoded stands as it is written."""
    if "=?" not in value or len(value) > LONGEST:
        return value
    try:
        return WORDS.sub(_spoken, value)
    except FAULTS:
        return value


def _spoken(words: re.Match[str]) -> str:
    """Return the text of encoded words that stand one after another: the library reads no signs beside them."""
    told = decode_header(words[0])
    return str(make_header([(_text(each, charset), None if charset is None else "utf-8") for each, charset in told]))


def _text(content: bytes | str, charset: str | None) -> bytes | str:
    """Return a piece of a header, one of an encoded word in UTF-8."""
    return content if isinstance(content, str) or charset is None else _decoded(content, charset).encode()


def _raw(message: Message, name: str) -> list[str]:
    """Return the headers of a name as they stand: bytes that are not ASCII are escaped."""
    return [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]


def _decoded(content: bytes, charset: str) -> str:
    """Return bytes as text, by the wider charset that is meant where they are of it."""
    name = codecs.lookup(charset).name
    if name in NO_CHARSETS:
        raise LookupError(charset)
    try:
        return content.decode(WIDER.get(name, charset))
    except UnicodeDecodeError:
        return content.decode(charset)
