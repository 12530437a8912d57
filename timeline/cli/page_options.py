"""The options on a page alone: what it is made for, and what it tells."""

from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.sizes import size
from timeline.problems import TimelineError

AT_MOST = 500 * 1024 * 1024
"""So many bytes a sound or video file may have."""


class PageOptions(NamedTuple):
    """What a page is made for, and what stands in it beside the picture."""

    embed: Annotated[
        bool, Option("--embed", help="For a frame in another page: a low bar, no scrolling of its own.")
    ] = False
    story: Annotated[bool, Option("--story", help="Add a story of all events in order of time.")] = False

    map: Annotated[bool, Option("--map", help="Places with coordinates on a map next to the lanes.")] = False
    media: Annotated[
        Path | None,
        Option("--media", metavar="FOLDER", help="Copy sound and video there, next to or below the page."),
    ] = None
    max_media: Annotated[
        int,
        Option("--max-media", metavar="SIZE", parser=size, show_default=False, help="Leave out larger ones: 500MB."),
    ] = AT_MOST

    def refuse(self) -> None:
        """Raise if anything is asked for that only a page has."""
        asked = [name for name in ("embed", "story", "map", "media") if getattr(self, name)]
        if asked:
            raise TimelineError(f"--{asked[0]} is for a page", hint="write one: -o timeline.html", status=2)
