"""`timeline eras`."""

from collections.abc import Iterable

from timeline.cli.declared_told import tell_declared
from timeline.cli.opening import Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import aligned, json_line, one_line
from timeline.dates import iso_earliest, iso_latest, words
from timeline.events.model import Era, Timeline
from timeline.views.order import eras_in_time_order


@spread
def eras(files: Files = None, as_json: Json = False, *, viewpoint: Viewpoint) -> None:
    """List the eras, in order of time; or add, edit, remove, rename one.

    `timeline eras add ID` declares one; `edit`, `remove` and `rename` change those that there are.

    Example: timeline eras
    """
    timeline = viewpoint.opened(files).timeline
    lines = json_lines(timeline) if as_json else aligned(list(rows(timeline)))
    tell_declared(lines, "no era is declared", "eras add ID --date DATE")


def rows(timeline: Timeline) -> Iterable[tuple[str, ...]]:
    """Return the cells of each era: its id, its date, its label, its colour."""
    for era in eras_in_time_order(timeline.eras):
        yield one_line(era.id), one_line(words(era.date)), one_line(era.label), one_line(era.color)


def json_lines(timeline: Timeline) -> Iterable[str]:
    """Return one JSON object an era."""
    yield from (json_line(told(era)) for era in eras_in_time_order(timeline.eras))


def told(era: Era) -> dict[str, object]:
    """Return an era as plain values: what the file says, and what follows from its date."""
    when = era.date
    said = {"id": era.id, "date": when.text, "label": era.label or None, "color": era.color or None}
    bounds = {"earliest": iso_earliest(when), "latest": iso_latest(when)}
    return {**said, **bounds, "open_start": when.open_start, "open_end": when.open_end, "words": words(when)}
