"""Publishing: first what would be left out; then the page, or an export, as a download."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import Literal, Protocol, get_args
from urllib.parse import quote

from starlette.responses import Response

from timeline.problems import TimelineError
from timeline.serve.asking import Address, Asked, Reads, told

Theme = Literal["auto", "light", "dark"]
MOST_AT_ONCE = 4
"""How many publications are made at once; each may take a browser of its own, or the memory of a large table."""

APART = "sandbox; default-src 'none'"
"""What a download may do when it is opened: nothing, since it is not a page of this server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """Something that can be published: its name, and how its files end."""

    name: str
    ending: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be published; if it is `gated`, only what the file's `publish` lets through."""

    format: str
    gated: bool = True
    theme: Theme = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file to be downloaded: its content, its name, and what is said of it, line by line."""

    content: bytes
    name: str
    said: tuple[str, ...]


class Publishes(Protocol):
    """What publishes a timeline, as the command line does."""

    def formats(self) -> Iterator[Format]:
        """Return what can be published."""

    def published(self, wish: Wish) -> Publication:
        """Return what is to be downloaded; raises TimelineError."""


def publishing(publisher: Publishes) -> Sequence[Address]:
    """Return the addresses at which is published."""
    answers = Publishing(publisher)
    return [
        Reads("/publish/formats", answers.formats),
        Reads("/publish/report", answers.report),
        Reads("/publish/file", answers.file),
    ]


@dataclass(frozen=True, slots=True)
class Publishing:
    """What answers requests for publications."""

    publisher: Publishes
    places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_AT_ONCE))

    def formats(self, _: Asked) -> Response:
        """Answer with what can be published."""
        return told({"formats": [{"name": each.name, "ending": each.ending} for each in self.publisher.formats()]})

    def report(self, asked: Asked) -> Response:
        """Answer with what would be said of a publication, and how large it would be."""
        made = self._made(asked)
        return told({"name": made.name, "bytes": len(made.content), "said": list(made.said)})

    def file(self, asked: Asked) -> Response:
        """Answer with a publication, to be saved."""
        made = self._made(asked)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(made.name, safe='')}",
            "Content-Security-Policy": APART,
        }
        return Response(made.content, media_type="application/octet-stream", headers=headers)

    def _made(self, asked: Asked) -> Publication:
        wish = self._wish(asked)
        if not self.places.acquire(blocking=False):
            raise TimelineError(f"{MOST_AT_ONCE} publications are being made", hint="try again when one is done")
        try:
            return self.publisher.published(wish)
        finally:
            self.places.release()

    def _wish(self, asked: Asked) -> Wish:
        """Read what is asked for; raise an error for what cannot be published."""
        known = [each.name for each in self.publisher.formats()]
        name = asked.query.get("format", "")
        theme = next((each for each in get_args(Theme) if each == asked.query.get("theme", "auto")), None)
        if name not in known:
            raise TimelineError(f"no format is called '{name[:80]}'", hint=", ".join(known), status=2)
        if theme is None:
            raise TimelineError("there is no such theme", hint=", ".join(get_args(Theme)), status=2)
        return Wish(format=name, gated=asked.query.get("drafts") != "yes", theme=theme)
