"""xlsx: the cells of our CSV, each text a text, so that no spreadsheet finds a formula."""

import datetime as dt
import io

from timeline.events.model import Timeline
from timeline.outputs.csv_file import NUMBERS
from timeline.outputs.format import Options, Written, undescribed
from timeline.outputs.table import asked_rows
from timeline.problems import TimelineError, missing_extra

LONGEST, MOST = 32_767, 1_048_575
"""What a cell and a sheet hold."""
CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LONG = frozenset({"title", "event", "description", "quotes", "quote", "citations"})
"""What may run over several lines."""
WIDE = {"row": 6, "title": 50, "event": 60, "words": 24, "description": 60, "quotes": 40, "id": 24, "date": 22}


def write(timeline: Timeline, options: Options) -> Written:
    """Write one sheet, its header fixed, with filters."""
    try:
        import xlsxwriter
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "xlsxwriter", "xlsx") from None
    header, *rows = asked_rows(timeline, options)
    if len(rows) > MOST:
        raise TimelineError(f"{len(rows)} rows; a sheet holds {MOST}", hint="filter them, or export csv", status=1)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, SETTINGS) as book:
        book.set_properties({"created": CREATED, "title": timeline.title})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("claims" if options.claims else "events")
        for column, name in enumerate(header):
            sheet.write_string(0, column, name)
            sheet.set_column(column, column, WIDE.get(name, 14))
            for number, row in enumerate(rows, 1):
                if name in NUMBERS and row[column]:
                    sheet.write_number(number, column, float(row[column]))
                elif row[column]:
                    sheet.write_string(number, column, row[column][:LONGEST], wrapped if name in LONG else None)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(header) - 1)
    cut = sum(len(cell) > LONGEST for row in rows for cell in row)
    lost = {f"texts past {LONGEST} characters (they are cut)": cut}
    return Written(content=buffer.getvalue(), lost=(lost if cut else {}) | undescribed(timeline, header))
