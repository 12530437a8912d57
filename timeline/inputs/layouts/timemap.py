"""TimeMap (Forensic Architecture, Bellingcat): a description, a day, a place, and the sources with commas between."""

import re

from timeline.inputs.headline import headline, longer
from timeline.inputs.layouts.layout import Cells, Layout, filled, located, plain_name
from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.parts import row_date
from timeline.inputs.tables.table import Table

COLUMNS = frozenset({"date", "location", "latitude", "longitude", "description"})
TITLES = frozenset({"title", "headline", "name", "event", "summary", "subject"})
SOURCE = re.compile(r"sources?_?\d{0,2}")
ASSOCIATION = re.compile(r"association_?\d{1,2}")


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row; its title is the beginning of what is described."""
    text = cells.prose("description")
    title = headline(text)
    parts = {name: [found] for name in ("date", "time") if (found := cells.text(name))}
    when = row_date(parts, {"date": cells.manners.get("date", Manner())}, cells.dating)
    associations = [name for name in cells.values if ASSOCIATION.fullmatch(name)]
    return filled(
        {
            "id": cells.text("id"),
            "date": when.text,
            "said": when.said,
            "title": title,
            "description": longer(text, title),
            "category": cells.text("category"),
            "tags": cells.texts(*associations),
            "place": located(cells, cells.text("location")),
            "sources": [each for name in cells.values if SOURCE.fullmatch(name) for each in _sources(cells.text(name))],
            **{f"x-{name}": kept for name, kept in when.aside.items()},
        }
    )


def _sources(text: str) -> list[str]:
    """Return the sources of a cell: ids or addresses with commas between; a title may have one of its own."""
    parts = Cells.parts(text, ",")
    return parts if all(" " not in part for part in parts) else Cells.parts(text)


def is_timemap(table: Table) -> bool:
    """Return whether a table has the columns of TimeMap, and none for titles."""
    names = {*map(plain_name, table.names)}
    return names >= COLUMNS and not names & TITLES and any(map(SOURCE.fullmatch, names))


LAYOUT = Layout(name="timemap", maker="TimeMap", event=event, dates=("date",), tells=is_timemap, least=COLUMNS)
