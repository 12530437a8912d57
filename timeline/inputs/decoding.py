"""Bytes to text, without a guess at the encoding."""

import codecs

from timeline.problems import TimelineError

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decoded(content: bytes, name: str, encoding: str = "") -> str:
    """Decode a file by what was asked for, else by its byte order mark, else as UTF-8; anything else is refused."""
    for mark, marked in MARKS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], encoding or marked
    try:
        return content.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"{name}:{line}: byte 0x{content[error.start]:02X} is not {encoding or 'UTF-8'}"
        raise TimelineError(message, hint="name the encoding: --encoding cp1251") from None
    except LookupError:
        raise TimelineError(f"no encoding is called '{encoding}'", hint="utf-8, cp1251, latin-1", status=2) from None
