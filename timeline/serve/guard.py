"""Who may ask: a browser of this machine that was given the token, from a page of our own."""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SEALED = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
"""What is said of every answer: it is kept nowhere, and no other page may read or frame it."""

ENTERED = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>timeline</title>'
    '<link rel="icon" href="data:,"><meta http-equiv="refresh" content="0;url=/"><p><a href="/">Go on</a></p>'
)
"""Redirects from the first address: then this page makes the request, as a cookie with SameSite=Strict requires."""

SAME = frozenset({"same-origin", "none"})


class Refusal(NamedTuple):
    """Why a request is refused: its status, and the reason in words."""

    status: int
    reason: str


@dataclass(frozen=True, slots=True)
class Guard:
    """An application, and what a request must bring to reach it.

    `token` is known only to whoever started the server; `port` is the one that it listens on.
    """

    app: ASGIApp
    token: str
    port: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, refuse, or give the cookie for the token."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # a WebSocket, which is closed by this
        headers = Headers(scope=scope)
        refusal = foreign(headers, self.port)
        if refusal is None and scope["path"] == "/" and self._is_token(given_token(scope["query_string"])):
            await self._entered()(scope, receive, sealed(send))
            return
        refusal = refusal or from_elsewhere(headers) or self._unknown(headers)
        answer = self.app if refusal is None else PlainTextResponse(f"{refusal.reason}\n", refusal.status)
        await answer(scope, receive, sealed(send))

    @property
    def cookie(self) -> str:
        """The name of the cookie; cookies know no ports, so that two servers need two names."""
        return f"timeline-{self.port}"

    def _entered(self) -> Response:
        response = Response(ENTERED, media_type="text/html")
        response.set_cookie(self.cookie, self.token, httponly=True, samesite="strict")
        return response

    def _is_token(self, text: str) -> bool:
        return hmac.compare_digest(text.encode(), self.token.encode())

    def _unknown(self, headers: Headers) -> Refusal | None:
        """Refuse a request without a cookie."""
        given = [value for name, value in _cookies(headers.getlist("cookie")) if name == self.cookie]
        if any(map(self._is_token, given)):
            return None
        return Refusal(403, "open the address that `timeline serve` printed: it holds the token")


def foreign(headers: Headers, port: int) -> Refusal | None:
    """Refuse a request that was sent to another name than this machine's own, as rebound names are, or by a site."""
    own = {f"127.0.0.1:{port}", f"localhost:{port}"}
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0].lower() not in own:
        return Refusal(421, "this server answers to 127.0.0.1 and localhost alone")
    if any(origin.lower() not in {f"http://{name}" for name in own} for origin in headers.getlist("origin")):
        return Refusal(403, "requests of other sites are refused")
    return None


def from_elsewhere(headers: Headers) -> Refusal | None:
    """Refuse what the browser says another site has asked for."""
    if all(site in SAME for site in headers.getlist("sec-fetch-site")):
        return None
    return Refusal(403, "requests of other sites are refused")


def given_token(query: bytes) -> str:
    """Return the token of a query, empty if there is none, or more than one."""
    found = parse_qs(query.decode("latin-1"), max_num_fields=10).get("token", []) if len(query) < 1000 else []
    return found[0] if len(found) == 1 else ""


def _cookies(lines: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Return the names and the values of cookies."""
    for line in lines:
        for part in line.split(";"):
            name, _, value = part.strip().partition("=")
            yield name, value


def sealed(send: Send, headers: Mapping[str, str] = SEALED) -> Send:
    """Return what sends an answer with some headers more."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(headers)
        await send(message)

    return sending
