"""The source of a text that events are drafted from: declared already, or declared on the way; and its day."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from shlex import quote
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.draft_hints import DAY, day_hint, days_told
from timeline.cli.terminal import one_line
from timeline.copies.copy_text import fingerprint
from timeline.copies.intake import Intake
from timeline.copies.page_facts import days_published
from timeline.dates import DateError, understand
from timeline.dates.days import iso_day
from timeline.events.model import Source, Timeline
from timeline.events.slug import slug
from timeline.problems import TimelineError

TOLD = ("title", "publisher", "author", "published", "url")
NAMED = "--source ID of a declared one, or --title TEXT --publisher TEXT"


class SourceTyped(NamedTuple):
    """What was typed of the source of a text."""

    source: Annotated[str | None, Option("--source", help="Its id: of a declared source, or of a new one.")] = None
    title: Annotated[str | None, Option("--title", help="What it is called; declares it.")] = None
    publisher: Annotated[str | None, Option("--publisher", help="Who published it.")] = None
    author: Annotated[str | None, Option("--author", help="Who wrote it.")] = None
    published: Annotated[
        str | None, Option("--published", metavar="DAY", help="The day of its publication, from which words are read.")
    ] = None
    url: Annotated[str | None, Option("--url", help="Its address; nothing is fetched.")] = None

    @property
    def told(self) -> dict[str, str]:
        """What was typed for the keys of a source."""
        typed = {"title": self.title, "publisher": self.publisher, "author": self.author, "url": self.url}
        return {key: text for key, text in typed.items() if text}


class DraftSource(NamedTuple):
    """A source: its id, '' if none is named; what is to be declared; its day of publication (a day number); itself."""

    identity: str
    values: Mapping[str, str]
    published: int
    declared: Source | None


def draft_source(typed: SourceTyped, intake: Intake, timeline: Timeline) -> DraftSource:
    """Return the source of a text; raise where nobody says on which day it was published."""
    declared = declared_source(typed, intake, timeline)
    values = {**{key: text for key, text in facts_of(intake).items() if key in TOLD}, **typed.told}
    published = _published(typed, declared, intake, timeline)
    values["published"] = iso_day(published)
    if declared is not None:
        _refuse_others(typed, declared)
        return DraftSource(declared.id, {}, published, declared)
    identity = typed.source or new_identity(values, timeline)
    if typed.source:
        _refuse_unnamed(typed.source)
    return DraftSource(identity, {key: values[key] for key in TOLD if values.get(key)}, published, None)


def _refuse_unnamed(identity: str) -> None:
    """Raise where a source could not be called so; what edits timelines is loaded only then."""
    from timeline.cli.header_edits import refuse_unnamed
    from timeline.events.writing.declarations import Entry

    refuse_unnamed(Entry("sources", identity))


def facts_of(intake: Intake) -> dict[str, str]:
    """Return what a text says of itself, the surest of each key."""
    return {fact.key: fact.text for fact in reversed(intake.facts)}


def named(source: DraftSource, headline: str) -> DraftSource:
    """Return a source that can be declared; raise where it has neither an id nor a title, with what may be that."""
    if not source.identity:
        hint = f"--title {quote(one_line(headline))}" if headline else NAMED
        raise TimelineError("the source of this text is not named", hint=hint, status=2)
    return source


def fact_lines(intake: Intake) -> Iterator[str]:
    """Return what a page says of itself, one line a fact, with where it says so."""
    told = set[str]()
    for fact in intake.facts:
        if fact.key not in told or fact.key == "published":
            where = ", ".join(filter(None, (fact.where, fact.utc)))
            yield one_line(f"{fact.key:<10} {fact.text} ({where})")
        told.add(fact.key)


def declared_source(typed: SourceTyped, intake: Intake, timeline: Timeline) -> Source | None:
    """Return the declared source that is named, or whose kept copy, or address, this is."""
    if typed.source:
        return timeline.sources.get(typed.source)
    digest = fingerprint(intake.content)
    kept = (each for each in timeline.sources.values() if each.sha256.lower() == digest)
    by_url = (each for each in timeline.sources.values() if typed.url and each.url == typed.url)
    return next(kept, None) or next(by_url, None)


def _refuse_others(typed: SourceTyped, declared: Source) -> None:
    """Raise where a declared source says something else than what was typed."""
    for key, text in typed.told.items():
        if getattr(declared, key) != text:
            hint = f"timeline sources edit {declared.id} --{key} TEXT"
            message = f"the source `{declared.id}` is declared with another {key}: {getattr(declared, key)!r}"
            raise TimelineError(message, hint=hint, status=2)


def _published(typed: SourceTyped, declared: Source | None, intake: Intake, timeline: Timeline) -> int:
    """Return the day of publication that was typed, that is declared, or that the page agrees on."""
    own = _own_day(declared)
    if typed.published:
        return _agreed(one_day(typed.published, timeline), own, declared)
    if own is not None:
        return own
    days = days_published(intake.facts)
    if len(days) == 1:
        day = one_day(next(iter(days)), timeline)
        days |= _day_beside(day, intake)
        if len(days) == 1:
            return day
    if days:
        utc = {fact.where: fact.utc for fact in intake.facts if fact.utc}
        told = [(day, ", ".join(filter(None, (where, utc.get(where))))) for day, where in sorted(days.items())[:5]]
        found = ", ".join(f"{day} ({where})" for day, where in told)
        message = f"the page tells several days on which it may have been published: {found}"
        raise TimelineError(message, hint=" or ".join(f"--published {day}" for day, _ in told), status=2)
    if declared is not None:
        message = f"the source `{declared.id}` does not say on which day it was published"
        raise TimelineError(message, hint=f"timeline sources edit {declared.id} {DAY}", status=2)
    message = "the day on which this text was published, from which its words are read, is not known"
    raise TimelineError(message, hint=day_hint(intake), status=2)


def _day_beside(day: int, intake: Intake) -> dict[str, str]:
    """Return the day before or after one that a page tells in UTC alone, if its text tells that; with where."""
    told = [fact for fact in intake.facts if fact.key == "published" and fact.text == iso_day(day)]
    if not all(fact.utc for fact in told):
        return {}
    beside = next((each for each in days_told(intake) if abs(each.day - day) <= 1), None)
    return {} if beside is None or beside.day == day else {iso_day(beside.day): beside.words}


def _own_day(declared: Source | None) -> int | None:
    """Return the day on which a declared source was published, None if it does not say one day."""
    when = declared.published if declared else None
    return when.earliest_day if when and when.earliest_day == when.latest_day else None


def _agreed(day: int, own: int | None, declared: Source | None) -> int:
    if own not in {None, day} and declared is not None:
        message = f"the source `{declared.id}` was published on {iso_day(own or 0)}, not on {iso_day(day)}"
        raise TimelineError(message, hint="leave --published out, or name another --source", status=2)
    return day


def one_day(text: str, timeline: Timeline) -> int:
    """Return the day that a text means; the clock of the machine tells none."""
    try:
        when = understand(text, replace(timeline.dating, as_of=None).of_calendar(""))
    except DateError as fault:
        raise TimelineError(f"{text!r} is no day: {fault.message}", hint=fault.hint or DAY, status=2) from None
    if when.earliest_day is None or when.earliest_day != when.latest_day:
        raise TimelineError(f"{text!r} is not one day", hint=DAY, status=2)
    return when.earliest_day


def new_identity(values: Mapping[str, str], timeline: Timeline) -> str:
    """Return an id for a new source: its publisher and day, else its title; nothing where it has no title."""
    if not values.get("title"):
        return ""
    publisher = values.get("publisher", "")
    return slug(f"{publisher} {values['published']}" if publisher else values["title"], timeline.sources)
