"""YAML text to events and problems, and back."""

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
from timeline.events.reading.reader import read, read_text
from timeline.events.saving.storage import Saved, create, save
from timeline.events.schema import schema
from timeline.events.slug import slug
from timeline.events.writing.append_many import Joined, join
from timeline.events.writing.editor import Edited, change, insert, remove
from timeline.events.writing.renaming import rename, rename_everywhere
from timeline.events.yaml.nodes import Plain

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
    "rename_everywhere",
    "save",
    "schema",
    "slug",
]
