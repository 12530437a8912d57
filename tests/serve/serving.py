"""A server on a port of this machine, for a time."""

import http.client
import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from timeline.cli.commands.serve import socket_on, viewer_of
from timeline.cli.workshop.addresses import addresses
from timeline.events.reading.input_bytes import LARGEST
from timeline.serve.application import Around
from timeline.serve.asking import JSON, writing_token
from timeline.serve.server import LettingGo, server_of
from timeline.serve.sight import Viewer

ROOT = Path(__file__).parents[2]
GIVEN = "a-token-of-the-tests"
PATIENCE = 20


def renamed_over(file: Path, text: str) -> None:
    """Save as vim and most others do: another file takes the name."""
    other = file.with_suffix(".tmp")
    other.write_text(text, encoding="utf-8")
    other.replace(file)


@dataclass
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def text(self) -> str:
        """The answer as a text."""
        return self.content.decode()


@dataclass
class Served:
    """A timeline that is served: its file, and the port."""

    file: Path
    port: int
    server: LettingGo
    viewer: Viewer

    @property
    def first(self) -> str:
        """The address that the command prints."""
        return f"http://127.0.0.1:{self.port}/?token={GIVEN}"

    def post(self, path: str, value: object, **headers: str) -> Answer:
        """Ask for something to be written, as a script of the server's own page does."""
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        own = {
            "Origin": f"http://127.0.0.1:{self.port}",
            "X_Timeline_Token": writing_token(GIVEN),
            "Content_Type": JSON,
            "Content_Length": str(len(body)),
        }
        return self._sent("POST", path, {**own, **headers}, body)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask as a page of the server's own does; what is empty is left out."""
        return self._sent(method, path, headers, b"")

    def _sent(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        own = {"Host": f"127.0.0.1:{self.port}", "Cookie": f"timeline-{self.port}={GIVEN}"}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {**own, **{name.replace("_", "-"): text for name, text in headers.items()}}.items():
            if value:
                connection.putheader(name, value)
        connection.endheaders(body or None)
        answer = connection.getresponse()
        made = Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        connection.close()
        return made

    def write(self, text: str) -> None:
        """Save the file whole at once: the server reads it at any moment, and would show the half of one."""
        renamed_over(self.file, text)

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, "it never came"
            time.sleep(0.02)


@contextmanager
def serving(file: Path, *, read_only: bool = False) -> Iterator[Served]:
    """Serve a file until the block ends."""
    viewer = viewer_of([str(file)], LARGEST)
    listening = socket_on(None)
    workshop = addresses([str(file)], LARGEST, read_only=read_only)
    server = server_of(viewer, GIVEN, listening, Around(workshop=workshop))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    made = Served(file, listening.getsockname()[1], server, viewer)
    try:
        made.until(lambda: server.started)
        yield made
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
        listening.close()
    assert not thread.is_alive()


def copied(folder: Path) -> Path:
    """Copy the shipped timeline into a folder."""
    return Path(shutil.copy(ROOT / "events.yaml", folder))
