"""`timeline show`."""

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument

from timeline.cli.event_json import json_lines
from timeline.cli.files import named_files, read_files
from timeline.cli.no_event import no_event
from timeline.cli.opening import Opened, Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import one_line, tell
from timeline.dates import words
from timeline.edits.dates_told import in_full, written_with_bounds
from timeline.escapes import printable
from timeline.events.model import Citation, Event, Source, Timeline
from timeline.events.named_files import is_there
from timeline.events.reading.file_queue import ENDINGS
from timeline.problems import TimelineError
from timeline.views.claims import claims, disagreeing
from timeline.views.exhibits import exhibit_named
from timeline.views.filters import texts_within
from timeline.views.naming import retraction
from timeline.views.phase import phase
from timeline.views.story import story
from timeline.views.telling import chapter_told, claim_told

Identifier = Annotated[str, Argument(metavar="ID", help="The event's id.")]


@spread
def show(
    identifier: Identifier,
    files: Files = None,
    *,
    as_json: Json = False,
    viewpoint: Viewpoint,
) -> None:
    """Show one event whole: what its date means, who says so, in which words.

    Example: timeline show vilnius-summit --as-of 2023-06-21
    """
    if not files and Path(identifier).suffix in ENDINGS and is_there(identifier):
        hint = f"timeline show ID {shlex.quote(identifier)}; `timeline list` shows the ids"
        raise TimelineError(f"{identifier} is a file: name the event before it", hint=hint, status=2)
    opened = viewpoint.opened_around(files, identifier)
    event = event_named(opened.timeline, identifier)
    if event is None:
        whole, _ = read_files(named_files(files), viewpoint.max_size)
        raise not_shown(identifier, [each.id for each in whole.events])
    for line in json_lines(opened.timeline, event, opened.day) if as_json else event_lines(opened, event):
        tell(line)


def event_named(timeline: Timeline, identifier: str) -> Event | None:
    """Find an event by its id, None if there is none."""
    return next((event for event in timeline.events if event.id == identifier), None)


def not_shown(identifier: str, ids: Sequence[str]) -> TimelineError:
    """Return the error that there is no such event, or that it was not known then."""
    if identifier in ids:
        hint = "it was not known then: leave out --as-of"
        return TimelineError(f"there is no event `{identifier[:80]}`", hint=hint, status=1)
    return no_event(identifier, ids)


def event_lines(opened: Opened, event: Event) -> Iterable[str]:
    """Return the lines of an event: its title, its date, what it is about, its sources."""
    yield f"{one_line(event.title)}  [{event.id}]"
    yield f"  {in_full(event.when, opened.timeline.counts)}"
    yield f"  {written_with_bounds(one_line(event.date), event.when)}; {phase(event, opened.day).value}"
    if event.said:
        yield f"  said: {one_line(event.said)}"
    if about := " · ".join(_about(event)):
        yield f"  {one_line(about)}"
    if event.description:
        yield ""
        yield from (f"  {printable(line)}" for line in event.description.splitlines())
    for citation in event.citations:
        yield ""
        yield from (f"  {line}" for line in citation_lines(opened.timeline, citation))
    yield from dispute_lines(opened.timeline, event)
    yield from story_lines(opened, event)
    yield from own_lines(event)


def dispute_lines(timeline: Timeline, event: Event) -> Iterable[str]:
    """Return the claims that cannot all hold, one below the other."""
    disputed = {claim.position: claim for pair in disagreeing(claims(timeline, event)) for claim in pair}
    if disputed:
        yield ""
        yield "  These claims disagree"
    for claim in disputed.values():
        followed = " (preferred)" if claim.citation.preferred else ""
        yield one_line(f"    {claim_told(claim)}{followed}")


def story_lines(opened: Opened, event: Event) -> Iterable[str]:
    """Return what was known when, where more than one day brought something."""
    chapters = story(opened.timeline, event, opened.day)
    if len(chapters) > 1:
        yield ""
        yield "  What was known when"
        yield from (f"    {one_line(chapter_told(chapter))}" for chapter in chapters)


def own_lines(event: Event) -> Iterable[str]:
    """Return the keys of one's own that an event has, as `x-Bates: HF000102`."""
    if event.extras:
        yield ""
    for name, value in event.extras.items():
        yield one_line(f"  {name}: {'; '.join(texts_within(value))}")


def _about(event: Event) -> Iterable[str]:
    """Return what the event is about in single words."""
    place = event.place.name if event.place else ""
    return filter(None, [event.category, *event.tags, *event.actors, place, event.status, event.verification])


def _called(source: Source) -> list[str]:
    """Return what a source is called: as an exhibit, by its title, by its id if it is neither."""
    exhibit = exhibit_named(source.exhibit)
    return [exhibit, source.title] if exhibit else [source.title or source.id]


def citation_lines(timeline: Timeline, citation: Citation) -> Iterable[str]:
    """Return the lines of a claim: the source, its words, what it says of the date."""
    source = timeline.sources.get(citation.source)
    named = [*_called(source), source.publisher] if source else [citation.source]
    published = [words(source.published)] if source and source.published else []
    stance = [] if citation.stance == "reports" else [citation.stance]
    withdrawn = retraction(source) if source else ""
    yield one_line(", ".join(filter(None, [*named, *published, citation.at, *stance, withdrawn])))
    if citation.date:
        yield f"  says: {words(citation.date)}"
    if citation.said:
        yield f"  said: {one_line(citation.said)}"
    if citation.quote:
        yield f"  “{one_line(citation.quote)}”"
    if source and source.url:
        yield f"  {one_line(source.url)}"
