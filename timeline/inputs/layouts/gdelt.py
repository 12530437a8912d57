"""GDELT events, versions 1 and 2: separated by tabs, as a rule without a header; each is dated to the day.

A row is one actor doing something of the CAMEO code book to another; its title says so.
"""

from timeline.inputs.layouts.layout import Cells, Layout, filled, header, located, titled
from timeline.inputs.tables.separated import read_table
from timeline.inputs.tables.table import Table

ROOTS = (
    "Make public statement", "Appeal", "Express intent to cooperate", "Consult", "Engage in diplomatic cooperation",
    "Engage in material cooperation", "Provide aid", "Yield", "Investigate", "Demand", "Disapprove", "Reject",
    "Threaten", "Protest", "Exhibit force posture", "Reduce relations", "Coerce", "Assault", "Fight",
    "Use unconventional mass violence",
)  # fmt: skip
"""What the first two digits of an event code mean, from 01."""
ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
         "Type2Code", "Type3Code")  # fmt: skip
GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
GEO_TYPES = {"1": "country", "2": "state", "3": "town", "4": "town", "5": "state"}


def columns(count: int) -> tuple[str, ...]:
    """Return the names of so many columns: 61 in version 2, 57 or 58 in version 1, which has no districts."""
    geo = GEO if count > 58 else tuple(part for part in GEO if part != "ADM2Code")
    names = (
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        *(f"Actor{number}{part}" for number in (1, 2) for part in ACTOR),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
        "NumSources", "NumArticles", "AvgTone",
        *(f"{whose}Geo_{part}" for whose in ("Actor1", "Actor2", "Action") for part in geo),
        "DATEADDED", "SOURCEURL",
    )  # fmt: skip
    return names[:count]


def rows(text: str, file: str) -> Table:
    """Return the table of a file, with a header where it has none."""
    first = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    if not first.partition("\t")[0].isdigit():
        return read_table(text, file)
    return read_table(text, file, columns(first.count("\t") + 1))


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row."""
    actors = cells.texts("actor1name", "actor2name")
    root = cells.text("eventrootcode") or cells.text("eventcode")[:2]
    what = ROOTS[int(root) - 1] if root.isdecimal() and len(root) < 4 and 1 <= int(root) <= len(ROOTS) else "Event"
    for name in ("monthyear", "year", "fractiondate"):
        cells.text(name)
    where, degrees = cells.text("actiongeo_fullname"), ("actiongeo_lat", "actiongeo_long")
    return filled(
        {
            "id": cells.text("globaleventid"),
            "date": cells.date("sqldate"),
            "title": titled(f"{' - '.join(actors)}: {what}" if actors else what, where),
            "category": what,
            "actors": actors,
            "place": located(cells, where, GEO_TYPES.get(cells.text("actiongeo_type"), ""), degrees),
            "sources": cells.texts("sourceurl"),
        }
    )


LAYOUT = Layout(
    name="gdelt",
    maker="GDELT",
    headers=(header("globaleventid", "sqldate", "eventcode"),),
    event=event,
    rows=rows,
)
