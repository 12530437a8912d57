"""The kinds of image files that a page shows, told by their first bytes."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from timeline.images import avif, gif, jpeg, png, webp
from timeline.images.faults import UnsafeImageError

__all__ = ["HEAD", "ImageKind", "Picture", "UnsafeImageError", "kind_of", "stripped"]


HEAD = 64


class ImageKind(StrEnum):
    """A kind of image, by its media type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    GIF = "image/gif"
    WEBP = "image/webp"
    AVIF = "image/avif"


class Picture(NamedTuple):
    """An image that may be published."""

    kind: ImageKind
    content: bytes


STRIP: dict[ImageKind, Callable[[bytes], bytes]] = {
    ImageKind.JPEG: jpeg.strip,
    ImageKind.PNG: png.strip,
    ImageKind.GIF: gif.strip,
    ImageKind.WEBP: webp.strip,
    ImageKind.AVIF: avif.strip,
}


def kind_of(head: bytes) -> ImageKind | None:
    """Return the kind of an image by its first bytes (`HEAD`); None if a page can't show it: SVG, HEIC, TIFF, PDF."""
    if head.startswith(jpeg.START + b"\xff"):
        return ImageKind.JPEG
    if head.startswith(png.SIGNATURE):
        return ImageKind.PNG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return ImageKind.GIF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ImageKind.WEBP
    brands = head[8 : int.from_bytes(head[:4])] if head[4:8] == b"ftyp" else b""
    return ImageKind.AVIF if avif.BRAND in brands else None


def stripped(content: bytes) -> Picture:
    """Return an image without metadata; raise UnsafeImageError if its kind or a part of it is not understood."""
    kind = kind_of(content[:HEAD])
    if kind is None:
        raise UnsafeImageError("it is not a JPEG, PNG, GIF, WebP or AVIF")
    try:
        return Picture(kind, STRIP[kind](content))
    except IndexError:
        raise UnsafeImageError("it is broken, or ends too early") from None
