"""One message, as the standard library parses it, to the mapping of an event."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_tz
from typing import NamedTuple

from timeline.inputs.headline import headline
from timeline.records.html_text import markdown
from timeline.records.moving import offset_text

X = "x-mail"
SENT = re.compile(
    r"(?:[^\W\d_]{3,9},? +)?\d{1,2}[ -][^\W\d_]{3,9}[ -]\d{4} +\d{1,2}:\d{2}(?P<second>:\d{2})?"
    r"(?: *(?P<zone>[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T)(?![^\W_]))?"
)
"""How RFC 5322 writes a moment: `Fri, 14 May 2021 15:40:00 -0400`."""
LONGEST = 10_000
"""So many characters of a header are taken apart: the library takes four times as long for twice as many."""
ATTACHED = f"{X}-attachments"
UNNAMED = "(no subject)"
KEPT = ("From", "To", "Cc", "Bcc", "Reply-To", "Message-ID", "In-Reply-To", "References")
"""Headers that are kept as they stand, beside what an event has of them."""
TAKEN = frozenset(
    {"date", "subject", "mime-version", "content-type", "content-transfer-encoding", "content-disposition"}
)
SPLIT = ("Content-Type", "Content-Disposition")
"""Headers that the library takes apart."""
FAULTS = (LookupError, UnicodeError, ValueError, HeaderParseError)


class Told(NamedTuple):
    """The mapping of a message, what is told of it, and the headers that were not taken."""

    fields: dict[str, object]
    warnings: tuple[str, ...]
    left: frozenset[str]


def message_fields(message: Message) -> Told:
    """Return the mapping of an event for a message: when it was sent, by whom, and what it says."""
    if any(len(str(part.get(name, ""))) > LONGEST for part in message.walk() for name in SPLIT):
        raise ValueError(f"it has a header of more than {LONGEST:,} characters")
    warnings: list[str] = []
    text = _text(message, warnings)
    names = [name or address for name, address in getaddresses([header(message, "From")]) if name or address]
    fields: dict[str, object] = {
        "date": _date(message, warnings),
        "title": " ".join(header(message, "Subject").split()) or headline(text) or UNNAMED,
        "description": text,
        "actors": names,
    }
    kept: dict[str, object] = {f"{X}-{name.lower()}": header(message, name) for name in KEPT}
    files = [name for part in message.walk() if (name := _file_name(part))]
    kept |= {ATTACHED: files, f"{X}-date": header(message, "Date") if warnings else ""}
    left = frozenset(name for name in message if name.lower() not in TAKEN | {each.lower() for each in KEPT})
    return Told({key: value for key, value in (fields | kept).items() if value}, tuple(warnings), left)


def header(message: Message, name: str) -> str:
    """Return a header in words; what cannot be decoded stands as it is written."""
    written = [str(value) for value in message.get_all(name, [])]
    return ", ".join(" ".join(_decoded(value).split()) for value in written)


def _decoded(value: str) -> str:
    if "=?" not in value or len(value) > LONGEST:
        return value
    try:
        return str(make_header(decode_header(value)))
    except FAULTS:
        return value


def _date(message: Message, warnings: list[str]) -> str:
    """Return the moment at which a message says that it was sent; without an offset, its day; else what it says."""
    written = header(message, "Date")
    found = parsedate_tz(written) if (form := SENT.match(written)) else None
    if form is None or found is None:
        return written
    year, month, day, hour, minute, second, *_, offset = found
    text = f"{year:04d}-{month:02d}-{day:02d}"
    if not form["zone"]:
        warnings.append(f"Date: '{written}' has no offset, and its day is taken without the time; kept as {X}-date")
        return text
    seconds = f":{second:02d}" if form["second"] else ""
    return f"{text}T{hour:02d}:{minute:02d}{seconds}{offset_text(offset or 0)}"


def _text(message: Message, warnings: list[str]) -> str:
    """Return what a message says: its plain text, else that of its HTML."""
    for kind in ("text/plain", "text/html"):
        parts = [_part(part, warnings) for part in _bodies(message) if part.get_content_type() == kind]
        if text := "\n\n".join(filter(None, parts)).strip():
            return markdown(text) if kind == "text/html" else text
    return ""


def _bodies(message: Message) -> Iterator[Message]:
    return (part for part in message.walk() if not part.is_multipart() and not _file_name(part))


def _part(part: Message, warnings: list[str]) -> str:
    """Return the text of a part, its lines as they are written here."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    try:
        text = content.decode(charset)
    except FAULTS:
        warnings.append(f"some bytes are no {charset}, and are shown as \N{REPLACEMENT CHARACTER}")
        text = content.decode("utf-8", "replace")
    return "\n".join(text.splitlines())


def _file_name(part: Message) -> str:
    """Return the name of a file that is attached, '' if a part is none."""
    name = part.get_filename()
    return _decoded(name) if name else "unnamed" if part.get_content_disposition() == "attachment" else ""
