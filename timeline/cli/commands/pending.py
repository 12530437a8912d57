"""`timeline pending`."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.cli.opening import Look, say_what_is_left_out
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.stacked import is_too_wide, room_on_terminal, stacked
from timeline.cli.terminal import Line, aligned, json_line, one_line, say, tell
from timeline.dates import iso_latest, words
from timeline.dates.days import iso_day
from timeline.events.model import Event
from timeline.views.order import in_time_order
from timeline.views.pending import pending


@spread
def overdue(
    files: Files = None,
    *,
    as_json: Json = False,
    look: Look,
) -> None:
    """List what was announced, should have happened, and has no outcome.

    Example: timeline pending --as-of 2023-08-01
    """
    opened, shown = look.opened(files)
    events = in_time_order(pending(shown.timeline, shown.day))
    for line in json_lines(events, shown.day) if as_json else ():
        tell(line)
    for parts in () if as_json else text_lines(events, shown.day):
        tell(*parts)
    if not events:
        say(f"nothing is overdue on {iso_day(shown.day)}")
    say_what_is_left_out(opened, shown)


def text_lines(events: Sequence[Event], day: int) -> Iterator[Line]:
    """Return the events as aligned columns: since when they are overdue, their date, id and title."""
    rows = [
        tuple(map(one_line, (f"{_days(_overdue(event, day))} overdue", words(event.when), event.id, event.title)))
        for event in events
    ]
    room = room_on_terminal()
    if is_too_wide(rows, room):
        for row in rows:
            yield from stacked(row, room)
    else:
        yield from ((line,) for line in aligned(rows))


def json_lines(events: Sequence[Event], day: int) -> Iterable[str]:
    """Return one JSON object an event."""
    for event in events:
        record = {
            "id": event.id,
            "title": event.title,
            "date": event.date,
            "latest": iso_latest(event.when),
            "days_overdue": _overdue(event, day),
        }
        yield json_line(record)


def _overdue(event: Event, day: int) -> int:
    """Count the days since the last day on which the event could have happened."""
    assert event.when.latest_day is not None, event.id
    return day - event.when.latest_day


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"
