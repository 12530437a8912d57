"""Bytes to text, without a guess at the encoding; where one is needed, what the bytes look like is said."""

import codecs
import re

from timeline.problems import TimelineError
from timeline.records.encodings import SAMPLE, WIDE, WORD, likely_encoding

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SOME_NULS, FEWEST_NULS = 0.02, 4
FEW_FAULTS = 0.1


def decoded(content: bytes, name: str, encoding: str = "") -> str:
    """Decode a file by what was asked for, else by its byte order mark, else as UTF-8; anything else is refused."""
    for mark, marked in MARKS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], encoding or marked
            break
    if not encoding and (wide := wide_encoding(content)):
        message = f"{name}: bytes that are 0 stand between the others: this is no UTF-8"
        raise TimelineError(message, hint=f"it looks like UTF-16: --encoding {wide}")
    try:
        return content.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"{name}:{line}: byte 0x{content[error.start]:02X} is not {encoding or 'UTF-8'}"
        raise TimelineError(message, hint=_hint(content, error.start)) from None
    except (LookupError, UnicodeError):  # not a name, or that of a codec for host names and the like
        raise TimelineError(f"no encoding is called '{encoding}'", hint="utf-8, cp1251, latin-1", status=2) from None


def wide_encoding(content: bytes) -> str:
    """Return which UTF-16 bytes are that bear no mark; nothing where they are none."""
    sample = content[:SAMPLE]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if min(odd, even) or max(odd, even) < max(FEWEST_NULS, SOME_NULS * len(sample) / 2):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _hint(content: bytes, start: int) -> str:
    """Return what the bytes from a place on look like, with a word as it would be read."""
    if content[start:].decode("utf-8", "replace").count("\N{REPLACEMENT CHARACTER}") <= FEW_FAULTS * _wide_letters(
        content
    ):
        return "the rest is UTF-8: this place is damaged; save the file as UTF-8 again, or mend it"
    name = likely_encoding(content, max(0, start - 1))
    first = content.rfind(b"\n", 0, start) + 1
    word = next((word for word in WORD.finditer(content, first) if word.end() > start), None)
    shown = f" ('{word[0].decode(name, 'replace')[:40]}')" if word else ""
    if name in WIDE and (signs := re.search(r"[^\x00-\x7f]+", content[first:].decode(name, "replace"))):
        shown = f" ('{signs[0][:40]}')"
    return f"it looks like {name}{shown}: --encoding {name}"


def _wide_letters(content: bytes) -> int:
    """Count the letters of more than one byte that are UTF-8."""
    return sum(character > "\x7f" for character in content.decode("utf-8", "ignore"))
