"""A timeline opened in Python: each step gives a new one, seen from a day."""

import datetime as dt
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from timeline.checks import check
from timeline.dates import When, understand
from timeline.dates.days import day_number, iso_day
from timeline.events.cache.cached_files import usual_cache
from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read
from timeline.images import pictures_of
from timeline.problems import Problem
from timeline.views import (
    Chapter,
    Held,
    Selection,
    as_known,
    changes,
    date_words,
    in_time_order,
    pending,
    phase,
    publishable,
    select,
    story,
)
from timeline.views.corrections import sentence
from timeline.views.filters import Asked, refuse_unknown, wanted

if TYPE_CHECKING:  # what a notebook loads only when it asks for a table; no cycle can hide behind it
    from pandas import DataFrame
    from plotly.graph_objects import Figure

ROWS = 200
"""How many events a notebook shows at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """A timeline with the day from which it is seen, what was wrong with its files, and what was held back."""

    timeline: Timeline
    day: int
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()

    def as_of(self, date: str) -> "Chronicle":
        """Return what was known on a day, seen from it; of a longer date, on its last day."""
        day = self.timeline.day_meant(date, self.day)
        return replace(self, timeline=as_known(self.timeline, day), day=day)

    def select(self, **asked: Unpack[Asked]) -> "Chronicle":
        """Select the events asked for: several of one kind are or, kinds are and, `not_` leaves out."""
        refuse_unknown(asked)
        start, end = asked.get("start"), asked.get("end")
        selection = Selection(
            start=self._when(start) if start else None,
            end=self._when(end) if end else None,
            certainly=asked.get("certainly", False),
            wanted=wanted(asked),
            unwanted=wanted(asked, "not_"),
        )
        return replace(self, timeline=select(self.timeline, selection, self.day))

    def published(self) -> "Chronicle":
        """Select what the file's `publish:` list lets through; `held` says what was held back and why."""
        gate = publishable(self.timeline)
        return replace(self, timeline=gate.timeline, held=gate.held)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in order of time, the undated last."""
        return tuple(in_time_order(self.timeline.events))

    def __len__(self) -> int:
        """Count the events."""
        return len(self.timeline.events)

    def __iter__(self) -> Iterator[Event]:
        """Go through the events in order of time."""
        return iter(self.events)

    def __getitem__(self, identity: str) -> Event:
        """Find an event by its id."""
        for event in self.timeline.events:
            if event.id == identity:
                return event
        raise KeyError(identity)

    def check(self) -> list[Problem]:
        """Return every problem of the files and of what they say."""
        return check(self.timeline, self.problems, self.day)

    def pending(self) -> tuple[Event, ...]:
        """Return what was announced, should have happened by the day, and has no outcome."""
        return pending(self.timeline, self.day)

    def story(self, identity: str) -> tuple[Chapter, ...]:
        """Return what was known of an event when."""
        return story(self.timeline, self[identity], self.day)

    def changes_since(self, older: "Chronicle") -> list[str]:
        """Say in sentences what changed since an older version."""
        known = {**older.timeline.sources, **self.timeline.sources}
        return [sentence(change, known) for change in changes(older.timeline, self.timeline)]

    def frame(self) -> "DataFrame":
        """Return one row an event, in order of time."""
        from timeline.frame import frame

        return frame(self.timeline, self.day)

    def figure(self, *, width: int = 1000, dark: bool = False) -> "Figure":
        """Draw a plotly figure, to show, restyle or save; its titles are placed for a width in pixels."""
        from timeline.outputs.figure import figure

        return figure(self.timeline, day=self.day, width=width, dark=dark)

    def page(self, title: str | None = None) -> str:
        """Return the page: one HTML file that needs no server and no network; warns of images that are left out."""
        from timeline.outputs.page import page

        pictures = pictures_of(self.timeline.events)
        for left in pictures.left:
            warnings.warn(f"left out: {left.file} of {left.event.id} ({left.why})", stacklevel=2)
        return page(self.timeline, day=self.day, title=title, pictures=pictures)

    def _repr_html_(self) -> str:
        """Show the events as a table in a notebook."""
        rows = "".join(_row(event, self.day) for event in self.events[:ROWS])
        more = f"<p>and {len(self) - ROWS} more</p>" if len(self) > ROWS else ""
        caption = f"{escape(self.timeline.title)} ({len(self)} events, seen from {iso_day(self.day)})"
        head = "<tr><th>When</th><th>Phase</th><th>What</th><th>Id</th></tr>"
        return f"<table><caption>{caption}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>{more}"

    def _when(self, text: str) -> When:
        return understand(text, self.timeline.dating_on(self.day))


def load(*files: str | Path, today: str | None = None) -> Chronicle:
    """Open files or folders as one timeline, seen from its `as_of`, else from `today`, else from the clock's day."""
    timeline, problems = read(files, cache=usual_cache())
    day = timeline.as_of if timeline.as_of is not None else _day(today)
    return Chronicle(timeline=timeline, day=day, problems=tuple(problems))


def _day(today: str | None) -> int:
    now = dt.date.fromisoformat(today) if today else dt.datetime.now().astimezone().date()
    return day_number(now.year, now.month, now.day)


def _row(event: Event, day: int) -> str:
    cells = (date_words(event), phase(event, day).value, event.title, event.id)
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
