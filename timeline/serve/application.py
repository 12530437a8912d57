"""The answers: the frame around the page, the page, the problems, and word of each change."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from timeline.escapes import json_text, printable
from timeline.problems import TimelineError
from timeline.serve.asking import Address, Writes, refused, route, writing_token
from timeline.serve.description.document import document
from timeline.serve.guard import Guard
from timeline.serve.sight import Viewer
from timeline.serve.watching import changes

ALIVE = 15
"""After how many seconds of silence a listener is told that nothing changed."""

QUIET = 0.15
"""How many seconds nothing may change before problems are looked for: the picture of a next change comes first."""

LATEST = 3
"""After how many seconds problems are looked for although changes continue."""

LINES = "application/jsonl"


class Word(NamedTuple):
    """What is sent about a change: the version of what is seen, and the number of its picture, or an empty text."""

    version: str
    picture: str

    @property
    def event(self) -> str:
        """The word as a server-sent event."""
        return f"id: {self.picture}\ndata: {self.version}\n\n"


ENDED = Word("", "")
"""The last word."""

MOST_LISTENERS = 300
"""How many may listen at once: tabs, or what opens them without end."""

FRAME = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the frame around the page may do: run what comes from here, and ask here."""


class Listeners:
    """Those who wait for word of a change."""

    def __init__(self) -> None:
        """Begin with none."""
        self._queues: set[asyncio.Queue[Word]] = set()

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._queues)

    def tell(self, word: Word) -> None:
        """Tell all listeners; one that has not read the previous message gets this one instead."""
        for queue in self._queues:
            with suppress(asyncio.QueueEmpty):
                queue.get_nowait()
            queue.put_nowait(word)

    def end(self) -> None:
        """Let all go."""
        self.tell(ENDED)

    async def words(self, of_now: Callable[[], Word]) -> AsyncIterator[str]:
        """Yield server-sent events: the current message, asked for once later ones would arrive, then those."""
        queue = asyncio.Queue[Word](maxsize=1)
        self._queues.add(queue)
        try:
            yield of_now().event
            while True:
                try:
                    word = await asyncio.wait_for(queue.get(), ALIVE)
                except TimeoutError:
                    yield ": nothing new\n\n"
                    continue
                if word == ENDED:
                    return
                yield word.event
        finally:
            self._queues.discard(queue)


def word_of(viewer: Viewer) -> Word:
    """Return what is sent about what is seen now; a picture that is out of date is not mentioned."""
    seen = viewer.sight
    return Word(seen.version, seen.number if seen.picture and not seen.stale else "")


class Around(NamedTuple):
    """What the page is surrounded by: the address that opens a place in an editor, or empty; what else can be asked."""

    links: str = ""
    workshop: Sequence[Address] = ()


NOTHING = Around()


@dataclass(frozen=True, slots=True)
class Answers:
    """What is answered at each address.

    `links` is the address that opens a place in an editor, or empty; `token` is that of requests which write, empty
    where nothing can be written.
    """

    viewer: Viewer
    listeners: Listeners
    links: str
    token: str = ""

    async def frame(self, _: Request) -> Response:
        """Answer with the frame around the page, and the workshop if there is one."""
        script = WORKSHOP if self.token else ""
        page = text("frame.html").replace("{links}", self.links).replace("{token}", self.token)
        page = page.replace("{workshop}", script)
        return Response(page, media_type="text/html", headers={"Content-Security-Policy": FRAME})

    async def article(self, _: Request) -> Response:
        """Answer with the page of a kept copy, which its script fills."""
        page = text("article.html").replace("{token}", self.token)
        return Response(page, media_type="text/html", headers={"Content-Security-Policy": FRAME})

    async def page(self, _: Request) -> Response:
        """Answer with the page, which is empty until it is given its content."""
        picture = self.viewer.sight.picture
        return Response(picture.shell if picture else "", media_type="text/html")

    async def picture(self, _: Request) -> Response:
        """Answer with what the page shows: a line of JSON that says which it is, one around the picture, one of it."""
        seen = self.viewer.sight
        if seen.picture is None:
            return refused(TimelineError("there is no picture", hint=seen.fault))
        head = json_text({"number": seen.number, "shell": seen.picture.name}).strip()
        return Response(f"{head}\n{seen.picture.around}\n{seen.picture.data}", media_type=LINES)

    async def details(self, request: Request) -> Response:
        """Answer with what the panel says of the events of a picture, if it is the one of now."""
        seen = self.viewer.sight
        picture = seen.picture
        if picture is None or request.query_params.get("number") != seen.number:
            return refused(TimelineError("there is a newer picture", hint="/picture is the one of now"))
        return Response(await run_sync(lambda: picture.details), media_type="application/json")

    async def description(self, _: Request) -> Response:
        """Answer with what every address takes and answers."""
        return Response(json_text(described(), indent=1), media_type="application/json")

    async def sight(self, _: Request) -> Response:
        """Answer with all that is seen but the page, as JSON."""
        seen = self.viewer.sight
        whole = {
            "version": seen.version,
            "picture": seen.number if seen.picture else "",
            "title": seen.title,
            "fault": seen.fault,
            "stale": seen.stale,
            "checked": seen.checked,
            "folder": str(Path.cwd()),
            **json.loads(seen.report),
        }
        return Response(json_text(visible(whole)), media_type="application/json")

    async def changes(self, _: Request) -> Response:
        """Answer with word of each change, as server-sent events."""
        if len(self.listeners) >= MOST_LISTENERS:
            return PlainTextResponse("too many pages of this timeline are open\n", 503, {"Retry-After": "5"})
        return StreamingResponse(self.listeners.words(lambda: word_of(self.viewer)), media_type="text/event-stream")

    @property
    def routes(self) -> list[Route]:
        """Each address with its answer, but for those of the workshop: none of them is written to."""
        pages = {"/": self.frame, "/article": self.article, "/page": self.page, "/openapi.json": self.description}
        seen = {"/sight": self.sight, "/picture": self.picture, "/details": self.details}
        made = {**pages, **seen, "/changes": self.changes}
        assets = {_address(name): _asset(name, kind) for name, kind in assets_there().items()}
        return [Route(path, answer) for path, answer in {**made, **assets}.items()]


def application(viewer: Viewer, listeners: Listeners, token: str, port: int, around: Around = NOTHING) -> Guard:
    """Return the application behind its guard, which follows the files while it runs."""
    writing = writing_token(token) if any(isinstance(each, Writes) for each in around.workshop) else ""
    answers = Answers(viewer, listeners, around.links, writing)
    routes = [*answers.routes, *(route(each, writing) for each in around.workshop)]

    @asynccontextmanager
    async def following(_: Starlette) -> AsyncIterator[None]:
        stop = asyncio.Event()
        task = asyncio.create_task(_follow(viewer, listeners, stop))
        yield
        stop.set()
        await task

    return Guard(Starlette(routes=routes, lifespan=following), token, port)


WORKSHOP = '<script type="module" src="/workshop.js"></script>\n'
KINDS = {"js": "text/javascript", "css": "text/css"}


@cache
def assets_there() -> Mapping[str, str]:
    """Return the scripts and the styles of this folder, each with its kind."""
    folder = files("timeline.serve")
    names = [
        *(f"js/{each.name}" for each in folder.joinpath("js").iterdir()),
        *(each.name for each in folder.iterdir()),
    ]
    kinds = {name: KINDS.get(name.rpartition(".")[2], "") for name in names}
    return {name: kind for name, kind in sorted(kinds.items()) if kind}


def described() -> Mapping[str, object]:
    """Return the description of all addresses, as OpenAPI."""
    return document({_address(name): kind for name, kind in assets_there().items()})


def _address(asset: str) -> str:
    return f"/{asset.rpartition('/')[2]}"


def visible(value: object) -> object:
    """Return a value of JSON whose texts show what could not be seen."""
    match value:
        case str():
            return printable(value)
        case dict():
            return {name: visible(each) for name, each in value.items()}
        case list():
            return [visible(each) for each in value]
        case _:
            return value


def _asset(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    async def asset(_: Request) -> Response:
        return Response(text(name), media_type=kind)

    return asset


async def _follow(viewer: Viewer, listeners: Listeners, stop: asyncio.Event) -> None:
    """Look again after each change, and tell the listeners if anything is different; then look for problems."""
    changed = asyncio.Event()
    changed.set()
    checking = asyncio.create_task(_check(viewer, listeners, changed))
    async for _ in changes(lambda: viewer.sight.watched, stop):
        if await run_sync(viewer.refresh):
            listeners.tell(word_of(viewer))
        changed.set()
    checking.cancel()
    with suppress(asyncio.CancelledError):
        await checking


async def _check(viewer: Viewer, listeners: Listeners, changed: asyncio.Event) -> None:
    """Look for problems once nothing has changed for a moment, and not later than some seconds after a change."""
    while await changed.wait():
        end = asyncio.get_running_loop().time() + LATEST
        while changed.is_set() and asyncio.get_running_loop().time() < end:
            changed.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), QUIET)
        changed.clear()
        if await run_sync(viewer.check, abandon_on_cancel=True):
            listeners.tell(word_of(viewer))


@cache
def text(name: str) -> str:
    """Return the text of a file of this folder."""
    return files("timeline.serve").joinpath(name).read_text(encoding="utf-8")
