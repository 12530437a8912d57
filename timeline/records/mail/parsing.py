"""Bytes of a message to what the standard library makes of them, within limits of work."""

import re
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from timeline.records.mail.headers import LONGEST

_PART = re.compile(rb"(?im)^content-type\s*:")
_SPLIT = ("Content-Type", "Content-Disposition")
"""Headers that the library takes apart."""

MOST_PARTS = 200
FAULTS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the library raises on messages that break the rules, and `parsed` on those beyond its limits."""


def parsed(content: bytes) -> Message:
    """Parse a message; one of `FAULTS` if it breaks the rules, has more than 200 parts, or a header of 10,000 signs."""
    if sum(1 for _ in _PART.finditer(content)) > MOST_PARTS:
        raise ValueError(f"it has more than {MOST_PARTS:,} parts")
    message = BytesParser(policy=compat32).parsebytes(content)
    if any(len(str(part.get(name, ""))) > LONGEST for part in message.walk() for name in _SPLIT):
        raise ValueError(f"it has a header of more than {LONGEST:,} characters")
    return message
