"""An event and its sources as a reader is told them, in plain text."""

from timeline.dates import words
from timeline.events.model import Citation, Event, Source, Stance, Timeline
from timeline.outputs.safe_html import address
from timeline.records.moving import setting
from timeline.records.writing import record
from timeline.views.naming import retraction
from timeline.views.phase import Phase, phase
from timeline.views.zones import utc_assumed


def remark(event: Event, day: int) -> str:
    """Return what a reader must not take for a plain fact, seen from a day: 'announced, disputed'."""
    said = [str(value) for value in (event.status, event.verification) if value not in (None, "happened", "verified")]
    if not said and phase(event, day) is Phase.UPCOMING:
        said.append("announced")
    return ", ".join(said)


def place_named(event: Event) -> str:
    """Return the name of the place after a comma, as it follows a title."""
    return f", {event.place.name}" if event.place and event.place.name else ""


def told(event: Event, day: int) -> str:
    """Return an event in one text: its title, its place, what is to be remarked, and its description below."""
    said = remark(event, day)
    first = f"{event.title}{place_named(event)}{f' ({said})' if said else ''}"
    return f"{first}\n{event.description}" if event.description else first


def source_told(source: Source, timeline: Timeline) -> tuple[str, ...]:
    """Return who says so, what it is called, the day from which it was known, and that of its retraction."""
    published = words(source.published, timeline.language) if source.published else ""
    name = source.title or ("" if "://" in source.id and address(source.id) else source.id)
    parts = (source.author, source.publisher, name, published, retraction(source, timeline.language))
    return tuple(part for part in parts if part)


def claim_said(citation: Citation, timeline: Timeline) -> tuple[str, ...]:
    """Return what a claim says beside its words: where in the source, on which day, with which date, for or against."""
    said_on = f"said on {words(citation.said_on, timeline.language)}" if citation.said_on else ""
    date = f"says {words(citation.date, timeline.language)}" if citation.date else ""
    status = f"as {citation.status}" if citation.status else ""
    stance = f"{citation.stance} it" if citation.stance is not Stance.REPORTS else ""
    return tuple(part for part in (citation.at, said_on, date, status, stance) if part)


def times_told(timeline: Timeline) -> str:
    """Return in which zone the times stand that bear no offset; nothing if there are none."""
    if (assumed := utc_assumed(timeline)) or timeline.dating.assumes_utc:
        return assumed
    needed = any("timezone" in setting(record(event), timeline.dating) for event in timeline.events)
    return f"Times without an offset are those of {timeline.dating.timezone}." if needed else ""
