"""`tags=east`, `sources.2.quote=TEXT`: what is to be done with the items of an event's lists."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.edits.assignments import LISTS, PARTS, SAID_ON, Moment
from timeline.edits.drafting import refuse_brackets, split_tags
from timeline.events.key_forms import Value
from timeline.events.key_names import key_meant
from timeline.events.keys import CITATION
from timeline.events.model import Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.list_items import ItemEdit
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Pairs, Plain, plain
from timeline.events.yaml.origins import ItemOrigin
from timeline.problems import TimelineError
from timeline.records.saying import Understood, read_on_one_of

SOURCES = "sources"
CLAIM_DATES = CITATION.names(Value.DATE)
MOST_DIGITS = 9


class Typed(NamedTuple):
    """What was typed: for items that are there, as `--set` and `--unset`; `--add` and `--drop`."""

    set: Sequence[str] = ()
    unset: Sequence[str] = ()
    add: Sequence[str] = ()
    drop: Sequence[str] = ()


class Items(NamedTuple):
    """The edits of items, and the dates among them as they were understood."""

    edits: tuple[ItemEdit, ...]
    dates: tuple[Understood, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The lists that are edited."""
        return frozenset(edit.field for edit in self.edits)

    @property
    def sources(self) -> list[str]:
        """The sources that are named."""
        edits = (edit for edit in self.edits if edit.field == SOURCES and edit.key in {"", "source"})
        return [str(edit.value) for edit in edits if isinstance(edit.value, str) and edit.value]


class Step(NamedTuple):
    """An item of a list: the list, the position of the item, the key of it that is meant, if one is."""

    field: str
    at: int
    key: str = ""


def is_of_items(path: str) -> bool:
    """Return whether a path leads into a list: `sources.2.quote`."""
    field, dot, _ = path.partition(".")
    return bool(dot) and field in LISTS


def item_edits(typed: Typed, event: Event, timeline: Timeline, moment: Moment) -> Items:
    """Return the edits of an event's items: those that are there first, then what is dropped, then what is added."""
    lists = Lists(event)
    edits, dates = list[ItemEdit](), list[Understood]()
    said_on: dict[int, str] = {}
    for step, text in sorted(map(lists.assigned, typed.set), key=lambda each: each[0].key != SAID_ON):
        value = text
        if step.field == SOURCES and step.key in CLAIM_DATES and text:
            own = moment._replace(said_on=said_on.get(step.at, moment.said_on))
            dates.append(_claim_date(step, text, event, timeline, own))
            value = dates[-1].when.text
        if step.key == SAID_ON:
            said_on[step.at] = value
        edits.append(lists.edit(step, value))
        if edits[-1][:3] in {each[:3] for each in edits[:-1]}:
            path = f"{step.field}.{step.at + 1}.{step.key}".rstrip(".")
            raise TimelineError(f"`{path}` is set 2 times", hint="it has one value", status=2)
    edits += [lists.edit(step, "") for step in map(lists.step, typed.unset) if step.key]
    gone = {step for step in map(lists.step, typed.unset) if not step.key}
    gone.update(step for each in typed.drop for step in lists.dropped(each))
    edits += [ItemEdit(step.field, step.at) for step in sorted(gone, key=lambda step: -step.at)]
    edits += [edit for each in typed.add for edit in lists.added(each)]
    return Items(tuple(edits), tuple(dates))


def _claim_date(step: Step, text: str, event: Event, timeline: Timeline, moment: Moment) -> Understood:
    """Understand a date of a claim: words are read from the day on which its own source said them."""
    own = [event.citations[step.at]] if step.at < len(event.citations) else []
    base = moment.base(timeline)
    days = [base] if step.key == SAID_ON else moment.days(own, timeline)
    return read_on_one_of(text, days, base, timeline)


class Lists:
    """The lists of an event as they are in its file."""

    def __init__(self, event: Event) -> None:
        """Read the lines of the event again, since what is not understood of them has its place too."""
        node = event.origin.node() if isinstance(event.origin, ItemOrigin) else None
        if isinstance(event.origin, ItemOrigin) and isinstance(node, Pairs) and is_note(event.origin.text.name):
            from timeline.events.reading.notes import as_event

            node = as_event(event.origin.text, node, event.id)
        found = plain(node) if node is not None else {}
        self.fields: Mapping[str, Plain] = found if isinstance(found, Mapping) else {}

    def items(self, field: str) -> list[Plain]:
        """Return the items of a list; a single text is one."""
        found = self.fields.get(field, [])
        items = [found] if isinstance(found, str | Mapping) else list(found)
        return [item for item in items if item]

    def step(self, path: str) -> Step:
        """Return the item, and its key, that a path leads to: `tags.1`, `sources.2.quote`, `sources.bbc.quote`."""
        field, _, rest = path.partition(".")
        if field not in LISTS:
            raise TimelineError(f"`{field}` is no list", hint=f"one of {', '.join(LISTS)}", status=2)
        number, _, key = rest.partition(".")
        step = Step(field, int(number[:MOST_DIGITS]) - 1, key) if number.isdecimal() else self._named(field, rest)
        if not 0 <= step.at < len(self.items(field)):
            hint = f"there are {len(self.items(field))}, counted from 1"
            raise TimelineError(f"`{field}` has no item {number[:20]}", hint=hint, status=1)
        if step.key:
            _refuse_key(step)
        return step

    def assigned(self, typed: str) -> tuple[Step, str]:
        """Return what `PATH=TEXT` names, and the text."""
        path, equals, text = typed.partition("=")
        if not equals:
            raise TimelineError(f"{typed!r} sets nothing", hint="write PATH=TEXT", status=2)
        return self.step(path.strip()), text

    def _named(self, field: str, rest: str) -> Step:
        """Return the item that is named instead of numbered."""
        name, dot, key = rest.rpartition(".")
        if field not in PARTS or not dot or self.places(field, rest):
            return Step(field, self.place(field, rest))
        return Step(field, self.place(field, name), key)

    def places(self, field: str, text: str) -> list[int]:
        """Return where a text is in a list, or a source among citations, a file among media."""
        return [at for at, item in enumerate(self.items(field)) if _name(field, item) == text.strip()]

    def place(self, field: str, text: str) -> int:
        """Return where a text is in a list; raise an error unless it is there exactly once."""
        found = self.places(field, text)
        if len(found) > 1:
            numbers = " or ".join(f"{field}.{at + 1}" for at in found)
            raise TimelineError(f"`{text}` stands there {len(found)} times", hint=f"write {numbers}", status=1)
        if not found:
            hint = did_you_mean(text, [_name(field, item) for item in self.items(field)])
            raise TimelineError(f"`{field}` has no `{text[:80]}`", hint=hint, status=1)
        return found[0]

    def edit(self, step: Step, text: str) -> ItemEdit:
        """Return the edit that gives an item, or a key of it, a text; a source that says nothing stays one word."""
        item, bare = self.items(step.field)[step.at], _bare(step.field)
        if not step.key and isinstance(item, Mapping):
            return ItemEdit(step.field, step.at, bare, text, bare)
        is_bare = step.key == bare and not isinstance(item, Mapping)
        return ItemEdit(step.field, step.at, "" if is_bare else step.key, text, bare)

    def has(self, typed: str) -> bool:
        """Return whether something that is to be dropped is there."""
        field, equals, text = typed.partition("=")
        return not equals or any(self.places(field.strip(), part) for part in _texts(field.strip(), text))

    def dropped(self, typed: str) -> Iterator[Step]:
        """Return the items that `FIELD=TEXT` or `FIELD.NUMBER` names."""
        field, equals, text = typed.partition("=")
        if not equals:
            step = self.step(typed)
            if step.key:
                raise TimelineError(f"{typed!r} is a key", hint=f"--unset {typed}", status=2)
            yield step
            return
        for part in _texts(field.strip(), text):
            yield Step(field.strip(), self.place(field.strip(), part))

    def added(self, typed: str) -> Iterator[ItemEdit]:
        """Return what `FIELD=TEXT` adds; a word that is there already is not added again."""
        field, equals, text = typed.partition("=")
        if not equals or not text.strip():
            raise TimelineError(f"{typed!r} adds nothing", hint="write FIELD=TEXT, as tags=east", status=2)
        for part in _texts(field.strip(), text):
            if field.strip() == SOURCES and self.places(SOURCES, part):
                hint = f"timeline cite ID --source {part} --quote TEXT, for another claim of it"
                raise TimelineError(f"`{part[:80]}` is cited already", hint=hint, status=1)
            if not self.places(field.strip(), part):
                yield ItemEdit(field.strip(), value=part)


def _texts(field: str, text: str) -> Iterable[str]:
    """Return the texts that are added or dropped: several tags with commas between, anything else as it is."""
    if field not in LISTS:
        hint = did_you_mean(field, LISTS)
        raise TimelineError(f"`{field}` is no list", hint=hint, status=2)
    refuse_brackets(text)
    return split_tags([text]) if field in {"tags", "x-ignore"} else [text.strip()]


def _bare(field: str) -> str:
    """Return the key whose value may be an item by itself, nothing if items are texts."""
    return PARTS[field].bare if field in PARTS else ""


def _name(field: str, item: Plain) -> str:
    """Return what an item is called: the text that it is, or its source, its file."""
    return str(item.get(_bare(field), "")) if isinstance(item, Mapping) else str(item).strip()


def _refuse_key(step: Step) -> None:
    part = PARTS.get(step.field)
    if part is None:
        raise TimelineError(f"an item of `{step.field}` has no keys", hint=f"{step.field}.{step.at + 1}", status=2)
    if step.key not in part.by_name and not (part.extras and step.key.startswith("x-")):
        hint = key_meant(part.owner, step.key) or did_you_mean(step.key, part.by_name)
        raise TimelineError(f"{part.owner} has no key `{step.key[:60]}`", hint=hint, status=2)
