"""What a message says, and the names of the files that are attached to it."""

from collections.abc import Iterable, Iterator
from email.errors import (
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
)
from email.message import Message

from timeline.records.html_text import markdown
from timeline.records.mail.headers import Decoding, decoded_words

SAYS = ("text/plain", "text/html")
DAMAGE = (InvalidBase64CharactersDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect)


def text_of(part: Message, decoding: Decoding) -> str:
    """Return what a part says, in the order in which it is read; of alternatives the plain text, else the first."""
    if file_name(part, decoding):
        return ""
    inner = list(_inner(part))
    if not inner:
        return _leaf(part, decoding)
    if part.get_content_subtype() == "alternative":
        inner.sort(key=lambda each: each.get_content_type() != SAYS[0])
        return next(filter(None, (text_of(each, decoding) for each in inner)), "")
    return _joined(text_of(each, decoding) for each in inner)


def attached(message: Message, decoding: Decoding) -> list[str]:
    """Return the names of what is attached: files, other messages, parts that are no text."""
    name = file_name(message, decoding)
    if name:
        return [name]
    return [each for part in _inner(message) for each in attached(part, decoding)]


def file_name(part: Message, decoding: Decoding) -> str:
    """Return the name of a part that is attached: its own, or the subject of a message; '' if a part is text."""
    if name := part.get_filename():
        return decoded_words(name)
    if part.get_content_maintype() == "message":
        return next((name for each in _messages(part) if (name := decoding.header(each, "Subject"))), "unnamed")
    is_text = part.get_content_maintype() == "multipart" or part.get_content_type() in SAYS
    return "" if is_text and part.get_content_disposition() != "attachment" else "unnamed"


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, texts))


def _messages(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    return (each for each in payload if isinstance(each, Message)) if isinstance(payload, list) else iter(())


def _inner(part: Message) -> Iterator[Message]:
    """Return the parts of a part; what is in an attached message is that message's."""
    return _messages(part) if part.get_content_maintype() == "multipart" else iter(())


def _leaf(part: Message, decoding: Decoding) -> str:
    """Return the text of a part that has no parts, its lines as they are written here."""
    payload = part.get_payload(decode=True)
    text = decoding.text(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
    if any(isinstance(each, DAMAGE) for each in part.defects):
        decoding.warnings.append("its text in base64 is damaged, and may not be whole")
    text = "\n".join(text.splitlines()).strip()
    return markdown(text) if part.get_content_type() == SAYS[1] else text
