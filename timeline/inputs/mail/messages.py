"""One message, as the standard library parses it, to the mapping of an event."""

from email.message import Message
from email.utils import getaddresses
from typing import NamedTuple

from timeline.inputs.headline import headline
from timeline.records.mail.bodies import attached, text_of
from timeline.records.mail.headers import Decoding
from timeline.records.mail.sent import sent

X = "x-mail"
ATTACHED = f"{X}-attachments"
UNNAMED = "(no subject)"
KEPT = ("From", "To", "Cc", "Bcc", "Reply-To", "Message-ID", "In-Reply-To", "References")
"""Headers that are kept as they stand, beside what an event has of them."""
TAKEN = frozenset(
    {"date", "subject", "mime-version", "content-type", "content-transfer-encoding", "content-disposition"}
)


class Told(NamedTuple):
    """The mapping of a message, what is told of it, and the headers that were not taken."""

    fields: dict[str, object]
    warnings: tuple[str, ...]
    left: frozenset[str]


def message_fields(message: Message, encoding: str = "") -> Told:
    """Return the mapping of an event for a message: when it was sent, by whom, and what it says.

    `encoding` is that of text that does not say its own.
    """
    doubts: list[str] = []
    decoding = Decoding(encoding, [])
    written = decoding.header(message, "Date")
    text = text_of(message, decoding)
    kept: dict[str, object] = {f"{X}-{name.lower()}": decoding.header(message, name) for name in KEPT}
    names = [name or address for name, address in getaddresses([str(kept[f"{X}-from"])]) if name or address]
    fields: dict[str, object] = {
        "date": sent(written, doubts),
        "title": decoding.header(message, "Subject") or headline(text) or UNNAMED,
        "description": text,
        "actors": names,
    }
    kept |= {ATTACHED: attached(message, decoding), f"{X}-date": written if doubts else ""}
    left = frozenset(name for name in message if name.lower() not in TAKEN | {each.lower() for each in KEPT})
    warnings = tuple(dict.fromkeys((*doubts, *decoding.warnings)))
    return Told({key: value for key, value in (fields | kept).items() if value}, warnings, left)
