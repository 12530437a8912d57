"""What goes into the copies of WebM files, and what does not."""

from pathlib import Path

import pytest

from tests.media.test_stripping import SECRET, copied
from timeline.media.kinds import MediaKind, UnsafeMediaError
from timeline.media.webm import CLEAN, untold

CLIP, SOUND = (Path("tests/data/media", name).read_bytes() for name in ("clip.webm", "sound.webm"))
INFO, TRACKS, TRACK, CLUSTER = b"\x15\x49\xa9\x66", b"\x16\x54\xae\x6b", b"\xae\xba", b"\x1f\x43\xb6\x75"
UNKNOWN = b"\x01" + b"\xff" * 7
COMMENT = b"\x03vorbis" + len(SECRET).to_bytes(4, "little") + SECRET + bytes(4) + b"\1"


def element(name: bytes, content: bytes) -> bytes:
    return name + (len(content) | 1 << 56).to_bytes(8) + content


def endless(content: bytes) -> bytes:
    """Return a file whose segment and cluster do not say where they end, as a recorder writes them."""
    for name in (b"\x18\x53\x80\x67", CLUSTER):
        at = content.rindex(name) + 4
        content = content[:at] + UNKNOWN + content[at + 8 :]
    return content


def with_child(content: bytes, parent: bytes, child: bytes) -> bytes:
    """Put an element before the others of its parent, whose size is written in one byte, in an endless segment."""
    at = content.rindex(parent) + len(parent) - (parent == TRACK)
    held = content[at] & 0x7F
    return content[:at] + (held + len(child) | 1 << 56).to_bytes(8) + child + content[at + 1 :]


@pytest.mark.parametrize(("content", "kind"), [(CLIP, MediaKind.WEBM), (SOUND, MediaKind.WEBM_SOUND)])
def test_a_recording_is_told_by_its_tracks_and_keeps_what_is_seen_and_heard(content: bytes, kind: MediaKind) -> None:
    found, copy = copied(content)

    assert found is kind
    assert len(copy) == len(content)
    assert copy[copy.rindex(CLUSTER) :] == content[content.rindex(CLUSTER) :]
    assert b"Chrome" in content
    assert b"Chrome" not in copy
    assert copied(copy)[1] == copy


@pytest.mark.parametrize(
    "name", [b"\x12\x54\xc3\x67", b"\x10\x43\xa7\x70", b"\x19\x41\xa4\x69", b"\xec", b"\xbf", b"\x42\x00"]
)
@pytest.mark.parametrize("content", [CLIP, SOUND, endless(CLIP)], ids=["video", "sound", "endless"])
def test_tags_chapters_attachments_and_what_is_not_known_are_made_void(content: bytes, name: bytes) -> None:
    at = content.rindex(CLUSTER)
    told = endless(content)
    told = told[:at] + element(name, SECRET) + told[at:] + element(name, SECRET)

    _, copy = copied(told)

    assert SECRET not in copy
    assert len(copy) == len(told)
    assert copied(copy)[1] == copy


@pytest.mark.parametrize(
    ("parent", "name"),
    [(INFO, b"\x7b\xa9"), (INFO, b"\x57\x41"), (INFO, b"\x44\x61"), (INFO, b"\x73\x84"), (TRACK, b"\x53\x6e")],
    ids=["title", "program", "day", "file", "track"],
)
def test_titles_programs_days_and_names_go(parent: bytes, name: bytes) -> None:
    told = endless(CLIP)
    if parent == TRACK:
        told = with_child(told, TRACKS, b"")
    told = with_child(told, parent, element(name, SECRET))
    if parent == TRACK:
        at = told.rindex(TRACKS) + 4
        told = (
            told[:at]
            + (int.from_bytes(told[at : at + 8]) + len(element(name, SECRET)) + 7).to_bytes(8)
            + told[at + 8 :]
        )

    _, copy = copied(told)

    assert SECRET in told
    assert SECRET not in copy
    assert b"V_VP8" in copy


def test_the_comments_that_vorbis_has_with_its_codec_say_nothing() -> None:
    private = b"\2\x1e\x40" + b"\x01vorbis" + bytes(23) + COMMENT + b"\x05vorbis" + bytes(9)

    copy = b"".join(untold(private))

    assert SECRET not in copy
    assert len(copy) == len(private)
    assert copy.replace(b" ", b"").endswith(bytes(4) + b"\1\x05vorbis" + bytes(9))


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"\x83\x81\1", b"\x83\x81\x11"), (b"V_VP8", b"S_VP8"), (b"\x42\x82\x84webm", b"\x42\x82\x84mkv\0")],
)
def test_what_is_neither_heard_nor_seen_or_no_webm_is_refused(before: bytes, after: bytes) -> None:
    with pytest.raises(UnsafeMediaError):
        copied(CLIP.replace(before, after))


def test_a_track_of_another_kind_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnsafeMediaError, match="neither sound nor picture") as refused:
        copied(two_tracks())

    assert refused.value.hint == f"without it: {CLEAN}"


def two_tracks() -> bytes:
    """Return a file whose second track is one of subtitles."""
    told = endless(CLIP)
    at = told.rindex(TRACKS) + 4
    entry = told[at + 1 : at + 1 + (told[at] & 0x7F)]
    both = entry + entry.replace(b"\x83\x81\1", b"\x83\x81\x11")
    return told[:at] + (len(both) | 1 << 56).to_bytes(8) + both + told[at + 1 + len(entry) :]


@pytest.mark.parametrize("content", [CLIP, SOUND, endless(CLIP)], ids=["video", "sound", "endless"])
def test_every_cut_of_a_file_is_refused_or_has_no_more_than_it(content: bytes) -> None:
    for at in range(0, len(content), 7):
        try:
            _, copy = copied(content[:at])
        except UnsafeMediaError:
            continue
        assert len(copy) == at


def test_no_byte_that_is_changed_lets_more_out_or_fails_otherwise() -> None:
    for at in range(len(CLIP)):
        try:
            _, copy = copied(CLIP[:at] + bytes([CLIP[at] ^ 0x55]) + CLIP[at + 1 :])
        except UnsafeMediaError:
            continue
        assert len(copy) == len(CLIP)
