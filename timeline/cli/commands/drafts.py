"""`timeline drafts`."""

from collections.abc import Iterator

from timeline.cli.opening import Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.stacked import INDENT, room_on_terminal, stacked, wrapped
from timeline.cli.terminal import Line, counted, json_line, one_line, say, tell
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
        for line in [(json_line(record(each)),)] if as_json else text_lines(each, room_on_terminal()):
            tell(*line)
    say(f"{counted(len(found), 'draft')}{f': {DECIDE}' if found else ''}")


def text_lines(each: Waiting, room: int) -> Iterator[Line]:
    """Return what a draft says, and why its date is what it is; within the columns of a terminal, if it goes to one."""
    event = each.event
    row = [words(event.when), event.id, f"{'one more citation of ' if each.citations else ''}{event.title}"]
    cells = [one_line(cell) for cell in row]
    yield from stacked(cells, room) if room else [(f"{cells[1]}  {cells[0]}  {cells[2]}",)]
    for line in map(one_line, _reasons(each)):
        yield from ((f"{INDENT}{part}",) for part in (wrapped(line, room - len(INDENT)) if room else [line]))


def _reasons(each: Waiting) -> Iterator[str]:
    """Return why the date of a draft is what it is, and the words that say so, for each citation."""
    for citation in each.cited:
        yield ", ".join(_why(each.event, citation))
        yield f"{citation.source}{f', {citation.at}' if citation.at else ''}: \u201c{citation.quote}\u201d"


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
