"""ACLED: events of political violence and protest, one a row.

Its title is made of what happened and where. A time precision of 2 is a week of which the day given is the middle, one
of 3 the month of the day.
"""

from timeline.inputs.layouts.layout import Cells, Layout, about, filled, header, located, titled

GEO = {"1": "town", "2": "area", "3": "region"}


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row."""
    day, precision = cells.date("event_date"), cells.text("time_precision")
    kind, what, where = cells.text("event_type"), cells.text("sub_event_type"), cells.text("location")
    cells.text("year")
    return filled(
        {
            "id": cells.text("event_id_cnty").lower(),
            "date": about(day, 3) if precision == "2" else day[:7] if precision == "3" else day,
            "title": titled(what or kind, where or cells.text("admin1", "country")),
            "description": cells.prose("notes"),
            "category": kind,
            "tags": cells.texts("disorder_type", "sub_event_type"),
            "actors": cells.texts("actor1", "actor2"),
            "place": located(cells, titled(where, cells.text("country")), GEO.get(cells.text("geo_precision"), "")),
            "sources": cells.split("source"),
            "x-time-precision": precision,
            "x-admin1": cells.text("admin1"),
        }
    )


LAYOUT = Layout(
    name="acled",
    maker="ACLED",
    headers=(header("event_date", "time_precision", "event_type", "sub_event_type", "actor1"),),
    event=event,
    dates=("event_date",),
)
