"""Many at once, and slow ones: the server answers others meanwhile."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.serve.serving import GIVEN, PATIENCE, Served, serving
from timeline.serve import patience, server
from timeline.serve.application import Listeners, Word

TABS = 200
FILE = "events:\n  - {id: a, date: 2023, title: A}\n"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Served]:
    file = tmp_path / "events.yaml"
    file.write_text(FILE, encoding="utf-8")
    with serving(file) as made:
        yield made


@contextmanager
def connected(small: Served, text: str) -> Iterator[socket.socket]:
    """Connect as a stranger may, and send a text; `\\n` stands for the end of a line of HTTP.

    The server does not look before the text is there: a busy machine makes nobody slow.
    """
    sent = threading.Event()
    small.server.servers[0].get_loop().call_soon_threadsafe(sent.wait, PATIENCE)
    with socket.create_connection(("127.0.0.1", small.port), timeout=PATIENCE) as raw:
        raw.sendall(text.replace("\n", "\r\n").encode())
        sent.set()
        yield raw


def request(small: Served, path: str) -> str:
    return f"GET {path} HTTP/1.1\nHost: 127.0.0.1:{small.port}\nCookie: timeline-{small.port}={GIVEN}\n\n"


def is_ended(raw: socket.socket) -> bool:
    """Return whether the other end has ended a connection; fail where it says anything, or nothing for long."""
    try:
        return raw.recv(1) == b""
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("begun", ["", "G", "GET /sight HTTP/1.1\nHost: 127.0.0.1\nX-Slow: "])
def test_a_request_that_never_comes_whole_takes_nobodys_place(
    small: Served, begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "PATIENCE", 0.05)

    with connected(small, begun) as raw:
        assert is_ended(raw)


def test_a_second_request_that_never_comes_whole_is_ended_too(small: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    with connected(small, request(small, "/frame.css")) as raw:
        raw.recv(1)
        monkeypatch.setattr(patience, "PATIENCE", 0.05)
        raw.sendall(b"GET /sig")
        while raw.recv(1_000_000):
            pass


def test_who_fetches_no_answer_is_let_go(small: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PATIENCE", 0.05)

    with connected(small, request(small, "/page") * 100) as raw:
        assert raw.recv(1)
        small.until(lambda: not small.server.server_state.connections)

    assert small.ask("/sight").status == 200


def test_who_listens_is_not_slow(small: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PATIENCE", 0.05)

    with connected(small, request(small, "/changes")) as raw:
        lines = raw.makefile("r", encoding="utf-8")
        assert next(line for line in lines if line.startswith("data: "))
        small.write(f"title: B\n{FILE}")
        assert next(line for line in lines if line.startswith("data: "))


def test_what_changes_before_the_first_word_is_asked_for_is_not_missed() -> None:
    async def first() -> str:
        listeners, now = Listeners(), [Word("before", "1")]
        words = listeners.words(lambda: now[0])
        now[0] = Word("after", "2")
        listeners.tell(now[0])
        return await anext(words)

    with ThreadPoolExecutor(1) as apart:  # where a browser was driven before, this thread has a loop that runs
        assert apart.submit(asyncio.run, first()).result() == Word("after", "2").event


def test_two_hundred_tabs_are_all_told_and_the_page_is_answered_meanwhile(small: Served) -> None:
    with ExitStack() as open_ones:
        raws = [open_ones.enter_context(connected(small, request(small, "/changes"))) for _ in range(TABS)]
        tabs = [raw.makefile("r", encoding="utf-8") for raw in raws]
        assert all(next(line for line in tab if line.startswith("data: ")) for tab in tabs)
        assert small.ask("/page").status == 200

        small.write(f"title: Another\n{FILE}")
        small.until(lambda: small.viewer.sight.title == "Another" and small.viewer.sight.checked)

        last = f"data: {small.viewer.sight.version}\n"
        assert all(last in tab for tab in tabs)


def test_one_more_than_may_listen_is_told_so(small: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.serve.application.MOST_LISTENERS", 1)

    with connected(small, request(small, "/changes")) as raw:
        assert next(line for line in raw.makefile("r", encoding="utf-8") if line.startswith("data: "))
        with connected(small, request(small, "/changes")) as second, second.makefile("r", encoding="utf-8") as lines:
            status, head = next(lines), [next(lines) for _ in range(12)]
    small.until(lambda: not small.server.server_state.connections)

    assert status.split()[1] == "503"
    assert "retry-after: 5\n" in head


def test_more_than_can_be_answered_are_told_to_come_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "MOST_AT_ONCE", 3)
    file = tmp_path / "events.yaml"
    file.write_text(FILE, encoding="utf-8")
    with serving(file) as small, ExitStack() as open_ones:
        assert small.ask("/sight").status == 200
        for _ in range(3):
            raw = open_ones.enter_context(connected(small, request(small, "/changes")))
            assert raw.recv(1)
        assert small.ask("/sight").status == 503
