"""Many events at once, with what they need declared: the text around them stays, and the result is read again."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import NamedTuple

from timeline.events.keys import rank
from timeline.events.slug import Slugs
from timeline.events.writing.alteration import is_json
from timeline.events.writing.editor import insert
from timeline.events.writing.ground import Few, ImpossibleError, Opened, few_events, id_of, opened, understood
from timeline.events.writing.layout import item_end, keeps_blank_lines, line_end_of, newline_of, style_of
from timeline.events.writing.splices import Splice, spliced
from timeline.events.writing.writer import Style, block_item, block_pair, flow, pair
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, plain, significant
from timeline.events.yaml.outline import Outline, outline
from timeline.problems import TimelineError

SECTIONS = ("counts", "categories", "eras", "sources", "stories", "layers")
Fields = Mapping[str, Plain]
Declarations = Mapping[str, Mapping[str, Plain]]
"""What is to be declared, by section (`counts`, `categories`, `eras`, `sources`, `stories`, `layers`) and name."""


class Joined(NamedTuple):
    """A text with more events, and their ids; the positions of those whose id was taken; what was declared.

    `unfit` are events that a file cannot hold, each by its position with the reason.
    """

    text: str
    ids: tuple[str, ...]
    refused: tuple[int, ...]
    declared: tuple[str, ...]
    unfit: tuple[tuple[int, str], ...] = ()


def join(
    text: str | Opened,
    events: Sequence[Fields],
    declarations: Declarations,
    name: str = "events.yaml",
    elsewhere: frozenset[str] = frozenset(),
) -> Joined:
    """Add events after the last one and declare what is not declared yet; without an `id` they get one.

    `elsewhere` are the ids that are taken in other files of the timeline. A text of which something is known is not
    read whole; the result is the same. An event that a file cannot hold (nested too deeply, a text too long) keeps no
    other one out.
    """
    few = few_events(opened(text, name))
    before = understood(few.text, name)
    named, refused = _named(events, elsewhere.union(few.ids, map(id_of, before.items)))
    wanted = _undeclared(before, declarations)
    result, unfit = _joined(few, before, named, wanted), dict[int, str]()
    if result is None:
        reasons = {number: reason for number, fields in enumerate(named) if (reason := unfitness(fields))}
        positions = [position for position in range(len(events)) if position not in refused]
        unfit = {positions[number]: reason for number, reason in reasons.items()}
        named = [fields for number, fields in enumerate(named) if number not in reasons]
        result = _joined(few, before, named, wanted)
    if result is None:
        raise TimelineError(f"{name}: these events cannot be added without touching others; nothing was changed")
    declared = tuple(f"{section} {key}" for section, entries in wanted.items() for key in entries)
    ids = tuple(str(fields["id"]) for fields in named)
    return Joined(result, ids, refused, declared, tuple(unfit.items()))


def unfitness(fields: Fields) -> str:
    """Return why a file cannot hold an event; nothing if it can."""
    try:
        parts = outline(*clean(f"events:\n{block_item(fields, Style())}\n", ""))
    except TimelineError as error:
        return error.message
    faults = parts.faults.problems()
    if faults:
        return faults[0].message
    return "" if [plain(item) for item in parts.items] == [fields] else "it cannot be read again"


def _joined(few: Few, before: Outline, named: Sequence[Fields], wanted: Declarations) -> str | None:
    """Return the text with the events and the declarations; None if it would not be right."""
    name = before.text.name
    declared = _with_declarations(few.text, wanted, name)
    try:
        result = _with_events(declared, named, name)
    except ImpossibleError:
        return None
    if not _is_right(before, result, named, wanted):
        return None
    return few.whole(result, declared)


def _named(events: Sequence[Fields], taken: Collection[str]) -> tuple[list[Fields], tuple[int, ...]]:
    """Return each event with an id of its own; an id that was given and is taken is refused."""
    named: list[Fields] = []
    refused: list[int] = []
    used = set(taken)
    slugs = Slugs({*taken, *(str(fields["id"]) for fields in events if fields.get("id"))})
    for position, fields in enumerate(events):
        given = str(fields.get("id", ""))
        if given and given in used:
            refused.append(position)
            continue
        identity = given or slugs.new(str(fields.get("title", "")))
        used.add(identity)
        is_whole = given and all(fields.values())
        named.append(fields if is_whole else {key: each for key, each in {**fields, "id": identity}.items() if each})
    return named, tuple(refused)


def _undeclared(before: Outline, declarations: Declarations) -> dict[str, dict[str, Plain]]:
    wanted = {}
    for section in SECTIONS:
        known = before.header.find(section)
        names = {key.text for key, _ in known.pairs} if isinstance(known, Pairs) else set()
        wanted[section] = {key: value for key, value in declarations.get(section, {}).items() if key not in names}
    return {section: entries for section, entries in wanted.items() if entries}


def _with_declarations(text: str, wanted: Declarations, name: str) -> str:
    for section, entries in wanted.items():
        parts = understood(text, name)
        bom = text[: len(text) - len(parts.text.content)]
        text = bom + spliced(parts.text.content, [declaration(parts, section, entries)])
    return text


def declaration(parts: Outline, section: str, entries: Mapping[str, Plain]) -> Splice:
    """Write entries after the last of their section, or the section before the events."""
    content, root = parts.text.content, parts.root
    newline = newline_of(content)
    if isinstance(root, Items):
        raise TimelineError(
            f"{parts.text.name}: a file that is one list declares nothing", hint="begin it with `events:`"
        )
    if isinstance(root, Pairs) and root.find("events") is None and root.find("date") is not None:
        message = f"{parts.text.name}: a file that is one event declares nothing"
        raise TimelineError(message, hint="the file that includes it may")
    found = root.span(section) if isinstance(root, Pairs) else None
    if found is None:
        return _section(parts, section, entries, newline)
    value = found[1]
    if isinstance(value, Pairs) and value.pairs and not value.flow:
        key = value.pairs[0][0]
        column = key.start - (content.rfind("\n", 0, key.start) + 1)
        last = value.pairs[-1][1]
        end = line_end_of(content, last.end)
        is_block = isinstance(last, Pairs) and not last.flow
        return Splice(end, end, newline + newline.join(_entries(entries, column, newline, block=is_block)))
    if isinstance(value, Pairs) and value.pairs:
        end = value.pairs[-1][1].end
        return Splice(end, end, ", " + flow(entries, quoted=is_json(value))[1:-1])
    if isinstance(root, Pairs) and root.flow:
        gap = " " if content[value.start - 1] == ":" else ""
        return Splice(value.start, value.end, gap + flow(entries, quoted=is_json(root)))
    lines = newline.join(_entries(entries, 2, newline))
    return Splice(found[0].end + 1, value.end, f"{newline}{lines}")


def _section(parts: Outline, section: str, entries: Mapping[str, Plain], newline: str) -> Splice:
    content, root = parts.text.content, parts.root
    lines = newline.join([f"{section}:", *_entries(entries, 2, newline)])
    found = root.span("events") if isinstance(root, Pairs) else None
    if isinstance(root, Pairs) and root.flow:
        at, quoted = root.start + 1, is_json(root)
        written = f"{flow(section, quoted=quoted)}: {flow(entries, quoted=quoted)}"
        return Splice(at, at, f"{written}{', ' if root.pairs else ''}")
    if found is None:
        ended = not content or content.endswith("\n")
        return Splice(len(content), len(content), f"{'' if ended else newline}{lines}{newline}")
    start = _above_comments(content, content.rfind("\n", 0, found[0].start) + 1)
    return Splice(start, start, f"{lines}{newline}{newline}")


def _above_comments(content: str, start: int) -> int:
    """Go up over the comments right above a line."""
    while start:
        above = content.rfind("\n", 0, start - 1) + 1
        if not content[above:start].startswith("#"):
            return start
        start = above
    return start


def _entries(entries: Mapping[str, Plain], column: int, newline: str, *, block: bool = False) -> Iterator[str]:
    """Write entries, each on its lines; as a `block`, one key a line, as those above are."""
    style = Style(dash=column - 2, newline=newline)
    for key, value in entries.items():
        written = block_pair(key, value, style) if block and value and isinstance(value, Mapping) else None
        yield " " * column + (written or pair(key, value, style))


def _with_events(text: str, events: Sequence[Fields], name: str) -> str:
    """Add the first as one is added, and all others in one piece below it."""
    if not events:
        return text
    text = insert(text, _ordered(events[0]), name).text
    parts = understood(text, name)
    listed = _list_of(parts)
    if listed is None:
        for fields in events[1:]:
            text = insert(text, _ordered(fields), name).text
        return text
    content, style = parts.text.content, style_of(parts.text.content, listed)
    end = item_end(content, listed.items[-1], style.dash)
    blank = style.blank_between and not keeps_blank_lines(content, listed.items[-1])
    between = style.newline * (2 if blank else 1)
    added = "".join(between + block_item(_ordered(fields), style) for fields in events[1:])
    return text[: len(text) - len(content)] + spliced(content, [Splice(end, end, added)])


def _ordered(fields: Fields) -> Fields:
    """Return an event with its keys in the order in which they are written."""
    return {key: fields[key] for key in sorted(fields, key=rank)}


def _list_of(parts: Outline) -> Items | None:
    """Return the list of dashes that holds the events."""
    found: Node | None = parts.root
    if isinstance(found, Pairs):
        found = found.find("events")
    return found if isinstance(found, Items) and not found.flow else None


def _is_right(before: Outline, text: str, events: Sequence[Fields], wanted: Declarations) -> bool:
    """Return whether exactly the events and the declarations are there, and all else is as it was."""
    old = [significant(plain(item)) for item in before.items]
    expected = chain(old, events)
    wrong = list[int]()

    def compare(number: int, node: Node) -> None:
        found, known = plain(node), next(expected, None)
        if (significant(found) if number < len(old) else found) != known:
            wrong.append(number)

    numbers = count()
    parts = outline(*clean(text, before.text.name), lambda _, node: compare(next(numbers), node))
    for item in parts.items:
        compare(next(numbers), item)
    return (
        not (parts.faults.seen.keys() - {"no-events"})
        and not wrong
        and next(expected, None) is None
        and significant(plain(parts.header)) == significant(_header(before, wanted))
    )


def _header(before: Outline, wanted: Declarations) -> Plain:
    """Return the header with what is declared."""
    header = plain(before.header)
    assert isinstance(header, Mapping), "a header is a mapping"
    for section, entries in wanted.items():
        known = header.get(section)
        header = {**header, section: {**(known if isinstance(known, Mapping) else {}), **entries}}
    return header
