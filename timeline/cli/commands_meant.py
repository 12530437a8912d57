"""Which command a word is meant for that is none: a slip, or what other programs call it."""

from timeline.cli.command_table import COMMANDS, DECLARING, OF_SOURCES
from timeline.events.named_files import is_there
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError

OTHERS = {
    "cat": "show",
    "convert": "export",
    "create": "init",
    "del": "remove",
    "delete": "remove",
    "find": "list --grep TEXT",
    "get": "show",
    "graph": "plot",
    "grep": "list --grep TEXT",
    "html": "plot",
    "lint": "check",
    "ls": "list",
    "mv": "rename",
    "new": "init` or `timeline add",
    "open": "plot --open",
    "page": "plot",
    "publish": "plot --publish",
    "read": "list",
    "render": "plot",
    "revert": "undo",
    "rm": "remove",
    "search": "list --grep TEXT",
    "set": "edit ID --set FIELD=TEXT",
    "test": "check",
    "update": "edit",
    "validate": "check",
    "verify": "check",
    "view": "show",
}
"""What commands are called elsewhere, and what does the same here."""


def command_meant(name: str) -> str:
    """Return a hint at the command that a word may be meant for: `plto`, `ls`."""
    if name == "redo":
        return "what was taken back is made again by the command that made it"
    if name in OTHERS:
        return f"`timeline {OTHERS[name]}` does that"
    return did_you_mean(name, COMMANDS) or "`timeline --help` lists the commands"


def refuse_slip(group: str, word: str) -> None:
    """Raise where a word after `sources` is no file, and nearly one of what can be done with a source, or looks so."""
    if (group == "sources" and word in OF_SOURCES) or is_there(word):
        return
    verbs = DECLARING + (OF_SOURCES if group == "sources" else ())
    near = did_you_mean(word, verbs)
    if near.endswith("?") or word.isalpha():
        hint = near if near.endswith("?") else f"after `{group}` comes a file, or one of {', '.join(verbs)}"
        raise TimelineError(f"there is no command `{group} {word[:80]}`", hint=hint, status=2)
