"""`FIELD=TEXT` to the values of an event."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.edits.drafting import split_tags
from timeline.events.key_forms import Several, Value
from timeline.events.keys import EVENT
from timeline.events.model import Citation, Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import Understood, days_of, days_within, read_on_one_of
from timeline.records.writing import record

LISTS = EVENT.names(Value.TEXTS, Several)
PARTS = {key.name: key.holds.part for key in EVENT.keys if isinstance(key.holds, Several)}
"""What the items of some lists are: a citation, a medium."""
DATES = EVENT.names(Value.DATE)
SAID_ON = "said_on"


class Assigned(NamedTuple):
    """The values that are to be set, and the dates among them as they were understood."""

    values: dict[str, Plain]
    dates: tuple[Understood, ...]


class Moment(NamedTuple):
    """When the words were said that an edit gives: on `said_on` if that is typed, else as the event says."""

    today: int
    said_on: str = ""

    def days(self, citations: Sequence[Citation], timeline: Timeline) -> list[int]:
        """Return the days (day numbers) on which sources may have said the words of a date; none if no one knows."""
        if self.said_on:
            return [timeline.day_meant(self.said_on, self.base(timeline))]
        return list(dict.fromkeys(day for citation in citations for day in days_of(citation, timeline)))

    def days_of_event(self, event: Event, timeline: Timeline) -> list[int]:
        """Return the days on which the words of an event's date may have been said.

        That is the day of each source that has one. Without sources, the event's own `said_on`, the as-of day, today.
        """
        if self.said_on or event.citations:
            return self.days(event.citations, timeline)
        return days_within(event.said_on) or [self.base(timeline)]

    def base(self, timeline: Timeline) -> int:
        """Return the day from which what is typed is read."""
        return timeline.seen_from(self.today)


def assigned(assignments: Iterable[str], event: Event, timeline: Timeline, moment: Moment) -> Assigned:
    """Return the values that are to be set; dates in words are read from the day of the event's source.

    assignment = field "=" text | field "." part "=" text
    """
    values: dict[str, Plain] = {}
    dates = list[Understood]()
    for field, part, text in sorted(map(_split, assignments), key=lambda each: each[0] != SAID_ON):
        if part:
            values.update(_part(field, part, text, event, timeline.language))
        elif field in LISTS:
            values[field] = [*_listed(values.get(field)), *_items(field, text, event)]
        elif field in DATES:
            calendar = str(values.get("calendar", event.calendar))
            said_on = moment.said_on or str(values.get(SAID_ON, ""))
            understood = _understood((field, text), calendar, event, timeline, moment._replace(said_on=said_on))
            values.update(_dated(field, understood, calendar, event))
            dates.append(understood)
        else:
            values[field] = text
    return Assigned(values, tuple(dates))


def _split(assignment: str) -> tuple[str, str, str]:
    """Return the field, the part of it and the text; a key of the user's own has no parts."""
    key, equals, text = assignment.partition("=")
    field, _, part = key.strip().partition(".")
    if not equals:
        raise TimelineError(f"{assignment!r} sets nothing", hint="write FIELD=TEXT, as status=happened", status=2)
    if field.startswith("x-"):
        return key.strip(), "", text
    if field not in EVENT.by_name:
        verb = {"+": "--add", "-": "--drop"}.get(field[-1:], "")
        hint = f"{verb} {field[:-1]}={text}" if verb else did_you_mean(field, EVENT.by_name)
        raise TimelineError(f"an event has no field `{field}`", hint=hint, status=2)
    return field, part, text


def _items(field: str, text: str, event: Event) -> Iterator[str]:
    """Split a list at its commas; addresses may have some of their own, and no claim is lost."""
    if field in PARTS:
        _refuse_loss(field, event)
    if field != "sources":
        yield from split_tags([text])
        return
    parts = re.split(r",\s+" if "://" in text else ",", text)
    yield from (part.strip() for part in parts if part.strip())


def _refuse_loss(field: str, event: Event) -> None:
    """Raise if another list of sources, or of media, would take out what is said of one of them."""
    bare = PARTS[field].bare
    for each in items if isinstance(items := record(event).get(field), list) else ():
        if isinstance(each, Mapping) and set(each) > {bare}:
            said = ", ".join(f"`{key}`" for key in each if key != bare)
            message = f"another list of {field} would take out {said} of `{each.get(bare)}`"
            adds = f"timeline cite {event.id} --source ID" if field == "sources" else f"--add {field}={bare.upper()}"
            raise TimelineError(message, hint=f"`{adds}` adds one to them; --unset {field} takes all out", status=2)


def _listed(value: Plain | None) -> list[Plain]:
    return value if isinstance(value, list) else []


def _understood(typed: tuple[str, str], calendar: str, event: Event, timeline: Timeline, moment: Moment) -> Understood:
    """Understand a date of an event, typed for a field; the date itself is of the calendar of the event."""
    field, text = typed
    base = moment.base(timeline)
    days = [base] if field == SAID_ON else moment.days_of_event(event, timeline)
    return read_on_one_of(text, days, base, timeline, calendar if field == EVENT.dated else "")


def _dated(field: str, found: Understood, calendar: str, event: Event) -> Mapping[str, str]:
    """Return a date as it is set; words are kept with it, if no source has them."""
    if not found.said:
        return {field: found.when.text}
    if field != EVENT.dated and found.calendar:
        raise TimelineError(f"{found.said!r} is of another calendar than the file", hint="write it in that", status=2)
    if field != EVENT.dated:
        return {field: found.when.text}
    told = {field: found.when.text, **({"calendar": found.calendar} if found.calendar != calendar else {})}
    if event.citations:
        return told
    return {**told, "said": found.said, **({"said_on": found.said_on} if found.said_on else {})}


def _part(field: str, part: str, text: str, event: Event, language: str) -> Mapping[str, Plain]:
    """Return a part of a field; a title in one language becomes one of several."""
    if field == "title" and not event.titles:
        return {"title": {language: event.title, part: text}}
    return {f"{field}.{part}": text}


def sources_named(values: Mapping[str, Plain]) -> Sequence[str]:
    """Return the sources that a list of values names."""
    return [str(each) for each in _listed(values.get("sources"))]
