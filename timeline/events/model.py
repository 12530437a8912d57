"""The things of a timeline, as read: events, citations, sources, categories, eras, layers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from timeline.dates import UNKNOWN, Count, Dating, When, understand
from timeline.problems import Elsewhere, Origin, TimelineError

NOWHERE = Elsewhere()


class Status(StrEnum):
    """What became of an event."""

    ANNOUNCED = "announced"
    HAPPENED = "happened"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Verification(StrEnum):
    """How far an event has been checked; the publish gate reads it."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    RETRACTED = "retracted"
    DRAFT = "draft"


class Stance(StrEnum):
    """What a source does with an event."""

    REPORTS = "reports"
    DENIES = "denies"
    DISPUTES = "disputes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place on earth: its name, and degrees north and east (WGS 84) where known."""

    name: str
    lat: float | None = None
    lon: float | None = None
    precision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of an event: a file in the timeline's folder, or an address."""

    file: str = ""
    url: str = ""
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """Sound or video of an event: a file in the timeline's folder, and the picture that is shown before it plays."""

    file: str
    alt: str = ""
    credit: str = ""
    poster: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A lane of the page; it is within that of its `parent`, the id of another category, if it has one."""

    id: str
    label: str = ""
    color: str = ""
    parent: str = ""
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """A period that is shown behind the events: an occupation, a government, a season."""

    id: str
    date: When = UNKNOWN
    calendar: str = ""
    label: str = ""
    color: str = ""
    extras: Mapping[str, object] = field(default_factory=dict)
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)

    @property
    def name(self) -> str:
        """What the era is called: its label, or its id if it has none."""
        return self.label or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a story: the id of an event, and what is told about it."""

    event: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Events in the order in which they are told, each with a text."""

    id: str
    title: str = ""
    steps: tuple[Step, ...] = ()
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)


class Scale(StrEnum):
    """Whose numbers say how exact the time of a row is."""

    ACLED = "acled"
    UCDP = "ucdp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A table of many rows that is shown behind the events, counted by time; its attributes name columns of the table.

    `file` may be a pattern. `category` is that in whose lane it is drawn; a layer without one has a lane of its own.
    `sample` is how many rows a page shows.
    """

    id: str
    file: str = ""
    time: str = ""
    end: str = ""
    zone: str = ""
    precision: str = ""
    scale: Scale | None = None
    weight: str = ""
    group: str = ""
    where: str = ""
    label: str = ""
    color: str = ""
    category: str = ""
    sample: int | None = None
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)

    @property
    def name(self) -> str:
        """What the layer is called."""
        return self.label or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that can be cited; `published` is the day from which it was known, `retracted` that of its end."""

    id: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: When | None = None
    calendar: str = ""
    url: str = ""
    archived: str = ""
    file: str = ""
    sha256: str = ""
    exhibit: str = ""
    retracted: When | None = None
    extras: Mapping[str, object] = field(default_factory=dict)
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim: which source says so, in which words, when, and with which date where it is not the event's.

    `status` is what the source says became of the event, where it says so.
    `source` is the id of a declared source or, where `url` is set, a bare address.
    """

    source: str
    quote: str = ""
    at: str = ""
    said: str = ""
    said_on: When | None = None
    date: When | None = None
    calendar: str = ""
    stance: Stance = Stance.REPORTS
    status: Status | None = None
    preferred: bool = False
    extras: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_address(self) -> bool:
        """Whether the citation names an address instead of a declared source."""
        return "://" in self.source


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Event:
    """One event as its editor wrote it. A date that cannot be read is a problem, and `when` is then UNKNOWN."""

    id: str
    title: str
    date: str = "unknown"
    when: When = UNKNOWN
    calendar: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    description: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    place: Location | None = None
    status: Status | None = None
    verification: Verification | None = None
    announced: When | None = None
    said: str = ""
    said_on: When | None = None
    order: float = 0.0
    color: str = ""
    icon: str = ""
    image: Image | None = None
    media: tuple[Medium, ...] = ()
    url: str = ""
    citations: tuple[Citation, ...] = ()
    ignore: tuple[str, ...] = ()
    extras: Mapping[str, object] = field(default_factory=dict)
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)

    def __repr__(self) -> str:
        """Return the id, the date and the title, which distinguish one event from another."""
        return f"Event(id={self.id!r}, date={self.date!r}, title={self.title!r})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Timeline:
    """A whole timeline: the header of the file and its events, in the order of the file.

    `files` are those that were read, `passed` the notes that are no events; `largest` is how many bytes one of them, or
    a copy that they name, may have.
    """

    title: str = ""
    language: str = "en"
    dating: Dating = field(default_factory=Dating)
    as_of: int | None = None
    categories: tuple[Category, ...] = ()
    eras: tuple[Era, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    layers: tuple[Layer, ...] = ()
    events: tuple[Event, ...] = ()
    ignore: tuple[str, ...] = ()
    publish: tuple[Verification, ...] = (Verification.VERIFIED,)
    extras: Mapping[str, object] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    largest: int = 256 * 1024 * 1024
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)

    def __repr__(self) -> str:
        """Return the title and how much it holds: its events would fill a screen."""
        return f"Timeline(title={self.title!r}, {len(self.events)} events, {len(self.sources)} sources)"

    def seen_from(self, today: int) -> int:
        """Return the day from which the timeline is seen: its as-of day, or today where it has none (day numbers)."""
        return today if self.as_of is None else self.as_of

    def dating_on(self, day: int) -> Dating:
        """Return how dates are read that are typed on a day (a day number): these may refer to its events."""
        return replace(self.dating, as_of=day, events=self.dating.events.union(event.id for event in self.events))

    def day_meant(self, text: str, day: int) -> int:
        """Return the day that a text typed on a day means, in the Gregorian calendar; of a longer date, its last."""
        last = understand(text, self.dating_on(day).of_calendar("")).latest_day
        if last is None:
            raise TimelineError(f"{text!r} does not end on a day", hint="write a day: 2023-06-21", status=2)
        return last

    @property
    def counts(self) -> tuple[Count, ...]:
        """The day counts that the file declares."""
        return self.dating.counts
