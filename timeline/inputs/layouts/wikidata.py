"""Results of the Wikidata query service, CSV, TSV or JSON: an item, its label, a date with its precision.

A date is as exact as its precision says (9 a year, 10 a month, 11 a day, 14 a second). Without one, 1 January is its
year and the first of a month its month, since years and months are written so: that is told, and the cell is kept.
"""

import re
from itertools import islice

from timeline.dates import DateError
from timeline.dates.days import iso_year
from timeline.inputs.layouts.layout import Cells, Layout, filled, header, interval, plain_name
from timeline.inputs.tables.table import Table

ENTITY = re.compile(r"<?https?://www\.wikidata\.org/entity/([QL]\d+)>?")
MOMENT = re.compile(r"([+-]?)(\d{4,100})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d)Z?)?")
TYPED = re.compile(r'"((?:[^"\\]|\\.)*)"(?:\^\^<?[^>]*>?|@[\w-]+)?')
DAY_OR_TIME = re.compile(r"-\d\d-\d\d(?:T|$)")
PRECISION = re.compile(r"\d{1,3}")
POINT = re.compile(r"Point\((-?[\d.]+) (-?[\d.]+)\)", re.IGNORECASE)
STARTS = ("date", "start", "starttime", "startdate", "begin", "time", "pointintime", "when")
ENDS = ("end", "endtime", "enddate")
DEEP = {0: 9, 1: 8, 2: 7, 3: 6, 4: 5, 5: 4, 6: 3}
"""How many digits of a year are not known, by precision."""
MILLENNIUM, CENTURY, DECADE, YEAR, MONTH, DAY, SECOND = 6, 7, 8, 9, 10, 11, 14
LOOKED_AT = 100
"""How many items are looked at to tell a table of Wikidata."""


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row."""
    cells.taken |= {name for name in cells.values if name.endswith((".type", ".datatype", ".xml:lang"))}
    names = [name for name in cells.values if not name.endswith(("label", "description", "precision"))]
    item = next((name for name in names if ENTITY.fullmatch(plain(cells.values[name]))), "")
    link = plain(cells.value(item)) if item else ""
    places = [name for name in names if POINT.fullmatch(plain(cells.values[name]))]
    point = POINT.fullmatch(plain(cells.value(places[0]))) if places else None
    where = next(
        (label for name in ("placelabel", "locationlabel", "countrylabel") if (label := plain(cells.value(name)))), ""
    )
    return filled(
        {
            "date": interval(_date(cells, STARTS), _date(cells, ENDS)),
            "title": plain(cells.value(f"{item}label")) or plain(cells.value("label")) or ENTITY.sub(r"\1", link),
            "description": plain(cells.value(f"{item}description")),
            "place": filled(
                {
                    "name": where or (f"{point[2]}, {point[1]}" if point else ""),
                    "lat": point and point[2],
                    "lon": point and point[1],
                }
            ),
            "url": ENTITY.sub(r"https://www.wikidata.org/wiki/\1", link),
        }
    )


def plain(value: object) -> str:
    """Return a value without the quotes, the type and the language that TSV writes."""
    text = str(value).strip()
    typed = TYPED.fullmatch(text)
    return (typed[1] if typed else text).strip("<>")


def wikidata_date(text: str, precision: int | None) -> str:
    """Return a date as exact as its precision says; raises DateError."""
    match = MOMENT.fullmatch(text)
    if not match:
        raise DateError(text, "not-a-date", f"'{text}' is no date of Wikidata", hint="1945-05-08T00:00:00Z")
    year = int(match[2]) * (-1 if match[1] == "-" else 1)
    if precision is None:
        precision = _likely(match[3], match[4], match[5] or "00:00:00")
    if precision in (MILLENNIUM, CENTURY) and year > 0:
        year -= 1  # the century that ends with 1800 is the 18th, as that of 1701 is
    if precision in DEEP:
        return _deep(year, DEEP[precision])
    if precision in (CENTURY, DECADE):
        digits = YEAR - precision
        return f"{iso_year(year)[:-digits]}{'X' * digits}"
    parts = [iso_year(year), match[3], match[4]][: max(1, min(precision, DAY) - YEAR + 1)]
    day = "-".join(parts)
    return f"{day}T{match[5]}Z" if precision > DAY and match[5] else day


def _likely(month: str, day: str, clock: str) -> int:
    """Return how exact a date is at most that says nothing of it."""
    if clock != "00:00:00":
        return SECOND
    return DAY if day != "01" else MONTH if month != "01" else YEAR


def tells(table: Table) -> bool:
    """Return whether a table has a date, and a column of items beside another of their labels."""
    names = [plain_name(name) for name in table.names]
    known = {*names}
    items = [at for at, name in enumerate(names) if f"{name}label" in known]
    return not known.isdisjoint(STARTS) and any(
        any(ENTITY.fullmatch(plain(cell)) for cell in islice(table.column(at), LOOKED_AT)) for at in items
    )


def untold(table: Table) -> tuple[str, str]:
    """Return what is told of a table with a date that has no precision; nothing where each has one."""
    names = [plain_name(name) for name in table.names]
    dates = [name for name in (*STARTS, *ENDS) if name in names]
    bare = [name for name in dates if not {*_precisions(name)} & {*names}]
    if not bare:
        return "no-precision", ""
    reading = "1 January was read as its year, the 1st of a month as the month"
    return "no-precision", f"no precision stands beside {', '.join(bare)}: {reading}"


def _precisions(name: str) -> tuple[str, ...]:
    """Return the names of columns that may tell how exact a date is."""
    return (f"{name}precision", f"{name}_precision", "precision", "dateprecision", "timeprecision")


def _deep(year: int, zeros: int) -> str:
    """Return a year of which so many digits at the end are not known."""
    if abs(year) > 9999:
        return f"Y{year}S{max(1, len(str(abs(year))) - zeros)}"
    return f"{iso_year(year)[: -min(zeros, 4)]}{'X' * min(zeros, 4)}"


def _date(cells: Cells, names: tuple[str, ...]) -> str:
    name = next((name for name in names if plain(cells.values.get(name, ""))), "")
    if not name:
        return ""
    precision = next((found for each in _precisions(name) if (found := plain(cells.value(each)))), "")
    known = int(precision) if PRECISION.fullmatch(precision) else None
    found = wikidata_date(plain(cells.values.get(name, "")), known)
    if known is not None or DAY_OR_TIME.search(found):
        cells.taken.add(name)
    return found


LAYOUT = Layout(
    name="wikidata",
    maker="the Wikidata query service",
    event=event,
    tells=tells,
    told=untold,
    hint="select ?datePrecision, too: psv:P585 [wikibase:timeValue ?date; wikibase:timePrecision ?datePrecision]",
    document=header("head", "results"),
    at="results.bindings",
)
