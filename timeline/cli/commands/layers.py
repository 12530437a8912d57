"""`timeline layers`."""

from collections.abc import Iterable

from typer import Exit

from timeline.cli.layer_options import LayerOptions
from timeline.cli.opening import Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import aligned, counted, json_line, one_line, say, tell
from timeline.dates.days import iso_day
from timeline.layers.counted import MILLION, QUARTERS, LayerCount


@spread
def layers(files: Files = None, as_json: Json = False, *, viewpoint: Viewpoint, options: LayerOptions) -> None:
    """Count the rows of the tables behind the events, from when to when; or add, edit, remove, rename one.

    `timeline layers add ID` declares one; `edit`, `remove` and `rename` change those that there are. A layer that
    cannot be read is told, and the exit status is 1.

    Example: timeline layers
    """
    opened = viewpoint.opened(files)
    until = None if viewpoint.as_of is None else opened.day
    found, failed = options.counted(opened.timeline, until, "numbers")
    for line in json_lines(found) if as_json else aligned(list(rows(found))):
        tell(line)
    if not opened.timeline.layers:
        say("no layer is declared; to declare one: timeline layers add ID --table FILE --time COLUMN")
    if failed:
        raise Exit(1)


def rows(found: Iterable[LayerCount]) -> Iterable[tuple[str, ...]]:
    """Return the cells of each layer: its id, its rows and their weight, from when to when, its label, its groups."""
    for layer, each in found:
        weight = f"{layer.weight} {number(each.weight)}" if layer.weight else ""
        groups = ", ".join(f"{group.name or '(none)'} {group.rows:,}" for group in each.groups)
        cells = (
            layer.id,
            counted(each.rows, "row"),
            weight,
            " to ".join(days(each.first, each.end)),
            layer.label,
            groups,
        )
        yield tuple(map(one_line, cells))


def days(first: int | None, end: int | None) -> tuple[str, ...]:
    """Return the first and the last day of a stretch of quarter hours, nothing if there is none."""
    return () if first is None or end is None else (iso_day(first // QUARTERS), iso_day((end - 1) // QUARTERS))


def number(millionths: int) -> str:
    """Return a number of millionths as it is read."""
    whole, part = divmod(millionths, MILLION)
    return f"{whole:,}" + (f".{part:06}".rstrip("0") if part else "")


def json_lines(found: Iterable[LayerCount]) -> Iterable[str]:
    """Return one JSON object a layer."""
    for layer, each in found:
        first, last = days(each.first, each.end) or (None, None)
        yield json_line(
            {
                "id": layer.id,
                "label": layer.label or None,
                "in": layer.category or None,
                "rows": each.rows,
                "weight": each.weight / MILLION if layer.weight else None,
                "first": first,
                "last": last,
                "groups": [{"name": group.name, "rows": group.rows} for group in each.groups],
                "undated": each.undated.number,
                "unknown_precision": each.unsaid.number,
                "without_end": each.endless.number,
                "without_weight": each.unweighed,
                "later": each.later,
            }
        )
