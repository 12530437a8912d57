"""Saves over the addresses of `timeline serve`: beside another program that adds, and while the server is killed."""

import http.client
import json
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.faults.program import Outcome, command, environment, ids, litter, timeline_file

ADDER = """
import sys
from timeline.cli import main
path, worker, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
for number in range(rounds):
    if main(["add", f"Event {worker} {number}", "--id", f"e-{worker}-{number}", "--date", "2021", "-f", path]):
        sys.exit(1)
"""
PATIENCE = 60
GONE = (OSError, http.client.HTTPException)


class Desk(NamedTuple):
    """Where a server of this machine is asked, and what a request that writes carries."""

    port: int
    cookie: str
    token: str

    def post(self, path: str, value: dict[str, object]) -> tuple[int, dict[str, object]]:
        """Ask for an edit; return the status and what is told."""
        own = f"127.0.0.1:{self.port}"
        headers = {
            "Content-Type": "application/json",
            "Cookie": self.cookie,
            "Origin": f"http://{own}",
            "X-Timeline-Token": self.token,
        }
        return self._asked("POST", path, json.dumps(value), headers)

    def get(self, path: str) -> dict[str, object]:
        """Ask for what is to be read."""
        return self._asked("GET", path, None, {"Cookie": self.cookie})[1]

    def _asked(
        self, method: str, path: str, body: str | None, headers: dict[str, str]
    ) -> tuple[int, dict[str, object]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()


class Saves(NamedTuple):
    """What came of saves: the ids that were said to be saved, how many conflicts were told, what went wrong."""

    saved: list[str]
    conflicts: int
    faults: list[str]


def run(folder: Path, *, full: bool) -> Outcome:
    """Save beside another program, and kill the server at random moments of saves."""
    saves, rounds = (1000, 30) if full else (20, 2)
    path = timeline_file(folder / "beside")
    with served(folder, path) as (desk, _):
        found, added = beside_another(folder, path, desk, saves)
    faults = [*found.faults, *missing(path, [*found.saved, *added])]
    killed, kept = _killed(folder, rounds, faults)
    told = f"{len(found.saved)} saves beside {len(added)} additions, {found.conflicts} conflicts told"
    return Outcome(f"{told}; {killed} servers killed, {kept} saves kept", faults)


def beside_another(folder: Path, path: Path, desk: Desk, saves: int) -> tuple[Saves, list[str]]:
    """Save while another program adds to the same file; return what came of it, and the ids that the other added."""
    arguments = [sys.executable, "-c", ADDER, str(path), "0", str(saves // 2)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(arguments, env=environment(folder), stdout=quiet, stderr=quiet) as other:
        while other.poll() is None and "e-0-0" not in path.read_text(encoding="utf-8"):
            time.sleep(0.01)
        found = saved(desk, [f"s-{number}" for number in range(saves)])
        status = other.wait(PATIENCE * 10)
    faults = found.faults if not status else [*found.faults, f"the other program ended with {status}"]
    return found._replace(faults=faults), [f"e-0-{number}" for number in range(saves // 2)]


def saved(desk: Desk, names: list[str]) -> Saves:
    """Save events one after another, each again on the file as it is now where a conflict is told."""
    digest, done, conflicts, faults = desk.get("/names")["digest"], list[str](), 0, list[str]()
    for name in names:
        value: dict[str, object] = {"title": name, "id": name, "date": "2021", "save": True}
        while True:
            status, told = desk.post("/add", {**value, "digest": digest})
            if status != http.client.CONFLICT:
                break
            conflicts, digest = conflicts + 1, told["digest"]
        digests = told.get("digests")
        if status != http.client.OK or not isinstance(digests, dict):
            faults.append(f"{name}: {status} {told.get('error')}")
            continue
        (digest,) = digests.values()
        done.append(name)
    return Saves(done, conflicts, faults)


def missing(path: Path, wanted: list[str]) -> list[str]:
    """Say which events a file has not, or has twice, or that it cannot be read."""
    found = ids(path)
    if found is None:
        return [f"{path.name} is damaged"]
    counts = {name: found.count(name) for name in wanted}
    return [f"{name} is there {count} times" for name, count in counts.items() if count != 1]


def _killed(folder: Path, rounds: int, faults: list[str]) -> tuple[int, int]:
    """Kill servers while they save: the file is whole, and has all that was said to be saved."""
    chance, path, kept = random.Random(11), timeline_file(folder / "killed"), list[str]()
    for number in range(rounds):
        with served(folder, path) as (desk, process):
            timer = threading.Timer(chance.uniform(0.05, 1.0), process.kill)
            timer.start()
            kept += _until_it_is_gone(desk, f"k-{number}")
            process.wait(PATIENCE)
        faults += missing(path, kept)
        if left := [each for each in litter(path.parent) if not each.startswith(".events.yaml.timeline")]:
            faults.append(f"round {number} left {left}")
    return rounds, len(kept)


def _until_it_is_gone(desk: Desk, name: str) -> list[str]:
    """Save until the server is gone; return the ids that were said to be saved."""
    done = list[str]()
    with suppress(*GONE):
        while True:
            found = saved(desk, [f"{name}-{len(done)}"])
            done += found.saved
    return done


@contextmanager
def served(folder: Path, path: Path) -> Iterator[tuple[Desk, "subprocess.Popen[str]"]]:
    """Serve a file in a process of its own until the block ends."""
    arguments = command("serve", path)
    with subprocess.Popen(
        arguments, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            yield _entered(process.stdout.readline().strip()), process
        finally:
            process.kill()


def _entered(address: str) -> Desk:
    """Open the address as a browser does, and take the cookie and the token of writing."""
    parts = urlsplit(address)
    assert parts.port, "a server tells its address"
    connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=PATIENCE)
    connection.request("GET", f"/?{parts.query}")
    answer = connection.getresponse()
    answer.read()
    cookie = answer.headers["Set-Cookie"].partition(";")[0]
    connection.request("GET", "/", headers={"Cookie": cookie})
    page = connection.getresponse().read().decode()
    connection.close()
    found = re.search(r'data-token="([0-9a-f]+)"', page)
    assert found, "the page has a token"
    return Desk(parts.port, cookie, found[1])
