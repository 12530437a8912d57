"""The cells of a row, by their fields, to the mapping of an event."""

import re
from collections.abc import Mapping, Sequence

from timeline.dates import DateError, Dating
from timeline.dates.days import iso_year
from timeline.inputs.tables.column_dates import DateCell, Order, read_cell
from timeline.records import own, split

Cells = Mapping[str, Sequence[str]]
"""The cells of a row that are not blank, by field; a field may be filled by several columns."""

PLACE = {"place": "name", "lat": "lat", "lon": "lon", "place_precision": "precision"}
LISTS = ("tags", "actors")
DATES = ("date", "end", "year", "month", "day", "time", "end_year", "end_month", "end_day", "end_time")


def event_fields(cells: Cells, orders: Mapping[str, Order], dating: Dating) -> dict[str, object]:
    """Return the mapping of an event; raises DateError where its date cannot be read."""
    special = {*PLACE, *LISTS, *DATES, "sources", "quotes", "title", "description"}
    fields: dict[str, object] = {name: " ".join(found) for name, found in cells.items() if name not in special}
    fields |= {name: [item for cell in cells.get(name, ()) for item in listed(cell)] for name in LISTS}
    fields["title"] = ", ".join(" ".join(cell.split()) for cell in cells.get("title", ()))
    fields["description"] = "\n\n".join(cells.get("description", ()))
    fields["place"] = _place(cells)
    fields["sources"] = _sources(cells)
    date = row_date(cells, orders, dating)
    fields["date"] = date.text
    if date.said:
        fields.setdefault("said", date.said)
    return fields


def row_date(cells: Cells, orders: Mapping[str, Order], dating: Dating) -> DateCell:
    """Read the date of a row: start and end, each one cell or year, month, day and time; raises DateError."""
    start, end = (_one_date(cells, prefix, orders, dating) for prefix in ("", "end_"))
    if start is None and end is None:
        return DateCell("")
    if start is None or end is None or start.text == end.text:
        return start or DateCell(f"/{end.text if end else ''}")
    if "/" in start.text + end.text:
        raise DateError(f"{start.text} to {end.text}", "interval-twice", "an interval cannot begin or end another")
    said = f"{start.said or start.text} to {end.said or end.text}" if start.said or end.said else ""
    return DateCell(f"{start.text}/{end.text}", said)


def listed(cell: str) -> tuple[str, ...]:
    """Read a list: at semicolons where there are any, else at commas."""
    if ";" in cell or "\\" in cell:
        return tuple(item for item in split(cell) if item)
    return tuple(item.strip() for item in cell.split(",") if item.strip())


def _one_date(cells: Cells, prefix: str, orders: Mapping[str, Order], dating: Dating) -> DateCell | None:
    whole = "end" if prefix else "date"
    if whole in cells:
        return read_cell(" ".join(cells[whole]), orders.get(whole, Order.EITHER), dating)
    if f"{prefix}year" not in cells:
        return None
    year, month, day, time = (" ".join(cells.get(f"{prefix}{part}", ())) for part in ("year", "month", "day", "time"))
    return DateCell(parts_date(year, month, day, time))


def parts_date(year: str, month: str, day: str, time: str) -> str:
    """Write a date given in parts, each a text that may be empty; raises DateError."""
    for name, part in (("year", year), ("month", month), ("day", day)):
        if part and not re.fullmatch(r"[+-]?\d+", part.strip()):
            raise DateError(part, f"no-{name}", f"'{part}' is no {name}")
    if (time and not day) or (day and not month):
        raise DateError(time or day, "parts-missing", "a day needs its month, a time its day")
    text = "-".join([iso_year(int(year)), *(f"{int(part):02d}" for part in (month, day) if part)])
    return f"{text}T{_clock(time)}" if time else text


def _clock(time: str) -> str:
    match = re.fullmatch(r"\s*(\d{1,2}):(\d{2})(:\d{2})?(?:[.:]\d+)?\s*([AaPp]\.?[Mm]\.?)?\s*", time)
    if not match:
        raise DateError(time, "no-time", f"'{time}' is no time of day", hint="14:30")
    hour = int(match[1]) % 12 + 12 * match[4].lower().startswith("p") if match[4] else int(match[1])
    return f"{hour:02d}:{match[2]}{match[3] or ''}"


def _place(cells: Cells) -> dict[str, object] | None:
    found = {key: ", ".join(cells[name]) for name, key in PLACE.items() if name in cells}
    if found and "name" not in found:
        found["name"] = ", ".join(found[key] for key in ("lat", "lon") if key in found)
    return dict(found) or None


def _sources(cells: Cells) -> list[dict[str, str]]:
    sources = [source for cell in cells.get("sources", ()) for source in split(cell)]
    quotes = [quote for cell in cells.get("quotes", ()) for quote in split(cell)]
    if len(quotes) > len(sources):
        sources += [""] * (len(quotes) - len(sources))
    quotes += [""] * (len(sources) - len(quotes))
    return [{"source": source, "quote": quote} for source, quote in zip(sources, quotes, strict=True)]


def kept(name: str) -> str:
    """Return the `x-` key of a column that is no field."""
    return own(name)
