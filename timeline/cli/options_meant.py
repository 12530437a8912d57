"""What an option that a command has not, or a word too many, is meant for."""

import shlex
from collections.abc import Collection, Sequence

from timeline.cli.calls import Called
from timeline.edits.assignments import LISTS
from timeline.events.key_names import OTHER_NAMES
from timeline.events.keys import CITATION, EVENT

OF_EVENTS = frozenset({"accept", "cite", "edit", "merge-events", "reject", "remove", "rename"})
"""The commands that are given the id of an event."""


def option_meant(command: str, name: str, value: str, own: Collection[str]) -> str:
    """Return a hint at what an option is meant for that a command has not, nothing if that cannot be told."""
    if not name.startswith("--"):
        return f"a text that begins with a dash stands after `--`: -- {shlex.quote(name)}" if "title" in own else ""
    for near in (f"{name}s", name.removesuffix("s"), _called_here(name)):
        if near in own and near.startswith("--"):
            return f"did you mean `{near}`?"
    if name == "--json" and "--format" in own:
        return "--format json"
    if command == "add":
        return _for_new(name, value)
    return _by_edit(command, name, value) if command in OF_EVENTS else ""


def words_meant(called: Called, left: Sequence[str]) -> str:
    """Return a hint at what words are meant for that are more than the arguments of a command."""
    first, words = left[0], list(called.typed)
    at = words.index(first)
    joined = shlex.quote(" ".join([words[at - 1], *left]))
    if called.command == "edit" and "=" in first:
        return f"--set {shlex.quote(first)}"
    if at > 1 and words[at - 2] in called.with_value:
        return f"a text of several words has quotes: {words[at - 2]} {joined}"
    if called.command == "add" and "--" in words:
        return "what stands after `--` is no option: the title goes last"
    if called.command == "add":
        return f"a title of several words has quotes: {joined}"
    if called.command == "cite":
        return f"--source {shlex.quote(first)}"
    return "one event, or several by --where: --where id=ID" if "--where" in called.own else ""


def _called_here(name: str) -> str:
    """Return the option of a key by the name that it has here: `--where` as `--place`."""
    return f"--{OTHER_NAMES['an event'].get(name.removeprefix('--'), '')}"


def _key(name: str) -> str:
    """Return the key of an event that an option names, '' if none: `--tag` names `tags`."""
    key = name.removeprefix("--").replace("-", "_")
    key = OTHER_NAMES["an event"].get(key, key)
    return next((each for each in (key, f"{key}s") if each in EVENT.by_name), key if name.startswith("--x-") else "")


def _for_new(name: str, value: str) -> str:
    """Return how a new event is given what `add` has no option for."""
    key = _key(name)
    if key == "title":
        return f"the title has no option: timeline add {shlex.quote(value or 'What happened')}"
    return f"add the event, then: {_typed('timeline edit ID', key, value)}" if key else ""


def _by_edit(command: str, name: str, value: str) -> str:
    """Return how an event that is there is given what a command has no option for."""
    key, head = _key(name), "" if command == "edit" else "timeline edit ID"
    if key == "id":
        return "timeline rename ID NEW"
    if not key and name.removeprefix("--").replace("-", "_") in CITATION.by_name:
        key = f"sources.1.{name.removeprefix('--').replace('-', '_')}"
    return _typed(head, key, value) if key else ""


def _typed(head: str, key: str, value: str) -> str:
    """Return the option that gives an event a value."""
    verb = "--add" if key in LISTS else "--set"
    assigned = shlex.quote(f"{key}={value or 'TEXT'}")
    return f"{head} {verb} {assigned}".strip()
