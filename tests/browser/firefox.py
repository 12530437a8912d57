"""Firefox, driven by the protocol that it speaks itself (Marionette): a socket, and JSON with its length before it."""

import json
import socket
import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from psutil import Process

FIREFOX = "firefox-esr"
PREFS = {
    "marionette.port": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "app.update.disabledForTesting": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "dom.security.https_only_mode": False,
    "ui.prefersReducedMotion": 1,
}
KEYS = {"Home": "\ue011", "End": "\ue010", "Enter": "\ue007", "Escape": "\ue00c", "ArrowRight": "\ue014"}
PATIENCE = 60


class Firefox:
    """A window of Firefox."""

    def __init__(self, port: int, running: int) -> None:
        """Connect to a started Firefox, the process of that number, and begin a session."""
        self.process = Process(running)
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.number = 0
        self._read()
        self.call("WebDriver:NewSession", {"pageLoadStrategy": "normal"})

    def call(self, command: str, parameters: Mapping[str, object]) -> object:
        """Give a command; its answer."""
        self.number += 1
        text = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(f"{len(text)}:".encode() + text)
        answer = self._read()
        assert isinstance(answer, list)
        _, _, fault, result = answer
        assert fault is None, fault
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def _read(self) -> object:
        size = b""
        while not size.endswith(b":"):
            size += self._some(1)
        left, parts = int(size[:-1]), list[bytes]()
        while left:
            parts.append(self._some(left))
            left -= len(parts[-1])
        return json.loads(b"".join(parts))

    def _some(self, most: int) -> bytes:
        got = self.socket.recv(most)
        assert got, "firefox-esr is gone"
        return got

    def open(self, address: str) -> None:
        """Open a page of ours and wait for its first full picture."""
        self.call("WebDriver:Navigate", {"url": address})
        self.until("return document.documentElement.dataset.state === 'ready'")

    def run(self, script: str, *arguments: object) -> object:
        """Run a script in the page; `page` is its window as its own scripts see it."""
        body = f"const page = window.wrappedJSObject || window; {script}"
        return self.call("WebDriver:ExecuteScript", {"script": body, "args": list(arguments)})

    def until(self, script: str) -> None:
        """Wait until a script says so."""
        end = time.monotonic() + PATIENCE
        while not self.run(script):
            assert time.monotonic() < end, script
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys, by their names or their letters."""
        pressed = [KEYS.get(key, key) for key in keys]
        steps = [{"type": kind, "value": key} for key in pressed for kind in ("keyDown", "keyUp")]
        self.call("WebDriver:PerformActions", {"actions": [{"type": "key", "id": "keyboard", "actions": steps}]})

    def size(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.call("WebDriver:SetWindowRect", {"width": width, "height": height})

    def picture(self) -> bytes:
        """Return what is seen as a PNG."""
        return b64decode(str(self.call("WebDriver:TakeScreenshot", {"full": False})))

    def printed(self) -> bytes:
        """Return the page as a PDF."""
        return b64decode(str(self.call("WebDriver:Print", {"background": True})))

    def work(self) -> float:
        """Return for how many seconds the processes of pages have kept a processor busy."""
        return sum(sum(each.cpu_times()[:2]) for each in self.process.children(recursive=True))


@contextmanager
def started(folder: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile of its own in a folder."""
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFS.items()]
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [FIREFOX, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        window = Firefox(_port(folder / "MarionetteActivePort", running), running.pid)
        with window.socket:
            yield window
    finally:
        running.terminate()
        running.wait(PATIENCE)


def _port(told: Path, running: subprocess.Popen[bytes]) -> int:
    end = time.monotonic() + PATIENCE
    while not told.exists() or not told.read_text(encoding="utf-8").strip():
        assert running.poll() is None, "firefox-esr does not start"
        assert time.monotonic() < end, "firefox-esr tells no port"
        time.sleep(0.1)
    return int(told.read_text(encoding="utf-8"))
