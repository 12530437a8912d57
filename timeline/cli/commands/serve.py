"""`timeline serve`."""

import os
import secrets
import socket
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Option

from timeline import __version__
from timeline.checks import check as checked
from timeline.checks import manual
from timeline.checks.reports.objects import objects
from timeline.checks.reports.report import Report
from timeline.cli.files import named_files, today
from timeline.cli.layer_options import LayerOptions, tables_named
from timeline.cli.options import Files, MaxSize
from timeline.cli.progress import be_quiet
from timeline.cli.terminal import one_line, say, tell
from timeline.edits.unparsed import refuse_unparsed
from timeline.events.belongings import belongings
from timeline.events.model import Timeline
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read
from timeline.images import pictures_of
from timeline.outputs.page import Looks, made_of
from timeline.outputs.page import Seen as Beheld
from timeline.outputs.page.live import content, shell
from timeline.problems import Problem, TimelineError, missing_extra

try:
    from timeline.cli.workshop.addresses import addresses
    from timeline.serve.application import Around
    from timeline.serve.server import run
    from timeline.serve.session import serving_cache
    from timeline.serve.sight import Picture, Seen, Sight, Viewer
except ImportError as error:
    raise missing_extra("`timeline serve`", error.name or "starlette", "serve") from None

USUAL = 5483
WAITING = 128
"""How many may wait to be let in."""


class Editor(StrEnum):
    """An editor that opens a place by an address."""

    VSCODE = "vscode"
    VSCODIUM = "vscodium"
    ZED = "zed"
    IDEA = "idea"
    TEXTMATE = "textmate"


ADDRESSES = {
    Editor.VSCODE: "vscode://file%path:%line:%column",
    Editor.VSCODIUM: "vscodium://file%path:%line:%column",
    Editor.ZED: "zed://file%path:%line:%column",
    Editor.IDEA: "idea://open?file=%path&amp;line=%line&amp;column=%column",
    Editor.TEXTMATE: "txmt://open?url=file://%path&amp;line=%line&amp;column=%column",
}

Port = Annotated[
    int | None, Option("--port", min=1, max=65535, help=f"Where it listens. None: {USUAL}, or a free one.")
]
Open = Annotated[bool, Option("--open", help="Open it in the browser.")]
OpensIn = Annotated[Editor | None, Option("--editor", help="Problems link to their lines in this editor.")]

ReadOnly = Annotated[bool, Option("--read-only", help="Show only: nothing can be written.")]


def serve(
    files: Files = None,
    port: Port = None,
    open_page: Open = False,
    editor: OpensIn = None,
    read_only: ReadOnly = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Show the page and all problems in the browser, edit events there, and follow the files.

    Example: timeline serve events.yaml --open
    """
    names = named_files(files)
    if "-" in names:
        raise TimelineError("standard input cannot be followed", hint="name a file or a folder", status=2)
    viewer = viewer_of(names, max_size)
    listening = socket_on(port)
    token = secrets.token_urlsafe(32)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/?token={token}"
    tell(address)
    say("only for this machine, with this address; Ctrl+C ends it")
    if open_page:
        _open(address)
    be_quiet(asked=True)  # requests are answered beside each other, in threads that no timer of the system tells
    workshop = addresses(names, max_size, read_only=read_only)
    run(viewer, token, listening, Around(ADDRESSES[editor] if editor else "", workshop))


def viewer_of(names: list[str], max_size: int) -> Viewer:
    """Return what looks at files; raise where they cannot be read now. Later that is only told."""

    def look() -> Seen:
        try:
            return looked(names, max_size)
        except TimelineError as error:
            sight = Sight(title="", picture=None, fault=_told(error), watched=frozenset(), report=_nothing())
            return sight, _nothing

    return Viewer(looked(names, max_size), look)


@without_collection()
def looked(names: list[str], max_size: int) -> Seen:
    """Read the files, and make their picture where they are understood; return it, and what looks for problems."""
    named = frozenset(each for name in names for each in _with_folders(Path(name).absolute()))
    timeline, found = read(names, max_size, serving_cache())
    sight = Sight(
        title=timeline.title,
        picture=None,
        fault="",
        report=_nothing(),
        watched=named | {each.absolute() for each in belongings(timeline)} | tables_named(timeline),
    )
    try:
        refuse_unparsed(found)
    except TimelineError as error:
        return replace(sight, fault=error.message), lambda: _report(timeline, found)
    return replace(sight, picture=_picture(timeline)), lambda: _report(timeline, found)


def _report(timeline: Timeline, found: Sequence[Problem]) -> str:
    problems = checked(timeline, found, today())
    return objects(Report(problems, timeline.files, len(timeline.events), manual(), __version__))


def _nothing() -> str:
    """Return the report of what was not read."""
    return objects(Report([], (), 0, manual(), __version__))


def _picture(timeline: Timeline) -> Picture:
    seen = Beheld(pictures_of(timeline.events), layers=LayerOptions().counted(timeline, None, "groups")[0])
    made = made_of(timeline, day=timeline.seen_from(today()), looks=Looks(drawn=False), seen=seen)
    around, data = content(made)
    name, html = shell(made.extras)
    return Picture(name=name, shell=html, around=around, data=data, telling=lambda: made.details)


def _with_folders(path: Path) -> Iterator[Path]:
    """Yield a file, or a folder and those below, but for hidden ones."""
    yield path
    for above, below, _ in os.walk(path):
        below[:] = [name for name in below if not name.startswith(".")]
        yield from (Path(above, name) for name in below)


def _told(error: TimelineError) -> str:
    return one_line(f"{error.message}{f' ({error.hint})' if error.hint else ''}")


def socket_on(port: int | None) -> socket.socket:
    """Return a socket of this machine alone: on the port asked for, else on the usual one, else on a free one."""
    if port is not None:
        return _bound(port)
    try:
        return _bound(USUAL)
    except TimelineError:
        return _bound(0)


def _bound(port: int) -> socket.socket:
    """Return a socket on a port; raise where it cannot be had."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen(WAITING)  # before the address is told, so that nobody is turned away
    except OSError as error:
        listening.close()
        raise TimelineError(f"port {port}: {error.strerror}", hint="another --port, or none", status=3) from None
    return listening


def _open(address: str) -> None:
    """Show an address in the user's browser."""
    import webbrowser

    webbrowser.open(address)
