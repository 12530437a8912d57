"""Sound and video that a page would play."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Medium, Timeline


def media_unreadable(timeline: Timeline) -> Iterator[Finding]:
    """A sound or video file does not exist, lies outside the folder, or is none that `plot --media` publishes."""
    for event in timeline.events:
        for number, medium in enumerate(event.media):
            if medium.file and (found := _fault(event, medium)):
                why, hint = found
                yield at(event, ("media", number, "file"), f"the file {medium.file}: {why}", hint)


def media_without_alt(timeline: Timeline) -> Iterator[Finding]:
    """Sound or video has no `alt`, the words that stand for it where it cannot be heard or seen."""
    for event in timeline.events:
        for number, medium in enumerate(event.media):
            if not medium.alt:
                yield at(event, ("media", number), "sound or video without `alt`", "say in a few words what it is")


def _fault(event: Event, medium: Medium) -> tuple[str, str] | None:
    from timeline.images import has_folder
    from timeline.media import UnsafeMediaError, kind_of_file, medium_path

    if not has_folder(event):
        return None
    try:
        kind_of_file(medium_path(event, medium))
    except UnsafeMediaError as error:
        return error.message, error.hint
    except OSError as error:
        return (error.strerror or str(error)).lower(), ""
    return None
