"""What an input is: a name, the endings it answers to, and a function from a file's bytes to values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates import Count, Dating
from timeline.events.model import Category, Event, Layer, Source, Story
from timeline.events.model import Era as Stretch
from timeline.inputs.era import Era
from timeline.inputs.signatures import must_be
from timeline.problems import Level, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a foreign file is read; each format reads what concerns it.

    `dating` is the target's (its zone, its counts), with an as-of day only where words such as 'yesterday' may be read
    against it; `now` (a day number) is what a format that knows 'now' means by it; `mapping` gives fields
    to columns; `day_first` tells 6/5 in May from 6/5 in June, None lets the column decide; `encoding` is asked for
    where a file is not UTF-8; `raw` keeps the marks against formulas; `first_day` and `last_day` (day numbers) are the
    window in which what recurs is expanded, and without them it is kept as one event; `sheet` names the sheet of a
    workbook, of which `visible` leaves out what is hidden; `at` is the path to the list of events in a JSON document;
    `era` is what a year below zero is, None where nobody said, and `short_from` the first of the hundred years that two
    digits mean; `layout` names that of a table, which else its headers tell.
    """

    dating: Dating = field(default_factory=Dating)
    now: int = 0
    mapping: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    encoding: str = ""
    raw: bool = False
    first_day: int | None = None
    last_day: int | None = None
    sheet: str = ""
    visible: bool = False
    at: str = ""
    era: Era | None = None
    short_from: int | None = None
    layout: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a foreign file holds: its events, what they need declared, and what was wrong.

    The rows of a bibliography are `references`: sources that are declared whether they are cited or not.

    Each of the file's `rows` (a row, a slide, a VEVENT) is among the events, the eras or the `refused`, which have an
    error each. `fields` tells, in the file's order, which column was read as what. What this package
    wrote (`own`) has ids of its own for sources and categories. `numbers`
    are those of the rows of the events: as their sheet or their lines count them, else from 1.
    """

    events: tuple[Event, ...] = ()
    references: tuple[Source, ...] = ()
    sources: tuple[Source, ...] = ()
    categories: tuple[Category, ...] = ()
    eras: tuple[Stretch, ...] = ()
    counts: tuple[Count, ...] = ()
    stories: tuple[Story, ...] = ()
    layers: tuple[Layer, ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: int = 0
    refused: int = 0
    fields: Mapping[str, str] = field(default_factory=dict)
    own: bool = False
    numbers: tuple[int, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that kept a row out."""
        return tuple(problem for problem in self.problems if problem.level is Level.ERROR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A format that events can be imported from; `read` takes the bytes, the file's name, and the options.

    `key` is the key of an event that tells its rows apart, where the format has one. `rejects` takes the same and the
    errors, and returns a file of the rows that have one; None if the format has no such file.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, Options], Imported]
    key: str = ""
    rejects: Callable[[bytes, str, Options, Sequence[Problem]], bytes] | None = None

    def take(self, content: bytes, name: str, options: Options) -> Imported:
        """Read a file; raises where it is plainly of another format."""
        return self.read(must_be(content, name, self.name), name, options)


def gathered(
    results: Sequence[tuple[Event | None, Sequence[Problem]]], numbers: Sequence[int] | None = None
) -> Imported:
    """Put together rows that were read one by one: an event or, where there is none, an error.

    `numbers` are those of the rows; without them they are counted from 1.
    """
    every = range(1, len(results) + 1) if numbers is None else numbers
    events = tuple(event for event, _ in results if event is not None)
    problems = tuple(problem for _, found in results for problem in found)
    of_events = tuple(number for number, (event, _) in zip(every, results, strict=True) if event is not None)
    refused = len(results) - len(events)
    return Imported(events=events, problems=problems, rows=len(results), refused=refused, numbers=of_events)
