"""`FIELD=TEXT` to the values of an event."""

from collections.abc import Iterable, Mapping

from timeline.cli.calendars import day_written, in_calendar
from timeline.dates import Dating, tidied, understand
from timeline.dates.understanding import calendar_key
from timeline.events.keys import EVENT, Several, Value
from timeline.events.model import Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError

LISTS = EVENT.names(Value.TEXTS, Several)
DATES = EVENT.names(Value.DATE)


def assigned(assignments: Iterable[str], event: Event, timeline: Timeline, today: int) -> dict[str, Plain]:
    """Return the values that are to be set; dates in words are read from the as-of day, and the words are kept.

    assignment = field "=" text | field "." part "=" text
    """
    dating = timeline.dating_on(timeline.as_of if timeline.as_of is not None else today)
    values: dict[str, Plain] = {}
    for assignment in assignments:
        key, equals, text = assignment.partition("=")
        field, dot, part = key.strip().partition(".")
        if not equals:
            raise TimelineError(f"{assignment!r} sets nothing", hint="write FIELD=TEXT, as status=happened", status=2)
        _refuse_unknown(key.strip() if field.startswith("x-") else field)
        if dot and not field.startswith("x-"):
            values.update(_part(field, part, text, event, timeline.language))
        elif field in LISTS:
            values[field] = [*_listed(values.get(field)), *_split(field, text)]
        elif field in DATES:
            values.update(_dated(field, text, dating, values.get("calendar", event.calendar), event))
        else:
            values[key.strip()] = text
    return values


def _refuse_unknown(field: str) -> None:
    if field not in EVENT.by_name and not field.startswith("x-"):
        raise TimelineError(f"an event has no field `{field}`", hint=did_you_mean(field, EVENT.by_name), status=2)


def _split(field: str, text: str) -> list[str]:
    """Split a list at its commas; addresses may have some of their own."""
    return [text] if field == "sources" else [part.strip() for part in text.split(",") if part.strip()]


def _listed(value: Plain | None) -> list[Plain]:
    return value if isinstance(value, list) else []


def _dated(field: str, text: str, dating: Dating, calendar: Plain, event: Event) -> Mapping[str, str]:
    """Understand a date; one in words keeps them beside it, where no source carries them.

    The date itself is of the calendar of the event; one that tells another names that.
    """
    own = in_calendar(dating, str(calendar) or None) if field == EVENT.dated else dating
    when = understand(text, own)
    if when.text == tidied(text).text:
        return {field: when.text}
    key = calendar_key(when, dating)
    if field != EVENT.dated and key:
        raise TimelineError(f"{text!r} is of another calendar than the file", hint="write it in that", status=2)
    told = {field: when.text, **({"calendar": key} if key != str(calendar) and field == EVENT.dated else {})}
    if field != EVENT.dated or event.citations:
        return told
    said_on = day_written(dating)
    return {**told, "said": text, **({"said_on": said_on} if said_on else {})}


def _part(field: str, part: str, text: str, event: Event, language: str) -> Mapping[str, Plain]:
    """Return a part of a field; a title in one language becomes one of several."""
    if field == "title" and not event.titles:
        return {"title": {language: event.title, part: text}}
    return {f"{field}.{part}": text}
