"""What is told of a sheet beside its values: what it hides, and which cells were read as empty or in several rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.confined.shown import MOST_TOLD, Hidden, Look, Sheet, letters
from timeline.inputs.format import Options
from timeline.inputs.tables.table import Table
from timeline.problems import Level, Place, Problem, TimelineError

SHOWN = 10
"""So many rows, columns, cells are named; the rest are counted."""
SERIALS = frozenset({"serial", "end_serial"})


def visible_columns(look: Look, width: int) -> Sequence[int]:
    """Return the numbers of the columns of a sheet (from 0) that are not hidden."""
    hidden = Hidden(look.columns)
    return [at for at in range(width) if at + 1 not in hidden]


def visible_rows(look: Look, table: Table) -> Table:
    """Return a table without the rows below its header that are hidden."""
    hidden = Hidden(look.rows)
    return replace(table, rows=tuple(row for row in table.rows if row.place.line not in hidden))


def refuse_day_numbers(look: Look, name: str, options: Options) -> None:
    """Raise where numbers are to be read as days from 1900 that count from 1904."""
    if look.from_1904 and SERIALS & {*options.mapping.values()}:
        message = f"{name}: the day numbers of this workbook count from 1904, not from 1900"
        raise TimelineError(message, hint="show the column as dates in a spreadsheet, and save it", status=1)


def sheets_told(sheet: Sheet, name: str) -> Iterator[Problem]:
    """Say which sheets were not read, and whether the one that was is hidden."""
    for other in sheet.others:
        hidden = ", which is hidden," if other in sheet.hidden else ""
        yield _told(name, "not-taken", f"the sheet '{other}'{hidden} was not read", level=Level.NOTE)
    if sheet.name in sheet.hidden:
        yield _told(name, "hidden", f"the sheet '{sheet.name}' is hidden, and was read")


def look_told(sheet: Sheet, table: Table, *, left_out: bool) -> Iterator[Problem]:
    """Say what of a sheet is hidden, what was read as empty, and which cells count for several rows."""
    look, name = sheet.look, table.file
    yield from _hidden(sheet, table, left_out=left_out)
    if look.merged:
        message = f"cells over several rows are read in each: {_listed([_merged(*each) for each in look.merged])}"
        yield _told(name, "merged", message, level=Level.NOTE)
    if look.formulas:
        message = f"formulas that have no value were read as empty: {_listed(look.formulas)}"
        yield _told(name, "no-value", message, "open the workbook in a spreadsheet, and save it")
    if look.errors:
        message = f"cells that hold an error were read as empty: {_listed(look.errors)}"
        yield _told(name, "no-value", message, "mend the formulas, or write what is meant")
    for cells, what in ((look.links, "addresses of links"), (look.comments, "comments")):
        if cells:
            yield _told(name, "not-taken", f"{what} were not taken: {_listed(cells)}", level=Level.NOTE)
    if look.stale:
        message = f"values of {look.stale:,} formulas may be out of date: the program that wrote them computed none"
        yield _told(name, "no-value", message, "open the workbook in a spreadsheet, and save it")
    if look.from_1904:
        message = "day numbers of this workbook count from 1904: cells shown as dates are read so, not plain numbers"
        yield _told(name, "from-1904", message, level=Level.NOTE)


def _hidden(sheet: Sheet, table: Table, *, left_out: bool) -> Iterator[Problem]:
    """Say which rows below the header, and which columns that hold anything, are hidden."""
    look, name = sheet.look, table.file
    if not look.is_known:
        message = "whether this workbook hides rows or columns is not known"
        yield _told(name, "hidden", message, "save it as xlsx or ods", Level.NOTE)
    done, hint = ("left out", "") if left_out else ("read", "--visible leaves them out")
    among = Hidden(look.rows)
    if rows := [str(row.place.line) for row in table.rows if row.place.line in among]:
        by = " by a filter" if look.filtered else ""
        yield _told(name, "hidden", f"rows that are hidden{by} were {done}: {_listed(rows)}", hint)
    filled = {at for _, cells in sheet.rows for at, cell in enumerate(cells, 1) if cell} if look.columns else set()
    among = Hidden(look.columns)
    if columns := [letters(at) for at in sorted(filled) if at in among]:
        yield _told(name, "hidden", f"columns that are hidden were {done}: {_listed(columns)}", hint)


def _merged(column: int, first: int, last: int) -> str:
    return f"{letters(column)}{first}:{letters(column)}{last}"


def _listed(names: Sequence[str]) -> str:
    least = "at least " if len(names) == MOST_TOLD else ""
    more = f" and {least}{len(names) - SHOWN:,} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def _told(name: str, code: str, message: str, hint: str = "", level: Level = Level.WARNING) -> Problem:
    return Problem(place=Place(name), code=code, message=message, hint=hint, level=level)
