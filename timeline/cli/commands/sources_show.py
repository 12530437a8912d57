"""`timeline sources show`: the text of a kept copy, with the quotes that cite it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.cli.commands.sources_keep import declared
from timeline.cli.files import file_to_write
from timeline.cli.terminal import Line, Painted, json_line, one_line, tell
from timeline.copies.article import blocks
from timeline.copies.copy_text import copy_path
from timeline.copies.intake import Intake, taken_in
from timeline.copies.quote_places import QuotePlaces, Stretch
from timeline.dates import words
from timeline.events.model import Event, Source, Timeline
from timeline.events.reading.input_bytes import bytes_of
from timeline.problems import TimelineError
from timeline.views.naming import source_named

MARKED = "33"
LONGEST = 60


class Quoted(NamedTuple):
    """Words that an event quotes, and where in the copy they stand; None if they do not."""

    event: Event
    quote: str
    place: Stretch | None


def show_copy(identity: str, target: Path | None, max_size: int, *, as_json: bool) -> None:
    """Print the text of the kept copy of a source, each quote after the paragraph in which it begins."""
    timeline, source = declared(target or file_to_write(), identity, max_size)
    intake = copy_of(source, max_size)
    quotes = list(quoted(timeline, source, intake.text))
    if as_json:
        tell(json_line(record(source, intake, quotes)))
        return
    for line in shown(source, intake, quotes):
        tell(*line)


def copy_of(source: Source, max_size: int, read: Callable[[bytes, Path], Intake] = taken_in) -> Intake:
    """Read the kept copy of a source as a file that comes in; raise where it has none."""
    if not source.file:
        hint = f"timeline sources keep {source.id} FILE"
        raise TimelineError(f"{source.id} has no kept copy", hint=hint, status=1)
    path = copy_path(source)
    return read(bytes_of(path, max_size), path)


def quoted(timeline: Timeline, source: Source, text: str) -> Iterator[Quoted]:
    """Return the quotes from a source, in the order in which they stand in its copy."""
    places = QuotePlaces(text)
    found = [
        Quoted(event, each.quote, places.place(each.quote))
        for event in timeline.events
        for each in event.citations
        if each.source == source.id and each.quote
    ]
    yield from sorted(found, key=lambda each: each.place or Stretch(len(text), len(text)))


def shown(source: Source, intake: Intake, quotes: Sequence[Quoted]) -> Iterator[Line]:
    """Return the lines of a copy with its quotes."""
    standing = [each for each in quotes if each.place]
    found = f"quotes found in it: {len(standing)} of {len(quotes)}" if quotes else "nothing of it is quoted"
    yield (f"{source_named(source)}  [{source.id}]",)
    yield (f"{source.file}; {found}",)
    page = ""
    for block in blocks(intake.text, intake.stretches):
        place = intake.place(block.start)
        if place.startswith("page") and place != page:
            yield from (("",), (f"--- {place}",))
        page = place
        yield ("",)
        yield from block_lines(intake.text, block, standing)
    outside = [each for each in quotes if not each.place or not within(intake, each.place)]
    if outside:
        yield from (("",), ("not in this text",))
        yield from map(quote_line, outside)


def within(intake: Intake, place: Stretch) -> bool:
    """Return whether a place is in what is read of a copy."""
    return any(start <= place.start < end for start, end in intake.stretches)


def block_lines(text: str, block: Stretch, quotes: Sequence[Quoted]) -> Iterator[Line]:
    """Return a paragraph with the words marked that are quoted, then who quotes them."""
    marks = [
        each.place for each in quotes if each.place and each.place.start < block.end and each.place.end > block.start
    ]
    yield tuple(marked(text, block, marks))
    yield from (quote_line(each) for each in quotes if each.place and block.start <= each.place.start < block.end)


def marked(text: str, block: Stretch, marks: Iterable[Stretch]) -> Iterator[str | Painted]:
    """Return the parts of a paragraph, of which some are marked."""
    at = block.start
    for start, end in sorted(marks):
        first, last = max(start, at), min(end, block.end)
        if last > first:
            yield text[at:first]
            yield Painted(text[first:last], MARKED)
            at = last
    yield text[at : block.end]


def quote_line(each: Quoted) -> Line:
    """Return which event quotes some words."""
    quote = one_line(each.quote)
    short = (
        quote if len(quote) <= LONGEST else f"{quote[: LONGEST // 2].rstrip()} ... {quote[-LONGEST // 2 :].lstrip()}"
    )
    return (f"  > {each.event.id}, {words(each.event.when)}: \u201c{short}\u201d",)


def record(source: Source, intake: Intake, quotes: Sequence[Quoted]) -> dict[str, object]:
    """Return a copy as JSON: its text, and the offsets of the quotes in it."""
    return {
        "id": source.id,
        "file": source.file,
        "text": intake.text,
        "quotes": [
            {
                "event": each.event.id,
                "quote": each.quote,
                "start": each.place.start if each.place else None,
                "end": each.place.end if each.place else None,
            }
            for each in quotes
        ],
    }
