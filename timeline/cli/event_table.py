"""The table of `timeline list`: on a terminal with headings, in colours, within its width; else one line an event."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.cli.opening import Opened
from timeline.cli.stacked import BOLD, is_too_wide, room_on_terminal, stacked, wrapped
from timeline.cli.terminal import Line, Painted, one_line, width
from timeline.edits.dates_told import counts_in_brief
from timeline.events.model import Event, Timeline
from timeline.views.order import in_time_order
from timeline.views.phase import phase
from timeline.views.wording import date_words

COLORS = ("36", "33", "35", "32", "34", "31")
"""What lanes are coloured with on a terminal, one after another."""


class Sort(StrEnum):
    """By what events are sorted."""

    TIME = "time"
    TITLE = "title"
    ID = "id"
    CATEGORY = "category"
    PLACE = "place"
    FILE = "file"


class Order(NamedTuple):
    """In which order events come, and how many."""

    sort: Sort = Sort.TIME
    reverse: bool = False
    limit: int | None = None

    def ordered(self, timeline: Timeline) -> list[Event]:
        """Return the events; those that are alike in what they are sorted by come in order of time."""
        events = list(timeline.events) if self.sort is Sort.FILE else in_time_order(timeline.events)
        lanes = {category.id: at for at, category in enumerate(timeline.categories)}
        match self.sort:
            case Sort.TITLE:
                events = sorted(events, key=lambda event: event.title.casefold())
            case Sort.ID:
                events = sorted(events, key=lambda event: event.id)
            case Sort.CATEGORY:
                events = sorted(events, key=lambda event: lanes.get(event.category, len(lanes)))
            case Sort.PLACE:
                events = sorted(events, key=lambda event: (not event.place, _place(event)))
        return (events[::-1] if self.reverse else list(events))[: self.limit]


def _place(event: Event) -> str:
    return event.place.name.casefold() if event.place else ""


def table_lines(shown: Opened, events: Sequence[Event]) -> Iterable[Line]:
    """Return the lines of the table: when, day counts, phase, id, title."""
    rows = [_row(shown, event) for event in events]
    room = room_on_terminal()
    headings = _headings(shown.timeline) if room and rows else []
    colors = {category.id: COLORS[at % len(COLORS)] for at, category in enumerate(shown.timeline.categories)}
    painted = [colors.get(event.category, "") for event in events]
    if is_too_wide(rows, room):
        for row, color in zip(rows, painted, strict=True):
            yield from stacked(row, room, color)
        return
    widths = [max(map(width, column)) for column in zip(*filter(None, [headings, *rows]), strict=True)]
    if headings:
        yield (Painted("  ".join(_padded(headings, widths)).rstrip(), BOLD),)
    for row, color in zip(rows, painted, strict=True):
        yield from _lines(_padded(row, widths), color, room)


def _row(shown: Opened, event: Event) -> Sequence[str]:
    counts = [", ".join(counts_in_brief(event.when, shown.timeline.counts))] if shown.timeline.counts else []
    columns = [date_words(event), *counts, phase(event, shown.day).value, event.id, event.title]
    return [one_line(column) for column in columns]


def _headings(timeline: Timeline) -> list[str]:
    counts = [", ".join(count.name for count in timeline.counts)] if timeline.counts else []
    return ["when", *counts, "phase", "id", "title"]


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Return cells as wide as their columns; the last one is as long as it is."""
    return [cell + " " * (widths[at] - width(cell)) for at, cell in enumerate(row[:-1])] + [row[-1]]


def _lines(cells: Sequence[str], color: str, room: int) -> Iterator[Line]:
    """Return a row, its title wrapped in its own column; in a pipe (no room) as one line."""
    head = "  ".join([*cells[:-1], ""])
    parts = wrapped(cells[-1], room - width(head)) if room else [cells[-1]]
    for number, part in enumerate(parts):
        yield (head if not number else " " * width(head), Painted(part, color) if color else part)
