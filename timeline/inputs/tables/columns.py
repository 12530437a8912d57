"""Which column of a foreign table is which field of an event: said by the user, else proposed by name and values."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.problems import TimelineError

FIELDS = (
    "id", "date", "end", "title", "description", "category", "tags", "actors", "place", "lat", "lon",
    "place_precision", "status", "verification", "announced", "said", "said_on", "order", "color", "icon", "url",
    "sources", "quotes", "year", "month", "day", "time", "end_year", "end_month", "end_day", "end_time",
)  # fmt: skip
"""What a column may be; any other name is kept under an `x-` key."""

NAMES: Mapping[str, Sequence[str]] = {
    "id": ("id", "identifier", "slug", "key"),
    "date": ("date", "when", "start", "start date", "started", "started at", "from", "begin", "begins", "event date",
             "datetime", "date time", "timestamp", "start time", "published"),
    "end": ("end", "end date", "ended", "ended at", "finished at", "finish", "to", "until", "end time"),
    "title": ("title", "headline", "name", "event", "event name", "summary", "subject", "what"),
    "description": ("description", "text", "details", "notes", "note", "body", "content", "comment"),
    "category": ("category", "type", "event type", "group", "kind", "lane"),
    "tags": ("tags", "tag", "keywords", "labels"),
    "actors": ("actors", "actor", "people", "persons", "who", "participants"),
    "place": ("place", "location", "where", "city", "town", "venue"),
    "lat": ("lat", "latitude"),
    "lon": ("lon", "lng", "long", "longitude"),
    "status": ("status",),
    "verification": ("verification",),
    "announced": ("announced",),
    "color": ("color", "colour"),
    "url": ("url", "link", "web", "website"),
    "sources": ("sources", "source", "citation", "citations", "reference", "references"),
    "quotes": ("quotes", "quote"),
    "year": ("year",),
    "month": ("month",),
    "day": ("day",),
    "time": ("time",),
    "end_year": ("end year",),
    "end_month": ("end month",),
    "end_day": ("end day",),
}  # fmt: skip
"""The names by which columns are known, the surest first; case, `_` and `-` make no difference."""

DATED = re.compile(r"\s*(?:\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d)")


class Column(NamedTuple):
    """A column of the table: its number from 0, its name, and the field that it fills."""

    number: int
    name: str
    field: str


def assign(names: Sequence[str], rows: Iterable[Sequence[str]], mapping: Mapping[str, str]) -> tuple[Column, ...]:
    """Return each column its field; what the user says goes before what a name suggests."""
    _known(names, mapping)
    proposed = _proposal([name for name in names if name not in mapping], frozenset(mapping.values()))
    fields = proposed | dict(mapping)
    columns = tuple(Column(number, name, fields.get(name, "")) for number, name in enumerate(names))
    if {"date", "year"} & set(fields.values()):
        return columns
    return _with_dates_by_value(columns, list(rows))


def _known(names: Sequence[str], mapping: Mapping[str, str]) -> None:
    for name, field in mapping.items():
        if name not in names:
            raise TimelineError(f"there is no column '{name}'", hint=f"columns: {', '.join(names[:40])}", status=2)
        if field not in FIELDS and not field.startswith("x-"):
            raise TimelineError(f"'{field}' is no field", hint=f"fields: {', '.join(FIELDS)} or x-...", status=2)


def _proposal(names: Sequence[str], taken: frozenset[str]) -> dict[str, str]:
    plain = {" ".join(re.split(r"[\s_-]+", name.strip().lower())): name for name in reversed(names)}
    proposal: dict[str, str] = {}
    for field in (*NAMES, *(field for field in FIELDS if field not in NAMES)):
        known = NAMES.get(field, (field.replace("_", " "),))
        found = next((plain[name] for name in known if name in plain and plain[name] not in proposal), None)
        if found is not None and field not in taken and not (field == "year" and "date" in proposal.values()):
            proposal[found] = field
    return proposal


def _with_dates_by_value(columns: tuple[Column, ...], rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Take the first column that has no field yet and holds nothing but dates."""
    for column in columns:
        cells = [row[column.number] for row in rows if column.number < len(row) and row[column.number].strip()]
        if not column.field and cells and all(DATED.match(cell) for cell in cells):
            return (*columns[: column.number], column._replace(field="date"), *columns[column.number + 1 :])
    return columns
