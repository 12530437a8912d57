"""What an option that a command has not, or a word too many, is meant for."""

import shlex
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from timeline.cli.calls import Called, Offered
from timeline.dates import Dating
from timeline.dates.understanding import understood_or_none
from timeline.edits.assignments import LISTS
from timeline.events.key_names import OTHER_NAMES
from timeline.events.keys import CITATION, EVENT
from timeline.events.reading.file_queue import ENDINGS

OF_EVENTS = frozenset({"accept", "cite", "edit", "merge-events", "reject", "remove", "rename"})
"""The commands that are given the id of an event."""

TEXTS = frozenset({"texts", "title"})
"""The arguments that are words, which may begin with a dash: a title, a date before Christ."""

SHORTEST = 3
NEAR = 0.7

IDS = frozenset({"id", "ids", "identifier"})
PARTS = {
    "categories": "a category",
    "cite": "a citation",
    "counts": "a day count",
    "eras": "an era",
    "layers": "a layer",
    "sources": "a source",
    "stories": "a story",
}
"""What a command is about, by its first word, where that is not an event."""

ELSEWHERE = {
    "--after": ("--from",),
    "--before": ("--to",),
    "--last": ("--limit",),
    "--max": ("--limit",),
    "--colour": ("--color",),
    "--date": ("--published",),
    "--name": ("--title", "--label"),
    "--out": ("--output",),
    "--search": ("--grep",),
    "--since": ("--from",),
    "--start": ("--from",),
    "--text": ("--grep",),
    "--title": ("--grep",),
    "--until": ("--to", "--end"),
}
"""What options are called elsewhere, and here."""


def option_meant(command: str, name: str, value: str, own: Collection[str]) -> str:
    """Return a hint at what an option is meant for that a command has not, or where its options are listed."""
    listed = f"`timeline {command} --help` lists its options"
    if not name.startswith("--"):
        is_text = bool(TEXTS.intersection(own))
        return f"a text that begins with a dash goes after `--`: -- {shlex.quote(name)}" if is_text else listed
    return next(filter(None, _options_meant(command, name, value, own)), listed)


def _options_meant(command: str, name: str, value: str, own: Collection[str]) -> Iterator[str]:
    """Return hints at what an option may be meant for, the best first; some are empty."""
    yield next((f"did you mean `{each}`?" for each in _called_here(command, name) if each in own), "")
    if name in {"--json", "--format"}:
        yield _of_format(command, name, value, own)
    if name == "--all" and "--where" in own:
        yield "several events are chosen by --where FILTER=TEXT"
    if name == "--parent" and command.startswith("eras"):
        yield "an era is within another one by its dates"
    if name == "--id" and IDS.intersection(own):
        yield f"the id has no option: timeline {command} {shlex.quote(value or 'ID')}"
    if command == "add":
        yield _for_new(name, value)
    if command in OF_EVENTS:
        yield _by_edit(command, name, value)
    yield _nearest(name, own)


def _of_format(command: str, name: str, value: str, own: Collection[str]) -> str:
    """Return how a command is told the format in which it prints."""
    if name == "--json":
        return "--format json" if "--format" in own else ""
    if f"--{value}" in own:
        return f"--{value}"
    is_first = command in {"export", "import"}
    return f"the format is the first word: timeline {command} {shlex.quote(value or 'csv')}" if is_first else ""


def _nearest(name: str, own: Collection[str]) -> str:
    """Return a hint at the option of nearly the same name, or of one that begins so: `--lang`."""
    bare = name.removeprefix("--")
    options = sorted(each.removeprefix("--") for each in own if each.startswith("--"))
    begun = [each for each in options if len(bare) >= SHORTEST and each.startswith(bare)]
    near = begun or get_close_matches(bare, options, cutoff=NEAR)
    return f"did you mean `--{near[0]}`?" if near else ""


def words_meant(called: Called, left: Sequence[str]) -> str:
    """Return a hint at what words are meant for that are more than the arguments of a command, or what it takes."""
    taken = " ".join(getattr(each, "metavar", "") or "" for each in called.parameters if _is_argument(each))
    takes = f"`timeline {called.command}` takes {taken or 'no arguments'}"
    return next(filter(None, _words_meant(called, left)), takes)


def _is_argument(parameter: Offered) -> bool:
    return not any(each.startswith("-") for each in parameter.opts)


def _words_meant(called: Called, left: Sequence[str]) -> Iterator[str]:
    """Return hints at what words may be meant for, the best first; some are empty."""
    first, words, command, text = left[0], list(called.typed), called.command, " ".join(left)
    at = words.index(first)
    before = words[at - 1] if at else ""
    joined = shlex.quote(f"{before} {text}")
    if command == "edit" and "=" in first:
        yield f"--set {shlex.quote(first)}"
    if at > 1 and words[at - 2] in called.with_value and not before.startswith("-"):
        yield f"a text of several words has quotes: {words[at - 2]} {joined}"
    if "--file" in called.own:
        yield next(
            (f"the file has an option: -f {shlex.quote(each)}" for each in (first, before) if _is_file(each)), ""
        )
    if command == "add" and "--" in words:
        yield "what follows `--` is not an option: the title goes last"
    if command == "add":
        is_date = understood_or_none(text, Dating(as_of=0)) is not None
        yield f"--date {shlex.quote(text)}" if is_date else f"a title of several words has quotes: {joined}"
    if command == "cite":
        yield f"--source {shlex.quote(first)}"
    yield from (hint for option, hint in _instead(first) if option in called.own)


def _instead(word: str) -> tuple[tuple[str, str], ...]:
    """Return options that take what was typed without one, each with the hint at it."""
    several = "one event, or several by --where: --where id=ID"
    return (("--table", f"--table {shlex.quote(word)}"), ("--where", several))


def _is_file(word: str) -> bool:
    return word.endswith(tuple(ENDINGS))


def _called_here(command: str, name: str) -> Iterator[str]:
    """Return what an option may be called here: one more or one less, as a key is called, as options are."""
    part = PARTS.get(command.partition(" ")[0], "an event")
    yield from (f"{name}s", name.removesuffix("s"))
    yield f"--{OTHER_NAMES[part].get(name.removeprefix('--'), '').replace('_', '-')}"
    yield from ELSEWHERE.get(name, ())


def _key(name: str) -> str:
    """Return the key of an event that an option names, '' if none: `--tag` names `tags`."""
    if name.startswith("--x-"):
        return name.removeprefix("--")
    if name in {"--lat", "--lon"}:
        return name.replace("--", "place.")
    key = name.removeprefix("--").replace("-", "_")
    key = OTHER_NAMES["an event"].get(key, key)
    return next((each for each in (key, f"{key}s") if each in EVENT.by_name), "")


def _for_new(name: str, value: str) -> str:
    """Return how a new event is given what `add` has no option for."""
    key = _key(name)
    if key == "title":
        return f"the title has no option: timeline add {shlex.quote(value or 'What happened')}"
    return f"add the event, then: {_typed('timeline edit ID', key, value)}" if key else ""


def _by_edit(command: str, name: str, value: str) -> str:
    """Return how an event that is there is given what a command has no option for."""
    key, head = _key(name), "" if command == "edit" else "timeline edit ID"
    if not key and name.removeprefix("--").replace("-", "_") in CITATION.by_name:
        key = f"sources.1.{name.removeprefix('--').replace('-', '_')}"
    return _typed(head, key, value) if key else ""


def _typed(head: str, key: str, value: str) -> str:
    """Return the option that gives an event a value."""
    verb = "--add" if key in LISTS else "--set"
    assigned = shlex.quote(f"{key}={value or 'TEXT'}")
    return f"{head} {verb} {assigned}".strip()
