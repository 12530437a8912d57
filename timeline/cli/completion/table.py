"""What each command takes, as a table that is soon read: `python -m timeline.cli.completion.table` writes it."""

import json
from collections.abc import Iterator
from typing import Protocol

from timeline.checks import manual
from timeline.cli.command_group import loaded
from timeline.cli.command_table import COMMANDS, DECLARED, DECLARING, SUBCOMMANDS, Command
from timeline.cli.completion.answer import SHELLS, SPANS
from timeline.cli.completion.asked import FILE, FREE, TABLE, Described, Table
from timeline.columns import columns
from timeline.dates.calendars.named import NAMES
from timeline.dates.languages import MODULES
from timeline.events.keys import CATEGORY, COUNT, ERA, EVENT, LAYER, SOURCE, STORY
from timeline.events.model import Timeline
from timeline.events.writing.declarations import KINDS
from timeline.inputs import INPUTS, LAYOUT_INPUTS
from timeline.outputs.registry import OUTPUTS
from timeline.views.filters import FILTERS

FLAG = None
ID = "id"
NAMES_OF_EVENTS = ("category", "tag", "actor", "place", "source", "id")
BY_METAVAR = {
    "FIELD=TEXT": "set",
    "LIST=TEXT": "item",
    "FILTER=TEXT": "where",
    "FIELD": "fields",
    "NAME,...": "columns",
    "[FILE]...": "file*",
    "[FORMAT] [FILE]...": "outputs|file*",
    "FORMAT": "inputs",
    "OLD": FILE,
    "NEW": FREE,
    "ID": ID,
    "[ID]": ID,
    "OTHER": ID,
    "KEY": "fields",
}
"""What the words in the help say of a value."""

PARTS = {"sources": SOURCE, "categories": CATEGORY, "counts": COUNT, "eras": ERA, "stories": STORY, "layers": LAYER}

Lists = dict[str, list[str]]


class Parameter(Protocol):
    """A parameter of a command of typer's."""

    @property
    def param_type_name(self) -> str:
        """Whether it is an option or an argument."""
        ...  # pragma: no cover

    @property
    def opts(self) -> list[str]:
        """Its names."""
        ...  # pragma: no cover

    @property
    def secondary_opts(self) -> list[str]:
        """The names that say no."""
        ...  # pragma: no cover

    @property
    def metavar(self) -> str | None:
        """How its value is called."""
        ...  # pragma: no cover

    @property
    def type(self) -> object:
        """What its value is."""
        ...  # pragma: no cover


def described() -> Table:
    """Return what there is to complete: each command with its options and arguments, and the lists of their values."""
    lists = dict(_lists())
    commands = {name: _command(name, command, lists) for name, command in {**COMMANDS, **SUBCOMMANDS}.items()}
    commands["sources keep"] = {**commands["sources"], "arguments": ["source", FILE]}
    commands["sources show"] = {**commands["sources"], "arguments": ["source"]}
    return {"commands": commands, "lists": lists}


def _lists() -> Iterator[tuple[str, list[str]]]:
    """Return the values that are the same in every timeline, by what they are."""
    yield "codes", [page.code for page in manual()]
    yield "columns", [column.name for column in columns(Timeline(), 0)]
    yield "calendars", list(NAMES)
    yield "languages", list(MODULES)
    yield "inputs", [each.name for each in (*INPUTS, *LAYOUT_INPUTS)]
    yield "outputs", [each.name for each in OUTPUTS]
    yield "fields", [key.name for key in EVENT.keys]
    yield "filters", [each.option for each in FILTERS] + list(SPANS)
    yield "shells", list(SHELLS)
    yield "years", ["bc", "astronomical"]
    for section in DECLARED:
        yield f"{section} verbs", [*DECLARING, "list", *(["keep", "show"] if section == "sources" else [])]
        yield f"{section} fields", [key.name for key in PARTS[section].keys]


def _command(name: str, command: Command, lists: Lists) -> Described:
    made = loaded(command)
    options: dict[str, tuple[str | None, str]] = {}
    arguments: list[str] = []
    for each in made.params:
        kind = _kind(name, each, lists)
        if each.param_type_name == "argument":
            arguments.append(kind or FREE)
            continue
        for option in [*each.opts, *each.secondary_opts]:
            options[option] = kind, getattr(each, "help", None) or ""
    return {"line": command.line, "options": options | {"--help": (FLAG, "Show the help.")}, "arguments": arguments}


def _kind(name: str, each: Parameter, lists: Lists) -> str | None:
    """Return what the value of a parameter is: the name of a list, or of what is looked up; nothing for a flag."""
    if getattr(each, "is_flag", False):
        return FLAG
    if choices := getattr(each.type, "choices", None):
        key = f"{name} {each.opts[0]}"
        same = [known for known, values in lists.items() if " --" in known and list(values) == list(choices)]
        lists.setdefault(same[0] if same else key, list(choices))
        return same[0] if same else key
    section, _, verb = name.partition(" ")
    option = each.opts[0].removeprefix("--").removeprefix("not-")
    if section in DECLARED and (each.metavar or option) in {"ID", "KEY"} and verb:
        return FREE if verb == "add" else KINDS[section] if each.metavar == "ID" else f"{section} fields"
    return _plain_kind(name, option, each)


def _plain_kind(name: str, option: str, each: Parameter) -> str:
    special = {
        ("add", "id"): FREE,
        ("add", "tag"): "tags",
        ("check", "only"): "codes",
        ("completion", "shell"): "shells",
        ("diff", "new"): FILE,
        ("import", "source"): FILE,
        ("import", "years"): "years",
        ("import", "key"): FREE,
        ("sources", "words"): "sources verbs|file*",
        ("sources list", "words"): "file*",
        **{(section, "files"): f"{section} verbs|file*" for section in DECLARED},
    }
    if (name, option) in special:
        return special[name, option]
    if option in NAMES_OF_EVENTS and each.param_type_name == "option":
        return option
    if option in {"calendar", "language"}:
        return f"{option}s"
    if type(each.type).__name__ == "TyperPath" or option == FILE:
        return FILE
    return BY_METAVAR.get(each.metavar or "", FREE)


def written() -> str:
    """Return the table as it stands in its file."""
    return json.dumps(described(), ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    TABLE.write_text(written(), encoding="utf-8", newline="\n")
