"""The server: one process, on a socket of this machine, until it is stopped."""

import socket

from uvicorn import Config, Server

from timeline.serve.application import NOTHING, Around, Listeners, application
from timeline.serve.patience import Impatient
from timeline.serve.sight import Viewer

MOST_AT_ONCE = 500
"""How many requests and listeners are answered at once; others are told to try again."""


def run(viewer: Viewer, token: str, listening: socket.socket, around: Around = NOTHING) -> None:
    """Serve until the process is interrupted; listeners are disconnected after a second."""
    server_of(viewer, token, listening, around).run(sockets=[listening])


class LettingGo(Server):
    """A server that lets those go who listen, before it waits for all answers to end."""

    def __init__(self, config: Config, listeners: Listeners) -> None:
        """Remember a listener."""
        super().__init__(config)
        self._listeners = listeners

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Disconnect the listeners, then end as usual."""
        self._listeners.end()
        await super().shutdown(sockets)


def server_of(viewer: Viewer, token: str, listening: socket.socket, around: Around = NOTHING) -> LettingGo:
    """Return a server that is yet to run."""
    listeners = Listeners()
    config = Config(
        application(viewer, listeners, token, listening.getsockname()[1], around),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        http=Impatient,
        ws="none",
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=1,
    )
    return LettingGo(config, listeners)
