"""Sound and video files to what may be published of them, next to a page."""

from timeline.media.copying import AT_MOST, NONE, Copies, Left, copies_of, medium_path, put_beside
from timeline.media.kinds import MediaKind, UnsafeMediaError, kind_of_file

__all__ = [
    "AT_MOST",
    "NONE",
    "Copies",
    "Left",
    "MediaKind",
    "UnsafeMediaError",
    "copies_of",
    "kind_of_file",
    "medium_path",
    "put_beside",
]
