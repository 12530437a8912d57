"""A message of electronic mail as a source: its text, and what its headers say of it."""

import re
from collections.abc import Iterator
from email.message import Message
from email.utils import getaddresses
from typing import Final

from timeline.copies.page_facts import Fact
from timeline.problems import TimelineError
from timeline.records.mail.bodies import text_of
from timeline.records.mail.headers import Decoding
from timeline.records.mail.parsing import FAULTS, parsed
from timeline.records.mail.sent import sent

ENDING: Final = ".eml"
_DAY = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d)[\d:]*(?:(?P<utc>Z|[+-]00:00)|[+-]\d\d:\d\d)?)?", re.ASCII
)


def mail_text(content: bytes) -> str:
    """Return what a message says: its subject, an empty line, its text. TimelineError if it cannot be read."""
    try:
        message, decoding = parsed(content), Decoding("", [])
        return f"{decoding.header(message, 'Subject')}\n\n{text_of(message, decoding)}\n".lstrip("\n")
    except FAULTS as fault:
        hint = "save its text as .txt, and draft that"
        raise TimelineError(f"this message cannot be read: {fault}", hint=hint) from None


def mail_facts(content: bytes) -> list[Fact]:
    """Return what the headers of a message that can be read say of it: its subject, who sent it, on which day."""
    message, decoding = parsed(content), Decoding("", [])
    return [*_named(message, decoding), *_sent(message, decoding)]


def _named(message: Message, decoding: Decoding) -> Iterator[Fact]:
    """Yield the subject and the sender, where they are told."""
    if title := decoding.header(message, "Subject"):
        yield Fact("title", title, "header Subject")
    names = [name or address for name, address in getaddresses([decoding.header(message, "From")]) if name or address]
    if names:
        yield Fact("author", ", ".join(names), "header From")


def _sent(message: Message, decoding: Decoding) -> Iterator[Fact]:
    """Yield the day on which it was sent, in the sender's own zone; none where its weekday is that of another day."""
    doubts: list[str] = []
    told = _DAY.fullmatch(sent(decoding.header(message, "Date"), doubts))
    if told is not None and not any(" was a " in each for each in doubts):
        yield Fact("published", told["day"], "header Date", told["time"] if told["utc"] else "")
