"""The kinds of sound and video files that are put next to a page, told by their content."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, NamedTuple

from timeline.media import mp3, mp4, ogg, wav, webm
from timeline.media.pieces import Piece, UnsafeMediaError

__all__ = ["KINDS", "MediaKind", "Recording", "UnsafeMediaError", "kind_of_file", "recording"]

KINDS = "MP4, M4A, WebM, MP3, Ogg or WAV"
HEAD = 64


class MediaKind(StrEnum):
    """A kind of sound or video, by its media type."""

    VIDEO = "video/mp4"
    AUDIO = "audio/mp4"
    WEBM = "video/webm"
    WEBM_SOUND = "audio/webm"
    MP3 = "audio/mpeg"
    OGG = "audio/ogg"
    WAV = "audio/wav"

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return SUFFIXES.get(self.value, f".{self.value.partition('/')[2]}")

    @property
    def is_video(self) -> bool:
        """Whether it is seen, not heard alone."""
        return self.value.startswith("video/")


SUFFIXES = {"audio/mp4": ".m4a", "audio/mpeg": ".mp3"}
"""Endings that are not called as their media type is."""


class Recording(NamedTuple):
    """A file that may be published: its kind, and what is written of it."""

    kind: MediaKind
    pieces: Iterable[Piece]


STRIP: dict[MediaKind, Callable[[BinaryIO, int], Iterable[Piece]]] = {
    MediaKind.VIDEO: mp4.stripped,
    MediaKind.AUDIO: mp4.stripped,
    MediaKind.WEBM: webm.stripped,
    MediaKind.WEBM_SOUND: webm.stripped,
    MediaKind.MP3: mp3.stripped,
    MediaKind.OGG: ogg.stripped,
    MediaKind.WAV: wav.stripped,
}


def recording(file: BinaryIO, size: int) -> Recording:
    """Return what may be published of a file of a size; raise UnsafeMediaError if a part is not understood."""
    kind = _kind(file, size)
    return Recording(kind, list(STRIP[kind](file, size)))


def kind_of_file(path: Path) -> MediaKind:
    """Return the kind of a file; raise UnsafeMediaError if it is none that a page plays, or is broken."""
    with path.open("rb") as file:
        return recording(file, path.stat().st_size).kind


def _kind(file: BinaryIO, size: int) -> MediaKind:
    file.seek(0)
    head = file.read(HEAD)
    if mp4.is_mp4(head):
        return MediaKind.VIDEO if mp4.is_video(file, size) else MediaKind.AUDIO
    if webm.is_webm(head):
        return MediaKind.WEBM if webm.is_video(file, size) else MediaKind.WEBM_SOUND
    begins = {MediaKind.WAV: wav.is_wav, MediaKind.OGG: ogg.is_ogg, MediaKind.MP3: mp3.is_mp3}
    for kind, is_one in begins.items():
        if is_one(head):
            return kind
    raise UnsafeMediaError(f"it is not an {KINDS}")
