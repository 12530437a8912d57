"""What is typed to a command that does not take it: refused with what would be right, before anything is read."""

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from timeline.cli.calls import Called, Offered
from timeline.problems import TimelineError

ADDING = ("add", "cite")
"""The commands that add what their options say."""


def refuse_misuse(called: Called) -> None:
    """Raise where a command is given what it does not take, and it can be told what is meant."""
    _refuse_option_for_argument(called)
    _refuse_set_of_keys(called)
    for name, value in _unknown(called):
        from timeline.cli.options_meant import option_meant

        if hint := option_meant(called.command, name, value, called.own):
            raise TimelineError(f"`timeline {called.command}` has no option {name[:80]}", hint=hint, status=2)


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
    """Raise where there are more words than arguments, and it can be told what they are meant for."""
    if left:
        from timeline.cli.options_meant import words_meant

        if hint := words_meant(called, left):
            raise TimelineError(f"{' '.join(left)[:80]!r} is one too many", hint=hint, status=2)


def _unknown(called: Called) -> Iterator[tuple[str, str]]:
    """Return the options that a command has not, each with the word after it, which may be its value."""
    own, with_value, skipped = called.own, called.with_value, False
    for word, after in zip(called.typed, (*called.typed[1:], ""), strict=False):
        name, equals, value = word.partition("=")
        if skipped:
            skipped = False
        elif word == "--":
            return
        elif word.startswith("--"):
            skipped = name in with_value and not equals
            if name not in own:
                yield name, value if equals else "" if after.startswith("-") else after
        elif len(word) > 1 and word.startswith("-"):
            skipped = word in with_value
            if word[:2] not in own:
                yield word, after


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
