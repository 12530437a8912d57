"""Both versions of an event: what the file has now, and what somebody made of what it had."""

from collections.abc import Callable, Iterable
from pathlib import Path

from starlette.responses import Response

from timeline.edits.opening import opened, text_or_none
from timeline.edits.plans import ChangedSinceError, Plan, digest_of
from timeline.events.model import Event
from timeline.events.reading.reader import read_text
from timeline.events.writing.own_text import own_text, rewritten
from timeline.problems import TimelineError
from timeline.serve.asking import told

CONFLICT = 409
MOST_ALIKE = 5
"""How many events with the same title are shown."""

Planning = Callable[[Event], Plan]
"""What plans the edit again, of an event as it was."""


def conflict(error: ChangedSinceError, event: Event, base: str, ours: str | Planning) -> Response:
    """Return the answer that the file was changed: `theirs` is the text of the event now, `ours` what it would be.

    `base` is the text that the edit was made against. `same` says that this event is as it was.
    """
    path = Path(event.origin.place().file)
    text = text_or_none(path)
    theirs = own_text(opened(path, text), event.id)
    answer = {
        "error": error.message,
        "hint": error.hint,
        "theirs": theirs,
        "ours": ours if isinstance(ours, str) else _edited(path, text, event.id, base, ours),
        "same": theirs == base,
        "digest": digest_of(text),
    }
    return told(answer, CONFLICT)


def conflict_of_addition(error: ChangedSinceError, plan: Plan, title: str, events: Iterable[Event]) -> Response:
    """Return the answer that the file to which an event is added was changed.

    `ours` is the text that the event would have in the file as it is now, `theirs` that of the events which have its
    title by now. `same` tells that there are none.
    """
    file = plan.files[-1]
    texts = {str(each): text_or_none(each) for each in plan.files}
    planned = plan.edit(texts)
    alike = [event for event in events if event.title.strip().casefold() == title.strip().casefold()]
    answer = {
        "error": error.message,
        "hint": error.hint,
        "theirs": "\n".join(map(_text_of, alike[:MOST_ALIKE])),
        "ours": own_text(opened(file, planned.texts[str(file)]), planned.id),
        "same": not alike,
        "digest": digest_of(texts[str(file)]),
    }
    return told(answer, CONFLICT)


def _text_of(event: Event) -> str:
    path = Path(event.origin.place().file)
    return own_text(opened(path, text_or_none(path)), event.id)


def _edited(path: Path, text: str, identity: str, base: str, planning: Planning) -> str:
    """Return the text of an event after an edit of what it was; that itself where it cannot be edited."""
    try:
        then = rewritten(opened(path, text), identity, base).text
        timeline, _ = read_text(then, str(path))
        event = next(each for each in timeline.events if each.id == identity)
        edited = planning(event).edit({str(path): then}).texts[str(path)]
        return own_text(opened(path, edited), identity)
    except (TimelineError, StopIteration, KeyError):
        return base
