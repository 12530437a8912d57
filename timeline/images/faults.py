"""Why an image file is not published."""

from timeline.problems import TimelineError

MOST_PIXELS = 120_000_000
"""More would stop a reader's browser: a small file can claim any size."""


class UnsafeImageError(TimelineError):
    """An image file of which nobody can say that only its picture would be published."""


def refuse_giants(width: int, height: int) -> None:
    """Refuse an image with more pixels than a browser should be given, or with none."""
    if not 0 < width * height <= MOST_PIXELS:
        raise UnsafeImageError(f"it is {width:,} by {height:,} pixels")
