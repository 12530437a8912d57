"""What is typed to a command that does not take it: refused with what would be right, before anything is read."""

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.cli.calls import Called, Offered
from timeline.problems import TimelineError

ADDING = ("add", "cite")
"""The commands that add what their options say."""


class _Given(NamedTuple):
    """An option as it is given, with the word that is, or may be, its value."""

    name: str
    value: str | None
    is_joined: bool = False


def refuse_misuse(called: Called) -> None:
    """Raise where a command is given an option that it has not, or one without its value."""
    _refuse_option_for_argument(called)
    _refuse_set_of_keys(called)
    for each in _options(called):
        if each.name not in called.own:
            from timeline.cli.options_meant import option_meant

            hint = option_meant(called.command, each.name, each.value or "", called.own)
            raise TimelineError(f"`timeline {called.command}` has no option {each.name[:80]}", hint=hint, status=2)
        _refuse_wrong_value(called, each)


def refuse_twice(values: Mapping[str, object], given: Sequence[Offered]) -> None:
    """Raise where an option that takes one value is given several times: none of them is the one that is meant."""
    for name, number in Counter(each.name for each in given).items():
        if number > 1 and not isinstance(values.get(name or ""), list | bool):
            option = next(each.opts[-1] for each in given if each.name == name)
            raise TimelineError(f"{option} is given {number} times", hint="it takes one value", status=2)


def refuse_empty(called: Called, values: Mapping[str, object]) -> None:
    """Raise where what is said of an event is empty, as where a shell has no such variable."""
    if called.command not in ADDING:
        return
    for each in called.parameters:
        value = values.get(each.name or "")
        if any(isinstance(text, str) and not text.strip() for text in (value if isinstance(value, list) else [value])):
            option = each.opts[-1]
            if option.startswith("--"):
                raise TimelineError(f"{option} is empty", hint="give it a text, or leave it out", status=2)


def refuse_left_over(called: Called, left: Sequence[str]) -> None:
    """Raise where there are more words than arguments."""
    if left:
        from timeline.cli.options_meant import words_meant

        raise TimelineError(f"{' '.join(left)[:80]!r} is one too many", hint=words_meant(called, left), status=2)


def _options(called: Called) -> Iterator[_Given]:
    """Return the options that are given, those that a command has not among them."""
    skipped = False
    for word, after in zip(called.typed, (*called.typed[1:], None), strict=False):
        if skipped:
            skipped = False
        elif word == "--":
            return
        elif len(word) > 1 and word.startswith("-"):
            given = _given(called, word, after)
            skipped = given.name in called.with_value and given.value is after
            yield given


def _given(called: Called, word: str, after: str | None) -> _Given:
    """Return what a word gives that begins with a dash: `--name=value`, `--name value`, `-nvalue`, `-n value`."""
    name, equals, value = word.partition("=") if word.startswith("--") else (word[:2], word[2:], word[2:])
    if not word.startswith("--") and name not in called.own:
        name, equals = word, ""
    if equals:
        return _Given(name, value, is_joined=True)
    is_value = after is not None and (name in called.with_value or not after.startswith("-"))
    return _Given(name, after if is_value else None)


def _refuse_wrong_value(called: Called, given: _Given) -> None:
    """Raise where an option lacks its value, or is given one that it does not take."""
    takes = given.name in called.with_value
    if takes and given.value is None:
        raise TimelineError(f"{given.name} has no value", hint="it takes the word after it", status=2)
    if not takes and given.is_joined and given.name.startswith("--"):
        raise TimelineError(f"{given.name} takes no value", hint=f"{given.name} alone", status=2)


def _refuse_set_of_keys(called: Called) -> None:
    """Raise where a key is given as `--set KEY=VALUE` to a command that has an option for each key."""
    own, args = called.own, called.typed
    if "--unset" not in own or "--set" in own or "--set" not in args:
        return
    key, _, value = next(iter(args[args.index("--set") + 1 :]), "").partition("=")
    meant = f"--{key.replace('_', '-')}"
    hint = f"{meant} {shlex.quote(value)}" if meant in own else "the options are in --help"
    raise TimelineError("this command has an option for each key, instead of `--set`", hint=hint, status=2)


def _refuse_option_for_argument(called: Called) -> None:
    """Raise where a file is given as `-f FILE` to a command that takes it as an argument."""
    own, args = called.own, called.typed
    if "-f" in own or not own & {"file", "files", "arguments"}:
        return
    for before, name, value in zip(("", *args), args, (*args[1:], "events.yaml"), strict=False):
        if name == "--":
            return
        if name in {"-f", "--file"} and not before.startswith("-"):
            message = f"this command takes the file as an argument, without `{name}`"
            raise TimelineError(message, hint=f"such as `{value}` alone", status=2)
