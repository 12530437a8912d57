"""UCDP georeferenced events (GED) and candidate events, one a row.

Where the day is not known (`date_prec` above 1), the event lies between `date_start` and `date_end`; a row that sums up
several events (`event_clarity` 2) lasts from one to the other.
"""

from timeline.inputs.layouts.layout import Cells, Layout, filled, header, interval, located, titled, within

VIOLENCE = {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"}
GEO = {
    "1": "exact",
    "2": "near",
    "3": "district",
    "4": "province",
    "5": "line or area",
    "6": "country",
    "7": "sea or air",
}


def event(cells: Cells) -> dict[str, object]:
    """Return the event of a row."""
    first, last = cells.date("date_start")[:10], cells.date("date_end")[:10]
    precision, clarity = cells.text("date_prec"), cells.text("event_clarity")
    one_of = precision not in ("", "0", "1") and clarity != "2"
    sides, where = cells.texts("side_a", "side_b"), cells.text("where_coordinates", "where_description")
    cells.text("year")
    violence = VIOLENCE.get(cells.text("type_of_violence"), "")
    return filled(
        {
            "id": cells.text("id"),
            "date": within(first, last) if one_of else interval(first, last),
            "title": titled(" - ".join(sides) or cells.text("dyad_name", "conflict_name") or violence, where),
            "category": violence,
            "tags": cells.texts("conflict_name", "dyad_name"),
            "actors": sides,
            "place": located(cells, titled(where, cells.text("country")), GEO.get(cells.text("where_prec"), "")),
            "sources": _sources(cells),
            "x-date-prec": precision,
            "x-event-clarity": clarity,
        }
    )


def _sources(cells: Cells) -> list[object]:
    """Return the source articles: with headline, office and day where there is one, else as they are listed."""
    headlines, days = (cells.parts(str(cells.values.get(f"source_{each}", ""))) for each in ("headline", "date"))
    if len(headlines) == 1 and len(days) <= 1:
        said = {"title": "source_headline", "publisher": "source_office", "published": "source_date"}
        described = {key: cells.text(name) for key, name in said.items()}
        return [filled({**described, "published": described["published"][:10]})]
    return [article.strip('" ') for article in cells.split("source_article")] or [*cells.split("source_headline")]


LAYOUT = Layout(
    name="ucdp",
    maker="UCDP",
    headers=(header("date_start", "date_end", "date_prec", "type_of_violence", "side_a"),),
    event=event,
    dates=("date_start", "date_end"),
)
