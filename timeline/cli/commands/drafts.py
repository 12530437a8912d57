"""`timeline drafts`."""

from collections.abc import Iterator

from timeline.cli.opening import Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import counted, json_line, one_line, say, tell
from timeline.dates import words
from timeline.events.model import Citation, Event
from timeline.views.drafts import Waiting, reason_told, waiting

DECIDE = "timeline accept ID, timeline reject ID"


@spread
def drafts(files: Files = None, as_json: Json = False, *, viewpoint: Viewpoint) -> None:
    """List the drafts that wait to be accepted or rejected, each with the reason for its date.

    Example: timeline drafts
    """
    found = list(waiting(viewpoint.opened(files).timeline))
    for each in found:
        for line in [json_line(record(each))] if as_json else text_lines(each):
            tell(line)
    say(f"{counted(len(found), 'draft')}{f': {DECIDE}' if found else ''}")


def text_lines(each: Waiting) -> Iterator[str]:
    """Return what a draft says, and why its date is what it is."""
    event = each.event
    what = "one more citation of " if each.citations else ""
    yield one_line(f"{event.id}  {words(event.when)}  {what}{event.title}")
    for citation in each.cited:
        yield one_line(f"  {', '.join(_why(event, citation))}")
        yield one_line(f"  {citation.source}{f', {citation.at}' if citation.at else ''}: \u201c{citation.quote}\u201d")


def _why(event: Event, citation: Citation) -> Iterator[str]:
    """Return the parts of the reason for a date: its words, what they were read against, the rule, other dates."""
    told = reason_told(citation.extras) or reason_told(event.extras)
    if citation.said:
        yield f"\u2018{citation.said}\u2019"
    if told.get("anchor"):
        yield f"from {told['anchor']}"
    yield f"rule {told['rule']}" if told.get("rule") else "no reason told"
    others = told.get("other")
    if isinstance(others, list) and others:
        yield f"or {' or '.join(map(str, others))}"


def record(each: Waiting) -> dict[str, object]:
    """Return a draft as JSON."""
    event = each.event
    return {
        "id": event.id,
        "date": event.date,
        "title": event.title,
        "citation_only": bool(each.citations),
        "sources": [
            {
                "source": citation.source,
                "quote": citation.quote,
                "at": citation.at or None,
                "said": citation.said or None,
                **(reason_told(citation.extras) or reason_told(event.extras)),
            }
            for citation in each.cited
        ],
    }
