"""Pages that take their time, in two parts or at so many kilobytes a second, and pages of hosts that send headers."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from time import sleep

UTF_8 = {"Content-Type": "text/html; charset=utf-8"}
BREAK = '<script type="text/plain" id="data">'


@dataclass
class Held:
    """The address of a page, and the sign on which the rest of it is sent."""

    address: str = ""
    rest: Event = field(default_factory=Event)


@contextmanager
def held(html: str, at: str = BREAK) -> Iterator[Held]:
    """Serve a page of which a part is held back: the data and the script, if nothing else is said."""
    first, mark, last = html.partition(at)
    made = Held()

    def send(write: Callable[[bytes], object]) -> None:
        write(first.encode())
        made.rest.wait()
        write((mark + last).encode())

    with _served(send) as address:
        made.address = address
        with _let_go(made):
            yield made


@contextmanager
def slowly(html: str, *, kilobytes_a_second: int) -> Iterator[Held]:
    """Serve a page in chunks of a tenth of a second; it is not at its end before it is let go."""
    content = html.encode()
    size = kilobytes_a_second * 100
    made = Held()

    def send(write: Callable[[bytes], object]) -> None:
        for start in range(0, len(content), size):
            write(content[start : start + size])
            sleep(0.1)
        made.rest.wait()

    with _served(send) as address:
        made.address = address
        with _let_go(made):
            yield made


@contextmanager
def _let_go(made: Held) -> Iterator[None]:
    """Send the rest at the end, however it comes."""
    try:
        yield
    finally:
        made.rest.set()


@contextmanager
def hosted(html: str, headers: Mapping[str, str]) -> Iterator[str]:
    """Serve a page as a host does that sends headers of its own; give its address."""
    with _served(lambda write: write(html.encode()), headers) as address:
        yield address


@contextmanager
def _served(send: Callable[[Callable[[bytes], object]], object], headers: Mapping[str, str] = UTF_8) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            for header in headers.items():
                self.send_header(*header)
            self.end_headers()
            send(self.flushed)

        def flushed(self, part: bytes) -> None:
            """Send a part at once."""
            self.wfile.write(part)
            self.wfile.flush()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
