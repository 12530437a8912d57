"""What a request that writes must bring: each refusal stands beside the same request that is answered."""

import json
import socket
from pathlib import Path

import pytest
from starlette.routing import Route

from tests.serve.serving import GIVEN, Answer, Served, copied, serving
from timeline.cli.commands.serve import viewer_of
from timeline.cli.workshop.addresses import addresses
from timeline.events.reading.input_bytes import LARGEST
from timeline.problems import TimelineError
from timeline.serve import asking
from timeline.serve.application import Around, Listeners, application
from timeline.serve.asking import JSON, TOKEN, Asked, Writes, writing_token

WRITING = [each for each in addresses(["none.yaml"], LARGEST) if isinstance(each, Writes)]
PATHS = [each.path for each in WRITING]
DONE = 422
"""What each of these answers that was let in: with nothing asked, nothing can be done."""


@pytest.fixture(params=PATHS)
def path(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def address(path: str) -> Writes:
    return next(each for each in WRITING if each.path == path)


def sent(standing: Served, address: Writes, **headers: str) -> Answer:
    """Send what is of the kind of an address, and says nothing."""
    return standing.post(
        address.path, {} if address.kind == JSON else b"\0", **{"Content_Type": address.kind, **headers}
    )


def test_a_script_of_the_own_page_is_let_in(standing: Served, address: Writes) -> None:
    answer = sent(standing, address)

    assert answer.status == DONE
    assert json.loads(answer.text)["error"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (403, {"X_Timeline_Token": ""}),
        (403, {"X_Timeline_Token": GIVEN}),
        (403, {"X_Timeline_Token": "ünlike"}),
        (403, {"Origin": ""}),
        (403, {"Origin": "null"}),
        (403, {"Origin": "https://example.org"}),
        (403, {"Origin": "http://127.0.0.1:1"}),
        (403, {"Sec_Fetch_Site": "cross-site"}),
        (403, {"Sec_Fetch_Site": "same-site"}),
        (403, {"Cookie": ""}),
        (421, {"Host": "example.org"}),
        (415, {"Content_Type": "text/plain"}),
        (415, {"Content_Type": "application/x-www-form-urlencoded"}),
        (415, {"Content_Type": "multipart/form-data; boundary=x"}),
        (415, {"Content_Type": ""}),
        (413, {"Content_Length": "100000001"}),
    ],
    ids=str,
)
def test_without_one_of_them_nothing_is_done(
    standing: Served, address: Writes, status: int, headers: dict[str, str]
) -> None:
    named = {name: text.encode().decode("latin-1") for name, text in headers.items()}

    assert sent(standing, address, **named).status == status


def test_a_body_may_say_its_encoding(standing: Served, address: Writes) -> None:
    assert sent(standing, address, Content_Type=f"{address.kind}; charset=utf-8").status == DONE


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
def test_an_address_that_writes_is_posted_to_alone(standing: Served, path: str, method: str) -> None:
    assert standing.ask(path, method, Content_Length="0").status == 405


def test_a_body_that_is_too_large_is_refused_though_it_does_not_say_so(standing: Served, address: Writes) -> None:
    most = address.most
    with socket.create_connection(("127.0.0.1", standing.port), timeout=20) as raw:
        own = f"127.0.0.1:{standing.port}"
        head = (
            f"POST {address.path} HTTP/1.1\r\nHost: {own}\r\n"
            f"Origin: http://{own}\r\n{TOKEN}: {writing_token(GIVEN)}\r\n"
            f"Cookie: timeline-{standing.port}={GIVEN}\r\nContent-Type: {address.kind}\r\n"
            "Transfer-Encoding: chunked\r\n\r\n"
        )
        raw.sendall(head.encode() + f"{most + 1:x}\r\n".encode() + b" " * (most + 1))
        status = raw.makefile("rb").readline().split()[1]

    assert status == b"413"


def test_who_sends_a_body_slowly_is_sent_away(standing: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 0.1)
    with socket.create_connection(("127.0.0.1", standing.port), timeout=20) as raw:
        own = f"127.0.0.1:{standing.port}"
        head = (
            f"POST {PATHS[0]} HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\n{TOKEN}: {writing_token(GIVEN)}\r\n"
            f"Cookie: timeline-{standing.port}={GIVEN}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{{"
        )
        raw.sendall(head.encode())
        status = raw.makefile("rb").readline().split()[1]

    assert status == b"408"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"a"',
        b"null",
        b'{"a": "\xff"}',
        b'{"a": "\\ud800"}',
        b'{"\\udc80": "a"}',
        b"[" * 100_000,
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda body: repr(body[:20]),
)
def test_what_is_no_json_object_is_refused(body: bytes) -> None:
    with pytest.raises(TimelineError, match="is no JSON"):
        Asked({}, body).fields()


def test_a_json_object_is_read() -> None:
    assert Asked({}, '{"a": ["ї", {"b": null}]}'.encode()).fields() == {"a": ["ї", {"b": None}]}


def test_read_only_has_no_address_that_is_written_to(tmp_path: Path) -> None:
    viewer = viewer_of([str(copied(tmp_path))], LARGEST)

    def methods(around: Around) -> set[str]:
        app = application(viewer, Listeners(), GIVEN, 1, around).app
        return {method for each in app.routes if isinstance(each, Route) for method in each.methods or ()}  # type: ignore[attr-defined]

    assert methods(Around()) == {"GET", "HEAD"}
    assert methods(Around(workshop=WRITING)) == {"GET", "HEAD", "POST"}


def test_read_only_has_no_workshop_and_no_token(tmp_path: Path) -> None:
    with serving(copied(tmp_path), read_only=True) as served:
        page = served.ask("/").text
        statuses = {served.post(path, {}).status for path in PATHS}

    assert statuses <= {404, 405}
    assert "workshop.js" not in page
    assert writing_token(GIVEN) not in page


def test_the_page_tells_the_token_of_writing_and_not_that_of_the_cookie(standing: Served) -> None:
    page = standing.ask("/").text

    assert f'data-token="{writing_token(GIVEN)}"' in page
    assert GIVEN not in page


def test_a_fault_of_what_answers_is_told_and_nothing_of_it_is_alive() -> None:
    answer = asking.refused(TimelineError("no\u202e", hint="yes"))

    assert answer.status_code == DONE
    assert json.loads(bytes(answer.body)) == {"error": "no\\u202e", "hint": "yes"}
