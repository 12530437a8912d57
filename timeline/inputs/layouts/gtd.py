"""The Global Terrorism Database: year, month and day apart, 0 where one is not known; `approxdate` are words."""

from timeline.inputs.layouts.layout import Cells, Layout, filled, header, interval, located, titled
from timeline.inputs.tables.parts import parts_date

GEO = {"1": "town", "2": "region", "3": "region", "4": "province", "5": "unknown"}


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row."""
    year, month, day = (_part(cells, name) for name in ("iyear", "imonth", "iday"))
    date = parts_date(year, month, day if month else "", "")
    kind, where = cells.text("attacktype1_txt"), cells.text("city", "provstate", "country_txt")
    return filled(
        {
            "id": cells.text("eventid"),
            "date": interval(date, cells.date("resolution")) if cells.text("extended") == "1" else date,
            "said": cells.text("approxdate"),
            "title": titled(kind, where),
            "description": cells.prose("summary"),
            "category": kind,
            "tags": cells.texts("targtype1_txt", "weaptype1_txt"),
            "actors": cells.texts("gname", "gname2", "gname3"),
            "place": located(cells, titled(where, cells.text("country_txt")), GEO.get(cells.text("specificity"), "")),
            "sources": cells.texts("scite1", "scite2", "scite3"),
            "x-iday": "" if month else day,
        }
    )


def _part(cells: Cells, name: str) -> str:
    """Return a year, a month or a day, nothing where it is 0."""
    part = cells.text(name).removesuffix(".0")
    return "" if part == "0" else part


LAYOUT = Layout(
    name="gtd",
    maker="the Global Terrorism Database",
    headers=(header("eventid", "iyear", "imonth", "iday"),),
    event=event,
    dates=("resolution",),
)
