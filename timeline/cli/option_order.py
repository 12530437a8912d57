"""The order in which options were typed, which the library that reads them forgets."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from typing import Protocol

from typer import BadParameter
from typer.core import TyperCommand

from timeline.cli.calls import Called, Offered
from timeline.cli.misuse import refuse_empty, refuse_left_over, refuse_misuse, refuse_twice

ORDER = "timeline.order"


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
        called = Called(self.name or "", self.params, tuple(args))
        refuse_misuse(called)
        values, left, parameters = self.make_parser(ctx).parse_args(list(args))  # type: ignore[arg-type]
        refuse_twice(values, parameters)
        refuse_empty(called, values)
        refuse_left_over(called, left)
        ctx.meta[ORDER] = tuple(_in_order(values, parameters))
        try:
            return super().parse_args(ctx, args)  # type: ignore[arg-type]
        except BadParameter as error:
            from timeline.cli.bad_values import refusal

            raise refusal(error, called.command, self.help or "") from error


def _in_order(values: Mapping[str, object], parameters: Sequence[Offered]) -> Iterator[tuple[str, str]]:
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
