"""Drafts compared with the texts that they were read out of."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Source, Timeline
from timeline.problems import TimelineError
from timeline.views.drafts import waiting


def draft_misplaced(timeline: Timeline) -> Iterator[Finding]:
    """The quote of a draft stands in the kept copy of its source, but not at the page or paragraph that `at` names.

    A quote that does not stand there at all is `quote-not-found`. What was accepted is no draft any more.
    """
    for source, cited in _cited(timeline).items():
        yield from _misplaced(timeline.sources[source], cited, timeline.largest)


def _cited(timeline: Timeline) -> dict[str, list[tuple[Event, int]]]:
    """Return the citations of drafts that have a place, by their source, if that has a kept copy."""
    found: dict[str, list[tuple[Event, int]]] = {}
    for each in waiting(timeline):
        for number in each.citations or range(len(each.event.citations)):
            citation = each.event.citations[number]
            source = timeline.sources.get(citation.source)
            if citation.quote and citation.at and source is not None and source.file:
                found.setdefault(citation.source, []).append((each.event, number))
    return found


def _misplaced(source: Source, cited: list[tuple[Event, int]], largest: int) -> Iterator[Finding]:
    """Find the quotes that stand elsewhere; a copy that cannot be read is told by another check."""
    from timeline.copies.copy_text import copy_path
    from timeline.copies.intake import taken_in
    from timeline.copies.quote_places import QuotePlaces
    from timeline.events.reading.input_bytes import bytes_of

    try:
        path = copy_path(source)
        intake = taken_in(bytes_of(path, largest), path)
    except TimelineError:
        return
    places = QuotePlaces(intake.text)
    for event, number in cited:
        citation = event.citations[number]
        found = places.places(citation.quote)
        told = [intake.place(each.start) for each in found]
        if told and citation.at not in told:
            message = f"the quote of this draft stands at {told[0]}, not at {citation.at}"
            yield at(event, ("sources", number, "at"), message, told[0])
