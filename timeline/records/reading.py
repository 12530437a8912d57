"""Plain mappings in the keys of the file to model values, with what cannot be understood kept aside."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeVar, assert_never

from timeline.dates import UNKNOWN, DateError, Dating, When, parse_date
from timeline.dates.calendars import dating_calendar
from timeline.events.calendars_meant import calendar_meant
from timeline.events.key_forms import Choice, Degrees, Holds, Key, Named, Part, Several, Value
from timeline.events.keys import CITATION, ERA, EVENT, LAYER, SOURCE, STORY
from timeline.events.model import Era, Event, Layer, Source, Story
from timeline.events.reading.building import built
from timeline.events.yaml.nodes import Plain
from timeline.problems import Level, Origin, Problem, TimelineError
from timeline.records.writing import empty

T = TypeVar("T")
OWN_DATES = {part.dated for part in (EVENT, CITATION, SOURCE, ERA)}
"""The keys whose date is of the calendar that the mapping names."""

HALVES = re.compile("[\ud800-\udfff]")


class Read(NamedTuple):
    """An event, or None if there can be none; and what was found wrong: errors if there is no event."""

    event: Event | None
    problems: tuple[Problem, ...]


class UnfitError(TimelineError):
    """A value that its key cannot hold."""


@dataclass(frozen=True, slots=True)
class PlainValues:
    """A mapping being read: what was taken from it, and what was wrong with the rest; if `strict`, nothing may be.

    `dated` reads its own date, where that is of another calendar than the rest.
    """

    fields: Mapping[str, object]
    dating: Dating
    origin: Origin
    dated: Dating | None = None
    strict: bool = False
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
            if self.strict:
                raise
            self.kept[own(key)] = plain(value)
            self.report(key, "kept-aside", f"{key}: {error.message}; kept as {own(key)}", error.hint)
            return default

    def report(self, key: str, code: str, message: str, hint: str = "", level: Level = Level.WARNING) -> None:
        """Add a problem at the place of a key."""
        place = self.origin.place(key)
        self.problems.append(Problem(place=place, code=code, message=message, hint=hint, level=level))

    def line(self, key: str) -> str:
        """Read a text of one line; line breaks become spaces."""
        return self.take(key, one_line, "")

    def names(self) -> Iterable[str]:
        """Return the names of the keys that are there."""
        return self.fields

    def value(self, key: Key) -> object:
        """Read the value of a key as what it holds."""
        if key.holds is Value.DATE:
            dating = self.dated if self.dated and key.name in OWN_DATES else self.dating
            return self.take(key.name, lambda value: parse_date(text(value), dating), None)
        return self.take(key.name, lambda value: self._read(key.holds, value), None)

    def extras(self, _part: Part[object]) -> dict[str, object]:
        """Return what has no field of ours, each under an `x-` key."""
        others = {key: value for key, value in self.fields.items() if key not in self.taken}
        return self.kept | {own(key): plain(value) for key, value in others.items() if value is not None}

    def _read(self, holds: Holds, value: object) -> object:
        match holds:
            case Value():
                return READERS[holds](value)
            case Degrees(most):
                return degrees(value, most)
            case Choice(words):
                return member(words, value)
            case Several(part):
                items = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
                return tuple(self._part(part, item) for item in items)
            case Part():
                return self._part(holds, value)
            case Named():
                raise AssertionError("named mappings are read one by one")
        assert_never(holds)

    def _part(self, part: Part[object], value: object) -> object:
        """Read a mapping below; where it has no room for what it does not know, all of it must fit."""
        bare = part.bare or part.foreign
        if bare and not isinstance(value, Mapping):
            return part.make({bare: text(value)})
        known = {key: item for key, item in mapping(value).items() if not empty(item)}
        if lacking := ", ".join(part.lacking(known)):
            raise UnfitError(f"{part.owner} without `{lacking}`")
        if unknown := ", ".join(sorted(known.keys() - part.by_name.keys())) if not part.extras else "":
            raise UnfitError(f"{part.owner} has no `{unknown}`")
        own = dating_within(known, self.dated or self.dating)
        return built(part, PlainValues(known, self.dating, self.origin, own, not part.extras, problems=self.problems))


def read_event(fields: Mapping[str, object], dating: Dating, origin: Origin) -> Read:
    """Read an event; without a title or with a date that cannot be read there is none."""
    draft = PlainValues(fields, dating, origin)
    try:
        draft = replace(draft, dated=dating_within(fields, dating))
    except UnfitError as error:
        draft.report("calendar", "unknown-calendar", error.message, error.hint, Level.ERROR)
    titles = draft.take("titles", _titles, _titles({}))
    title = draft.line("title") or next(iter(titles.values()), "")
    if not title:
        draft.report("title", "missing-key", "there is no title", level=Level.ERROR)
    date, when = _date(draft)
    if any(problem.level is Level.ERROR for problem in draft.problems):
        return Read(None, tuple(draft.problems))
    identity = draft.line("id")
    event = built(EVENT, draft, id=identity, title=title, titles=titles, date=date, when=when, origin=origin)
    return Read(event, tuple(draft.problems))


def read_source(identifier: str, fields: Mapping[str, object], dating: Dating, origin: Origin) -> Source:
    """Read a source as it stands under its id."""
    return read_described(identifier, fields, dating, origin)[0]


def read_described(
    identifier: str, fields: Mapping[str, object], dating: Dating, origin: Origin
) -> tuple[Source, list[Problem]]:
    """Read a source as it stands under its id, and what of it cannot be understood."""
    dating = replace(dating, calendar="")
    try:
        own = dating_within(fields, dating)
    except UnfitError:
        own = dating
    values = PlainValues(fields, dating, origin, own)
    return built(SOURCE, values, id=identifier), values.problems


def read_era(
    identifier: str, fields: Mapping[str, object], dating: Dating, origin: Origin
) -> tuple[Era | None, list[Problem]]:
    """Read an era as it stands under its id, None if its date cannot be read; and what cannot be understood."""
    try:
        own_dating = dating_within(fields, dating)
    except UnfitError:
        own_dating = dating
    values = PlainValues(fields, dating, origin, own_dating)
    _, when = _date(values)
    era = built(ERA, values, id=identifier, date=when)
    return (None if any(each.level is Level.ERROR for each in values.problems) else era), values.problems


def read_story(identifier: str, fields: Mapping[str, object], origin: Origin) -> tuple[Story, list[Problem]]:
    """Read a story as it stands under its id, and what of it cannot be understood."""
    values = PlainValues(fields, Dating(), origin)
    return built(STORY, values, id=identifier), values.problems


def read_layer(identifier: str, fields: Mapping[str, object], origin: Origin) -> tuple[Layer, list[Problem]]:
    """Read a layer as it stands under its id, and what of it cannot be understood."""
    values = PlainValues(fields, Dating(), origin)
    return built(LAYER, values, id=identifier), values.problems


def dating_within(fields: Mapping[str, object], dating: Dating) -> Dating:
    """Return how the date of a mapping is read: in the calendar that it names, else in that of what it is part of.

    UnfitError if there is no such calendar.
    """
    name = calendar(fields.get("calendar") or "")
    return replace(dating, calendar=dating_calendar(name) or "") if name else dating


@lru_cache(maxsize=1000)
def own(key: str) -> str:
    """Return the `x-` key under which a foreign key is kept."""
    name = "-".join(key.split()) or "unnamed"
    return name if name.startswith("x-") else f"x-{name}"


def plain(value: object) -> Plain:
    """Return a value as the file would hold it: every scalar a text, and no half of a character."""
    match value:
        case str():
            return value if value.isascii() else HALVES.sub("\N{REPLACEMENT CHARACTER}", value)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case bool() | None:
            return "" if value is None else str(value).lower()
        case float() if math.isfinite(value):
            return format(Decimal(repr(value)), "f")  # 1e-05 is no number to a file
        case _:
            return str(value)


def text(value: object) -> str:
    """Read a text; numbers and truth values are texts too."""
    if not isinstance(value, str) and isinstance(value, Mapping | Sequence):
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


def _date(draft: PlainValues) -> tuple[str, When]:
    draft.taken.add("date")
    value = draft.fields.get("date")
    if empty(value):
        draft.report("date", "missing-key", "there is no date", "write `unknown` where none is known", Level.ERROR)
        return "unknown", UNKNOWN
    try:
        when = parse_date(text(value), draft.dated or draft.dating)
    except DateError as error:
        draft.report("date", "bad-date", error.with_text, error.hint, Level.ERROR)
        return "unknown", UNKNOWN
    except UnfitError as error:
        draft.report("date", "bad-date", error.message, level=Level.ERROR)
        return "unknown", UNKNOWN
    return text(value), when


def _titles(value: object) -> dict[str, str]:
    return {language: one_line(title) for language, title in mapping(value).items()}


def degrees(value: object, most: int) -> float:
    """Read degrees, at most so many from zero."""
    found = number(value)
    if abs(found) > most:
        raise UnfitError(f"{found:g} is not between -{most} and {most}")
    return found


def member(words: type[StrEnum], value: object) -> StrEnum:
    """Read one of a few words."""
    if text(value) not in [*words]:
        raise UnfitError(f"'{text(value)}' is not one of {', '.join(words)}")
    return words(text(value))


def whole(value: object) -> int:
    """Read a whole number, as a file writes it."""
    found = order(value)
    if found != int(found):
        raise UnfitError(f"'{text(value)}' is no whole number")
    return int(found)


def truth(value: object) -> bool:
    """Read whether a thing is so; all but true is not."""
    return text(value) == "true"


def digest(value: object) -> str:
    """Read a text of one line in small letters."""
    return one_line(value).strip().lower()


def calendar(value: object) -> str:
    """Read the name of a calendar."""
    name = one_line(value)
    if name and dating_calendar(name) is None:
        raise UnfitError(f"there is no calendar '{name[:60]}'", hint=calendar_meant(name))
    return name


READERS: Mapping[Value, Callable[[object], object]] = {
    Value.LINE: one_line,
    Value.DIGEST: digest,
    Value.TEXT: text,
    Value.TEXTS: texts,
    Value.TITLE: one_line,
    Value.NUMBER: order,
    Value.WHOLE: whole,
    Value.TRUTH: truth,
    Value.CALENDAR: calendar,
}
"""How each kind of value is read that an event or a source may have, but for dates."""
