"""Another id for an event, in every text that names it: all of them are changed, or none."""

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from timeline.dates import UNKNOWN, DateError, Dating, parse_date, understand
from timeline.dates.relations import with_event_renamed
from timeline.events.cache.event_index import Index, Known
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.notes import note_ids
from timeline.events.slug import slug
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import KeyEdit, in_quotes_of
from timeline.events.writing.editor import NAME, Edited, already_taken, alter
from timeline.events.writing.ground import Ground, ImpossibleError, Opened, id_of, known_ground, whole_ground
from timeline.events.writing.splices import Splice
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar
from timeline.problems import TimelineError

WORDS = frozenset({"after", "before", "between", "during", UNKNOWN.text})
EVENT_DATES = ("date", "announced", "said_on")
CLAIM_DATES = ("date", "said_on")
SOURCE_DATES = ("published",)
ERA_DATES = ("date",)


class Naming(NamedTuple):
    """A text that names the event: its key, its node, and what is to replace it."""

    key: str
    node: Scalar
    text: str


def rename(text: str, identity: str, new: str, name: str = NAME) -> Edited:
    """Give an event of one text another id, there, in all dates and in all stories that name it."""
    return Edited(rename_everywhere({name: text}, identity, new)[name], new)


@without_collection()
def rename_everywhere(
    texts: Mapping[str, str], identity: str, new: str, known: Mapping[str, Known | None] = MappingProxyType({})
) -> dict[str, str]:
    """Return texts, by name, in which an event has another id; raise if one of them cannot be changed.

    Exactly one event of all has the id, and none has the new one. What is `known` of a text saves reading all of it.
    """
    refuse_unnameable(new)
    whole = [Opened(text, name, known.get(name)) for name, text in texts.items()]
    named = partial(_places, identity=identity)
    try:
        return _renamed_in([known_ground(each, named) or whole_ground(each) for each in whole], identity, new)
    except ImpossibleError:
        return _renamed_in([whole_ground(each) for each in whole], identity, new)


def _places(index: Index, identity: str) -> list[int]:
    """Return the positions of an event, and of those whose dates name it."""
    return [*index.places_of(identity), *(position for position, names in index.named.items() if identity in names)]


def _renamed_in(grounds: list[Ground], identity: str, new: str) -> dict[str, str]:
    unnamed = note_ids([ground.before for ground in grounds])
    grounds = [each._replace(ids=[unnamed[each.name]]) if each.name in unnamed else each for each in grounds]
    ids = [each for ground in grounds for each in ground.ids]
    if ids.count(identity) != 1:
        raise _not_one(grounds, identity, ids)
    if new in ids:
        raise already_taken(new, set(ids))
    return {ground.name: _renamed(ground, identity, new) for ground in grounds}


def refuse_unnameable(new: str) -> None:
    """Refuse an id by which no date could name the event."""
    try:
        relation = parse_date(f"after {new}").relation
    except DateError:
        relation = None
    if (
        relation is None
        or relation.events != (new,)
        or not (new.isprintable() and new[0].isalnum())
        or set(new) & set("\"'")
    ):
        better = slug(new)
        hint = f"letters, digits and hyphens, such as `{f'event-{better}' if better == new else better}`"
        raise TimelineError(f"{new[:80]!r} is no id", hint=hint, status=2)
    if _tells_time(new):
        message = f"`{new[:80]}` is a word of dates: 'after {new[:80]}' could mean two things"
        raise TimelineError(message, hint=f"another id, such as `{new[:80]}-event`", status=2)


def _tells_time(new: str) -> bool:
    """Return whether an id is a word of the date language, or one by which 'after' it is a date without any event."""
    if new.casefold() in WORDS:
        return True
    try:
        understand(f"after {new}", Dating(as_of=0))
    except DateError:
        return False
    return True


def _not_one(grounds: list[Ground], identity: str, ids: list[str]) -> TimelineError:
    """Say that no event has an id, or that several have it."""
    where = ", ".join(each.name for each in grounds if identity in each.ids)
    if where:
        hint = "give each an id of its own in the file first"
        return TimelineError(f"{ids.count(identity)} events have the id `{identity}` ({where})", hint=hint, status=1)
    if any(not id_of(item) and identity == slug(_title(item)) for each in grounds for item in each.before.items):
        message = f"`{identity}` is made from a title: the event has no `id` that could be renamed"
        return TimelineError(message, hint=f"write `id: {identity}` into it", status=1)
    near = did_you_mean(identity, ids) if ids else ""
    return TimelineError(f"there is no event `{identity}`", hint=near, status=1)


def _title(item: Node) -> str:
    title = item.find("title") if isinstance(item, Pairs) else None
    return title.text if isinstance(title, Scalar) else ""


def _renamed(ground: Ground, identity: str, new: str) -> str:
    """Return a text in which every date and step of a story that names the event names it by its new id."""
    before = ground.before
    if is_note(ground.name) and ground.ids == [identity] and not id_of(before.items[0]):
        named = alter(Opened(before.text.content, ground.name), identity, [KeyEdit("id", new)], ground.name).text
        return BOM * before.text.bom + _renamed(whole_ground(Opened(named, ground.name)), identity, new)
    namings = [*_of_header(before.header, identity, new)]
    namings += [naming for item in before.items for naming in _of_event(item, identity, new)]
    splices = [Splice(node.start, node.end, in_quotes_of(node, key, text)) for key, node, text in namings]
    texts = {node.start: text for _, node, text in namings}
    events = [plain_with(item, texts) for item in before.items]
    return ground.edited([splices], events, plain_with(before.header, texts))


def _of_header(header: Pairs, identity: str, new: str) -> Iterator[Naming]:
    sources = header.find("sources")
    for _, source in sources.pairs if isinstance(sources, Pairs) else []:
        yield from _of_dates(source, SOURCE_DATES, identity, new)
    eras = header.find("eras")
    for _, era in eras.pairs if isinstance(eras, Pairs) else []:
        yield from _of_dates(era, ERA_DATES, identity, new)
    stories = header.find("stories")
    for _, story in stories.pairs if isinstance(stories, Pairs) else []:
        yield from _of_story(story, identity, new)


def _of_story(story: Node, identity: str, new: str) -> Iterator[Naming]:
    """Return the steps of a story that are the event's."""
    steps = story.find("steps") if isinstance(story, Pairs) else None
    for step in steps.items if isinstance(steps, Items) else [steps] if steps else []:
        named = step.find("event") if isinstance(step, Pairs) else step
        if isinstance(named, Scalar) and named.text.strip() == identity:
            yield Naming("event", named, new)


def _of_event(item: Node, identity: str, new: str) -> Iterator[Naming]:
    named = item.find("id") if isinstance(item, Pairs) else None
    if isinstance(named, Scalar) and named.text == identity:
        yield Naming("id", named, new)
    yield from _of_dates(item, EVENT_DATES, identity, new)
    sources = item.find("sources") if isinstance(item, Pairs) else None
    for claim in sources.items if isinstance(sources, Items) else [sources] if sources else []:
        yield from _of_dates(claim, CLAIM_DATES, identity, new)


def _of_dates(node: Node, keys: tuple[str, ...], identity: str, new: str) -> Iterator[Naming]:
    """Return the dates of a mapping that name the event."""
    for key, value in node.pairs if isinstance(node, Pairs) else []:
        if key.text in keys and isinstance(value, Scalar):
            text = with_event_renamed(value.text.strip(), identity, new)
            if text != value.text.strip():
                yield Naming(key.text, value, text)


def plain_with(node: Node, texts: Mapping[int, str]) -> Plain:
    """Return the values of a node, with other texts at some offsets."""
    match node:
        case Scalar(text, start):
            return texts.get(start, text)
        case Items(items):
            return [plain_with(item, texts) for item in items]
        case Pairs(pairs):
            return {key.text: plain_with(value, texts) for key, value in pairs}


@without_collection()
def renamed_references(text: str, identity: str, new: str, name: str = NAME) -> str:
    """Return a text in which the dates and the stories that name one event name another one."""
    return _renamed(whole_ground(Opened(text, name)), identity, new)
