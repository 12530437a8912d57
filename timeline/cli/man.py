"""The man page, timeline(1), from the table of what commands take: `python -m timeline.cli.man` prints it.

Loads the standard library alone, so that it can be made while a wheel is built.
"""

import sys
from collections.abc import Iterator

from timeline import __version__
from timeline.cli.command_table import SECTIONS, SUBCOMMANDS, Command
from timeline.cli.completion.asked import Described, Table, table

INTRODUCTION = """\
Dated events with their sources are kept in a file of plain text, events.yaml; they are checked like code, and
published as one page that needs no server. A reading command takes files or folders, or - for standard input; without
one it reads $TIMELINE_FILE, else the nearest events.yaml in this folder or one above. A writing command takes one
file, by --file, with the same default. Results go to standard output, all else to standard error.
"""
STATUSES = (
    ("0", "Done."),
    ("1", "The data has problems, or names an event that does not exist."),
    ("2", "Wrong usage."),
    ("3", "It cannot run: a file that cannot be read, a full disk, a lock that is not given up."),
    ("70", "A bug in the program, with its traceback."),
    ("130", "Interrupted."),
)
VARIABLES = (
    ("TIMELINE_FILE", "The file, where none is named."),
    ("TIMELINE_CACHE", "With off, nothing is cached of the files that are read."),
    ("XDG_CACHE_HOME, XDG_STATE_HOME", "Where that is, and what undo needs; else .cache and .local/state at home."),
    ("BROWSER_PATH", "The browser that prints PDF."),
    ("NO_COLOR", "No colours."),
)
HELP = "--help"
"""The option that every command has."""

EXAMPLES = (
    ("timeline init", "Begin a timeline."),
    ("timeline add 'Grain deal ends' --date 'last Monday' --source https://example.org/a", "Add an event to it."),
    ("timeline check", "Find what is wrong."),
    ("timeline plot -o timeline.html --open", "Publish it."),
)


def page(known: Table) -> str:
    """Return the page in the language of man(7)."""
    return "\n".join([*_head(), *_commands(known), *_tail()]) + "\n"


def _head() -> Iterator[str]:
    yield f'.TH TIMELINE 1 "" "timeline {__version__}" "User Commands"'
    yield from (".SH NAME", text("timeline - dated events with sources: kept, checked, published"))
    yield from (".SH SYNOPSIS", r".B timeline", r"\fICOMMAND\fR [\fIOPTION\fR ...] [\fIARGUMENT\fR ...]")
    yield from (".SH DESCRIPTION", text(INTRODUCTION))
    yield text("Each command lists its options, with an example, under --help.")


def _commands(known: Table) -> Iterator[str]:
    for heading, commands in SECTIONS:
        yield f".SH {heading.upper()}"
        for command in commands:
            yield from _command(command, known["commands"][command.name], known)
            for name in SUBCOMMANDS:
                if name.split()[0] == command.name and not name.endswith(" list"):
                    yield from _command(Command(name, "", ""), known["commands"][name], known)


def _command(command: Command, described: Described, known: Table) -> Iterator[str]:
    """Return a command: its line, its options with their values."""
    yield f".SS {text(command.name)}"
    if command.line:
        yield text(command.line)
    for names, kind, line in _options(described):
        yield ".TP"
        yield r"\fB" + r"\fR, \fB".join(map(text, names)) + r"\fR" + _value(kind, known)
        yield text(line) or r"\&"


def _options(described: Described) -> Iterator[tuple[list[str], str | None, str]]:
    """Return the options, those that mean the same as one: the short name and the long one."""
    same: dict[tuple[str | None, str], list[str]] = {}
    for name, (kind, line) in described["options"].items():
        if name == HELP:
            continue
        same.setdefault((kind, line), []).append(name)
    for (kind, line), names in same.items():
        yield sorted(names, key=len), kind, line


def _value(kind: str | None, known: Table) -> str:
    """Return what follows an option: nothing after a flag, one of its words, or what its value is."""
    if kind is None:
        return ""
    if " --" in kind:
        return f" {text('|'.join(known['lists'][kind]))}"
    return rf" \fI{text(kind.removesuffix('s').upper() or 'TEXT')}\fR"


def _tail() -> Iterator[str]:
    yield from _listed("EXIT STATUS", STATUSES)
    yield from _listed("ENVIRONMENT", VARIABLES)
    yield ".SH EXAMPLES"
    for command, line in EXAMPLES:
        yield from (text(line), ".PP", ".RS 4", ".nf", text(command), ".fi", ".RE", ".PP")
    yield from (".SH SEE ALSO", ".BR git (1),", text("EDTF, the format of dates: ISO 8601-2."))


def _listed(heading: str, rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield f".SH {heading}"
    for name, line in rows:
        yield from (".TP", rf"\fB{text(name)}\fR", text(line))


def text(plain: str) -> str:
    """Return a text as roff takes it: no sign of its own, hyphens that can be copied, no line that begins a request."""
    escaped = plain.strip().replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
    return "\n".join(rf"\&{line}" if line.startswith(".") else line for line in escaped.split("\n"))


if __name__ == "__main__":
    sys.stdout.buffer.write(page(table()).encode("utf-8"))
