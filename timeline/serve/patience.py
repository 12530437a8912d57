"""Slow connections: they are ended, so that they do not take up places.

The server counts connections. One on which a request never arrives whole, or whose answer nobody fetches, would be
counted for ever.
"""

from asyncio import TimerHandle, Transport

from h11 import IDLE
from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 10
"""How many seconds the head of a request may take, and an answer may wait of which nothing is fetched."""


class Impatient(H11Protocol):
    """A connection that is ended where the other end lets it wait."""

    _waiting: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override] # as the class above has it
        """Wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait on where the head of a request is not whole."""
        super().data_received(data)
        if self.conn.their_state is not IDLE:
            self._wait_no_more()
        elif self._waiting is None:
            self._wait()

    def pause_writing(self) -> None:
        """Wait for an answer to be fetched."""
        super().pause_writing()
        self._wait_no_more()
        self._wait()

    def resume_writing(self) -> None:
        """Go on, since some of it was fetched."""
        super().resume_writing()
        self._wait_no_more()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(PATIENCE, self.transport.abort)

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
