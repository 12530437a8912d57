"""The keys of a part of the file as options, made of the table of keys: `--title`, `--published`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from inspect import Parameter
from keyword import iskeyword
from types import MappingProxyType
from typing import Annotated, ClassVar, Self

from typer import Option

from timeline.cli.option_groups import OptionGroup, option, options_of
from timeline.cli.phrasing import Phrasing
from timeline.dates.days import iso_day
from timeline.dates.languages import read_languages
from timeline.events.key_forms import Key, Part, Value
from timeline.events.keys import CATEGORY, COUNT, ERA, HEADER, LAYER, SOURCE, STORY
from timeline.events.model import Timeline
from timeline.problems import TimelineError
from timeline.records.saying import in_calendar, read_as


class KeyOptions(OptionGroup):
    """What was typed for the keys of a part; nothing else was."""

    part: ClassVar[Part[object]]
    left_out: ClassVar[tuple[str, ...]] = ()
    called: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """The options of keys that are not called as these are."""

    calendar: ClassVar[str | None] = "gregorian"
    """That of dates where none is typed; None is that of the file."""

    def __init__(self, **typed: str | None) -> None:
        """Take what was typed."""
        self.phrasing = Phrasing()
        self.typed = {key: text for key, text in typed.items() if text is not None}

    @classmethod
    def options(cls) -> Iterable[Parameter]:
        """Return an option a key."""
        for key in cls._keys():
            metavar = "DATE" if key.holds in {Value.DATE, Value.DAY} else "TEXT"
            name = cls.called.get(key.name, key.name)
            kind = Annotated[str | None, Option(f"--{name.replace('_', '-')}", metavar=metavar, help=key.line)]
            yield option(cls._parameter(key), kind)
        yield from cls._of_words()

    @classmethod
    def _of_words(cls) -> list[Parameter]:
        """Return the options for words of dates, but for those that are called as a key; none if no key is a date."""
        if not any(key.holds in {Value.DATE, Value.DAY} for key in cls._keys()):
            return []
        taken = {cls._parameter(key) for key in cls._keys()}
        return [each for each in options_of(Phrasing) if each.name not in taken]

    @classmethod
    def _keys(cls) -> list[Key]:
        return [key for key in cls.part.keys if key.name not in cls.left_out]

    @classmethod
    def _parameter(cls, key: Key) -> str:
        """Return the name of the parameter of a key, which may be a word of Python's: `in`."""
        name = cls.called.get(key.name, key.name)
        return f"{name}_" if iskeyword(name) else name

    @classmethod
    def made(cls, arguments: dict[str, object]) -> Self:
        """Make the values of their options."""
        words = {each.name: arguments.pop(each.name) for each in cls._of_words()}
        typed = {key.name: arguments.pop(cls._parameter(key)) for key in cls._keys()}
        options = cls(**typed)  # type: ignore[arg-type] # as typer has read them
        options.phrasing = Phrasing(**words)  # type: ignore[arg-type] # as typer has read them
        return options

    def values(self, timeline: Timeline, today: int) -> dict[str, str]:
        """Return the values as a file has them: a date in words is written as the date that they mean."""
        read = self.phrasing.on(timeline)
        return {key: self._value(key, text, read, today) for key, text in self.typed.items()}

    def _value(self, key: str, text: str, timeline: Timeline, today: int) -> str:
        holds = self.part.by_name[key].holds
        base = timeline.seen_from(today)
        if not text or holds not in {Value.DATE, Value.DAY}:
            return _line(key, text)
        if holds is Value.DAY:
            return iso_day(_one_day(text, timeline, base))
        return read_as(text, in_calendar(timeline.dating_on(base), self.typed.get("calendar", self.calendar))).when.text


def _line(key: str, text: str) -> str:
    if len(text.splitlines()) > 1:
        raise TimelineError(f"`{key}` is one line: {text[:60]!r}", status=2)
    return text


def _one_day(text: str, timeline: Timeline, base: int) -> int:
    """Return the day number of a text that means one day."""
    when = read_as(text, in_calendar(timeline.dating_on(base), "gregorian")).when
    if when.earliest_day is None or when.earliest_day != when.latest_day:
        raise TimelineError(f"{text!r} is not one day", hint="write a day: 2022-02-24", status=2)
    return when.earliest_day


class SourceKeys(KeyOptions):
    """The keys of a source, but for its kept copy, which `sources keep` records."""

    part = SOURCE
    left_out = ("file", "sha256")


class CategoryKeys(KeyOptions):
    """The keys of a category."""

    part = CATEGORY


class EraKeys(KeyOptions):
    """The keys of an era."""

    part = ERA
    calendar = None


class CountKeys(KeyOptions):
    """The keys of a day count."""

    part = COUNT


class StoryKeys(KeyOptions):
    """The keys of a story, but for its steps, which are prose."""

    part = STORY
    left_out = ("steps",)


class LayerKeys(KeyOptions):
    """The keys of a layer; its table is `--table`, since `--file` is the timeline."""

    part = LAYER
    called = MappingProxyType({"file": "table"})


class HeaderKeys(KeyOptions):
    """What a new file says of itself."""

    part = HEADER
    left_out = tuple(
        key.name for key in HEADER.keys if key.name not in {"title", "as_of", "timezone", "calendar", "language"}
    )

    def values(self, timeline: Timeline, today: int) -> dict[str, str]:
        """Return the values; words of dates are read in the language of the new file, where they are read in it."""
        language = self.typed.get("language", "")
        codes = (language,) if read_languages((language,)) else ()
        return super().values(replace(timeline, dating=replace(timeline.dating, languages=codes)), today)
