"""Who is let in, and who is not: each refusal stands beside the same request that is answered."""

import http.client
import socket

import pytest

from tests.serve.serving import GIVEN, Served

PATHS = ("/", "/page", "/sight", "/changes", "/frame.js", "/frame.css")


@pytest.mark.parametrize("path", ["/", "/page", "/sight", "/frame.js", "/frame.css"])
def test_a_page_of_the_server_itself_is_answered_and_sealed(standing: Served, path: str) -> None:
    answer = standing.ask(path, Sec_Fetch_Site="same-origin", Origin=f"http://127.0.0.1:{standing.port}")

    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"
    assert "server" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/article"])
def test_the_frame_runs_what_comes_from_here_and_asks_here_alone(standing: Served, path: str) -> None:
    rules = standing.ask(path).headers["content-security-policy"].split("; ")

    assert {"default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"} <= {*rules}
    assert all(rule.split()[1:] in (["'none'"], ["'self'"], ["data:"]) for rule in rules)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": ""},
        {"Cookie": "timeline-{port}="},
        {"Cookie": "timeline-{port}=a-token-of-the-test"},
        {"Cookie": "timeline-1=a-token-of-the-tests"},
        {"Cookie": "timeline-{port}=ünlike"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://localhost.example.org:{port}"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
    ids=str,
)
def test_without_the_token_or_for_another_site_nothing_is_told(
    standing: Served, path: str, headers: dict[str, str]
) -> None:
    named = {name: text.replace("{port}", str(standing.port)) for name, text in headers.items()}

    answer = standing.ask(path, **{name: text.encode().decode("latin-1") for name, text in named.items()})

    assert answer.status == 403
    assert "Lyman" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", [*PATHS, f"/?token={GIVEN}"])
@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.example.org:{port}", "[::1]:{port}"]
)
def test_a_name_that_was_rebound_to_this_machine_is_refused(standing: Served, path: str, host: str) -> None:
    answer = standing.ask(path, Host=host.replace("{port}", str(standing.port)))

    assert answer.status == 421
    assert "set-cookie" not in answer.headers


def test_localhost_is_this_machine(standing: Served) -> None:
    assert standing.ask("/sight", Host=f"LocalHost:{standing.port}").status == 200


@pytest.mark.parametrize(("version", "hosts"), [("1.1", 2), ("1.1", 0), ("1.0", 2), ("1.0", 0)])
def test_two_hosts_and_none_are_refused(standing: Served, version: str, hosts: int) -> None:
    with socket.create_connection(("127.0.0.1", standing.port), timeout=20) as raw:
        own = f"Host: 127.0.0.1:{standing.port}\r\n" * hosts
        head = f"GET /sight HTTP/{version}\r\n{own}Cookie: timeline-{standing.port}={GIVEN}\r\n\r\n"
        raw.sendall(head.encode())
        status = raw.makefile("rb").readline()

    assert status.split()[1] in {b"400", b"421"}


def test_the_token_is_changed_for_a_cookie_that_no_script_reads_and_no_other_site_sends(standing: Served) -> None:
    answer = standing.ask(f"/?token={GIVEN}", Cookie="")

    cookie = answer.headers["set-cookie"]
    assert answer.status == 200
    assert cookie.startswith(f"timeline-{standing.port}={GIVEN};")
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()
    assert GIVEN not in answer.text


@pytest.mark.parametrize(
    "query", ["", "token=", "token=x", f"token={GIVEN}x", f"token={GIVEN}&token={GIVEN}", "token=" + "x" * 5000]
)
def test_no_other_token_opens(standing: Served, query: str) -> None:
    answer = standing.ask(f"/?{query}", Cookie="")

    assert answer.status == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/page", "/sight", "/changes"])
def test_the_token_opens_the_first_address_alone(standing: Served, path: str) -> None:
    assert standing.ask(f"{path}?token={GIVEN}", Cookie="").status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_can_be_written(standing: Served, path: str, method: str) -> None:
    assert standing.ask(path, method, Content_Length="0").status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/../events.yaml",
        "/..%2fevents.yaml",
        "/%2e%2e/events.yaml",
        "/events.yaml",
        "/frame.html",
        "/js/frame.js",
        "//etc/passwd",
        "/page/../../events.yaml",
    ],
)
def test_no_path_leads_to_a_file(standing: Served, path: str) -> None:
    answer = standing.ask(path)

    assert answer.status == 404
    assert "Lyman" not in answer.text


def test_a_long_head_is_refused(standing: Served) -> None:
    with pytest.raises((AssertionError, ConnectionError, http.client.HTTPException)):  # closed, or answered with 400
        assert standing.ask("/sight", X="x" * 200_000).status != 400

    assert standing.ask("/sight").status == 200


def test_who_sends_slowly_keeps_no_one_waiting(standing: Served) -> None:
    slow = [socket.create_connection(("127.0.0.1", standing.port), timeout=20) for _ in range(50)]
    for each in slow:
        each.sendall(b"GET /sight HTTP/1.1\r\nHost: ")

    answer = standing.ask("/sight")

    for each in slow:
        each.close()
    assert answer.status == 200
