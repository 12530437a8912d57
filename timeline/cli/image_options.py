"""The options on images of a page: which are embedded, and what is said of the others."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.sizes import size
from timeline.cli.terminal import one_line, say
from timeline.events.model import Timeline
from timeline.images import AT_MOST, NONE, Limits, Pictures, pictures_of
from timeline.images import Left as LeftImage
from timeline.media import Left as LeftMedium

MOST_SAID = 20
"""How many files that are left out are named."""


class Images(NamedTuple):
    """What a page may embed: image files up to a size each, up to a size together, or none."""

    max_image: Annotated[
        int,
        Option("--max-image", metavar="SIZE", parser=size, show_default=False, help="Leave out larger images: 8MB."),
    ] = AT_MOST.each
    max_images: Annotated[
        int,
        Option("--max-images", metavar="SIZE", parser=size, show_default=False, help="All images together: 50MB."),
    ] = AT_MOST.total
    no_images: Annotated[bool, Option("--no-images", help="Embed no image files.")] = False


def embedded(timeline: Timeline, images: Images, *, posters: bool = False) -> Pictures:
    """Read the image files of a timeline's events, perhaps those of media too; say which are left out and why."""
    if images.no_images:
        return NONE
    found = pictures_of(timeline.events, Limits(images.max_image, images.max_images), posters=posters)
    say_left_out(found.left, "images")
    return found


def say_left_out(files: Sequence[LeftImage | LeftMedium], what: str) -> None:
    """Say which files are left out and why; of very many, how many more."""
    for left in files[:MOST_SAID]:
        hint = f"; {left.hint}" if left.hint else ""
        say(f"left out: {one_line(left.file)} of {one_line(left.event.id)} ({one_line(left.why)}{hint})")
    if len(files) > MOST_SAID:
        say(f"left out: {len(files) - MOST_SAID} more {what}")
