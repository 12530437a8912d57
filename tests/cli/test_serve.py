"""`timeline serve` where it does not begin, and as a person starts and ends it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import build_opener

import pytest

from tests.cli.conftest import Run


def test_a_file_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    done = run("serve", tmp_path / "none.yaml")

    assert done.status == 3
    assert "none.yaml" in done.err


def test_a_port_that_is_taken_is_told(run: Run, shipped: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("serve", shipped, "--port", str(taken.getsockname()[1]))

    assert done.status == 3
    assert "another --port" in done.err


@pytest.mark.parametrize("editor", ["vscode", "idea"])
def test_it_prints_an_address_and_ends_when_it_is_interrupted(shipped: Path, editor: str) -> None:
    command = [sys.executable, "-m", "timeline", "serve", str(shipped), "--editor", editor]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            page = build_opener().open(address, timeout=20).read().decode()
            process.send_signal(signal.SIGINT)
            printed, told = process.communicate(timeout=20)
        finally:
            process.kill()

    assert address.startswith("http://127.0.0.1:")
    assert "Go on" in page
    assert (process.returncode, printed) == (130, "")
    assert told == "only for this machine, with this address; Ctrl+C ends it\n"


def test_a_peer_that_goes_away_does_not_end_it(shipped: Path) -> None:
    command = [sys.executable, "-m", "timeline", "serve", str(shipped)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            process.send_signal(signal.SIGPIPE)
            page = build_opener().open(address, timeout=20).read().decode()
        finally:
            process.kill()

    assert "Go on" in page
