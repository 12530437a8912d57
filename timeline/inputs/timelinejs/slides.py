"""One slide of TimelineJS to the mapping of an event.

A year below zero is a year BC (-44 is 44 BC, which EDTF writes -0043); past four digits, where one year says nothing,
it is taken as it stands.
"""

import re
from collections.abc import Mapping

from timeline.dates import DateError, Dating
from timeline.inputs.headline import headline as first_words
from timeline.inputs.headline import longer
from timeline.inputs.tables.parts import parts_date, unless_zero
from timeline.records.carrying import Aspect, Restored, restored
from timeline.records.html_text import is_html, markdown, one_line
from timeline.records.reading import own

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
IMAGES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif")
TAKEN = frozenset({
    "start_date", "end_date", "display_date", "text", "media", "group", "background", "unique_id", "timeline",
})  # fmt: skip
BEFORE_CHRIST = re.compile(r"-\d{1,4}")
X = "x-timelinejs"
BACKGROUND = f"{X}-background"


def slide_fields(slide: Mapping[str, object], kind: str, dating: Dating) -> Restored:
    """Return the mapping of an event; raises DateError where its date makes none.

    What this package wrote comes back whole, but for what was changed since.
    """
    fields = _foreign(slide, kind)
    own_keys = ("start_date", "end_date", "display_date")
    aspects = {
        "date": Aspect({key: slide[key] for key in own_keys if key in slide}, {"date": fields.get("date", "")}),
        "text": Aspect(slide.get("text"), {key: fields.get(key, "") for key in ("title", "description")}),
        "group": Aspect(slide.get("group", ""), {"category": fields.get("category", "")}),
        "media": Aspect(slide.get("media", {}), {key: fields.get(key, "") for key in ("image", f"{X}-media")}),
        "background": Aspect(slide.get("background", {}), {f"{X}-background": slide.get("background")}),
    }
    return restored(slide.get("timeline"), aspects, dating) or Restored(fields)


def _foreign(slide: Mapping[str, object], kind: str) -> dict[str, object]:
    text, media = _mapping(slide.get("text")), _mapping(slide.get("media"))
    headline, body = _text(text.get("headline")), _text(text.get("text"))
    title = one_line(headline) or one_line(_text(media.get("caption")))
    words = "" if title else first_words(one_line(body))
    fields: dict[str, object] = {
        "id": _identifier(_text(slide.get("unique_id"))),
        "date": slide_date(slide),
        "title": title or words,
        "description": longer(markdown(body), words) if words else markdown(body),
        "category": one_line(_text(slide.get("group"))),
        f"{X}-type": kind,
        f"{X}-headline": headline if is_html(headline) else "",
        f"{X}-text": body if is_html(body) else "",
        f"{X}-display-date": _display_date(slide),
        f"{X}-background": slide.get("background"),
    }
    others = {own(f"{X}-{key}"): value for key, value in slide.items() if key not in TAKEN}
    found = fields | _media(media) | others
    return {key: value for key, value in found.items() if value not in (None, "", {}, [])}


def slide_of_row(cells: Mapping[str, str]) -> dict[str, object]:
    """Return the slide that a row of the spreadsheet stands for."""
    background = cells.get("Background", "").strip()
    is_color = background.startswith("#") or ("/" not in background and "." not in background)
    media = {
        "url": cells.get("Media"),
        "credit": cells.get("Media Credit"),
        "caption": cells.get("Media Caption"),
        "thumbnail": cells.get("Media Thumbnail"),
    }
    slide: dict[str, object] = {
        "start_date": _row_date(cells, ""),
        "end_date": _row_date(cells, "End "),
        "display_date": cells.get("Display Date", ""),
        "text": {"headline": cells.get("Headline", ""), "text": cells.get("Text", "")},
        "media": {key: value for key, value in media.items() if value},
        "group": cells.get("Group", ""),
        "background": {"color" if is_color else "url": background} if background else None,
    }
    known = {*COLUMNS}
    return slide | {name: cell for name, cell in cells.items() if name not in known and cell}


def slide_date(slide: Mapping[str, object]) -> str:
    """Write the date of a slide; raises DateError."""
    start, end = (_date(_mapping(slide.get(key))) for key in ("start_date", "end_date"))
    if not start or not end or start == end:
        return start or end
    return f"{start}/{end}"


def _row_date(cells: Mapping[str, str], prefix: str) -> dict[str, str]:
    names = {"year": "Year", "month": "Month", "day": "Day", "time": "Time"}
    return {key: cells[prefix + name] for key, name in names.items() if cells.get(prefix + name, "").strip()}


def _date(parts: Mapping[str, object]) -> str:
    year = _text(parts.get("year")).strip()
    month, day = (unless_zero(_text(parts.get(key)).strip()) for key in ("month", "day"))
    time = _text(parts.get("time")).strip() or _clock(parts)
    if not year:
        if month or day or time:
            raise DateError(month or day or time, "no-year", "there is no year")
        return ""
    return parts_date(_astronomical(year), month, day, time)


def _clock(parts: Mapping[str, object]) -> str:
    hour, minute, second = (_text(parts.get(key)).strip() for key in ("hour", "minute", "second"))
    if not hour:
        return ""
    fraction = _text(parts.get("millisecond")).strip()
    seconds = f":{second or '0':0>2}" if second or fraction else ""
    return f"{hour}:{minute or '0':0>2}{seconds}" + (f".{fraction:0>3}" if fraction.strip("0") else "")


def _astronomical(year: str) -> str:
    if BEFORE_CHRIST.fullmatch(year) and int(year):
        return str(int(year) + 1)
    return year


def _media(media: Mapping[str, object]) -> dict[str, object]:
    """Return a picture as the event's image; what that cannot hold, and other media, stay aside whole."""
    said = {key: _text(value) for key, value in media.items() if value not in (None, "")}
    url = said.get("url", "")
    if not url.startswith(("http://", "https://")) or not url.lower().split("?")[0].endswith(IMAGES):
        return {f"{X}-media": said}
    image = {
        "url": url,
        "alt": one_line(said.get("alt") or said.get("caption", "")),
        "credit": one_line(said.get("credit", "")),
    }
    held = {"url": url, "alt": said.get("alt", ""), "credit": said.get("credit", "")}
    more = {key: value for key, value in said.items() if held.get(key) != value or is_html(value)}
    return {"image": image, f"{X}-media": more}


def _display_date(slide: Mapping[str, object]) -> str:
    return one_line(_text(slide.get("display_date")) or _text(_mapping(slide.get("start_date")).get("display_date")))


def _identifier(text: str) -> str:
    return text if text.replace("-", "").replace("_", "").isalnum() else ""


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    return "" if value is None else str(value)
