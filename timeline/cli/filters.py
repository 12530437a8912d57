"""The filters that list, show, plot, export, stats take: options made of the table of filters."""

from collections.abc import Callable, Iterable, Sequence
from inspect import Parameter
from types import GenericAlias
from typing import Annotated, Self

from typer import Option

from timeline.cli.option_groups import OptionGroup, option
from timeline.dates import When
from timeline.views.filters import FILTERS, Filter, wanted
from timeline.views.selection import Selection

From = Annotated[str | None, Option("--from", metavar="DATE", help="Possibly on or after this date.")]
To = Annotated[str | None, Option("--to", metavar="DATE", help="Possibly on or before this date.")]
Certainly = Annotated[bool, Option("--certainly", help="Certainly between --from and --to.")]


class Typed(OptionGroup):
    """The filters as they were typed; `typed` holds the texts of each by its keyword, those not wanted with `not_`."""

    def __init__(
        self,
        start: str | None = None,
        end: str | None = None,
        *,
        certainly: bool = False,
        **typed: Sequence[str] | None,
    ) -> None:
        """Take what was typed."""
        self.start, self.end, self.certainly, self.typed = start, end, certainly, typed

    @classmethod
    def options(cls) -> Iterable[Parameter]:
        """Return the span, then two options a filter: what is wanted, what is not."""
        yield option("start", From)
        yield option("end", To)
        yield option("certainly", Certainly, default=False)
        for each in FILTERS:
            yield _option(each, each.keyword, f"--{each.option}", each.help)
        for each in FILTERS:
            line = f"Not {each.help[:1].lower()}{each.help[1:]}"
            yield _option(each, f"not_{each.keyword}", f"--not-{each.option}", line)

    @classmethod
    def made(cls, arguments: dict[str, object]) -> Self:
        """Make the filters of their options."""
        return cls(**{each.name: arguments.pop(each.name) for each in cls.options()})  # type: ignore[arg-type] # as typer has read them

    def selection(self, date: Callable[[str], When]) -> Selection:
        """Return the selection that was asked for; `date` reads what stands after --from and --to."""
        return Selection(
            start=date(self.start) if self.start else None,
            end=date(self.end) if self.end else None,
            certainly=self.certainly,
            wanted=wanted(self.typed),
            unwanted=wanted(self.typed, "not_"),
        )


def _option(each: Filter, keyword: str, name: str, line: str) -> Parameter:
    """Return an option of a filter, of its choices if it has some."""
    metavar = None if each.choices else "TEXT"
    kind = GenericAlias(list, (each.choices or str,)) | None
    return option(keyword, kind, Option(None, name, metavar=metavar, help=line))
