"""CSV: the columns as a table of texts, from which the same events can be read again."""

import re
from collections.abc import Iterable, Sequence

from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written, undescribed
from timeline.outputs.table import asked_rows
from timeline.records.cells import marked

NUMBERS = frozenset({"row", "lat", "lon", "order"})

EXCEL = "\N{BYTE ORDER MARK}sep=,\r\n"
"""What Excel wants before a table: the sign of UTF-8, and the separator, which is `;` where commas part decimals."""


def write(timeline: Timeline, options: Options) -> Written:
    """Write a row an event, or a claim, in all columns or in those asked for.

    Texts that a spreadsheet could run bear a `'` unless `raw` is asked for.
    """
    end = "\r\n" if options.excel else "\n"
    rows = asked_rows(timeline, options)
    lines = (",".join(_quoted(cell) for cell in _safe(row, rows[0], raw=options.raw)) for row in rows)
    return Written(
        content=(EXCEL if options.excel else "") + "".join(line + end for line in lines),
        lost=undescribed(timeline, rows[0]),
    )


def _safe(row: Iterable[str], names: Sequence[str], *, raw: bool) -> list[str]:
    return [cell if raw or name in NUMBERS else marked(cell) for name, cell in zip(names, row, strict=True)]


def _quoted(cell: str) -> str:
    if re.search('[",;|\t\r\n]|^\\s|\\s$', cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
