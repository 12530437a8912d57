"""Other readers of YAML, asked what they make of a text: PyYAML, ruamel.yaml, js-yaml."""

import atexit
import io
import json
import subprocess
from functools import cache
from pathlib import Path

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from tests.packages import home_of
from timeline.events.yaml.nodes import Plain, significant

SCRIPT = Path(__file__).with_name("readers.mjs")


class Refused(Exception):  # noqa: N818 - it says that a reader refused a text
    """A reader takes a text for no YAML."""


class Node:
    """One process of js-yaml, which answers line by line."""

    def __init__(self) -> None:
        """Start it."""
        command = ["node", str(SCRIPT), str(home_of("js-yaml"))]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="ascii")

    def read(self, text: str) -> Plain:
        """Give a text as js-yaml reads it, every scalar a text."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps(text) + "\n")
        stdin.flush()
        answer = json.loads(stdout.readline())
        if "refused" in answer:
            raise Refused(f"js-yaml: {answer['refused']}")
        value: Plain = answer["value"]
        return value

    def stop(self) -> None:
        """Let it end."""
        self._process.communicate()


@cache
def node() -> Node:
    """Give the one process of this run."""
    started = Node()
    atexit.register(started.stop)
    return started


def disagreement(text: str, value: Plain, *, slow: bool = True) -> str:
    """Tell which reader takes a text for something else than a value, or for no YAML; nothing where all agree.

    ruamel.yaml, which takes longer than all else together, is only asked if there is time for a slow one.
    Line breaks at the end of a text do not count: js-yaml ends the last line of a block where the file does not.
    """
    content = text.removeprefix("\ufeff")
    try:
        if yaml.load(content, yaml.CBaseLoader) != value:  # noqa: S506 - it makes texts, nothing else
            return "PyYAML reads something else"
        if slow:
            YAML(typ="safe", pure=True).load(io.StringIO(content))
        if significant(node().read(text)) != significant(value):
            return "js-yaml reads something else"
    except (yaml.YAMLError, YAMLError, Refused) as error:
        return f"refused: {error}"
    return ""
