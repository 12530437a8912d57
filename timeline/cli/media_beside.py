"""Sound and video that `plot` puts beside a page, and what is said of them."""

from collections.abc import Sequence
from pathlib import Path

from timeline.cli.image_options import MOST_SAID, say_left_out
from timeline.cli.terminal import counted, one_line, say
from timeline.events.model import Timeline
from timeline.media import NONE, Copies, copies_of, put_beside
from timeline.problems import TimelineError


def beside(timeline: Timeline, page: Path, folder: Path | None, most: int) -> Copies:
    """Return the files of a timeline as they are to lie in a folder; say which are left out and why."""
    if folder is None:
        number = sum(bool(event.media) for event in timeline.events)
        if number:
            say(f"not in the page: sound and video of {counted(number, 'event')} (--media FOLDER puts them next to it)")
        return NONE
    found = copies_of(timeline.events, below(page, folder), most)
    say_left_out(found.left, "files")
    return found


def below(page: Path, folder: Path) -> str:
    """Return a folder as a page names it; raise where it is not below that of the page."""
    try:
        home, there = page.parent.resolve(), folder.resolve()
        name = there.relative_to(home).as_posix()
    except (OSError, RuntimeError, ValueError):
        name = "."
    if name == ".":
        message = f"{folder}: sound and video must be in a folder below that of the page"
        raise TimelineError(message, hint=f"--media {page.parent / 'media'}", status=2)
    return name


def put(copies: Copies, folder: Path) -> None:
    """Put files beside the page, and say so; and which others lie there that no event of it has."""
    strangers: Sequence[str] = put_beside(copies, folder)
    say(f"{folder}: {counted(len(copies.files), 'file')}")
    if strangers:
        more = "" if len(strangers) <= MOST_SAID else ", ..."
        named = ", ".join(map(one_line, strangers[:MOST_SAID]))
        say(f"{folder} also holds what no event of this page has: {named}{more}")
