"""Why an image file is not published."""

from timeline.problems import TimelineError

MOST_PIXELS = 120_000_000
"""The most pixels of an image: more would stop a reader's browser, and a small file can claim any size."""


class UnsafeImageError(TimelineError):
    """An image file that might publish more than its picture."""


def refuse_giants(width: int, height: int) -> None:
    """Raise UnsafeImageError for an image with too many pixels for a browser, or with none."""
    if not 0 < width * height <= MOST_PIXELS:
        raise UnsafeImageError(f"it is {width:,} by {height:,} pixels")
