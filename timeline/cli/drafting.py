"""An event as it was typed, and what of it goes into the file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.calendars import day_written, in_calendar
from timeline.cli.option_groups import OptionGroup
from timeline.cli.options import Calendar
from timeline.dates import Dating, Reading, When, parse_date, readings, tidied, understand
from timeline.dates.understanding import calendar_key
from timeline.events.model import Status, Timeline, Verification
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError

Many = list[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(OptionGroup):
    """The parts of an event, each an option."""

    date: Annotated[str | None, Option("--date", help="When: EDTF, 'day 483', or words such as 'last Tuesday'.")] = None
    calendar: Calendar = None
    end: Annotated[str | None, Option("--end", help="When it ended, if it lasted.")] = None
    id: Annotated[str | None, Option("--id", help="Its id; made from the title unless given.")] = None
    category: Annotated[str | None, Option("--category", help="Its lane.")] = None
    tag: Annotated[Many, Option("--tag", help="A tag; repeat for more.")] = None
    actor: Annotated[Many, Option("--actor", help="Who acted; repeat for more.")] = None
    place: Annotated[str | None, Option("--place", help="Where.")] = None
    description: Annotated[str | None, Option("--description", help="More, in Markdown.")] = None
    source: Annotated[Many, Option("--source", help="The id of a declared source, or an address; repeat for more.")] = (
        None
    )
    quote: Annotated[str | None, Option("--quote", help="The first source's words, verbatim.")] = None
    said_on: Annotated[str | None, Option("--said-on", metavar="DATE", help="The day the words were said.")] = None
    status: Annotated[Status | None, Option("--status", help="What became of it.")] = None
    verification: Annotated[Verification | None, Option("--verification", help="How far it is checked.")] = None


class Understood(NamedTuple):
    """A date as it was understood; one in words with these, the day (EDTF) they were read from, other readings.

    `calendar` is the name of its calendar where that is another than the file's.
    """

    when: When
    said: str = ""
    said_on: str = ""
    others: tuple[Reading, ...] = ()
    calendar: str = ""


def understood_of(draft: Draft, timeline: Timeline, today: int) -> Understood:
    """Understand the date of a draft; words are read from the day they were said, the as-of day, or today."""
    if not draft.date:
        raise TimelineError(
            "an event needs a date", hint="--date 2023-06-21, --date 'last Tuesday', or --date unknown", status=2
        )
    said_by = timeline.dating_on(_day_said(draft, timeline, today))
    dating = in_calendar(said_by, draft.calendar)
    start = _understood(draft.date, dating)
    found = _lasting(start, _understood(draft.end, dating), dating) if draft.end else start
    return found._replace(said_on=found.said and day_written(said_by), calendar=calendar_key(found.when, said_by))


def _understood(text: str, dating: Dating) -> Understood:
    """Read a date; what is not in the date language is words, read from the as-of day."""
    when = understand(text, dating)
    if when.text == tidied(text).text:
        return Understood(when)
    others = tuple(each for each in readings(text, dating) if each.date != when.text)
    return Understood(when, text, others=others)


def _lasting(start: Understood, end: Understood, dating: Dating) -> Understood:
    """Join a start and an end into one date; an open end stays open."""
    names = start.when.calendars or end.when.calendars or ("",)
    if start.when.calendars and end.when.calendars and start.when.calendars != end.when.calendars:
        raise TimelineError("the start and the end are of two calendars", hint="write both in one", status=2)
    key = calendar_key(start.when, dating) or calendar_key(end.when, dating)
    when = parse_date(f"{start.when.text}/{end.when.text}", replace(dating, calendar=names[0]) if key else dating)
    return Understood(when, " to ".join(filter(None, [start.said, end.said])))


def _day_said(draft: Draft, timeline: Timeline, today: int) -> int:
    """Return the day from which words are read."""
    base = timeline.as_of if timeline.as_of is not None else today
    if draft.said_on:
        return timeline.day_meant(draft.said_on, base)
    published = [timeline.sources[name].published for name in draft.source or () if name in timeline.sources]
    if len(published) == 1 and published[0] and published[0].latest_day is not None:
        return published[0].latest_day
    return base


def fields_of(title: str, draft: Draft, understood: Understood) -> dict[str, Plain]:
    """Return the keys and values of the new event; those that were not given are left out."""
    if draft.quote and not draft.source:
        raise TimelineError("a quote needs a source", hint="--source ID or --source https://...", status=2)
    fields: dict[str, Plain] = {
        "id": draft.id or "",
        "date": understood.when.text,
        "calendar": understood.calendar,
        "title": title,
        "description": draft.description or "",
        "category": draft.category or "",
        "tags": draft.tag or [],
        "actors": draft.actor or [],
        "place": draft.place or "",
        "status": draft.status or "",
        "verification": draft.verification or "",
        **({} if draft.source else _words_of(understood)),
        "sources": _citations(draft, understood),
    }
    return {name: value for name, value in fields.items() if value}


def _words_of(understood: Understood) -> dict[str, Plain]:
    """Return the words that a date was read from, where there are any."""
    return {key: text for key, text in (("said", understood.said), ("said_on", understood.said_on)) if text}


def _citations(draft: Draft, understood: Understood) -> list[Plain]:
    """Return the citations: the first bears the quote and the words, the others are bare."""
    if not draft.source:
        return []
    first, *others = draft.source
    quoted: dict[str, Plain] = {"quote": draft.quote} if draft.quote else {}
    told = quoted | _words_of(understood)
    return [{"source": first, **told} if told else first, *others]


def undeclared(draft: Draft, timeline: Timeline) -> Iterator[str]:
    """Say which names of a draft the file does not declare, and which may have been meant."""
    categories = [category.id for category in timeline.categories]
    if draft.category and draft.category not in categories:
        yield _undeclared("category", draft.category, categories)
    for source in draft.source or ():
        if "://" not in source and source not in timeline.sources:
            yield _undeclared("source", source, list(timeline.sources))


def _undeclared(kind: str, name: str, declared: list[str]) -> str:
    hint = did_you_mean(name, declared)
    return f"the {kind} `{name}` is not declared in the file{f'; {hint}' if hint else ''}"
