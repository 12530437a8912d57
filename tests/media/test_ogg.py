"""What goes into the copies of Ogg files, and what does not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.media.test_stripping import SECRET, copied
from timeline.media.kinds import MediaKind, UnsafeMediaError
from timeline.media.ogg import CLEAN, checksum

SOUND = Path("tests/data/media/sound.webm").read_bytes()
SIMPLE = b"\xa3"


def framed(
    content: bytes, number: int, kind: int, lacing: Sequence[int], *, granule: int = 0, serial: int = 7
) -> bytes:
    """Return a page with its checksum."""
    head = b"OggS\0" + bytes([kind]) + granule.to_bytes(8, "little") + serial.to_bytes(4, "little")
    whole = head + number.to_bytes(4, "little") + bytes(4) + bytes([len(lacing), *lacing]) + content
    return whole[:22] + checksum(whole).to_bytes(4, "little") + whole[26:]


def laced(length: int) -> list[int]:
    return [255] * (length // 255) + [length % 255]


def packets() -> list[bytes]:
    """Return the packets of Opus of a recording, each the content of a block without its head."""
    begun = SOUND.index(b"OpusHead")
    found, at = [SOUND[begun : begun + 19]], SOUND.rindex(b"\x1f\x43\xb6\x75") + 15
    while SOUND[at : at + 1] == SIMPLE:
        wide = 9 - SOUND[at + 1].bit_length()
        length = int.from_bytes(SOUND[at + 1 : at + 1 + wide]) & ((1 << 7 * wide) - 1)
        found.append(SOUND[at + 5 + wide : at + 1 + wide + length])
        at += 1 + wide + length
    return found


def opus(comment: bytes, *, times: int = 1) -> bytes:
    """Return a recording with a comment, which may go over many pages."""
    head, *frames = packets()
    tags = b"OpusTags" + (6).to_bytes(4, "little") + b"Phone " + (1).to_bytes(4, "little")
    tags += len(comment).to_bytes(4, "little") + comment
    lacing = laced(len(tags))
    made, at, number = [framed(head, 0, 2, [len(head)])], 0, 1
    for first in range(0, len(lacing), 255):
        part = lacing[first : first + 255]
        made.append(framed(tags[at : at + sum(part)], number, bool(first), part))
        at, number = at + sum(part), number + 1
    for count, frame in enumerate(frames * times, 1):
        end = 4 * (count == len(frames) * times)
        made.append(framed(frame, number + count, end, laced(len(frame)), granule=960 * 3 * count))
    return b"".join(made)


def whole(content: bytes) -> bool:
    """Return whether each page has the checksum that it says."""
    at = 0
    while at < len(content):
        many = content[at + 26]
        end = at + 27 + many + sum(content[at + 27 : at + 27 + many])
        page = content[at:end]
        if checksum(page[:22] + bytes(4) + page[26:]) != int.from_bytes(page[22:26], "little"):
            return False
        at = end
    return True


@pytest.mark.parametrize("length", [1, 40, 254, 255, 300, 70_000, 200_000])
def test_comments_go_and_all_pages_stay_where_they_are(length: int) -> None:
    told = opus(b"LOCATION=" + SECRET + b"x" * length)

    kind, copy = copied(told)

    assert kind is MediaKind.OGG
    assert len(copy) == len(told)
    assert SECRET not in copy
    assert b"Phone" not in copy
    assert whole(copy)
    assert all(frame in copy for frame in packets())
    assert copied(copy)[1] == copy


def test_comments_of_vorbis_end_with_their_bit_and_the_setup_after_them_stays() -> None:
    comment = b"\x03vorbis" + (4).to_bytes(4, "little") + b"Xiph" + (1).to_bytes(4, "little")
    comment += len(SECRET).to_bytes(4, "little") + SECRET + b"\1"
    setup = b"\x05vorbis" + bytes(60)
    head = b"\x01vorbis" + bytes(23)
    told = framed(head, 0, 2, [30]) + framed(comment + setup, 1, 0, [len(comment), len(setup)])

    _, copy = copied(told)

    assert SECRET not in copy
    assert copy.endswith(bytes(4) + b"\1" + setup)
    assert whole(copy)


def test_another_stream_and_another_kind_are_refused_with_what_to_do() -> None:
    head = packets()[0]
    for told in (
        opus(SECRET) + framed(head, 0, 2, [len(head)], serial=8),
        framed(b"\x80theora" + bytes(9), 0, 2, [16]),
    ):
        with pytest.raises(UnsafeMediaError) as refused:
            copied(told)
        assert CLEAN in refused.value.hint


def test_every_cut_and_every_changed_byte_is_refused_or_keeps_its_length() -> None:
    told = opus(SECRET)
    for at in range(0, len(told), 11):
        for other in (told[:at], told[:at] + bytes([told[at] ^ 0x55]) + told[at + 1 :]):
            try:
                _, copy = copied(other)
            except UnsafeMediaError:
                continue
            assert len(copy) == len(other)
            assert SECRET not in copy
