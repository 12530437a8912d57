"""What may stand at the cursor, told by the words before it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypedDict

from timeline.cli.command_table import DECLARED

TABLE = Path(__file__).with_name("table.json")
COMMANDS = "commands"
OPTIONS = "options"
FILE = "file"
FREE = ""
MANY = ("tags", "columns")
"""Kinds of which several may be written with commas between."""

OF_FIELDS = {
    "actors": "actor",
    "category": "category",
    "place": "place",
    "place.name": "place",
    "sources": "source",
    "status": "add --status",
    "tags": "tags",
    "verification": "add --verification",
}
"""What the values of fields are, after `--set`, `--add` and `--drop`."""

ITEMS = ("tags", "actors", "sources")


class Described(TypedDict):
    """What a command takes."""

    line: str
    options: dict[str, tuple[str | None, str]]
    arguments: list[str]


class Table(TypedDict):
    """What all commands take, and the values that are the same in every timeline."""

    commands: dict[str, Described]
    lists: dict[str, list[str]]


class Asked(NamedTuple):
    """What is asked for: the kinds of values that may stand at the cursor, in which command and in which files.

    `head` is what stands before the value in its word (`--tag=`), `part` what was typed of the value. A value that
    begins with a dash cannot stand where an option may (`bare`).
    """

    kinds: tuple[str, ...]
    part: str = ""
    head: str = ""
    command: str = ""
    files: tuple[str, ...] = ()
    bare: bool = False


def table() -> Table:
    """Read what the commands take."""
    read: Table = json.loads(TABLE.read_text(encoding="utf-8"))
    return read


def asked_for(words: Sequence[str], current: str, known: Table) -> Asked:
    """Return what may stand in the place of the word at the cursor; `words` are those before it."""
    command, rest = _command(words, known["commands"])
    if command not in known["commands"]:
        return Asked(() if command else (OPTIONS if current.startswith("-") else COMMANDS,), current)
    described = known["commands"][command]
    found = _walked(described, rest)
    asked = _at_cursor(described, found, current)._replace(command=command, files=tuple(found.files))
    return _within(asked)


def _command(words: Sequence[str], commands: Mapping[str, Described]) -> tuple[str, Sequence[str]]:
    """Return the command, of one word or of two, and the words after it."""
    while words and words[0].startswith("-"):
        words = words[1:]
    if len(words) > 1 and words[0] in DECLARED and " ".join(words[:2]) in commands:
        return " ".join(words[:2]), words[2:]
    return (words[0], words[1:]) if words else ("", ())


class Walked(NamedTuple):
    """What stands before the cursor: how many arguments, which files, the option that waits for its value."""

    arguments: int
    files: list[str]
    waiting: str | None
    options_ended: bool


def _walked(described: Described, words: Sequence[str]) -> Walked:
    """Go through the words of a command as it reads them."""
    number, named, found = 0, list[str](), list[str]()
    waiting, ended = None, False
    for word in words:
        if waiting is not None:
            named += [word] if waiting == FILE else []
            waiting = None
        elif ended or not word.startswith("-") or word == "-":
            found += [word] if FILE in _kinds_of_argument(described, number) else []
            number += 1
        elif word == "--":
            ended = True
        else:
            kind, value = _option(described, word)
            waiting = kind if value is None else None
            named += [value] if value and kind == FILE and word.startswith(("-f", "--file")) else []
    return Walked(number, named or found, waiting, ended)


def _option(described: Described, word: str) -> tuple[str | None, str | None]:
    """Return the kind of an option and the value in the same word, None where it is none or stands in the next."""
    name, equals, value = word.partition("=")
    if not word.startswith("--"):
        name, equals, value = word[:2], word[2:], word[2:]
    kind, _ = described["options"].get(name, (None, ""))
    return kind, (value if equals else None)


def _kinds_of_argument(described: Described, number: int) -> tuple[str, ...]:
    """Return what the argument at a position may be; the last one may be repeated."""
    arguments = described["arguments"]
    if number < len(arguments):
        return tuple(kind.removesuffix("*") for kind in arguments[number].split("|"))
    last = arguments[-1].split("|")[-1] if arguments else ""
    return (last.removesuffix("*"),) if last.endswith("*") else ()


def _at_cursor(described: Described, walked: Walked, current: str) -> Asked:
    """Return what the word at the cursor may be: the value of an option, an option, an argument."""
    if walked.waiting is not None:
        return Asked((walked.waiting,), current)
    if current.startswith("-") and not walked.options_ended:
        kind, value = _option(described, current)
        if kind is None or value is None:
            return Asked((OPTIONS,), current)
        return Asked((kind,), value, current[: len(current) - len(value)])
    kinds = _kinds_of_argument(described, walked.arguments)
    return Asked(kinds or (OPTIONS,), current, bare=not walked.options_ended)


def _within(asked: Asked) -> Asked:
    """Return what is asked for in the part of a value: after `tags=`, after a comma."""
    kind = asked.kinds[0] if asked.kinds else FREE
    name, equals, value = asked.part.partition("=")
    if kind in {"set", "item", "where"} and equals:
        inner = name.removeprefix("not-") if kind == "where" else OF_FIELDS.get(name, FREE)
        inner = OF_FIELDS.get(inner, inner)
        return _within(asked._replace(kinds=(inner,), part=value, head=f"{asked.head}{name}="))
    if kind in MANY and "," in asked.part:
        before, _, part = asked.part.rpartition(",")
        return asked._replace(part=part, head=f"{asked.head}{before},")
    return asked


def options_of(asked: Asked, known: Table) -> Iterator[tuple[str, str]]:
    """Return the options of a command, each with its help; of the program where there is no command yet."""
    if not asked.command:
        yield from (("--help", "Show the help."), ("--version", "Print the version."))
        return
    options = known["commands"][asked.command]["options"]
    yield from ((name, line) for name, (_, line) in options.items())
