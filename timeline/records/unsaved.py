"""Edits that were made in Python and are not in the files yet: each is made on what its file holds when it is saved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from timeline.events.key_forms import Several, Value
from timeline.events.keys import EVENT, rank
from timeline.events.model import Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import field_and_part
from timeline.events.writing.editor import change, insert, named_fields, refuse_keys, remove
from timeline.events.writing.notes import new_note
from timeline.events.writing.writer import alone
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Pairs, Plain
from timeline.events.yaml.outline import Outline, outline
from timeline.problems import TimelineError
from timeline.records.additions import plain_value
from timeline.records.saying import Understood, days_of, days_within, read_on_one_of

DATES = EVENT.names(Value.DATE)
LISTS = EVENT.names(Value.TEXTS, Several)
SAID_ON = "said_on"


@dataclass(frozen=True)
class Addition:
    """An event that is to be added to a file, with its id."""

    path: str
    record: Mapping[str, Plain]

    def made(self, text: str) -> str:
        """Return the text of the file with it."""
        return insert(text, self.record, self.path).text


@dataclass(frozen=True)
class Beginning:
    """An event that is to be a file of its own, with its id."""

    path: str
    record: Mapping[str, Plain]

    def made(self, text: str) -> str:
        """Return the text of the file; raise if others began one of that name."""
        if text:
            raise TimelineError(f"{self.path}: there is a file already, and it stays as it is")
        fields = {key: self.record[key] for key in sorted(self.record, key=rank) if self.record[key]}
        return new_note(str(fields["id"]), fields) if is_note(self.path) else alone(fields)


@dataclass(frozen=True)
class Alteration:
    """An event of a file that is to have other values, and keys that it is to lose."""

    path: str
    id: str
    values: Mapping[str, Plain]
    unset: Sequence[str] = ()

    def made(self, text: str) -> str:
        """Return the text of the file after it."""
        return change(text, self.id, self.values, self.unset, self.path).text


@dataclass(frozen=True)
class Removal:
    """An event that is to be taken out of a file; nothing is left of a file that is the event alone."""

    path: str
    id: str

    def made(self, text: str) -> str:
        """Return the text of the file without it."""
        return remove(text, self.id, self.path).text


Unsaved: TypeAlias = Addition | Beginning | Alteration | Removal


def with_unsaved(path: str, edits: Iterable[Unsaved], text: str) -> str:
    """Return the text of a file after all edits that concern it."""
    for edit in edits:
        if edit.path == path:
            text = edit.made(text)
    return text


def begun(edits: Iterable[Unsaved]) -> list[str]:
    """Return the files that edits begin."""
    return [edit.path for edit in edits if isinstance(edit, Beginning)]


def addition(record: Mapping[str, Plain], whole: Timeline, texts: Mapping[str, str], folder: str) -> Unsaved:
    """Return the edit that adds an event: in a folder a file of its own, else to the first file that can hold more."""
    homes = {event.id: event.origin.place().file for event in whole.events}
    if folder:
        notes = bool(homes) and all(map(is_note, homes.values()))
        names = {Path(name).stem for name in texts} | {file.stem for file in Path(folder).glob("*.*")}
        identity, fields = named_fields(record, homes.keys() | names)
        return Beginning(str(Path(folder) / f"{identity}.{'md' if notes else 'yaml'}"), fields)
    path = next((name for name, text in texts.items() if takes_more(outline(*clean(text, name)))), "")
    if not path:
        raise TimelineError("no file of this timeline could hold another event", hint="`timeline.load(FOLDER)`")
    elsewhere = frozenset(identity for identity, home in homes.items() if home != path)
    return Addition(path, {**record, "id": insert(texts[path], record, path, elsewhere).id})


def takes_more(parts: Outline) -> bool:
    """Return whether an event can be added to a file: it is no note, and no event alone."""
    root = parts.root
    return not is_note(parts.text.name) and not (
        isinstance(root, Pairs) and root.find("events") is None and root.find("date") is not None
    )


def alteration(
    event: Event, given: Mapping[str, object], unset: Sequence[str], timeline: Timeline, day: int
) -> Alteration:
    """Return the edit that gives an event other values; its dates are understood, and words kept next to them.

    A value that is empty takes its key out. Words are read from the day of the event's own source, from `said_on`, or
    from `day` (a day number) where the event has no source. Raise TypeError for a key that there is not.
    """
    for key in (*given, *unset):
        if field_and_part(key)[0] not in EVENT.by_name and not key.startswith("x-"):
            raise TypeError(f"an event has no key {key!r}; {did_you_mean(key, EVENT.by_name)}".rstrip("; "))
    values = {key: _listed(key, plain_value(value)) for key, value in given.items()}
    gone = [*unset, *(key for key, value in values.items() if not value)]
    values = {key: value for key, value in values.items() if value}
    _refuse_undeclared(values, timeline)
    dated = dict(_dates(event, values, timeline, day))
    refuse_keys({**values, **dated}, gone)
    return Alteration(event.origin.place().file, event.id, {**values, **dated}, gone)


def _listed(key: str, value: Plain) -> Plain:
    """Return a text alone as a list where the key holds one."""
    return [value] if key in LISTS and value and isinstance(value, str | Mapping) else value


def _refuse_undeclared(values: Mapping[str, Plain], timeline: Timeline) -> None:
    """Raise if a category or a source is not declared."""
    sources = values.get("sources", [])
    cited = [each.get("source", "") if isinstance(each, Mapping) else each for each in sources]
    named = [("category", values.get("category", ""), [category.id for category in timeline.categories])]
    named += [("source", each, list(timeline.sources)) for each in cited if "://" not in str(each)]
    for kind, name, declared in named:
        if name and name not in declared:
            hint = did_you_mean(str(name), declared)
            raise TimelineError(f"the {kind} `{str(name)[:80]}` is not declared", hint=hint, status=1)


def _dates(event: Event, values: Mapping[str, Plain], timeline: Timeline, day: int) -> Iterator[tuple[str, Plain]]:
    """Return the dates that are set as a file has them, and what is written next to them."""
    calendar = str(values.get("calendar", event.calendar))
    for key in (key for key in DATES if key in values):
        days = [day] if key == SAID_ON else _days(event, values, timeline, day)
        found = read_on_one_of(str(values[key]), days, day, timeline, calendar if key == EVENT.dated else "")
        yield key, found.when.text
        if key == EVENT.dated and found.said:
            yield from _told(event, found, calendar).items()


def _days(event: Event, values: Mapping[str, Plain], timeline: Timeline, day: int) -> list[int]:
    """Return the days on which the words of a date may have been said, none if nobody wrote one."""
    if said_on := str(values.get(SAID_ON, "")):
        return [timeline.day_meant(said_on, day)]
    if event.citations:
        return list(dict.fromkeys(each for citation in event.citations for each in days_of(citation, timeline)))
    return days_within(event.said_on) or [day]


def _told(event: Event, found: Understood, calendar: str) -> dict[str, Plain]:
    """Return what is written next to a date in words: the words themselves where no source carries them."""
    told: dict[str, Plain] = {"calendar": found.calendar} if found.calendar != calendar else {}
    if event.citations:
        return told
    return {**told, "said": found.said, **({SAID_ON: found.said_on} if found.said_on else {})}
