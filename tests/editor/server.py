"""A yaml-language-server in a process of its own, spoken to as an editor speaks to it."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


class Server:
    """The server with one folder open."""

    def __init__(self, modules: Path, folder: Path) -> None:
        """Start it and say what an editor can do."""
        program = modules / "node_modules" / ".bin" / "yaml-language-server"
        self.process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.told: list[dict[str, Json]] = []
        capabilities: dict[str, Json] = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self.tell("initialized", {})

    def open(self, path: Path, text: str) -> None:
        """Open a text as a file."""
        document: dict[str, Json] = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def diagnostics(self, path: Path) -> list[str]:
        """Give what the server finds wrong in an open file."""
        while True:
            for message in self.told:
                parameters = message.get("params")
                if (
                    isinstance(parameters, dict)
                    and parameters.get("uri") == path.as_uri()
                    and "diagnostics" in parameters
                ):
                    self.told.remove(message)
                    found = parameters["diagnostics"]
                    return (
                        [str(each["message"]) for each in found if isinstance(each, dict)]
                        if isinstance(found, list)
                        else []
                    )
            self.told.append(self._received())

    def completions(self, path: Path, line: int, character: int) -> list[str]:
        """Give the words that the server offers at a place, both counted from 0."""
        where: dict[str, Json] = {"line": line, "character": character}
        result = self.ask("textDocument/completion", {"textDocument": {"uri": path.as_uri()}, "position": where})
        items = result.get("items", []) if isinstance(result, dict) else result
        return [str(item["label"]) for item in items if isinstance(item, dict)] if isinstance(items, list) else []

    def ask(self, method: str, parameters: dict[str, Json]) -> Json:
        """Send a request and wait for its answer; what else comes in is kept."""
        self.number += 1
        self._send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": parameters})
        while True:
            message = self._received()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")
            self.told.append(message)

    def tell(self, method: str, parameters: dict[str, Json]) -> None:
        """Send a notification."""
        self._send({"jsonrpc": "2.0", "method": method, "params": parameters})

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(timeout=20)

    def _send(self, message: Mapping[str, Json]) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _received(self) -> dict[str, Json]:
        """Read one message; the server's own requests are answered with nothing."""
        assert self.process.stdout is not None
        length = 0
        while header := self.process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Json] = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:
            parameters = message.get("params")
            items = parameters.get("items", []) if isinstance(parameters, dict) else []
            answer: list[Json] = [{} for _ in items] if isinstance(items, list) else []
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": answer or None})
        return message
