"""One VEVENT, as the icalendar library reads it, to the mapping of an event."""

import warnings
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from icalendar import Calendar as Parsed
from icalendar import Event as Component
from icalendar import Parameters, vBroken

from timeline.dates import Dating
from timeline.inputs.ics.blocks import Block
from timeline.inputs.ics.zones import prepared
from timeline.records.carrying import Aspect, Restored, restored
from timeline.records.json_values import NoValueError, json_value

Moment = date | datetime
DAY = timedelta(days=1)
X = "x-ical"
FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What the library raises on calendars that break the rules."""
TAKEN = frozenset({
    "X-TIMELINE-WHY",
    "BEGIN", "END", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "URL", "DTSTART", "DTEND", "DURATION",
    "X-TIMELINE",
})  # fmt: skip


class Extent(NamedTuple):
    """When an event begins, and when it ends (exclusive), if that is said."""

    start: Moment
    end: Moment | None


class Parse(NamedTuple):
    """A component, or None if it cannot be read, and what the library found wrong or guessed."""

    component: Component | None
    faults: tuple[tuple[str, str], ...]


def parsed(block: Block, zones: Mapping[str, str]) -> Parse:
    """Read a block with the time zones that it names; without them, where they are what cannot be read."""
    ready = prepared(block.lines, zones)
    text = ready.text if block.closed else f"{ready.text}\r\nEND:VEVENT"
    with warnings.catch_warnings(record=True) as guesses:
        warnings.simplefilter("always")
        parse = _parsed(text, ready.zones)
        if parse.component is None:
            parse = _parsed(text, ())
    guessed = tuple(("", str(guess.message).split(". ")[0]) for guess in guesses)
    return parse._replace(faults=(*ready.faults, *parse.faults, *guessed))


def _parsed(text: str, zones: tuple[str, ...]) -> Parse:
    lines = ["BEGIN:VCALENDAR", *zones, text, "END:VCALENDAR", ""]
    try:
        component = next(iter(Parsed.from_ical("\r\n".join(lines)).walk("VEVENT")))
    except StopIteration:
        return Parse(None, (("", "there is no event in it"),))
    except FAULTS as fault:
        return Parse(None, (("", str(fault)),))
    faults = tuple((name or "", message) for name, message in component.errors)
    return Parse(component if isinstance(component, Component) else None, faults)


def extent(component: Component) -> Extent | None:
    """Return the extent of an event; None if it has no beginning."""
    start, end, duration = (_dt(component, name) for name in ("DTSTART", "DTEND", "DURATION"))
    if not isinstance(start, date):
        return None
    if isinstance(duration, timedelta):
        return Extent(start, start + duration)
    return Extent(start, end if isinstance(end, date) else None)


def values(component: Component, name: str) -> list[object]:
    """Return the values of a property, those that cannot be read left out (the library has told them)."""
    found: object = component.get(name)
    every = found if isinstance(found, list) else [] if found is None else [found]
    return [value for value in every if not isinstance(value, vBroken)]


def whole(value: object) -> str:
    """Return a value with its parameters, as they stand in a calendar: `CN=Anna:mailto:anna@example.org`."""
    parameters = getattr(value, "params", None)
    written = parameters.to_ical() if isinstance(parameters, Parameters) and parameters else b""
    return f"{written.decode('utf-8', 'replace')}:{raw(value)}" if written else raw(value)


def raw(value: object) -> str:
    """Return a value as it stands in a calendar."""
    written = value.to_ical() if hasattr(value, "to_ical") else value
    return written.decode("utf-8", "replace") if isinstance(written, bytes) else str(written)


def _first(component: Component, name: str) -> object:
    return next(iter(values(component, name)), None)


def _dt(component: Component, name: str) -> object:
    return getattr(_first(component, name), "dt", None)


def date_text(when: Extent, zone: str) -> str:
    """Write an extent in the date language; an end at midnight ends the day before, as the end of whole days does."""
    first = _written(when.start, zone)
    end = when.end
    if end is None:
        return first
    if not isinstance(end, datetime) and not isinstance(when.start, datetime):
        end = end - DAY if end > when.start else end
    last = _midnight(when.start, end, zone) or _written(end, zone)
    return first if first == last else f"{first}/{last}"


def _midnight(start: Moment, end: Moment, zone: str) -> str:
    """Write an end at midnight as that of the day that ends; nothing where it is none."""
    if not isinstance(end, datetime) or end.time() != time() or end.date() <= start_day(start):
        return ""
    return f"{(end.date() - DAY).isoformat()}T24:00{_offset(end, zone)}"


def start_day(start: Moment) -> date:
    """Return the day of a moment."""
    return start.date() if isinstance(start, datetime) else start


def _written(moment: Moment, zone: str) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    text = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    return f"{moment.date().isoformat()}T{text}{_offset(moment, zone)}"


def _offset(moment: datetime, zone: str) -> str:
    """Write an offset; none in the zone of the target, but where its clocks show the time twice."""
    if moment.tzinfo is None:
        return ""
    if str(moment.tzinfo) == zone and zone != "UTC" and moment.utcoffset() == moment.replace(fold=1).utcoffset():
        return ""
    offset = f"{moment:%z}"
    return "Z" if offset == "+0000" else f"{offset[:3]}:{offset[3:5]}"


def event_fields(component: Component) -> dict[str, object]:
    """Return the mapping of an event but for its date: our own keys, then all else under `x-ical-` keys."""
    fields: dict[str, object] = {
        "title": " ".join(_text(component, "SUMMARY").split()),
        "description": _text(component, "DESCRIPTION"),
        "tags": list(dict.fromkeys(_categories(component))),
        "place": _place(component),
    }
    url = _text(component, "URL")
    fields["url" if url.startswith(("http://", "https://", "mailto:")) else f"{X}-url"] = url
    fields |= {"status": _status(component)} | _others(component)
    if alarms := [part.to_ical().decode("utf-8", "replace") for part in component.subcomponents]:
        fields[f"{X}-components"] = alarms
    return {key: value for key, value in fields.items() if value not in ("", [], {})}


def whole_fields(component: Component, date: str, dating: Dating) -> Restored:
    """Return the mapping of an event: as this package wrote it, but for what was changed since, else as it stands."""
    fields = {**event_fields(component), "date": date}
    place = _place(component)
    tags = list(dict.fromkeys(_categories(component)))
    description = _text(component, "DESCRIPTION")
    aspects = {
        "date": Aspect([raw(_first(component, name) or "") for name in ("DTSTART", "DTEND")], {"date": date}),
        "title": Aspect(_text(component, "SUMMARY"), {"title": fields.get("title", "")}),
        "description": Aspect(description, {"description": description}),
        "place": Aspect(place.get("name", "") if _text(component, "LOCATION") else "", {"place": place}),
        "tags": Aspect(tags, {"tags": tags}),
        "status": Aspect(_text(component, "STATUS"), {"status": _status(component)}),
    }
    try:
        ours = json_value(_text(component, "X-TIMELINE") or "0")
    except NoValueError:
        return Restored(fields)
    return restored(ours, aspects, dating) or Restored(fields)


def _status(component: Component) -> str:
    """Return what became of an event, where a calendar can say it."""
    return "cancelled" if _text(component, "STATUS").strip().upper() == "CANCELLED" else ""


def _text(component: Component, name: str) -> str:
    return "\n".join(map(str, values(component, name)))


def _categories(component: Component) -> Iterator[str]:
    for part in values(component, "CATEGORIES"):
        yield from (str(item).strip() for item in getattr(part, "cats", [part]) if str(item).strip())


def _place(component: Component) -> dict[str, object]:
    geo, name = _first(component, "GEO"), _text(component, "LOCATION").strip()
    lat, lon = (getattr(geo, part, None) for part in ("latitude", "longitude"))
    if lat is None or lon is None:
        return {"name": name} if name else {}
    return {"name": name or f"{lat}, {lon}", "lat": lat, "lon": lon}


def _others(component: Component) -> dict[str, object]:
    """Return each property that is no field of ours, as it stands in the file."""
    found: dict[str, list[str]] = {}
    for name, value in component.property_items(recursive=False, sorted=False):
        if name not in TAKEN and not (name == "STATUS" and _status(component)):
            found.setdefault(f"{X}-{name.lower()}", []).append(whole(value))
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}
