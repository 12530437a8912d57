"""Plain mappings in the keys of the file to model values, with what cannot be understood kept aside."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from timeline.dates import UNKNOWN, DateError, Dating, When, parse_date
from timeline.events.model import (
    Citation,
    Event,
    Image,
    Location,
    Source,
    Stance,
    Status,
    Verification,
)
from timeline.events.yaml.nodes import Plain
from timeline.problems import Level, Origin, Problem, TimelineError

T = TypeVar("T")
HALVES = re.compile("[\ud800-\udfff]")


class Read(NamedTuple):
    """An event, or None if there can be none; and what was found wrong: errors where there is no event."""

    event: Event | None
    problems: tuple[Problem, ...]


class UnfitError(TimelineError):
    """A value that its key cannot hold."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A mapping being read: what was taken from it, and what was wrong with the rest."""

    fields: Mapping[str, object]
    dating: Dating
    origin: Origin
    taken: set[str] = field(default_factory=set)
    kept: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self, key: str, read: Callable[[object], T], default: T) -> T:
        """Read the value of a key; one that cannot be read is kept under an `x-` key and reported."""
        self.taken.add(key)
        value = self.fields.get(key)
        if empty(value):
            return default
        try:
            return read(value)
        except TimelineError as error:
            self.kept[own(key)] = plain(value)
            self.report(key, "kept-aside", f"{key}: {error.message}; kept as {own(key)}", error.hint)
            return default

    def report(self, key: str, code: str, message: str, hint: str = "", level: Level = Level.WARNING) -> None:
        """Add a problem at the place of a key."""
        place = self.origin.place(key)
        self.problems.append(Problem(place=place, code=code, message=message, hint=hint, level=level))

    def text(self, key: str) -> str:
        """Read a text."""
        return self.take(key, text, "")

    def line(self, key: str) -> str:
        """Read a text of one line; line breaks become spaces."""
        return self.take(key, one_line, "")

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts; one text is a list of one."""
        return self.take(key, texts, ())

    def date(self, key: str) -> When | None:
        """Read a date."""
        return self.take(key, lambda value: parse_date(text(value), self.dating), None)

    def rest(self) -> dict[str, object]:
        """Return what has no field of ours, each under an `x-` key."""
        others = {key: value for key, value in self.fields.items() if key not in self.taken}
        return self.kept | {own(key): plain(value) for key, value in others.items() if value is not None}


def read_event(fields: Mapping[str, object], dating: Dating, origin: Origin) -> Read:
    """Read an event; without a title or with a date that cannot be read there is none."""
    draft = Draft(fields, dating, origin)
    titles = draft.take("titles", _titles, _titles({}))
    title = draft.line("title") or next(iter(titles.values()), "")
    if not title:
        draft.report("title", "missing-key", "there is no title", level=Level.ERROR)
    date, when = _date(draft)
    if any(problem.level is Level.ERROR for problem in draft.problems):
        return Read(None, tuple(draft.problems))
    event = Event(
        id=draft.line("id"),
        title=title,
        titles=titles,
        date=date,
        when=when,
        description=draft.text("description"),
        category=draft.line("category"),
        tags=draft.texts("tags"),
        actors=draft.texts("actors"),
        place=draft.take("place", _location, None),
        status=draft.take("status", lambda value: _member(Status, value), None),
        verification=draft.take("verification", lambda value: _member(Verification, value), None),
        announced=draft.date("announced"),
        said=draft.text("said"),
        said_on=draft.date("said_on"),
        order=draft.take("order", order, 0.0),
        color=draft.line("color"),
        icon=draft.line("icon"),
        image=draft.take("image", _image, None),
        url=draft.line("url"),
        citations=draft.take("sources", lambda value: _citations(value, dating, draft), ()),
        ignore=draft.texts("x-ignore"),
        extras=draft.rest(),
        origin=origin,
    )
    return Read(event, tuple(draft.problems))


def read_source(identifier: str, fields: Mapping[str, object], dating: Dating, origin: Origin) -> Source:
    """Read a source as it stands under its id."""
    draft = Draft(fields, dating, origin)
    return Source(
        id=identifier,
        title=draft.text("title"),
        publisher=draft.text("publisher"),
        author=draft.text("author"),
        published=draft.date("published"),
        url=draft.text("url"),
        archived=draft.text("archived"),
        file=draft.text("file"),
        sha256=draft.text("sha256"),
        extras=draft.rest(),
    )


def own(key: str) -> str:
    """Return the `x-` key under which a foreign key is kept."""
    name = "-".join(key.split()) or "unnamed"
    return name if name.startswith("x-") else f"x-{name}"


def empty(value: object) -> bool:
    """Return whether a value says nothing."""
    return value is None or value in ("", [], {}, ())


def plain(value: object) -> Plain:
    """Return a value as the file would hold it: every scalar a text, and no half of a character."""
    match value:
        case str():
            return HALVES.sub("\N{REPLACEMENT CHARACTER}", value)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case bool():
            return str(value).lower()
        case None:
            return ""
        case _:
            return str(value)


def text(value: object) -> str:
    """Read a text; numbers and truth values are texts too."""
    if isinstance(value, Mapping) or (isinstance(value, Sequence) and not isinstance(value, str)):
        raise UnfitError("a text is wanted here")
    return str(plain(value))


def one_line(value: object) -> str:
    """Read a text, its line breaks as spaces."""
    return re.sub(r"\s*[\r\n]+\s*", " ", text(value))


def texts(value: object) -> tuple[str, ...]:
    """Read a list of texts."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(text(item) for item in value)
    return (text(value),)


def number(value: object) -> float:
    """Read a finite number."""
    try:
        found = float(text(value))
    except ValueError:
        raise UnfitError(f"'{text(value)}' is no number") from None
    if not math.isfinite(found):
        raise UnfitError(f"'{text(value)}' is no finite number")
    return found


def order(value: object) -> float:
    """Read a number as a file writes it: digits, and perhaps a point."""
    if not re.fullmatch(r"[+-]?\d{1,15}(?:\.\d{1,15})?", text(value).strip()):
        raise UnfitError(f"'{text(value)}' is no number such as 1 or 2.5")
    return number(value)


def mapping(value: object) -> dict[str, object]:
    """Read a mapping."""
    if not isinstance(value, Mapping):
        raise UnfitError("keys and values are wanted here")
    return {str(key): item for key, item in value.items()}


def _date(draft: Draft) -> tuple[str, When]:
    draft.taken.add("date")
    value = draft.fields.get("date")
    if empty(value):
        draft.report("date", "missing-key", "there is no date", "write `unknown` where none is known", Level.ERROR)
        return "unknown", UNKNOWN
    try:
        when = parse_date(text(value), draft.dating)
    except DateError as error:
        draft.report("date", "bad-date", error.message, error.hint, Level.ERROR)
        return "unknown", UNKNOWN
    except UnfitError as error:
        draft.report("date", "bad-date", error.message, level=Level.ERROR)
        return "unknown", UNKNOWN
    return text(value), when


def _titles(value: object) -> dict[str, str]:
    return {language: one_line(title) for language, title in mapping(value).items()}


def _location(value: object) -> Location:
    if not isinstance(value, Mapping):
        return Location(name=text(value))
    known = mapping(value)
    if unknown := known.keys() - {"name", "lat", "lon", "precision"}:
        raise UnfitError(f"a place has no {', '.join(sorted(unknown))}")
    lat, lon = (_degrees(known.get(key), most) for key, most in (("lat", 90), ("lon", 180)))
    if not known.get("name") or (lat is None) != (lon is None):
        raise UnfitError("a place has a name, and both lat and lon or neither")
    return Location(name=text(known.get("name")), lat=lat, lon=lon, precision=text(known.get("precision")))


def _degrees(value: object, most: int) -> float | None:
    found = None if empty(value) else number(value)
    if found is not None and abs(found) > most:
        raise UnfitError(f"{found:g} is not between -{most} and {most}")
    return found


def _image(value: object) -> Image:
    known = mapping({"url": value} if isinstance(value, str) else value)
    if unknown := known.keys() - {"file", "url", "alt", "credit"}:
        raise UnfitError(f"an image has no {', '.join(sorted(unknown))}")
    if empty(known.get("file")) and empty(known.get("url")):
        raise UnfitError("an image has a file or a url")
    return Image(**{key: text(item) for key, item in known.items()})


Member = TypeVar("Member", Status, Verification, Stance)


def _member(kind: type[Member], value: object) -> Member:
    try:
        return kind(text(value))
    except ValueError:
        raise UnfitError(f"'{text(value)}' is not one of {', '.join(kind)}") from None


def _citations(value: object, dating: Dating, draft: Draft) -> tuple[Citation, ...]:
    items = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    return tuple(_citation(item, dating, draft) for item in items)


def _citation(value: object, dating: Dating, above: Draft) -> Citation:
    if isinstance(value, str):
        return Citation(source=value)
    draft = Draft(mapping(value), dating, above.origin, problems=above.problems)
    source = draft.line("source")
    if not source:
        raise UnfitError("a citation names its source")
    return Citation(
        source=source,
        quote=draft.text("quote"),
        at=draft.text("at"),
        said=draft.text("said"),
        said_on=draft.date("said_on"),
        date=draft.date("date"),
        stance=draft.take("stance", lambda stance: _member(Stance, stance), Stance.REPORTS),
        status=draft.take("status", lambda status: _member(Status, status), None),
        preferred=draft.take("preferred", lambda preferred: text(preferred) == "true", default=False),
        extras=draft.rest(),
    )
