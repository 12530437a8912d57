"""What an address may be asked, and what a request that writes must bring beyond the cookie.

The cookie is sent by the browser for any page of the same site; the token for writing is known only to scripts of our
own page. `--read-only` has no address that writes.
"""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from anyio.to_thread import run_sync
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from timeline.escapes import json_text, printable
from timeline.problems import TimelineError
from timeline.serve.guard import Refusal

JSON = "application/json"
MOST = 1_000_000
"""How many bytes a request may have unless another limit is given."""

PATIENCE = 10
"""How many seconds the bytes of a request may take."""

TOKEN = "x-timeline-token"  # noqa: S105 - the name of a header
REFUSED = 422
"""The status of a valid request that cannot be carried out, for a reason that the user is told."""


class Asked(NamedTuple):
    """What was asked: the values of the query, and the bytes that came with it."""

    query: Mapping[str, str]
    body: bytes = b""

    def fields(self) -> Mapping[str, object]:
        """Return the JSON object that came; TimelineError if it is none, or has lone surrogates."""
        try:
            found: object = json.loads(self.body)
            self.body.decode("utf-8")
            json.dumps(found, ensure_ascii=False).encode("utf-8")
        except (ValueError, RecursionError):
            raise TimelineError("the request is no JSON", status=2) from None
        if not isinstance(found, dict):
            raise TimelineError("the request is no JSON object", status=2)
        return found


Answering = Callable[[Asked], Response]
"""What answers; it runs in a thread of its own, and a TimelineError that it raises is reported."""


@dataclass(frozen=True, slots=True)
class Reads:
    """An address that is asked with `GET` and writes nothing."""

    path: str
    answer: Answering


@dataclass(frozen=True, slots=True)
class Writes:
    """An address that is asked with `POST` and may write: the kind of its body, and how many bytes that may have."""

    path: str
    answer: Answering
    kind: str = JSON
    most: int = MOST


Address = Reads | Writes


def told(value: object, status: int = 200) -> Response:
    """Return an answer of JSON."""
    return Response(json_text(value), status, media_type=JSON)


def telling(do: Callable[[Asked], Mapping[str, object]]) -> Answering:
    """Return what answers with the JSON of what a function returns."""
    return lambda asked: told(do(asked))


def refused(error: TimelineError, status: int = REFUSED) -> Response:
    """Return the answer that something cannot be done, and what would be right."""
    return told({"error": printable(error.message), "hint": printable(error.hint)}, status)


def writing_token(token: str) -> str:
    """Return the token of requests that write, for scripts of our own page; it does not reveal that of the cookie."""
    return hmac.digest(token.encode(), b"writing", hashlib.sha256).hex()


def route(address: Address, token: str) -> Route:
    """Return the route of an address; `token` is what a request that writes must carry."""
    if isinstance(address, Reads):
        return Route(address.path, _reading(address.answer), methods=["GET"])
    return Route(address.path, _writing(address, token), methods=["POST"])


def _reading(answer: Answering) -> Callable[[Request], object]:
    async def answered(request: Request) -> Response:
        return await _answered(answer, Asked(dict(request.query_params)))

    return answered


def _writing(address: Writes, token: str) -> Callable[[Request], object]:
    async def answered(request: Request) -> Response:
        refusal = _unasked(request.headers, address, token)
        if refusal is None:
            body = await _body(request, address.most)
            if isinstance(body, bytes):
                return await _answered(address.answer, Asked(dict(request.query_params), body))
            refusal = body
        return told({"error": refusal.reason, "hint": ""}, refusal.status)

    return answered


async def _answered(answer: Answering, asked: Asked) -> Response:
    try:
        return await run_sync(answer, asked)
    except TimelineError as error:
        return refused(error)


def _unasked(headers: Headers, address: Writes, token: str) -> Refusal | None:
    """Refuse what no script of our own page has asked, or is of another kind or size; the guard compared the origin."""
    if not headers.getlist("origin"):
        return Refusal(403, "a request that writes names the page that it comes from")
    if not hmac.compare_digest(headers.get(TOKEN, "").encode(), token.encode()):
        return Refusal(403, "a request that writes carries the token of the page: load it again")
    if headers.get("content-type", "").partition(";")[0].strip().lower() != address.kind:
        return Refusal(415, f"this takes {address.kind}")
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > address.most:
        return _too_large(address.most)
    return None


async def _body(request: Request, most: int) -> bytes | Refusal:
    """Return the bytes of a request; refuse more than may be, or those that come too slowly."""
    found = bytearray()
    try:
        async with asyncio.timeout(PATIENCE):
            async for piece in request.stream():
                found += piece
                if len(found) > most:
                    return _too_large(most)
    except TimeoutError:
        return Refusal(408, f"the request took more than {PATIENCE} seconds")
    except ClientDisconnect:
        return Refusal(400, "the request was broken off")
    return bytes(found)


def _too_large(most: int) -> Refusal:
    return Refusal(413, f"a request has at most {most:,} bytes here")
