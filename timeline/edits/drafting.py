"""An event as it was typed, and what of it goes into the file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from timeline.dates import Dating, parse_date
from timeline.dates.understanding import calendar_key
from timeline.edits.claims import Claim
from timeline.events.key_forms import Value
from timeline.events.keys import EVENT
from timeline.events.model import Status, Timeline, Verification
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import Understood, agreed, day_written, in_calendar, read_as, read_on_no_day

Many = list[str] | None
LINES = ("id", *EVENT.names(Value.LINE, Value.TITLE), "place")


class Draft(NamedTuple):
    """The parts of an event as they were typed, None if nothing was; who says so is in the claims."""

    date: str | None = None
    calendar: str | None = None
    end: str | None = None
    id: str | None = None
    category: str | None = None
    tag: Many = None
    actor: Many = None
    place: str | None = None
    description: str | None = None
    status: Status | None = None
    verification: Verification | None = None


class Answered(NamedTuple):
    """What was typed, or answered: the title, the draft, who says so, the date as it was understood."""

    title: str
    draft: Draft
    claims: Sequence[Claim]
    understood: Understood


class Sayer(NamedTuple):
    """Who may have said the words of a date: its position among the claims, its name, its day (a day number)."""

    position: int
    name: str
    day: int


def understood_of(draft: Draft, claims: Sequence[Claim], timeline: Timeline, today: int) -> Understood:
    """Understand the date of a draft; words are read from the day they were said, the as-of day, or today.

    Without a date, that of the first claim which says one. Words that several sources would have said on different
    days are refused where they give different dates.
    """
    sayers = _sayers(claims, timeline, today)
    if not draft.date:
        said = next((number for number, claim in enumerate(claims) if claim.said), None)
        if said is None:
            hint = "--date 2023-06-21, --date 'last Tuesday', or --date unknown"
            raise TimelineError("an event needs a date", hint=hint, status=2)
        draft, claims = draft._replace(date=claims[said].said), [claims[said]]
        sayers = [each for each in sayers if each.position == said] or _sayers([], timeline, today)
    if not sayers[0].name and any(claim.source for claim in claims):
        return read_on_no_day(timeline.dating_on(sayers[0].day), partial(_dated, draft, sayers[0]))
    found = [_dated(draft, sayer, timeline.dating_on(sayer.day)) for sayer in sayers]
    return agreed(found[0].said or found[0].when.text, found)


def _sayers(claims: Sequence[Claim], timeline: Timeline, today: int) -> list[Sayer]:
    """Return who may have said the words of a date, and when: at least one."""
    base = timeline.seen_from(today)
    found = [
        Sayer(number, claim.source, day) for number, claim in enumerate(claims) for day in claim.days(timeline, base)
    ]
    return found or [Sayer(0, "", base)]


def _dated(draft: Draft, sayer: Sayer, said_by: Dating) -> Understood:
    """Understand the date of a draft as it was said on a day."""
    assert draft.date, "it is looked for before"
    dating = in_calendar(said_by, draft.calendar)
    start = read_as(draft.date, dating)
    found = _lasting(start, read_as(draft.end, dating), dating) if draft.end else start
    key = calendar_key(found.when, said_by)
    return found._replace(said_on=found.said and day_written(said_by), calendar=key, claim=sayer.position)


def _lasting(start: Understood, end: Understood, dating: Dating) -> Understood:
    """Join a start and an end into one date; an open end stays open."""
    names = start.when.calendars or end.when.calendars or ("",)
    if start.when.calendars and end.when.calendars and start.when.calendars != end.when.calendars:
        raise TimelineError("the start and the end are of two calendars", hint="write both in one", status=2)
    key = calendar_key(start.when, dating) or calendar_key(end.when, dating)
    when = parse_date(f"{start.when.text}/{end.when.text}", replace(dating, calendar=names[0]) if key else dating)
    return Understood(when, " to ".join(filter(None, [start.said, end.said])))


def fields_of(title: str, draft: Draft, claims: Sequence[Claim], understood: Understood) -> dict[str, Plain]:
    """Return the keys and values of the new event; those that were not given are left out."""
    told = list(_told(claims or [Claim()], understood))
    fields: dict[str, Plain] = {
        "id": draft.id or "",
        "date": understood.when.text,
        "calendar": understood.calendar,
        "title": title,
        "description": draft.description or "",
        "category": draft.category or "",
        "tags": list(split_tags(draft.tag or ())),
        "actors": draft.actor or [],
        "place": draft.place or "",
        "status": draft.status or "",
        "verification": draft.verification or "",
        **({} if told[0].source else {"said": told[0].said, "said_on": told[0].said_on}),
        "sources": [record_of(claim) for claim in told if claim.source],
    }
    refuse_lines(fields)
    return {name: value for name, value in fields.items() if value}


def _told(claims: Sequence[Claim], understood: Understood) -> Iterator[Claim]:
    """Return the claims; the one that has the words of the date gets these, and their day.

    Words that are not those of its quote are the editor's: they are not put into the mouth of the source.
    """
    for number, claim in enumerate(claims):
        if number == understood.claim and understood.said and not is_paraphrase(claim, understood):
            yield claim._replace(said=claim.said or understood.said, said_on=understood.said_on)
        else:
            yield claim


def is_paraphrase(claim: Claim, understood: Understood) -> bool:
    """Return whether a date was typed in words that the quote of its claim has not."""
    words, quote = (" ".join(text.casefold().split()) for text in (understood.said, claim.quote))
    return bool(words and quote) and not claim.said and words not in quote


def told_paraphrases(
    claims: Sequence[Claim], understood: Understood, instead: str = "--said WORDS keeps what it said"
) -> Iterator[str]:
    """Say that typed words are not kept as said by a source whose quote has others, and what could be done instead."""
    for number, claim in enumerate(claims):
        if number == understood.claim and is_paraphrase(claim, understood):
            yield f"the quote of {claim.source} has no {understood.said!r}: only the date is kept; {instead}"


def with_days(claims: Sequence[Claim], timeline: Timeline, today: int) -> list[Claim]:
    """Return claims whose typed days are written as the file has them: `yesterday` as 2023-06-20."""
    base = timeline.seen_from(today)
    return [
        claim._replace(said_on=day_written(timeline.dating_on(claim.days(timeline, base)[0])))
        if claim.said_on
        else claim
        for claim in claims
    ]


def record_of(claim: Claim) -> Plain:
    """Return a claim as a citation of the file: only the source, if it says no more."""
    said = {key: value for key, value in claim._asdict().items() if value}
    return claim.source if set(said) <= {"source"} else said


def split_tags(texts: Iterable[str]) -> Iterator[str]:
    """Return tags of texts with commas between them, each once; raise if they are written as YAML."""
    texts = list(texts)
    for text in texts:
        refuse_brackets(text)
    yield from dict.fromkeys(tag.strip() for text in texts for tag in text.split(",") if tag.strip())


def refuse_brackets(text: str) -> None:
    """Raise if a list is written as in the file: `[a, b]`."""
    inner = text.strip()
    if inner.startswith("[") and inner.endswith("]"):
        items = (each.strip(" \"'") for each in inner[1:-1].split(","))
        raise TimelineError(f"{inner[:60]!r} has the brackets of a file", hint=",".join(items), status=2)


def refuse_lines(fields: dict[str, Plain]) -> None:
    """Raise if a text of one line has several."""
    for key in LINES:
        value = fields.get(key, "")
        if isinstance(value, str) and len(value.splitlines()) > 1:
            hint = "the rest may go into --description"
            raise TimelineError(f"`{key}` is one line: {value[:60]!r}", hint=hint, status=2)
