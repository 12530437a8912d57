"""A timeline opened in Python: each step gives a new one, seen from a day."""

import datetime as dt
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Unpack, overload

from timeline.checks import check
from timeline.dates import Dating, When, understand
from timeline.dates.days import day_number, iso_day
from timeline.events.cache.cache_folder import usual_cache
from timeline.events.model import Event, Timeline
from timeline.events.named_files import is_folder, is_there
from timeline.events.reading.input_bytes import bytes_of
from timeline.events.reading.reader import read, read_texts
from timeline.events.saving.history import recorder_of_all
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.events.saving.together import Journalling, save_together
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.soundness import refuse_more_errors
from timeline.images import pictures_of
from timeline.layers.counted import LayerCount
from timeline.problems import Problem, TimelineError
from timeline.records.additions import new_record
from timeline.records.unsaved import Removal, Unsaved, addition, alteration, begun, with_unsaved
from timeline.views.changes import changes
from timeline.views.corrections import sentence
from timeline.views.filters import Asked, refuse_unknown, wanted
from timeline.views.gate import Held, publishable
from timeline.views.knowledge import as_known
from timeline.views.order import in_time_order
from timeline.views.own_keys import without_own_keys
from timeline.views.pending import pending
from timeline.views.phase import phase
from timeline.views.selection import Selection, select
from timeline.views.story import Chapter, story
from timeline.views.unknown_names import refuse_unknown_names
from timeline.views.wording import date_words

if TYPE_CHECKING:  # what a notebook loads only when it asks for a table; no cycle can hide behind it
    from pandas import DataFrame
    from plotly.graph_objects import Figure

Slice: TypeAlias = "slice[int | None, int | None, int | None]"
NOTHING_UNSAVED = "nothing to save: `add`, `edit` and `remove` return a new chronicle, as in `tl = tl.add(...)`"
ROWS = 200
"""How many events a notebook shows at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """A timeline with the day from which it is seen, what was wrong with its files, and what was held back.

    `folder` is where it was loaded from, if that was one folder. `until` is the day after which nothing is known, None
    where all is. `whole` is the timeline before some of it was chosen, None if this is all.
    """

    timeline: Timeline
    day: int
    problems: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    unsaved: tuple[Unsaved, ...] = ()
    folder: str = ""
    until: int | None = None
    whole: Timeline | None = None

    def __repr__(self) -> str:
        """Return the title, how many events there are, the day, and how many edits are not saved."""
        unsaved = f", {len(self.unsaved)} not saved" if self.unsaved else ""
        return f"Chronicle({self.timeline.title!r}, {len(self)} events, seen from {iso_day(self.day)}{unsaved})"

    def as_of(self, date: str | dt.date) -> "Chronicle":
        """Return what was known on a day, seen from it; of a longer date, on its last day."""
        day = self.timeline.day_meant(_text(date), self.day)
        return replace(self._part(as_known(self.timeline, day)), day=day, until=day)

    def select(self, **asked: Unpack[Asked]) -> "Chronicle":
        """Select the events asked for: several of one kind are or, kinds are and, `not_` leaves out.

        Raise TypeError for a filter that there is not, and TimelineError for a name that nothing of the timeline bears,
        since a slip would select nothing, or leave nothing out.
        """
        refuse_unknown(asked)
        start, end = asked.get("start"), asked.get("end")
        selection = Selection(
            start=self._when(start) if start else None,
            end=self._when(end) if end else None,
            certainly=asked.get("certainly", False),
            wanted=wanted(asked),
            unwanted=wanted(asked, "not_"),
        )
        refuse_unknown_names(selection, self.whole or self.timeline)
        return self._part(select(self.timeline, selection, self.day))

    def published(self) -> "Chronicle":
        """Select what the file's `publish:` list lets through; `held` says what was held back and why."""
        gate = publishable(self.timeline)
        return replace(self._part(without_own_keys(gate.timeline)), held=gate.held)

    def _part(self, timeline: Timeline) -> "Chronicle":
        """Return what was chosen of the timeline, which is remembered."""
        return replace(self, timeline=timeline, whole=self.whole or self.timeline)

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

    @overload
    def __getitem__(self, key: str | int) -> Event: ...  # pragma: no cover

    @overload
    def __getitem__(
        self, key: "slice[int | None, int | None, int | None]"
    ) -> tuple[Event, ...]: ...  # pragma: no cover

    def __getitem__(self, key: "str | int | Slice") -> Event | tuple[Event, ...]:
        """Find an event by its id, or by its place in the order of time; a slice has several."""
        if not isinstance(key, str):
            return self.events[key]
        return _found(self.timeline, key)

    def __contains__(self, key: object) -> bool:
        """Return whether there is an event, or one with this id."""
        return any(event == key if isinstance(key, Event) else event.id == key for event in self.timeline.events)

    def add(self, title: str, date: str | dt.date, **fields: object) -> "Chronicle":
        """Add an event, with any key of the file (`category=`, `tags=`, `sources=`); return the whole with it.

        Nothing is written before `save`. A date in words is read as `timeline add` does: from the day of its source,
        from `said_on`, from the as-of day, or from the day of the chronicle. Its id is made from the title unless
        `id=` gives one. Where one folder was loaded, the event is a file of its own in it, as by the command. Raise
        TypeError for a key that there is not, and TimelineError where the file could not hold the event: its id is
        taken, its category or a source is not declared, the date cannot be read.
        """
        texts = self._texts()
        whole = read_texts(texts)[0]
        record = new_record({"title": title, "date": date, **fields}, whole, self.day)
        return self._with(addition(record, whole, texts, self.folder), texts)

    def edit(
        self,
        identity: str,
        *,
        set: Mapping[str, object] | None = None,  # noqa: A002 - as the option of `timeline edit`
        unset: Sequence[str] = (),
    ) -> "Chronicle":
        """Set and unset keys of an event, or parts of them (`place.lat`); return the whole with it.

        Nothing is written before `save`. A date in words is read from the day of the event's own source, from
        `said_on`, or, without sources, from the day of the chronicle. A value of None, or an empty one, takes its key
        out. Raise KeyError if there is no such event, TypeError for a key that there is not, and TimelineError where
        the file could not hold the values.
        """
        texts = self._texts()
        whole = read_texts(texts)[0]
        event = _found(whole, identity)
        return self._with(alteration(event, set or {}, unset, whole, self.day), texts)

    def remove(self, identity: str) -> "Chronicle":
        """Take an event out, and with it a file that is the event alone; return the whole without it.

        Nothing is written before `save`. Raise KeyError if there is no such event.
        """
        texts = self._texts()
        path = _found(read_texts(texts)[0], identity).origin.place().file
        return self._with(Removal(path, identity), texts)

    def _with(self, edit: Unsaved, texts: Mapping[str, str]) -> "Chronicle":
        """Return the whole after one more edit; raise if that brings a new error into its file."""
        before = texts.get(edit.path, "")
        after = edit.made(before)
        refuse_more_errors(before, after, edit.path, self.timeline)
        left = {name: text for name, text in {**texts, edit.path: after}.items() if text}
        if not left:
            raise TimelineError("no event would be left", hint="remove the file", status=1)
        timeline, problems = read_texts(left)
        timeline = replace(timeline, files=self.timeline.files)
        unsaved = (*self.unsaved, edit)
        return replace(self, timeline=timeline, problems=tuple(problems), unsaved=unsaved, held=(), whole=None)

    def save(self) -> "Chronicle":
        """Write what was added, edited and removed: no other byte changes, and one `timeline undo` takes it all back.

        Return the chronicle as the files have it now. Where a file was changed by others since, the edits are made on
        that. Raise TimelineError, and leave all files as they are, where that cannot be. Warn if there is nothing to
        write: `add`, `edit` and `remove` change no chronicle, they return a new one.
        """
        paths = [Path(path) for path in dict.fromkeys(edit.path for edit in self.unsaved)]
        if not paths:
            warnings.warn(NOTHING_UNSAVED, stacklevel=2)
        else:
            record = recorder_of_all(state_folder(), warnings.warn)
            save_together(paths, self._edited, Journalling(state_folder(), warnings.warn, record_all=record))
        files = [name for name in (*self.timeline.files, *begun(self.unsaved)) if name == "-" or is_there(name)]
        timeline, problems = read(files, cache=usual_cache())
        return replace(self, timeline=timeline, problems=tuple(problems), unsaved=(), held=(), whole=None)

    def _edited(self, texts: Mapping[str, str]) -> dict[str, str]:
        return {name: with_unsaved(name, self.unsaved, text) for name, text in texts.items()}

    def _texts(self) -> dict[str, str]:
        """Return the texts of all files after the edits so far."""
        files = self.timeline.files
        if not files or files[0] == "-":
            raise TimelineError("this timeline was read from no file that could be edited")
        texts = {name: bytes_of(name).decode("utf-8", ENCODING_ERRORS) for name in files}
        texts |= dict.fromkeys(begun(self.unsaved), "")
        return {name: text for name, text in self._edited(texts).items() if text}

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

    def layers(self, *, allow: Iterable[str | Path] = (), master: str = "") -> list[LayerCount]:
        """Return the layers with what is counted of them; warns of those that cannot be, and of rows left out.

        Tables lie below the file, or in a folder that is one of `allow`. They are counted by DuckDB, or by the Spark of
        a `master`. On an as-of day that was asked for, what begins after it is not known.
        """
        if not self.timeline.layers:
            return []
        from timeline.layers.reading import count_all

        counted = [*count_all(self.timeline, self.until, map(Path, allow), "groups", master=master)]
        for each in counted:
            told = each.message if isinstance(each, TimelineError) else _unread(each)
            if told:
                warnings.warn(told, stacklevel=2)
        return [each for each in counted if not isinstance(each, TimelineError)]

    def figure(self, *, width: int = 1000, dark: bool = False, layers: Sequence[LayerCount] | None = None) -> "Figure":
        """Draw a plotly figure, to show, restyle or save; its titles are placed for a width in pixels.

        `layers` are those of `layers()`, which is called unless they are given.
        """
        from timeline.outputs.figure import figure

        shown = self.layers() if layers is None else layers
        return figure(self.timeline, day=self.day, width=width, dark=dark, layers=shown)

    def page(self, title: str | None = None, *, layers: Sequence[LayerCount] | None = None) -> str:
        """Return the page: one HTML file that needs no server and no network; warns of images that are left out.

        `layers` are those of `layers()`, which is called unless they are given.
        """
        from timeline.outputs.page import Seen, page

        pictures = pictures_of(self.timeline.events)
        for left in pictures.left:
            warnings.warn(f"left out: {left.file} of {left.event.id} ({left.why})", stacklevel=2)
        shown = self.layers() if layers is None else layers
        return page(self.timeline, day=self.day, title=title, seen=Seen(pictures, layers=shown))

    def _repr_html_(self) -> str:
        """Show the events as a table in a notebook."""
        rows = "".join(_row(event, self.day) for event in self.events[:ROWS])
        more = f"<p>and {len(self) - ROWS} more</p>" if len(self) > ROWS else ""
        caption = f"{escape(self.timeline.title)} ({len(self)} events, seen from {iso_day(self.day)})"
        head = "<tr><th>When</th><th>Phase</th><th>What</th><th>Id</th></tr>"
        return f"<table><caption>{caption}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>{more}"

    def _when(self, date: str | dt.date) -> When:
        return understand(_text(date), self.timeline.dating_on(self.day))


def _unread(each: LayerCount) -> str:
    """Say how many rows of a layer are not shown, '' if all are."""
    found = each.counted
    return f"{each.layer.id}: rows that cannot be read, and are not shown: {found.unread:,}" if found.unread else ""


def load(*files: str | Path, today: str | dt.date | None = None) -> Chronicle:
    """Open files or folders as one timeline, seen from its `as_of`, else from `today`, else from the clock's day."""
    timeline, problems = read(files, cache=usual_cache())
    day = timeline.seen_from(_clock_day() if today is None else timeline.day_meant(_text(today), _clock_day()))
    folder = str(files[0]) if len(files) == 1 and is_folder(files[0]) else ""
    return Chronicle(timeline=timeline, day=day, problems=tuple(problems), folder=folder)


def parse_date(
    text: str | dt.date,
    dating: Dating | None = None,
    *,
    as_of: str | dt.date | None = None,
    language: str | Sequence[str] = (),
) -> When:
    """Read a date of the date language, or words; raise DateError if nothing reads it.

    `dating` says how: by which counts, zone, calendar. `as_of` is the day from which words are read ('next month'), a
    date or a text; without one, words that need it are refused. `language` is the code of their language, or several;
    left out, all are tried.
    """
    dating = Dating() if dating is None else dating
    codes = (language,) if isinstance(language, str) else tuple(language)
    if codes:
        dating = replace(dating, languages=codes)
    if as_of is not None:
        dating = replace(dating, as_of=understand(_text(as_of), Dating()).latest_day)
    return understand(_text(text), dating)


def _text(date: str | dt.date) -> str:
    """Return a day or a time of Python as it is written; raise TypeError for what is none, and no text."""
    if isinstance(date, str | dt.date):
        return date if isinstance(date, str) else date.isoformat()
    raise TypeError(f"a date is a text or a datetime.date, not {date!r:.80}")


def _found(timeline: Timeline, identity: str) -> Event:
    """Find an event by its id; raise KeyError if there is none."""
    for event in timeline.events:
        if event.id == identity:
            return event
    near = did_you_mean(identity, [event.id for event in timeline.events])
    raise KeyError(f"{identity}: {near}" if near else identity)


def _clock_day() -> int:
    now = dt.datetime.now().astimezone()
    return day_number(now.year, now.month, now.day)


def _row(event: Event, day: int) -> str:
    cells = (date_words(event), phase(event, day).value, event.title, event.id)
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
