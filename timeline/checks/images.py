"""Image files that a page would show."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline

KINDS = "JPEG, PNG, GIF, WebP or AVIF"


def image_unreadable(timeline: Timeline) -> Iterator[Finding]:
    """An image file of an event or its media is not there, lies outside the folder, or is none that a page shows."""
    for event in timeline.events:
        if event.image or event.media:
            yield from _unreadable(event)


def _unreadable(event: Event) -> Iterator[Finding]:
    from timeline.images import image_files

    for path, file in image_files(event):
        if why := _fault(event, file):
            yield at(event, path, f"the image {file}: {why}", f"a {KINDS} in the folder")


def _fault(event: Event, file: str) -> str:
    from timeline.images import HEAD, UnsafeImageError, has_folder, image_path, kind_of

    if not has_folder(event):
        return ""
    try:
        with image_path(event, file).open("rb") as opened:
            return "" if kind_of(opened.read(HEAD)) else f"it is not a {KINDS}"
    except UnsafeImageError as error:
        return error.message
    except OSError as error:
        return (error.strerror or str(error)).lower()
