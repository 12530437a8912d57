"""One date of TimelineJS version 2 as a slide of version 3.

date = year [ "," month [ "," day [ "," hour [ "," minute [ "," second ]]]]] | what a cell of a table may hold
"""

import re
from collections.abc import Iterable, Mapping

from timeline.dates import DateError, Dating
from timeline.inputs.format import Options
from timeline.inputs.tables.column_dates import Manner, manner_of, read_cell
from timeline.inputs.tables.day_order import Order

OLD_TITLE = ("headline", "type", "text", "startDate", "asset")
"""What a document of version 2 says of itself."""
PARTS = ("year", "month", "day", "hour", "minute", "second", "millisecond")
COMMAS = re.compile(r"-?\d+(?:\s*,\s*\d+){0,6}")
ISO = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d(?::\d\d)?))?)?)?")
KNOWN = frozenset({"startDate", "endDate", "headline", "text", "tag", "asset"})
MEDIA = {"media": "url", "thumbnail": "thumbnail", "credit": "credit", "caption": "caption"}


def manner_of_dates(values: Iterable[object], options: Options) -> Manner:
    """Return how the dates of a document are written, as all of them tell."""
    order = {None: Order.EITHER, True: Order.DAY, False: Order.MONTH}[options.day_first]
    slides = [value for value in values if isinstance(value, Mapping)]
    dates = [str(slide.get(key) or "").strip() for slide in slides for key in ("startDate", "endDate")]
    return manner_of((date for date in dates if not COMMAS.fullmatch(date)), Manner(order=order))


def old_slide(value: Mapping[object, object], manner: Manner, dating: Dating) -> dict[str, object]:
    """Return a slide; raises DateError where its date cannot be read."""
    asset = value.get("asset")
    known = {str(key): item for key, item in asset.items()} if isinstance(asset, Mapping) else {}
    return {
        "start_date": _date(value.get("startDate"), manner, dating),
        "end_date": _date(value.get("endDate"), manner, dating),
        "text": {"headline": value.get("headline"), "text": value.get("text")},
        "media": {MEDIA.get(key, key): item for key, item in known.items() if item},
        "group": value.get("tag"),
        **{str(key): item for key, item in value.items() if key not in KNOWN},
    }


def _date(value: object, manner: Manner, dating: Dating) -> dict[str, str] | None:
    text = str(value or "").strip().rstrip(",")
    if not text:
        return None
    if COMMAS.fullmatch(text):
        parts = [part.strip() for part in text.split(",")]
        return {name: part for name, part in zip(PARTS, parts, strict=False) if name == "year" or _says(name, part)}
    found = ISO.fullmatch(read_cell(text, manner, dating).text)
    if found is None:
        raise DateError(text, "not-a-date", f"'{text}' is no date of TimelineJS", hint="2012,1,26")
    return {name: part for name, part in found.groupdict().items() if part}


def _says(name: str, part: str) -> bool:
    """Return whether a part says anything: a month or a day 0 is not known."""
    return name not in ("month", "day") or part.strip("0") != ""
