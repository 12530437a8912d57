"""The order in which options were typed, which the library that reads them forgets."""

import shlex
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from typing import Protocol

from typer.core import TyperCommand

from timeline.problems import TimelineError

ORDER = "timeline.order"


class Named(Protocol):
    """A parameter of a command."""

    @property
    def name(self) -> str | None:
        """What it is called in the function."""
        ...  # pragma: no cover


class Offered(Protocol):
    """A parameter, by the options that it is given with, or by its own name."""

    @property
    def opts(self) -> Sequence[str]:
        """The options, or the name of an argument."""
        ...  # pragma: no cover


class Meta(Protocol):
    """What a context keeps for its command."""

    @property
    def meta(self) -> MutableMapping[str, object]:
        """Values by names."""
        ...  # pragma: no cover


class OrderedCommand(TyperCommand):
    """A command that keeps the order of its repeated options, each with its value, under `ORDER` of the context."""

    def parse_args(self, ctx: Meta, args: list[str]) -> list[str]:
        """Read the arguments twice: for their order, then as ever."""
        # typer's context is a class of another module in some versions, so it has no name here
        _refuse_option_for_argument(args, self.params)
        _refuse_set_of_keys(args, self.params)
        values, _, parameters = self.make_parser(ctx).parse_args(list(args))  # type: ignore[arg-type]
        ctx.meta[ORDER] = tuple(_in_order(values, parameters))
        return super().parse_args(ctx, args)  # type: ignore[arg-type]


def _refuse_set_of_keys(args: Sequence[str], parameters: Sequence[Offered]) -> None:
    """Raise where a key is given as `--set KEY=VALUE` to a command that has an option for each key."""
    own = {option for parameter in parameters for option in parameter.opts}
    if "--unset" not in own or "--set" in own or "--set" not in args:
        return
    key, _, value = next(iter(args[args.index("--set") + 1 :]), "").partition("=")
    meant = f"--{key.replace('_', '-')}"
    hint = f"{meant} {shlex.quote(value)}" if meant in own else "the options are in --help"
    raise TimelineError("this command has an option for each key, instead of `--set`", hint=hint, status=2)


def _refuse_option_for_argument(args: Sequence[str], parameters: Sequence[Offered]) -> None:
    """Raise where a file is given as `-f FILE` to a command that takes it as an argument."""
    own = {option for parameter in parameters for option in parameter.opts}
    if "-f" in own or not own & {"file", "files", "arguments"}:
        return
    for before, name, value in zip(("", *args), args, (*args[1:], "events.yaml"), strict=False):
        if name == "--":
            return
        if name in {"-f", "--file"} and not before.startswith("-"):
            message = f"this command takes the file as an argument, without `{name}`"
            raise TimelineError(message, hint=f"such as `{value}` alone", status=2)


def _in_order(values: Mapping[str, object], parameters: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """Return the name and the value of each option that may be repeated, as often as it was typed."""
    left = {name: iter(each) for name, each in values.items() if isinstance(each, list)}
    for parameter in parameters:
        if parameter.name in left:
            yield parameter.name, str(next(left[parameter.name]))


def typed_in_order(context: Meta, names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the name and the value of some options that may be repeated, in the order in which they were typed."""
    order = context.meta.get(ORDER, ())
    assert isinstance(order, tuple), "an ordered command has left it there"
    return [(name, value) for name, value in order if name in names]
