"""YAML text to events and problems, and back."""

from timeline.events.editor import Edited, change, insert, remove, rename
from timeline.events.joining import Joined, join
from timeline.events.model import (
    Category,
    Citation,
    Event,
    Image,
    Location,
    Source,
    Stance,
    Status,
    Timeline,
    Verification,
)
from timeline.events.nodes import Plain
from timeline.events.reader import read, read_text
from timeline.events.schema import schema
from timeline.events.slug import slug
from timeline.events.storage import Saved, create, save

__all__ = [
    "Category",
    "Citation",
    "Edited",
    "Event",
    "Image",
    "Joined",
    "Location",
    "Plain",
    "Saved",
    "Source",
    "Stance",
    "Status",
    "Timeline",
    "Verification",
    "change",
    "create",
    "insert",
    "join",
    "read",
    "read_text",
    "remove",
    "rename",
    "save",
    "schema",
    "slug",
]
