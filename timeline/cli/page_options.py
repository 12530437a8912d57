"""The options on a page alone: what it is made for, and what it tells."""

from dataclasses import dataclass
from typing import Annotated

from typer import Option

from timeline.cli.option_groups import OptionGroup
from timeline.problems import TimelineError


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOptions(OptionGroup):
    """What a page is made for, and what stands in it beside the picture."""

    embed: Annotated[
        bool, Option("--embed", help="For a frame in another page: a low bar, no scrolling of its own.")
    ] = False
    story: Annotated[bool, Option("--story", help="Tell all events in order of time, one by one.")] = False

    def refuse(self) -> None:
        """Raise if anything is asked for that only a page has."""
        asked = [name for name in ("embed", "story") if getattr(self, name)]
        if asked:
            raise TimelineError(f"--{asked[0]} is for a page", hint="write one: -o timeline.html", status=2)
