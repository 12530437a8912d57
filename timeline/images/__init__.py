"""Image files to what may be published of them."""

from timeline.images.embedding import (
    AT_MOST,
    NONE,
    Left,
    Limits,
    Pictures,
    has_folder,
    image_files,
    image_path,
    pictures_of,
)
from timeline.images.kinds import HEAD, ImageKind, Picture, UnsafeImageError, kind_of, stripped

__all__ = [
    "AT_MOST",
    "HEAD",
    "NONE",
    "ImageKind",
    "Left",
    "Limits",
    "Picture",
    "Pictures",
    "UnsafeImageError",
    "has_folder",
    "image_files",
    "image_path",
    "kind_of",
    "pictures_of",
    "stripped",
]
