"""Dockets of courts (PACER, CourtListener): one entry a row, dated by the day on which it was filed."""

from timeline.inputs.headline import headline, longer
from timeline.inputs.layouts.layout import Cells, Layout, filled, header

NUMBERS = (
    "document number", "document_number", "doc. no.", "doc no", "doc #", "doc. #", "ecf no.", "ecf no", "dkt. no.",
    "dkt no", "dkt #", "entry number", "entry_number", "entry no.", "entry no", "entry #", "docket no.",
    "docket number", "no.", "#",
)  # fmt: skip
TEXTS = ("docket text", "docket_text", "description", "docket entry", "text")
FILED = ("filed", "date filed", "date_filed", "filed date", "date of filing", "filed & entered",
         "date filed & entered", "entered", "date entered", "date_entered", "filing date")  # fmt: skip


def event(cells: Cells) -> dict[str, object]:
    """Return the event of an entry."""
    text, number = cells.prose(*TEXTS), cells.text(*NUMBERS)
    title = headline(text)
    return filled(
        {
            "date": cells.date(*FILED),
            "title": title,
            "description": longer(text, title),
            "actors": cells.texts("filed by", "filer", "party"),
            "url": cells.text("url", "absolute_url", "link"),
            "x-document": number,
        }
    )


LAYOUT = Layout(
    name="docket",
    maker="a court's docket",
    headers=tuple(header(filed, text) for filed in FILED for text in ("docket text", "docket_text", "docket entry"))
    + tuple(header(filed, "description", number) for filed in FILED for number in NUMBERS),
    event=event,
    dates=FILED,
)
