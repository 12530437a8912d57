"""Image files that a page would show."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline

KINDS = "JPEG, PNG, GIF, WebP or AVIF"


def image_unreadable(timeline: Timeline) -> Iterator[Finding]:
    """The image file of an event does not exist, lies outside the folder, or is not a JPEG, PNG, GIF, WebP or AVIF."""
    for event in timeline.events:
        if event.image and (why := _fault(event)):
            yield at(event, ("image", "file"), f"the image {event.image.file}: {why}", f"a {KINDS} in the folder")


def _fault(event: Event) -> str:
    from timeline.images import HEAD, UnsafeImageError, image_path, kind_of, names_file

    if not names_file(event):
        return ""
    try:
        with image_path(event).open("rb") as file:
            return "" if kind_of(file.read(HEAD)) else f"it is not a {KINDS}"
    except UnsafeImageError as error:
        return error.message
    except OSError as error:
        return (error.strerror or str(error)).lower()
