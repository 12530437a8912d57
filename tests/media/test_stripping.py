"""What goes into the copies of sound and video files, and what does not."""

import wave
from io import BytesIO
from pathlib import Path

import pytest

from timeline.media.kinds import MediaKind, UnsafeMediaError, recording
from timeline.media.pieces import written

CLIP = Path("tests/data/media/clip.mp4").read_bytes()
FRAME = bytes([255, 0xFB, 0x90, 0x64]) + bytes(413)
"""A frame of MPEG 1, layer III, 128 kbit a second, 44.1 kHz."""

SECRET = b"50.4501N 30.5234E"


def copied(content: bytes) -> tuple[MediaKind, bytes]:
    file = BytesIO(content)
    kind, pieces = recording(file, len(content))
    return kind, b"".join(written(file, pieces))


def box(name: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4) + name + content


def with_child(content: bytes, parent: bytes, child: bytes) -> bytes:
    """Put a box into the first one of a name, and make it and those around it larger."""
    at = content.index(parent) - 4
    size = int.from_bytes(content[at : at + 4])
    made = content[: at + size] + child + content[at + size :]
    for name in (b"moov", b"trak", b"mdia"):
        start = made.index(name) - 4
        if start <= at and made.index(name) - 4 + int.from_bytes(made[start : start + 4]) >= at + size:
            longer = int.from_bytes(made[start : start + 4]) + len(child)
            made = made[:start] + longer.to_bytes(4) + made[start + 4 :]
    return made


def sound(seconds: float = 0.1) -> bytes:
    made = BytesIO()
    with wave.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(b"\1\2" * int(8000 * seconds))
    return made.getvalue()


@pytest.mark.parametrize("parent", [b"moov", b"trak", b"mdia"])
@pytest.mark.parametrize("name", [b"udta", b"meta", b"uuid", b"free", b"\xa9xyz"])
def test_what_an_mp4_tells_beside_sound_and_picture_is_made_free_space(parent: bytes, name: bytes) -> None:
    told = with_child(CLIP, parent, box(name, SECRET))

    kind, copy = copied(told)

    assert SECRET in told
    assert SECRET not in copy
    assert (kind, len(copy)) == (MediaKind.VIDEO, len(told))
    assert copied(copy)[1] == copy


def test_boxes_at_the_top_go_too_and_the_pictures_stay() -> None:
    _, copy = copied(CLIP + box(b"uuid", SECRET) + box(b"free", SECRET))

    picture = CLIP[CLIP.index(b"mdat") :][:4090]
    assert SECRET not in copy
    assert picture in copy


def test_days_and_names_of_devices_are_zeroed() -> None:
    at, named = CLIP.index(b"mvhd") + 8, CLIP.index(b"hdlr") + 4 + 24
    told = CLIP[:at] + b"\xe1\xaa\xbb\xcc" * 2 + CLIP[at + 8 :]
    told = told[:named] + b"Phone" + told[named + 5 :]

    _, copy = copied(told)

    assert b"\xe1\xaa\xbb\xcc" not in copy
    assert b"Phone" not in copy


def test_a_track_that_is_neither_heard_nor_seen_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnsafeMediaError, match="a track of the kind `meta`") as refused:
        copied(CLIP.replace(b"vide", b"meta") if CLIP.count(b"vide") == 1 else b"")

    assert "ffmpeg" in refused.value.hint


def test_of_an_mp3_its_frames_are_kept() -> None:
    tag = b"ID3\3\0\0\0\0\0" + bytes([len(SECRET)]) + SECRET
    end = b"TAG" + SECRET.ljust(125, b"\0")

    for told in (tag + FRAME * 9 + end, tag + tag + FRAME * 9, FRAME * 9 + b"APETAGEX" + SECRET, FRAME * 9):
        assert copied(told) == (MediaKind.MP3, FRAME * 9)


def test_of_a_wav_format_and_samples_are_kept() -> None:
    plain = sound()
    told = plain + b"LIST" + len(SECRET).to_bytes(4, "little") + SECRET

    kind, copy = copied(told)

    assert kind is MediaKind.WAV
    assert copy[:4] + copy[8 : len(plain)] == plain[:4] + plain[8:]
    assert SECRET not in copy
    with wave.open(BytesIO(copy)) as opened:
        assert opened.getnframes() == 800


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ\x90\0 a program",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        Path("tests/data/images/turned.jpg").read_bytes(),
        Path("tests/data/images/turned.avif").read_bytes(),
        b"\x1aE\xdf\xa3" + bytes(60),
        CLIP[:200],
        CLIP[:40],
        CLIP[:36] + box(b"moov", b""),
        box(b"ftyp", b"isom\0\0\2\0isom") + (3).to_bytes(4) + b"moov",
        box(b"ftyp", b"isom\0\0\2\0isom") + b"\0\0\0\1moov" + (1 << 63).to_bytes(8),
        FRAME,
        FRAME * 4 + b"a program" * 9,
        b"ID3\3\0\0\x7f\x7f\x7f\x7f" + FRAME * 9,
        b"RIFF\4\0\0\0WAVE",
        b"RIFF\xff\xff\xff\xffWAVEfmt \xff\xff\xff\xff",
    ],
    ids=range(16),
)
def test_what_is_no_sound_and_no_video_or_is_broken_is_refused(content: bytes) -> None:
    with pytest.raises(UnsafeMediaError):
        copied(content)


def test_every_cut_of_a_file_is_refused_or_has_no_more_than_it() -> None:
    for at in range(0, len(CLIP), 37):
        try:
            _, copy = copied(CLIP[:at])
        except UnsafeMediaError:
            continue
        assert len(copy) <= at
