"""EXIF: which way up an image is, and nothing else of what a camera wrote."""

from struct import error, pack, unpack_from

ORIENTATION, SHORT = 0x0112, 3
UPRIGHT = 1


def orientation(exif: bytes) -> int:
    """Return which way up an image is, 1 to 8; 1 (upright) if that is not stated or cannot be read.

    exif = ("II" | "MM") 42 offset ... ; at the offset: number (tag type count value)*
    """
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return UPRIGHT
    try:
        (start,) = unpack_from(f"{order}I", exif, 4)
        (number,) = unpack_from(f"{order}H", exif, start)
        entries = (unpack_from(f"{order}HHIH", exif, start + 2 + 12 * entry) for entry in range(number))
        stated = next((value for tag, kind, _, value in entries if (tag, kind) == (ORIENTATION, SHORT)), UPRIGHT)
    except error:
        return UPRIGHT
    return stated if 1 <= stated <= 8 else UPRIGHT


def only_orientation(turn: int) -> bytes:
    """Return an EXIF that says which way up an image is, and nothing else."""
    return pack("<2sHIHHHIHHI", b"II", 42, 8, 1, ORIENTATION, SHORT, 1, turn, 0, 0)
