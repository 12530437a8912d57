"""Claims in long form: one row for each source that speaks of an event."""

from collections.abc import Mapping

from timeline.dates import iso_earliest, iso_latest, words
from timeline.dates.days import iso_day
from timeline.events.model import Event, Timeline
from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.exhibits import exhibits
from timeline.views.order import in_time_order
from timeline.views.wording import titles_of

COLUMNS = (
    "event",
    "title",
    "source",
    "source_title",
    "publisher",
    "known",
    "stance",
    "status",
    "preferred",
    "date",
    "earliest",
    "latest",
    "disputed",
    "said",
    "said_on",
    "quote",
    "at",
    "url",
    "words",
    "exhibit",
)


def claim_rows(timeline: Timeline) -> list[list[str]]:
    """Return the header and a row a claim, event by event in order of time, then as they became known.

    `date` is what the claim says, or the event's own date where it says no other; `known` is the day from which it was
    known; `words` are those of the date; `disputed` tells that it cannot hold together with another claim about the
    event. Where a date is of another calendar than the Gregorian, a last column names it.
    """
    labels, titles = exhibits(timeline), titles_of(timeline.events)
    rows = [row for event in in_time_order(timeline.events) for row in _rows(timeline, event, labels, titles)]
    names = [*COLUMNS, "calendar"]
    return [names, *rows] if any(row[-1] for row in rows) else [names[:-1], *(row[:-1] for row in rows)]


def _rows(timeline: Timeline, event: Event, labels: Mapping[str, str], titles: Mapping[str, str]) -> list[list[str]]:
    found = claims(timeline, event)
    disputed = {claim.position for pair in disagreeing(found) for claim in pair}
    return [
        [
            *_row(event, claim, disputed=claim.position in disputed),
            words(claim.when, timeline.language, titles),
            labels[claim.citation.source],
            ", ".join(claim.when.calendars),
        ]
        for claim in found
    ]


def _row(event: Event, claim: Claim, *, disputed: bool) -> list[str]:
    citation, source = claim.citation, claim.source
    return [
        event.id,
        event.title,
        citation.source,
        source.title if source else "",
        source.publisher if source else "",
        "" if claim.known is None else iso_day(claim.known),
        citation.stance.value,
        citation.status or "",
        str(citation.preferred).lower(),
        claim.when.text,
        iso_earliest(claim.when) or "",
        iso_latest(claim.when) or "",
        str(disputed).lower(),
        citation.said,
        citation.said_on.text if citation.said_on else "",
        citation.quote,
        citation.at,
        source.url if source else (citation.source if citation.is_address else ""),
    ]
