"""Answers to a shell: how its completion goes on, then the words, each ended by a zero byte."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from timeline.cli.command_table import COMMANDS
from timeline.cli.completion.asked import ITEMS, OPTIONS, Asked, Table, asked_for, options_of, table
from timeline.cli.completion.shell_words import FISH, quoted, words_of
from timeline.cli.completion.values import KEYS, values

SHELLS = ("bash", "zsh", "fish")
SPANS = ("from", "to", "certainly")
Words = Mapping[str, str]
"""Words that may stand at the cursor, each with what explains it."""


def script(shell: str) -> str:
    """Return what a shell reads to complete `timeline`."""
    return Path(__file__).with_name(f"timeline.{shell}").read_text(encoding="utf-8")


def answer(instruction: str, arguments: Sequence[str]) -> int:
    """Answer the shell that calls; return the exit status. Whatever happens, nothing but an answer is printed."""
    task, _, shell = instruction.partition("_")
    if shell not in SHELLS or task not in {"complete", "source"}:
        return 1
    if task == "source":
        sys.stdout.write(script(shell))
        return 0
    try:
        written = "".join(f"{each}\0" for each in _answered(shell, arguments))
        sys.stdout.buffer.write(written.encode("utf-8", "replace"))
        sys.stdout.flush()
    except Exception:  # noqa: BLE001 - a person who types a line must not be shown a fault of ours
        return 1
    return 0


def _answered(shell: str, arguments: Sequence[str]) -> Iterator[str]:
    """Return how the completion goes on, then the words: for bash as they are inserted, else with explanations."""
    known = table()
    if shell == "bash":
        yield from _for_bash(arguments, known)
        return
    *before, current = arguments or [""]
    asked = asked_for(before, _unquoted(current) if shell == "fish" else current, known)
    words = offered(asked, known)
    yield _how(asked, words)
    for word, explained in words.items():
        yield f"{asked.head}{word}"
        yield explained


def _for_bash(arguments: Sequence[str], known: Table) -> Iterator[str]:
    """Return words for bash, which replaces the end of a word: what follows the last of `:`, `=` and others."""
    line, end = arguments
    *before, last = words_of(line)
    asked = asked_for([word.text for word in before[1:]], last.text, known)
    words = offered(asked, known)
    yield _how(asked, words)
    kept = len(last.text) - len(words_of(end)[-1].text if not last.quote else end) if last.text.endswith(end) else 0
    for word in words:
        whole = f"{asked.head}{word}"
        yield quoted(whole[kept:], last.quote)


def _unquoted(word: str) -> str:
    """Return what a word at the cursor means in fish."""
    return words_of(word, FISH)[-1].text


def _how(asked: Asked, words: Words) -> str:
    """Return how the completion goes on: `files` where names of files are asked for, `nospace` after `tags=`."""
    if "file" in asked.kinds and not words:
        return "files"
    return "nospace" if words and all(word.endswith(("=", ".")) for word in words) else "values"


def offered(asked: Asked, known: Table) -> Words:
    """Return the words that may stand at the cursor."""
    found: dict[str, str] = {}
    for kind in asked.kinds:
        found |= _of_kind(kind, asked, known)
    usual = {word: line for word, line in found.items() if word.startswith(asked.part)} or found
    dashes = asked.kinds == (OPTIONS,) or bool(asked.head) or not asked.bare
    return {word: line for word, line in usual.items() if dashes or not word.startswith("-")}


def _of_kind(kind: str, asked: Asked, known: Table) -> Words:
    """Return the words of a kind that begin with what was typed."""
    if kind in KEYS:
        return values(kind, asked.files, asked.part)
    match kind:
        case "commands":
            words = [(each.name, each.line) for each in COMMANDS.values()]
        case "options":
            words = list(options_of(asked, known))
        case "set":
            words = [(f"{name}=", "") for name in known["lists"]["fields"]]
        case "item":
            words = [(f"{name}=", "") for name in ITEMS]
        case "where":
            words = [(name, "") for name in _filters(known["lists"]["filters"])]
        case _:
            words = [(value, "") for value in known["lists"].get(kind, ())]
    return _beginning(asked.part, words)


def _filters(names: Sequence[str]) -> Iterator[str]:
    """Return what may begin a filter of `--where`."""
    for name in names:
        yield name if name == "certainly" else f"{name}="
        if name not in SPANS:
            yield f"not-{name}="


def _beginning(part: str, words: Iterable[tuple[str, str]]) -> Words:
    """Return the words that begin with a part, large and small letters alike."""
    wanted = part.casefold()
    return {word: line for word, line in words if word.casefold().startswith(wanted)}
