"""`timeline counts`."""

from collections.abc import Iterable

from timeline.cli.declared_told import tell_declared
from timeline.cli.opening import Opened, Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import aligned, json_line, one_line
from timeline.dates.days import iso_day


@spread
def counts(files: Files = None, as_json: Json = False, *, viewpoint: Viewpoint) -> None:
    """List the day counts, and the as-of day in each; or add, edit, remove, rename one.

    `timeline counts add NAME` declares one; `edit`, `remove` and `rename` change those that there are.

    Example: timeline counts
    """
    opened = viewpoint.opened(files)
    lines = json_lines(opened) if as_json else aligned(list(rows(opened)))
    tell_declared(lines, "no day count is declared", "counts add NAME --first DAY")


def rows(opened: Opened) -> Iterable[tuple[str, ...]]:
    """Return the cells of each count: its name, its first day, the as-of day as it counts it."""
    for each in opened.timeline.counts:
        first = f"{iso_day(each.first)} is {each.number}"
        today = one_line(each.label.replace("{n}", str(each.number_of(opened.day))))
        yield one_line(each.name), first, f"{iso_day(opened.day)}: {today}"


def json_lines(opened: Opened) -> Iterable[str]:
    """Return one JSON object a count."""
    for each in opened.timeline.counts:
        first = {"name": each.name, "first": iso_day(each.first), "number": each.number, "label": each.label}
        yield json_line({**first, "as_of": iso_day(opened.day), "number_as_of": each.number_of(opened.day)})
