"""A page that arrives in two parts: what stands before the data at once, the rest when it is let go."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

BREAK = '<script type="text/plain" id="data">'


@dataclass
class Held:
    """The address of a page, and the sign on which the rest of it is sent."""

    address: str = ""
    rest: Event = field(default_factory=Event)


@contextmanager
def held(html: str) -> Iterator[Held]:
    """Serve a page of which the data and the script are held back."""
    first, mark, last = html.partition(BREAK)
    made = Held()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(first.encode())
            self.wfile.flush()
            made.rest.wait(20)
            self.wfile.write((mark + last).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    yield made
    made.rest.set()
    server.shutdown()
    server.server_close()
