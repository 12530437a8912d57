"""A new event as it is given in Python, to the mapping that its file gets."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from timeline.events.keys import EVENT
from timeline.events.model import Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import Understood, agreed, days_within, read_on, read_on_no_day


def new_record(given: Mapping[str, object], timeline: Timeline, day: int) -> dict[str, Plain]:
    """Return the keys and values of a new event; its date is understood, and keeps the words it was read from.

    `day` (a day number) is the one from which words are read that nobody said on another.
    """
    for key in given:
        if key not in EVENT.by_name and not key.startswith("x-"):
            raise TypeError(f"an event has no key {key!r}; {did_you_mean(key, EVENT.by_name)}".rstrip("; "))
    fields = {key: plain_value(value) for key, value in given.items()}
    citations = list(_citations(fields.get("sources", [])))
    _refuse_undeclared(fields, citations, timeline)
    understood, at = _dated(fields, citations, timeline, day)
    told = {"said": understood.said, "said_on": understood.said_on}
    told = {key: text for key, text in told.items() if text}
    if told and citations:
        citations[at] = {**told, **citations[at]}
    elif told:
        fields = {**told, **fields}
    sources: list[Plain] = [_bared(each) for each in citations]
    fields |= {"date": understood.when.text, "calendar": understood.calendar, "sources": sources}
    return {key: value for key, value in fields.items() if value not in ("", [], {})}


def plain_value(value: object) -> Plain:
    """Return a value of Python as a file has it: texts, lists and mappings."""
    match value:
        case None | False:
            return ""
        case True:
            return "true"
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain_value(each) for key, each in value.items() if each is not None}
        case Sequence() if not isinstance(value, str):
            return [plain_value(each) for each in value]
        case _:
            return str(value)


def _citations(sources: Plain) -> Iterator[dict[str, Plain]]:
    for each in [sources] if isinstance(sources, str | Mapping) else sources:
        if each:
            yield dict(each) if isinstance(each, Mapping) else {"source": each}


def _bared(citation: dict[str, Plain]) -> Plain:
    return citation["source"] if set(citation) == {"source"} else citation


def _refuse_undeclared(
    fields: Mapping[str, Plain], citations: Sequence[Mapping[str, Plain]], timeline: Timeline
) -> None:
    """Raise if a category or a source is not declared."""
    categories = [category.id for category in timeline.categories]
    named = [("category", fields.get("category", ""), categories)]
    named += [("source", citation.get("source", ""), list(timeline.sources)) for citation in citations]
    for kind, name, declared in named:
        text = str(name)
        if text and text not in declared and not (kind == "source" and "://" in text):
            hint = did_you_mean(text, declared)
            raise TimelineError(f"the {kind} `{text[:80]}` is not declared", hint=hint, status=1)


def _dated(
    fields: Mapping[str, Plain], citations: Sequence[Mapping[str, Plain]], timeline: Timeline, day: int
) -> tuple[Understood, int]:
    """Understand the date, and return which citation says it: from its day, that of the event, or `day`."""
    text, own = str(fields["date"]), str(fields.get("said_on", ""))
    days = [(at, known) for at, each in enumerate(citations) for known in _days_of(each, timeline, day)]
    if own and not days:
        days = [(0, timeline.day_meant(own, day))]
    calendar = str(fields.get("calendar", ""))
    if citations and not days:
        return read_on_no_day(timeline.dating_on(day), partial(read_on, text, calendar=calendar)), 0
    found = [(at, read_on(text, timeline.dating_on(known), calendar)) for at, known in days or [(0, day)]]
    return agreed(text, [understood for _, understood in found]), found[0][0]


def _days_of(citation: Mapping[str, Plain], timeline: Timeline, day: int) -> list[int]:
    """Return the days on which a source may have said what it says, none if nobody wrote one."""
    if said_on := citation.get("said_on"):
        return [timeline.day_meant(str(said_on), day)]
    source = timeline.sources.get(str(citation.get("source", "")))
    return days_within(source.published if source else None)
