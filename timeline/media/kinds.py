"""The kinds of sound and video files that are put beside a page, told by their content."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, NamedTuple

from timeline.media import mp3, mp4, wav
from timeline.media.pieces import Piece, UnsafeMediaError

__all__ = ["KINDS", "MediaKind", "Recording", "UnsafeMediaError", "kind_of_file", "recording"]

KINDS = "MP4, M4A, MP3 or WAV"
HEAD = 64


class MediaKind(StrEnum):
    """A kind of sound or video, by its media type."""

    VIDEO = "video/mp4"
    AUDIO = "audio/mp4"
    MP3 = "audio/mpeg"
    WAV = "audio/wav"

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return {"video/mp4": ".mp4", "audio/mp4": ".m4a", "audio/mpeg": ".mp3", "audio/wav": ".wav"}[self.value]

    @property
    def is_video(self) -> bool:
        """Whether it is seen, not heard alone."""
        return self is MediaKind.VIDEO


class Recording(NamedTuple):
    """A file that may be published: its kind, and what is written of it."""

    kind: MediaKind
    pieces: Iterable[Piece]


STRIP: dict[MediaKind, Callable[[BinaryIO, int], Iterable[Piece]]] = {
    MediaKind.VIDEO: mp4.stripped,
    MediaKind.AUDIO: mp4.stripped,
    MediaKind.MP3: mp3.stripped,
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
    if wav.is_wav(head):
        return MediaKind.WAV
    if mp3.is_mp3(head):
        return MediaKind.MP3
    raise UnsafeMediaError(f"it is not an {KINDS}")
