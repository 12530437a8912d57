"""A value that an option does not take, and what a command lacks, said as all else is said here."""

import re

from typer import BadParameter

from timeline.problems import TimelineError

EXAMPLE = re.compile(r"Example: (?P<example>.+?)(?:\n\s*\n|\Z)", re.DOTALL)
WHOLE = re.compile(r"a valid (?:int|integer)(?: range)?\b")


def refusal(error: BadParameter, command: str, manual: str) -> TimelineError:
    """Return the error that says which value is wrong, or what is missing, with the example of the command's manual."""
    name = _name(error)
    if not error.message:
        found = EXAMPLE.search(manual)
        hint = f"such as: {' '.join(found['example'].split())}" if found else f"`timeline {command} --help` tells more"
        return TimelineError(f"`timeline {command}` needs {name}", hint=hint, status=2)
    return TimelineError(f"{name}: {WHOLE.sub('a whole number', error.message).rstrip('.')}", status=2)


def _name(error: BadParameter) -> str:
    """Return what a parameter is called on the command line: `--source`, `ID`."""
    if error.param is None:
        return "an argument"
    long = next((each for each in error.param.opts if each.startswith("--")), "")
    return long or error.param.metavar or (error.param.name or "").upper()
