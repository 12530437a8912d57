"""TimelineJS 3: one slide an event, categories as groups, the whole event carried beside."""

import re
from collections.abc import Mapping

from timeline.dates import Kind, Precision, When, words
from timeline.dates.days import DAY_SECONDS, civil
from timeline.escapes import json_text
from timeline.events.keys import ERA
from timeline.events.model import Era, Event, Timeline
from timeline.outputs.format import Options, Written, undescribed
from timeline.outputs.safe_html import address, rendered
from timeline.records.carrying import carried, carried_record
from timeline.records.html_text import markdown
from timeline.records.writing import part_record
from timeline.views.order import eras_in_time_order, in_time_order
from timeline.views.wording import titles_of

X = "x-timelinejs"
PARTS = {
    Precision.YEAR: ("year",),
    Precision.MONTH: ("year", "month"),
    Precision.DAY: ("year", "month", "day"),
    Precision.HOUR: ("year", "month", "day", "hour", "minute"),
    Precision.MINUTE: ("year", "month", "day", "hour", "minute"),
    Precision.SECOND: ("year", "month", "day", "hour", "minute", "second"),
}
FRACTION = re.compile(r"T\d\d:\d\d:\d\d[.,](\d+)")
NO_BEGINNING = "events without a first day (undated, or open at the start)"
INEXACT = "dates that are no year, month, day or time (they are given as the days that they may cover)"
ENDLESS = "eras without a first or a last day"
NOT_SHOWN = "the sources, tags, actors and status of events (they are carried, not shown)"


def write(timeline: Timeline, _options: Options) -> Written:
    """Write slides in order of time; what came in as an era goes out as one."""
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    held = [event for event in events if event.when.earliest is not None]
    document: dict[str, object] = {"title": {"text": {"headline": _safe(timeline.title)}}} if timeline.title else {}
    document["events"] = [_slide(event, timeline, titles) for event in held if not is_era(event)]
    eras = [era for era in eras_in_time_order(timeline.eras) if is_bounded(era)]
    slides = [_slide(event, timeline, titles) for event in held if is_era(event)]
    if slides := [*slides, *(_era(era, timeline, titles) for era in eras)]:
        document["eras"] = slides
    lost = {
        **undescribed(timeline),
        NO_BEGINNING: len(events) - len(held),
        INEXACT: sum(not is_plain(event.when) for event in held),
        ENDLESS: len(timeline.eras) - len(eras),
        NOT_SHOWN: sum(bool(event.citations or event.tags or event.actors or event.status) for event in held),
    }
    content = json_text(document, indent=2) + "\n"
    return Written(content=content, lost={what: number for what, number in lost.items() if number})


def is_bounded(era: Era) -> bool:
    """Return whether an era has a first and a last day, as TimelineJS needs them."""
    return era.date.earliest is not None and era.date.latest is not None


def _era(era: Era, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    """Return an era as a slide, with the whole of it beside."""
    natives = era_parts(era, timeline, titles)
    dates = natives["date"]
    shown = {key: value for key, value in natives.items() if key != "date" and value}
    ours = carried_record({"id": era.id, **part_record(ERA, era)}, natives, timeline.dating)
    return {"unique_id": era.id, **(dates if isinstance(dates, dict) else {}), **shown, "timeline": ours}


def era_parts(era: Era, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    """Return what the slide of an era shows."""
    return {
        "date": _dates(era.date, "", timeline.language, titles),
        "text": {"headline": _safe(era.name), "text": ""},
        "background": {"color": era.color} if era.color else {},
    }


def is_era(event: Event) -> bool:
    """Return whether an event came in as an era."""
    return event.extras.get(f"{X}-type") == "era"


def _slide(event: Event, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    natives = slide_parts(event, timeline, titles)
    dates = natives["date"]
    shown = {key: value for key, value in natives.items() if key != "date" and value}
    ours = carried(event, natives, timeline.dating)
    return {"unique_id": event.id, **(dates if isinstance(dates, dict) else {}), **shown, "timeline": ours}


def slide_parts(event: Event, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    """Return what a slide shows: its dates, its text, its group, its media and its background."""
    labels = {category.id: category.label or category.id for category in timeline.categories}
    background = event.extras.get(f"{X}-background")
    return {
        "date": _dates(event.when, event.extras.get(f"{X}-display-date"), timeline.language, titles),
        "text": {"headline": _safe(event.title), "text": _text(event)},
        "group": _safe(labels.get(event.category, event.category)),
        "media": _media(event),
        "background": background if isinstance(background, dict) else {"color": event.color} if event.color else {},
    }


def _dates(when: When, display: object, language: str, titles: Mapping[str, str]) -> dict[str, object]:
    """Return the dates of a slide; `display` are its own words for them, if it has any."""
    first, last = (when.members[0], when.members[-1]) if when.kind is Kind.INTERVAL and when.members else (when, when)
    start = _parts(when.earliest, first.precision) | _fraction(first)
    end = {} if when.latest is None else _parts(_end_second(last), last.precision) | _fraction(last)
    found: dict[str, object] = {"start_date": start}
    if end and end != start:
        found["end_date"] = end
    if isinstance(display, str) and display:
        found["display_date"] = _safe(display)
    elif not is_plain(when):
        found["display_date"] = _safe(words(when, language, titles))
    return found


def _end_second(when: When) -> int | None:
    """Return the second whose parts name an end: of a time its first, else the last that it may cover."""
    return when.end.earliest if when.end.timed else when.latest


def _parts(second: int | None, precision: Precision) -> dict[str, object]:
    if second is None:
        return {}
    year, month, day = civil(second // DAY_SECONDS)
    clock = second % DAY_SECONDS
    values = {
        "year": shown_year(year),
        "month": month,
        "day": day,
        "hour": clock // 3600,
        "minute": clock // 60 % 60,
        "second": clock % 60,
    }
    return {name: str(values[name]) for name in PARTS.get(precision, PARTS[Precision.DAY])}


def shown_year(year: int) -> str:
    """Write a year as TimelineJS counts: before year 1 it has no year 0, and -44 is 44 BC."""
    return str(year - 1 if -9999 < year <= 0 else year)


def is_plain(when: When) -> bool:
    """Return whether the slide's dates say all that the date says."""
    ends = when.members if when.kind is Kind.INTERVAL else (when,)
    plain = all(end.precision in PARTS and end.kind is Kind.DATE for end in ends)
    return plain and not (when.uncertain or when.approximate or when.open_start or when.open_end)


def _safe(text: str) -> str:
    """Escape what TimelineJS puts into its page as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _fraction(when: When) -> dict[str, object]:
    """Return the milliseconds of a time that has any."""
    found = FRACTION.search(when.text)
    return {"millisecond": f"{found[1]:0<3}"[:3].lstrip("0") or "0"} if found and when.kind is Kind.DATE else {}


def _text(event: Event) -> str:
    came = event.extras.get(f"{X}-text")
    if isinstance(came, str) and came and markdown(came) == event.description:
        return came
    return rendered(event.description).strip()


def _media(event: Event) -> dict[str, object]:
    came = event.extras.get(f"{X}-media")
    more = dict(came) if isinstance(came, dict) else {}
    image = event.image
    if image is None or not (image.url and address(image.url)):
        return more
    return {"url": image.url, "alt": image.alt, "credit": _safe(image.credit)} | more
