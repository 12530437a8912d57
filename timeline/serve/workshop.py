"""All that can be asked beyond looking: each area of the workshop says its own addresses."""

from timeline.serve.asking import Address
from timeline.serve.editing import editing
from timeline.serve.explaining import explaining
from timeline.serve.session import Session


def workshop_of(session: Session) -> list[Address]:
    """Return the addresses of the workshop."""
    return [*editing(session), *explaining(session)]
