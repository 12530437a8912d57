"""Images without what a camera or an editor wrote into them."""

from contextlib import suppress
from pathlib import Path
from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.images import ImageKind, UnsafeImageError, kind_of, stripped
from timeline.images.exif import only_orientation, orientation

IMAGES = Path(__file__).parents[1] / "data/images"
FILES = sorted(path.name for path in IMAGES.iterdir())
KINDS = {
    ".jpg": ImageKind.JPEG,
    ".png": ImageKind.PNG,
    ".gif": ImageKind.GIF,
    ".webp": ImageKind.WEBP,
    ".avif": ImageKind.AVIF,
}


def content(name: str) -> bytes:
    return (IMAGES / name).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_nothing_that_was_planted_is_left(name: str) -> None:
    picture = stripped(content(name))

    assert b"SECRET" in content(name)
    assert b"SECRET" not in picture.content
    assert b"xmpmeta" not in picture.content
    assert picture.kind is kind_of(content(name)) is KINDS[Path(name).suffix]


@pytest.mark.parametrize("name", FILES)
def test_what_is_stripped_stays_as_it_is(name: str) -> None:
    once = stripped(content(name)).content

    assert stripped(once).content == once


@pytest.mark.parametrize("name", ["turned.jpg", "turned.png", "turned.webp"])
def test_the_colour_profile_and_which_way_up_are_kept(name: str) -> None:
    kept = stripped(content(name)).content

    assert only_orientation(6) in kept
    assert any(mark in kept for mark in (b"ICC_PROFILE\0", b"iCCP", b"ICCP"))


@pytest.mark.parametrize("name", ["turned.jpg", "turned.png", "turned.webp"])
def test_an_upright_image_gets_no_exif(name: str) -> None:
    upright = stripped(content(name)).content.replace(only_orientation(6), only_orientation(1))

    assert b"II*" not in stripped(_with_checksum(upright)).content


def _with_checksum(image: bytes) -> bytes:
    """Mend the checksum of a PNG's EXIF."""
    at = image.find(b"eXIf")
    if at < 0:
        return image
    end = at + 4 + int.from_bytes(image[at - 4 : at])
    return image[:end] + crc32(image[at:end]).to_bytes(4) + image[end + 4 :]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_ends_too_early_is_refused(name: str) -> None:
    whole = stripped(content(name)).content

    for end in range(12, len(whole) - 1, 7):
        with pytest.raises(UnsafeImageError):
            stripped(whole[:end])


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_damaged_file_is_stripped_or_refused(name: str, data: st.DataObject) -> None:
    damaged = bytearray(content(name))
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))

    with suppress(UnsafeImageError):
        assert len(stripped(bytes(damaged)).content) <= len(damaged) + len(only_orientation(6)) + 16


@pytest.mark.parametrize(
    "head",
    [b"<svg xmlns='http://www.w3.org/2000/svg'>", b"\0\0\0\x18ftypheic", b"II*\0", b"%PDF-1.7", b"BM", b"", b"GIF88a"],
    ids=["svg", "heic", "tiff", "pdf", "bmp", "empty", "gif88"],
)
def test_no_other_kind_is_taken(head: bytes) -> None:
    assert kind_of(head) is None
    with pytest.raises(UnsafeImageError, match="it is not a JPEG, PNG, GIF, WebP or AVIF"):
        stripped(head)


def test_an_image_that_claims_to_be_a_giant_is_refused() -> None:
    giant = bytearray(content("turned.png"))
    giant[16:24] = pack(">II", 200_000, 200_000)

    with pytest.raises(UnsafeImageError, match="200,000 by 200,000 pixels"):
        stripped(bytes(giant))


def test_a_part_of_a_png_that_must_be_understood_and_is_not_is_refused() -> None:
    chunk = b"\0\0\0\x01" + b"QuIz" + b"x"
    whole = content("turned.png")

    with pytest.raises(UnsafeImageError, match="QuIz"):
        stripped(whole[:33] + chunk + crc32(chunk[4:]).to_bytes(4) + whole[33:])


def test_a_segment_of_a_jpeg_that_is_not_understood_is_refused() -> None:
    whole = content("turned.jpg")

    with pytest.raises(UnsafeImageError, match="0xde"):
        stripped(whole[:2] + b"\xff\xde\x00\x04ab" + whole[2:])


def test_the_thumbnail_of_a_jpeg_goes() -> None:
    whole = content("scans.jpg")
    jfif = b"\xff\xe0\x00\x13JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01SEC"

    kept = stripped(whole[:2] + jfif + whole[2:]).content

    assert b"SEC" not in kept
    assert b"\xff\xe0\x00\x10JFIF\0\x01\x02\0\0\x01\0\x01\0\0" in kept


def test_a_gif_with_a_text_in_its_picture_is_refused() -> None:
    whole = stripped(content("moving.gif")).content

    with pytest.raises(UnsafeImageError, match="a text as a part"):
        stripped(whole[:-1] + b"\x21\x01\x01a\x00\x3b")


def test_an_avif_that_moves_is_refused() -> None:
    with pytest.raises(UnsafeImageError, match="it is animated"):
        stripped(content("turned.avif") + b"\0\0\0\x08moov")


def test_free_space_of_an_avif_is_blanked() -> None:
    kept = stripped(content("turned.avif") + b"\0\0\0\x0efreeSECRET" + b"\0\0\0\x0cuuidHIDE").content

    assert b"SECRET" not in kept
    assert b"HIDE" not in kept


@pytest.mark.parametrize("turn", range(1, 9))
def test_which_way_up_is_written_and_read(turn: int) -> None:
    assert orientation(only_orientation(turn)) == turn
    assert orientation(b"MM\0*" + pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turn, 0, 0)) == turn


@pytest.mark.parametrize("exif", [b"", b"II*\0", b"II*\0\xff\xff\xff\xff", only_orientation(9), b"nothing at all"])
def test_what_is_no_orientation_is_upright(exif: bytes) -> None:
    assert orientation(exif) == 1
