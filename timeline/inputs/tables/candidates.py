"""What is said of a table of which no column is known as the title or the date: which columns could be."""

from collections.abc import Callable, Iterator, Sequence

from timeline.inputs.tables.column_dates import serial_day
from timeline.inputs.tables.column_looks import (
    MOST,
    CellKind,
    Shown,
    has_years,
    is_epoch,
    is_full_date,
    is_serial,
    is_short_date,
    shown,
)
from timeline.inputs.tables.column_names import DATE_WORDS

CANDIDATES = 5
SAMPLE = 30
CLOCK_WORDS = frozenset({"time", "ts", "created", "sent", "received"})
TITLE_WORDS = ("title", "headline", "name", "event", "what", "summary", "subject", "incident", "description", "notes",
               "note", "text", "type", "label")  # fmt: skip
COULD_BE = {
    CellKind.EMPTY: "nothing",
    CellKind.DAY: "date or end",
    CellKind.CLOCK: "time or end_time",
    CellKind.NUMBER: "lat, lon, order or an x- key",
    CellKind.TEXT: "title, description, place, category, tags or sources",
}
"""What a column of such cells can be mapped to."""


def title_candidates(names: Sequence[str], cells: Callable[[int], Iterator[str]], taken: frozenset[str]) -> list[str]:
    """Return the columns that could be the title where none is: texts, the likeliest first."""
    texts = [column for column in shown(names, cells, taken) if column.kind is CellKind.TEXT and not _is_day(column)]
    return [column.name for column in sorted(texts, key=_unlike_a_title)][:CANDIDATES]


def _is_day(column: Shown) -> bool:
    return column.share(lambda cell: is_short_date(cell) or is_full_date(cell)) >= MOST


def date_candidates(
    names: Sequence[str], cells: Callable[[int], Iterator[str]], taken: frozenset[str]
) -> list[tuple[str, str]]:
    """Return the columns that could be the date where none is, each with the field: full dates first, then years."""
    columns = [column for column in shown(names, cells, taken) if column.cells]
    days = [(column.name, "date") for column in columns if column.kind is CellKind.DAY]
    dated = [(column.name, "date") for column in columns if column.kind is CellKind.TEXT and has_years(column)]
    years = [(column.name, "year") for column in columns if column.kind is CellKind.NUMBER and has_years(column)]
    short = [(column.name, "date") for column in columns if column.share(is_short_date) >= MOST]
    return [*days, *short, *dated, *years, *_counted(columns)][:CANDIDATES]


def _counted(columns: Sequence[Shown]) -> Iterator[tuple[str, str]]:
    """Return the columns of numbers that may count time, those first that are called dates."""
    for column in sorted(columns, key=lambda column: not (DATE_WORDS | CLOCK_WORDS) & {*column.words.split()}):
        if column.share(is_epoch) >= MOST:
            yield column.name, "epoch"
        elif column.share(is_serial) >= MOST and DATE_WORDS & {*column.words.split()}:
            yield column.name, "serial"


def day_numbers(names: Sequence[str], cells: Callable[[int], Iterator[str]]) -> str:
    """Say what a column holds that is called a date and has the day numbers of a spreadsheet, if there is one."""
    named = (column for column in shown(names, cells, ()) if DATE_WORDS & {*column.words.split()})
    column = next((each for each in named if each.cells and each.share(serial_day) == 1), None)
    if column is None:
        return ""
    first = column.cells[0].strip()
    return f"{column.name} holds numbers: {first} is {serial_day(first)} if a spreadsheet counted it"


def overview(names: Sequence[str], cells: Callable[[int], Iterator[str]]) -> Iterator[str]:
    """Return each column with its first cell and the fields that such cells can be."""
    for column in shown(names, cells, ()):
        first = " ".join(column.cells[0].split()) if column.cells else ""
        kind = "year" if column.kind is CellKind.NUMBER and has_years(column) else COULD_BE[column.kind]
        yield f"`{column.name}` ({first[:SAMPLE] or 'empty'}): {kind}"


def _unlike_a_title(column: Shown) -> tuple[int, bool, int]:
    """Return how little a column looks like a title: by its name, by years in its cells, by their length."""
    words = column.words.split()
    named = next((rank for rank, word in enumerate(TITLE_WORDS) if word in words), len(TITLE_WORDS))
    length = sum(map(len, column.cells)) // len(column.cells)
    return named, has_years(column), abs(length - 40)
